"""Parcels: sent by the seller, received at a station, handed out for a code. Each change of hands is written down."""

from collections.abc import Sequence

from market import notices
from market.acting import Who
from market.money import payments
from market.refusals import NoSuchCode, NotPaid, NotThere, TooManyParcels
from market.rights import COUNTER, own_station
from market.shipping import codes, polling
from market.shipping.codes import six_digits
from market.trade import deadlines, delivery, fulfilment, order_cards, order_facts, order_parts
from market.trade.order_moves import held_order, held_parcel, move
from market.trade.states import BACK, CONFIRMED, DROPPED, HANDED_OVER, HELD, PARCEL, PREPARING, SENT, WAITING
from storage import parcels, stations, tracking
from storage import payments as stored
from storage.clock import now
from storage.orders import Order
from storage.parcels import Custody, Parcel
from storage.work import Work

OWN_WAY = "own"
"""Carrier of what the seller brings."""

CARRIERS = (
    "youzhengguonei", "shunfeng", "zhongtong", "yuantong", "shentong", "yunda", "jtexpress", "jd", "ems",
)  # fmt: skip
"""Couriers by the codes of the tracking service (api.kuaidi100.com)."""

MOST_PARCELS = 20
"""Of one order."""


def send(work: Work, who: Who, public: str, carrier: str, number: str) -> bool:
    """The seller has sent the order: `carrier` by its code, or brought by the seller where that is OWN_WAY.

    Raises Gone, NotYours, NotThere, NotPaid (the goods leave when the money is there).
    """
    order = held_order(work, who, public)
    _confirmed(order)
    assert order.id is not None
    if order.paying in delivery.PAID_FIRST and stored.payment_of(work, order.id).state != HELD:
        raise NotPaid()
    parcel = _first(work, order, PREPARING)
    return parcel is not None and _sent(work, who, order, parcel, carrier, number)


def send_another(work: Work, who: Who, public: str, carrier: str, number: str) -> bool:
    """The seller sends the rest of an order in a parcel of its own; the order is done when all are handed over.

    Raises Gone, NotYours, NotThere, TooManyParcels.
    """
    order = held_order(work, who, public)
    _confirmed(order)
    assert order.id is not None
    others = parcels.parcels_of(work, order.id)
    if order.delivery == delivery.FETCH or any(one.state == PREPARING for one in others):
        raise NotThere(state=order_facts.state(order))
    if len(others) >= MOST_PARCELS:
        raise TooManyParcels()
    made = Parcel(order_id=order.id, state=PREPARING, station_id=order.station_id, moved=now())
    return _sent(work, who, order, parcels.add_parcel(work, made), carrier, number)


def renumber(work: Work, who: Who, public: str, carrier: str, number: str) -> bool:
    """The seller had written down a wrong number for a courier's parcel (by its public id). False where it is not on
    its way any more. Raises Gone, NotYours, NotThere.
    """
    parcel, order = _parcel(work, who, public)
    if not parcel.number or not move(work, who, order, PARCEL, "renumber", parcel, why=number):
        return False
    tracking.forget_reports(work, parcel.id or 0)
    followed = tracking.tracking_of(work, parcel.id or 0)
    followed.over, followed.watched, followed.silent = "", False, 0
    _on_its_way(work, order, parcel, carrier, number)
    return True


def coming(work: Work, who: Who) -> list[tuple[Parcel, Order]]:
    """What is on its way to the operator's station, or made ready for it. Raises NotOperator."""
    station = own_station(work, who, COUNTER)
    assert station.id is not None
    return parcels.parcels_at(work, station.id, (SENT, PREPARING), 200)


def waiting(work: Work, who: Who) -> list[tuple[Parcel, Order]]:
    """What lies at the operator's station and waits for its buyer, the oldest first. Raises NotOperator."""
    station = own_station(work, who, COUNTER)
    assert station.id is not None
    return parcels.parcels_at(work, station.id, (WAITING,), 200)


def matching(some: Sequence[tuple[Parcel, Order]], said: str) -> list[tuple[Parcel, Order]]:
    """Those that are meant by what is typed: a parcel's number, an order's number or its last digits, the last digits
    of the buyer's phone, a name.
    """
    said = said.replace(" ", "").upper()
    return [
        (parcel, order)
        for parcel, order in some
        if said
        and (
            parcel.number == said
            or order.public == said
            or (
                len(said) >= 4
                and said.isdigit()
                and (order.public.endswith(said) or order.phone.endswith(said))
            )
            or said in order.recipient
        )
    ]


def arrive_each(work: Work, who: Who, publics: Sequence[str]) -> list[Order]:
    """Several parcels that came together, all of them or none. Raises Gone, NotYours, NotThere."""
    return [arrive(work, who, one) for one in sorted(publics)]


def arrive(work: Work, who: Who, public: str) -> Order:
    """A parcel (by its public id) is at the station; its buyer gets the code to fetch it.

    Raises Gone, NotYours, NotThere.
    """
    parcel, order = _parcel(work, who, public)
    if not move(work, who, order, PARCEL, "arrive", parcel):
        raise NotThere(state=order_facts.parcel_state(parcel))
    parcel.code, parcel.moved = _new_code(work, parcel), now()
    _hands(work, who, parcel, "carrier" if parcel.number else "seller", "station")
    deadlines.wait_for_fetching(work, parcel)
    polling.stop(work, parcel)
    order_cards.tell(work, order)
    payment = stored.payment_of(work, order.id or 0)
    facts = {
        **order_facts.said(order),
        "code": parcel.code,
        "station": order_facts.station_name(work, order),
        "pay": order_facts.to_pay_at_the_counter(order, payment),
    }
    code = {"qr": f"p_{parcel.code}"}
    doors = [*fulfilment.see(order)]
    if (station := stations.station(work, order.station_id or 0)) is not None:
        doors.append(("button-see-station", "station", station.public, ""))
    told = notices.Notice("parcel-arrived", facts, doors, picture=code)
    notices.send_each(work, {order.buyer_id: told})
    return order


def find_by_code(work: Work, who: Who, code: str) -> list[tuple[Parcel, Order]]:
    """What a pick-up code opens at the operator's station. A wrong one is to be counted by note_wrong_code.

    Raises NotOperator, TooManyTries.
    """
    station = own_station(work, who, COUNTER)
    codes.check_tries(work, *_tried_by(who, station.id))
    return parcels.with_code(work, station.id, code, WAITING)


def note_wrong_code(work: Work, who: Who) -> None:
    """Counts a wrong pick-up code for the operator and the station. Raises NotOperator."""
    codes.note_wrong(work, *_tried_by(who, own_station(work, who, COUNTER).id))


def hand_over(work: Work, who: Who, public: str, code: str) -> Order:
    """A parcel goes into its buyer's hands, or of whoever says the code; what is still to be paid is taken with it.

    Raises Gone, NotYours, NoSuchCode, NotThere, NotPaid, TooManyTries.
    """
    parcel, order = _parcel(work, who, public)
    if parcel.code != code:
        raise NoSuchCode()
    station = own_station(work, who, COUNTER)
    payments.take_at_the_counter(work, who, order, station)
    if not move(work, who, order, PARCEL, "hand_over", parcel):
        raise NotThere(state=order_facts.parcel_state(parcel))
    _given(work, who, parcel, order, "station")
    return order


def give_out(work: Work, who: Who, public: str, code: str) -> Order:
    """The seller gives the goods to a buyer who came for them, for the pick-up code; the seller takes the money.

    Raises Gone, NotYours, NoSuchCode, NotThere, NotPaid.
    """
    order = held_order(work, who, public)
    _confirmed(order)
    parcel = _first(work, order, PREPARING)
    if parcel is None or order.delivery != delivery.FETCH:
        raise NotThere(state=order_facts.state(order))
    if parcel.code != code:
        raise NoSuchCode()
    payments.take_at_the_sellers(work, who, order)
    if not move(work, who, order, PARCEL, "hand_over", parcel):
        raise NotThere(state=order_facts.parcel_state(parcel))
    _given(work, who, parcel, order, "seller")
    return order


def opens(work: Work, who: Who, public: str, code: str) -> bool:
    """Is this the pick-up code of an order that is fetched at the seller's? Raises Gone, TooManyTries."""
    order = order_parts.order(work, who, public)
    codes.check_tries(work, f"person:{who.actor}", f"order:{order.id}")
    parcel = _first(work, order, PREPARING)
    return parcel is not None and parcel.code == code


def note_wrong_at_the_sellers(work: Work, who: Who, public: str) -> None:
    """Counts a wrong pick-up code for the seller and the order. Raises Gone."""
    codes.note_wrong(work, f"person:{who.actor}", f"order:{order_parts.order(work, who, public).id}")


def receive(work: Work, who: Who | None, public: str) -> bool:
    """The buyer has what a courier brought: a parcel by its public id. False where it is not on its way.

    Raises Gone, NotYours.
    """
    parcel, order = held_parcel(work, who, public)
    if order.delivery != delivery.PARCEL:
        return False
    if not move(work, who, order, PARCEL, "receive", parcel):
        return False
    _given(work, who, parcel, order, "carrier")
    return True


def _parcel(work: Work, who: Who, public: str) -> tuple[Parcel, Order]:
    parcel, order = held_parcel(work, who, public)
    _confirmed(order)
    return parcel, order


def _sent(work: Work, who: Who, order: Order, parcel: Parcel, carrier: str, number: str) -> bool:
    if not move(work, who, order, PARCEL, "send", parcel):
        return False
    _hands(work, who, parcel, "seller", "seller" if carrier == OWN_WAY else "carrier")
    _on_its_way(work, order, parcel, carrier, number)
    return True


def _on_its_way(work: Work, order: Order, parcel: Parcel, carrier: str, number: str) -> None:
    parcel.carrier, parcel.number, parcel.moved = carrier, number, now()
    deadlines.watch(work, parcel)
    polling.begin(work, parcel)
    order_cards.tell(work, order)
    facts = {**order_facts.said(order), "parcel": number}
    key = "order-sent-own" if carrier == OWN_WAY else "order-sent"
    notices.notify(work, order.buyer_id, key, facts, fulfilment.see(order))


def _confirmed(order: Order) -> None:
    if order.state != CONFIRMED:
        raise NotThere(state=order_facts.state(order))


def _first(work: Work, order: Order, state: str) -> Parcel | None:
    assert order.id is not None
    return next((one for one in parcels.parcels_of(work, order.id) if one.state == state), None)


def _new_code(work: Work, parcel: Parcel) -> str:
    """Six digits that open nothing else at this station."""
    while parcels.with_code(work, parcel.station_id, code := six_digits(), WAITING):
        pass
    return code


def _given(work: Work, who: Who | None, parcel: Parcel, order: Order, giver: str) -> None:
    parcel.moved = now()
    _hands(work, who, parcel, giver, "buyer")
    deadlines.stop_watching(work, parcel)
    polling.stop(work, parcel)
    assert order.id is not None
    if all(one.state in (HANDED_OVER, DROPPED, BACK) for one in parcels.parcels_of(work, order.id)):
        fulfilment.complete(work, who, order)
        facts = order_facts.said(order)
        notices.notify(work, order.buyer_id, "order-handed-over", facts, fulfilment.see(order))
        seller = order_parts.seller(work, order)
        notices.notify(work, seller, "order-earned", facts, (("button-my-money", "money", "", ""),))
    order_cards.tell(work, order)


def _hands(work: Work, who: Who | None, parcel: Parcel, giver: str, taker: str) -> None:
    assert parcel.id is not None
    parcels.add_custody(
        work,
        Custody(parcel_id=parcel.id, giver=giver, taker=taker, actor_id=who.actor if who else None, at=now()),
    )


def _tried_by(who: Who, station: int | None) -> tuple[str, str]:
    return f"person:{who.actor}", f"station:{station}"
