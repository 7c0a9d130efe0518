"""What a person gives in each flow, from its first question to its end: the talks that are recorded."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.talk.given import Clip, Given, Photos, Pressed, SharedContact, SharedLocation, Typed
from market.acting import Who
from market.amounts import Quantity
from market.county import network
from market.members.roles import MANAGER
from market.shipping.parcels import give_out
from market.shop.listings import change_quantity
from market.trade.carts import put_in
from market.trade.complaints import appeal, complain, refuse
from storage.clock import now
from storage.roles import Role, add_role
from storage.work import Work
from tests.journals import telling, trade, training

LISTING, PHOTO, TICKET = "abcdefghjk", "kjhgfedcba", "cdefghjkmn"
"""Public ids of the listing, the picture and somebody's call for help that stand in the county for these talks."""


@dataclass(frozen=True)
class Script:
    """`says` is the text that ends the flow, or the page, `store` whether the person has one before. `before` makes
    what else has happened: it gets the person and a neighbour with a store. `acted_for`: an operator goes through it
    for the person, whose card has a known code.
    """

    flow: str
    gives: tuple[Given, ...]
    says: str
    store: bool = True
    args: dict[str, Any] = field(default_factory=dict)
    before: Callable[[Work, Who, Who], object] | None = None
    acted_for: bool = False


YES = Pressed("yes")


def _earned_and_managed(work: Work, me: Who, other: Who) -> None:
    _earned(work, me, other)
    trade.makes_manager(work, me)


def _nothing_more(work: Work, me: Who, other: Who) -> None:
    """The neighbour's goods are all that is needed."""


def _in_the_cart(work: Work, me: Who, other: Who) -> None:
    put_in(work, me, trade.THEIRS, Quantity(2500, "斤"))


def _too_much_in_the_cart(work: Work, me: Who, other: Who) -> None:
    _in_the_cart(work, me, other)
    change_quantity(work, other, trade.THEIRS, Quantity(1000, "斤"))


def _sold(work: Work, me: Who, other: Who) -> None:
    trade.sold_and_confirmed(work, me, other, LISTING)


def _to_come(work: Work, me: Who, other: Who) -> None:
    trade.makes_operator(work, me)
    trade.at_the_counter(work, other, me, me, arrived=False)


def _sent(work: Work, me: Who, other: Who) -> None:
    trade.sold_by_courier(work, me, other, LISTING)


def _managed(work: Work, me: Who, other: Who) -> None:
    _sold(work, me, other)
    trade.makes_manager(work, me)


def _arrived(work: Work, me: Who, other: Who) -> None:
    trade.makes_operator(work, me)
    trade.at_the_counter(work, other, me, me, arrived=True)


def _complained_of(work: Work, me: Who, other: Who) -> None:
    _sold(work, me, other)
    give_out(work, me, trade.FETCHED, trade.PICK_UP_CODE)
    complain(work, other, trade.FETCHED, "broken", "碎了", ())


def _to_decide(work: Work, me: Who, other: Who) -> None:
    _earned(work, me, other)
    complain(work, me, trade.SOLD, "wrong", "", ())
    refuse(work, other, trade.SOLD, "no-proof")
    appeal(work, me, trade.SOLD)


def _earned(work: Work, me: Who, other: Who) -> None:
    trade.makes_operator(work, me)
    trade.earned(work, other, me, me)


def _manages(work: Work, me: Who, other: Who) -> None:
    add_role(work, Role(person_id=me.person, role=MANAGER, since=now()))


def _reported(work: Work, me: Who, other: Who) -> None:
    trade.makes_manager(work, me)
    trade.reported(work, me)


def _two_to_come(work: Work, me: Who, other: Who) -> None:
    _to_come(work, me, other)
    trade.one_more_to_come(work, other, me)


def _has_written(work: Work, me: Who, other: Who) -> None:
    _manages(work, me, other)
    telling.has_a_chat(work, other.person)
    telling.has_written(work, me)


def _prepares(work: Work, me: Who, other: Who) -> None:
    """A station in preparation, with somebody who works there."""
    trade.makes_manager(work, me)
    trade.in_preparation(work, other)


def _prepared(work: Work, me: Who, other: Who) -> None:
    _prepares(work, me, other)
    for item in network.CHECKLIST:
        network.tick(work, me, trade.NEW_STATION, item, "")


SCRIPTS = {
    "compose_broadcast": Script(
        "compose_broadcast",
        (
            Typed(telling.NEWS),
            Pressed("skip"),
            Clip("voice", "a voice note"),
            Pressed("sell"),
            Typed("核桃"),
            Pressed("walnut"),
            Typed("十五块一斤"),
            Pressed("buying"),
            Pressed("village"),
            Typed("李台"),
            Pressed("another"),
            Typed("钟楼滩"),
            Pressed("only"),
            Pressed("grows"),
            Typed("党参"),
            Pressed("without"),
            Pressed("role"),
            Pressed("operator"),
            Pressed("enough"),
        ),
        "broadcast",
        before=_manages,
    ),
    "plan_broadcast": Script(
        "plan_broadcast",
        (Pressed("seven"), YES),
        "broadcast",
        args={"broadcast": telling.WRITTEN},
        before=_has_written,
    ),
    "plan_broadcast_at_another_time": Script(
        "plan_broadcast",
        (Pressed("other"), Typed("下周三下午两点"), YES),
        "broadcast",
        args={"broadcast": telling.WRITTEN},
        before=_has_written,
    ),
    "set_market_days": Script(
        "set_market_days",
        (Typed("三河"), Typed("逢三六九")),
        "set-market-days-set",
        before=_manages,
    ),
    "open_store": Script(
        "open_store",
        (
            Typed("秀英山货"),
            Typed("李台"),
            Pressed("spice"),
            Pressed("nut"),
            Pressed("done"),
            Photos((PHOTO,), ""),
            YES,
        ),
        "open-store-opened",
        store=False,
    ),
    "open_store_by_location": Script(
        "open_store",
        (
            Typed("秀英山货"),
            Pressed("location"),
            SharedLocation(33.39, 104.92),
            Pressed("621202001"),
            Pressed("621202001001"),
            Pressed("herb"),
            Pressed("done"),
            Pressed("skip"),
            YES,
        ),
        "open-store-opened",
        store=False,
    ),
    "list_produce": Script(
        "list_produce",
        (
            Photos((PHOTO,), "album"),
            Typed("核桃"),
            Pressed("walnut"),
            Typed("百来斤"),
            Pressed("guess"),
            Typed("十五块"),
            Typed("薄皮"),
            YES,
        ),
        "list-produce-listed",
    ),
    "list_produce_by_category": Script(
        "list_produce",
        (
            Pressed("skip"), Pressed("nut"), Pressed("walnut"), Typed("2吨"), Typed("一共三万"), Pressed("guess"),
            Pressed("skip"), YES,
        ),
        "list-produce-listed",
    ),
    "change_price": Script("change_price", (Typed("16"),), "change-price-changed", args={"listing": LISTING}),
    "change_quantity": Script(
        "change_quantity", (Typed("80斤"),), "change-quantity-changed", args={"listing": LISTING}
    ),
    "change_name": Script("change_name", (Typed("王秀英"),), "change-name-changed"),
    "give_phone": Script("give_phone", (SharedContact("+8613893900001", own=True),), "give-phone-changed"),
    "change_village": Script("change_village", (Typed("三河李台"),), "change-village-changed"),
    "buy": Script(
        "buy", (Typed("5斤"),), "buy-in-cart", args={"listing": trade.THEIRS}, before=_nothing_more
    ),
    "check_out": Script(
        "check_out",
        (Pressed("station"), Pressed(trade.STATION), Typed("李明 13893900003"), Pressed("on_delivery"), YES),
        "check-out-placed",
        before=_in_the_cart,
    ),
    "check_out_by_parcel": Script(
        "check_out",
        (
            Pressed("parcel"), Typed("科技园1栋"), Typed("李明"), Typed("13893900003"), Pressed("广东"),
            Pressed("transfer"), YES,
        ),
        "check-out-placed",
        before=_in_the_cart,
    ),
    "check_out_with_less": Script(
        "check_out",
        (Pressed("1000"), Pressed("fetch"), Typed("李明 13893900003"), Pressed("on_delivery"), YES),
        "check-out-placed",
        before=_too_much_in_the_cart,
    ),
    "decline_order": Script(
        "decline_order", (Typed("下雨没摘"),), "decline-order-declined", args={"order": trade.SOLD}, before=_sold
    ),
    "propose_date": Script(
        "propose_date", (Typed("后天"),), "propose-date-proposed", args={"order": trade.SOLD}, before=_sold
    ),
    "send_order": Script(
        "send_order",
        (Typed("9012345678901"),),
        "send-order-sent",
        args={"order": trade.FETCHED},
        before=_sold,
    ),
    "send_another": Script(
        "send_another",
        (Typed("9012345678901"),),
        "send-another-sent",
        args={"order": trade.SOLD},
        before=_sent,
    ),
    "correct_number": Script(
        "correct_number",
        (Typed("9012345678901"),),
        "correct-number-corrected",
        args={"parcel": trade.PARCEL},
        before=_sent,
    ),
    "take_back": Script(
        "take_back",
        (YES,),
        "take-back-taken-back",
        args={"parcel": trade.PARCEL},
        before=_sent,
    ),
    "give_out": Script(
        "give_out",
        (Typed("333333"), Typed(trade.PICK_UP_CODE), YES),
        "give-out-given-out",
        args={"order": trade.FETCHED},
        before=_sold,
    ),
    "send_slip": Script(
        "send_slip",
        (Photos((PHOTO,), ""),),
        "send-slip-thanks",
        args={"order": trade.BOUGHT},
        before=lambda work, me, other: trade.bought_by_transfer(work, me),
    ),
    "set_collection": Script(
        "set_collection",
        (Typed("武都区电商服务中心"), Photos((PHOTO,), ""), YES),
        "set-collection-set",
        before=lambda work, me, other: trade.makes_manager(work, me),
    ),
    "correct_money": Script(
        "correct_money",
        (Pressed("buyer"), Pressed("more"), Typed("12块5"), Typed("多称了一斤"), YES),
        "correct-money-corrected",
        args={"order": trade.SOLD},
        before=_managed,
    ),
    "change_postage": Script(
        "change_postage",
        (Pressed("北京"), Typed("12"), Typed("6块5"), Typed("0"), YES),
        "change-postage-changed",
        before=lambda work, me, other: trade.makes_manager(work, me),
    ),
    "complain": Script(
        "complain",
        (Pressed("broken"), Photos((PHOTO,), ""), Typed("路上压碎了"), YES),
        "complain-said",
        args={"order": trade.SOLD},
        before=_earned,
    ),
    "answer_complaint": Script(
        "answer_complaint",
        (Pressed("part"), Typed("20块"), YES),
        "answer-complaint-refunded",
        args={"order": trade.FETCHED},
        before=_complained_of,
    ),
    "answer_complaint_with_no": Script(
        "answer_complaint",
        (Pressed("refuse"), Typed("货是好的")),
        "answer-complaint-refused",
        args={"order": trade.FETCHED},
        before=_complained_of,
    ),
    "decide_complaint": Script(
        "decide_complaint",
        (Pressed("all"), YES),
        "decide-complaint-refunded",
        args={"order": trade.SOLD},
        before=_to_decide,
    ),
    "take_cash": Script("take_cash", (Typed(trade.PAY_CODE), YES), "take-cash-taken", before=_to_come),
    "receive_parcel": Script(
        "receive_parcel", (Pressed(trade.PARCEL),), "receive-parcel-received", before=_to_come
    ),
    "hand_out": Script("hand_out", (Typed(trade.PICK_UP_CODE), YES), "hand-out-handed-out", before=_arrived),
    "count_till": Script("count_till", (Typed("35块"), YES), "count-till-done", before=_earned),
    "transfer_out": Script(
        "transfer_out", (Pressed(f"{trade.NEIGHBOUR}"), YES), "transfer-out-paid", before=_earned_and_managed
    ),
    "pay_out": Script("pay_out", (Pressed(f"{trade.NEIGHBOUR}"), YES), "pay-out-paid", before=_earned),
    "find": Script("find", (Typed("花椒"),), "found"),
    "fill_in": Script("fill_in", (Typed("秀英山货"),), "fill-in-sent", args={"ticket": TICKET}),
    "keep_canned": Script(
        "keep_canned",
        (Typed("先按“卖货”"),),
        "keep-canned-kept",
        before=lambda work, me, other: trade.makes_operator(work, me),
    ),
    "find_canned": Script(
        "find_canned",
        (Typed("上货"),),
        "find-canned-none",
        before=lambda work, me, other: trade.makes_operator(work, me),
    ),
    "license_store": Script(
        "license_store",
        (Typed("李强"), Pressed("pesticide")),
        "license-store-written",
        before=_manages,
    ),
    "plan_session": Script(
        "plan_session",
        (
            Typed("花椒怎么剪枝"), Typed("三河镇服务站二楼"), SharedLocation(33.39, 104.92), Typed("后天下午两点"),
            Typed("一个半小时"), Pressed("20"), Pressed("me"), Pressed("everybody"), Pressed("enough"), YES,
        ),
        "plan-session-planned",
        before=_manages,
    ),
    "plan_session_online": Script(
        "plan_session",
        (
            Pressed("first-listing"), Typed("https://meeting.example/1"), Typed("明天"), Typed("两点"),
            Pressed("guess"), Pressed("60"), Typed("二十五个人"), Typed("马老师"), Pressed("village"),
            Typed("三河李台"), Pressed("enough"), YES,
        ),
        "plan-session-planned",
        before=_manages,
    ),
    "move_session": Script(
        "move_session",
        (Typed("腊月初八上午九点"), Pressed("weather"), YES),
        "move-session-moved",
        args={"session": training.SESSION},
        before=training.managed,
    ),
    "call_off_session": Script(
        "call_off_session",
        (Typed("老师病了"), YES),
        "call-off-session-called-off",
        args={"session": training.SESSION},
        before=training.managed,
    ),
    "demand_training": Script(
        "demand_training", (Pressed("operator"), Pressed("operator")), "demand-training-demanded", before=_manages
    ),
    "bring_neighbour": Script(
        "bring_neighbour",
        (Typed("李大爷"),),
        "bring-neighbour-brought",
        args={"session": training.SESSION},
        before=training.enrolled,
    ),
    "say_code": Script(
        "say_code",
        (Typed("9999"), Typed("1234")),
        "say-code-right",
        args={"session": training.SESSION},
        before=training.enrolled,
    ),
    "propose_station": Script(
        "propose_station",
        (
            Pressed("village"),
            Typed("三河李台"),
            Typed("村委会一楼"),
            Pressed("none"),
            Typed("8:00-18:30"),
            Pressed("usual"),
            YES,
        ),
        "propose-station-proposed",
        before=lambda work, me, other: trade.makes_manager(work, me),
    ),
    "tick_item": Script(
        "tick_item",
        (Photos((PHOTO,), ""),),
        "station",
        args={"station": trade.NEW_STATION, "item": "signboard"},
        before=_prepares,
    ),
    "tick_item_trained": Script(
        "tick_item",
        (YES,),
        "station",
        args={"station": trade.NEW_STATION, "item": "operator"},
        before=_prepares,
    ),
    "open_station": Script(
        "open_station",
        (Typed("后天"),),
        "open-station-planned",
        args={"station": trade.NEW_STATION},
        before=_prepared,
    ),
    "change_station": Script(
        "change_station",
        (Pressed("hours"), Typed("9点到17点半")),
        "change-station-changed",
        args={"station": trade.STATION},
        before=_prepares,
    ),
    "change_station_room": Script(
        "change_station",
        (Pressed("room"), Typed("东头那间")),
        "change-station-changed",
        args={"station": trade.STATION},
        before=_prepares,
    ),
    "change_station_phone": Script(
        "change_station",
        (Pressed("phone"), Typed("13893900001")),
        "change-station-changed",
        args={"station": trade.STATION},
        before=_prepares,
    ),
    "serve_village": Script(
        "serve_village",
        (Typed("三河李台"),),
        "serve-village-served",
        args={"station": trade.STATION},
        before=_prepares,
    ),
    "close_station": Script(
        "close_station",
        (Pressed(trade.STATION), YES),
        "close-station-closed",
        args={"station": trade.NEW_STATION},
        before=_prepares,
    ),
    "report_listing": Script(
        "report_listing",
        (Typed("假货"),),
        "report-listing-noted",
        args={"listing": trade.THEIRS},
        before=_nothing_more,
    ),
    "hide_listing": Script(
        "hide_listing",
        (Pressed("not-as-shown"),),
        "hide-listing-hidden",
        args={"report": trade.REPORT},
        before=_reported,
    ),
    "receive_parcel_after_parcel": Script(
        "receive_parcel",
        (Typed(f"{trade.BOUGHT}\n{trade.SOLD}"),),
        "receive-parcel-received",
        before=_two_to_come,
    ),
    "invite_person": Script(
        "invite_person",
        (Pressed("operator"), Pressed(trade.STATION)),
        "invite-person-invited",
        before=lambda work, me, other: trade.makes_manager(work, me),
    ),
    "register_farmer": Script(
        "register_farmer",
        (Typed("王大山"), Typed("三河李台"), Typed("13893900077"), Photos((PHOTO,), ""), YES),
        "register-farmer-registered",
        before=lambda work, me, other: trade.makes_operator(work, me),
    ),
    "open_store_for_another": Script(
        "open_store",
        (
            Typed("大山核桃"),
            Typed("李台"),
            Pressed("nut"),
            Pressed("done"),
            Pressed("skip"),
            YES,
            Typed(trade.CARD),
        ),
        "open-store-opened",
        store=False,
        before=_nothing_more,
        acted_for=True,
    ),
    "press_for": Script(
        "press_for",
        (Typed(trade.CARD),),
        "order",
        args={"door": "do", "id": trade.SOLD, "arg": "confirm"},
        before=_sold,
        acted_for=True,
    ),
    "allow_acts": Script(
        "allow_acts", (YES, Typed(trade.CARD)), "allow-acts-allowed", before=_nothing_more, acted_for=True
    ),
    "new_card": Script(
        "new_card", (YES, Photos((PHOTO,), "")), "new-card-made", before=_nothing_more, acted_for=True
    ),
    "take_over": Script(
        "take_over",
        (SharedContact("+8613893900077", own=True), YES),
        "take-over-done",
        store=False,
        args={"client": trade.CLIENT},
        before=lambda work, me, other: trade.kept_by_the_station(work, "+8613893900077"),
    ),
    "take_over_by_code": Script(
        "take_over",
        (Typed(trade.CARD), YES),
        "take-over-done",
        store=False,
        args={"client": trade.CLIENT},
        before=lambda work, me, other: trade.kept_by_the_station(work, ""),
    ),
    "delete_me": Script("delete_me", (YES, YES), "delete-me-done"),
}  # fmt: skip
