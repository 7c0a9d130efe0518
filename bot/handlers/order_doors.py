"""Doors of the trade: one press moves an order, as far as the market lets whoever pressed."""

from collections.abc import Callable

from bot.flows.presses import MOVES
from bot.handlers.visit import Action, Visit, begins
from bot.talk.message import Words
from bot.talk.plain import Plain, plain
from bot.talk.stage import refused
from market.county.stations import station_of_order
from market.money import payouts
from market.refusals import Refusal
from market.shipping import parcels, whereabouts
from market.trade import carts, order_papers
from market.trade.delivery import PARCEL


def move_order(visit: Visit, id_: str, arg: str) -> None:
    """Whatever came of it, the order is shown as it stands now."""
    if arg not in MOVES:
        visit.toast = Words("toast-old-button")
        return
    visit.press(MOVES[arg], id_)
    visit.show("order", id_)


def have(visit: Visit, id_: str, arg: str) -> None:
    """The buyer has a parcel that a courier brought; the order is shown as it stands now."""
    try:
        _, order = visit.market.read(whereabouts.parcel, id_)
    except Refusal as error:
        visit.toast = refused(error)
        return
    if visit.press(parcels.receive, id_):
        visit.show("order", order.public)


def take_out(visit: Visit, id_: str, arg: str) -> None:
    try:
        visit.change(carts.take_out, id_)
    except Refusal:
        visit.toast = Words("toast-already-so")
    visit.show("cart")


def answer_payout(visit: Visit, id_: str, arg: str) -> None:
    """Whose money it is has it, or has not."""
    if not id_.isdigit() or arg not in ("agree", "deny"):
        visit.toast = Words("toast-old-button")
        return
    if visit.press(payouts.answer, int(id_), arg, done="toast-thanks"):
        visit.show("money")


def again(visit: Visit, id_: str, arg: str) -> None:
    """The same goods once more, as far as they are on sale, to the same place and paid in the same way: all of it is
    answered, and only to be looked at.
    """
    try:
        order = visit.change(carts.put_in_again, id_)
    except Refusal as error:
        visit.toast = refused(error)
        return
    where = {
        "recipient": order.recipient,
        "phone": order.phone,
        "province": order.province,
        "address": order.address,
    }
    answers: dict[str, Plain] = {
        "delivery": order.delivery,
        f"where.{'address' if order.delivery == PARCEL else 'recipient'}": where,
        "paying": order.paying,
    }
    if (station := visit.market.read(station_of_order, order)) is not None:
        answers["where.station"] = station.public
    visit.begin("check_out", answers)


def paper(kind: str, read: Callable[..., order_papers.Texts]) -> Action:
    """Sends a paper of an order as a PDF."""

    def send(visit: Visit, id_: str, arg: str) -> None:
        try:
            texts = visit.market.read(read, id_)
        except Refusal as error:
            visit.toast = refused(error)
            return
        visit.documents.append(
            {
                "words": {"words": f"paper-{kind}-here", "facts": {"number": id_}},
                "document": {
                    "name": f"{kind}-{id_}.pdf",
                    "paper": {"kind": kind, "texts": plain(texts), "start": f"o_{id_}"},
                },
            }
        )

    return send


ACTIONS: dict[str, Action] = {
    "want": begins("buy", "listing"),
    "check-out": begins("check_out"),
    "take-out": take_out,
    "do": move_order,
    "again": again,
    "propose": begins("propose_date", "order"),
    "decline": begins("decline_order", "order"),
    "send": begins("send_order", "order"),
    "send-another": begins("send_another", "order"),
    "renumber": begins("correct_number", "parcel"),
    "have": have,
    "parcel-back": begins("take_back", "parcel"),
    "give-out": begins("give_out", "order"),
    "slip": begins("send_slip", "order"),
    "receipt": paper("receipt", order_papers.receipt),
    "label": paper("label", order_papers.label),
    "complain": begins("complain", "order"),
    "answer-complaint": begins("answer_complaint", "order"),
    "decide-complaint": begins("decide_complaint", "order"),
    "set-collection": begins("set_collection"),
    "change-postage": begins("change_postage"),
    "correct-money": begins("correct_money", "order"),
    "take-cash": begins("take_cash"),
    "receive": begins("receive_parcel"),
    "hand-out": begins("hand_out"),
    "pay-out": begins("pay_out"),
    "transfer-out": begins("transfer_out"),
    "count-till": begins("count_till"),
    "payout": answer_payout,
}
