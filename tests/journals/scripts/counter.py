"""What an operator does at the counter, and for those who ask for help."""

from bot.talk.given import Pressed, Typed
from tests.journals import beginnings, trade
from tests.journals.script import TICKET, YES, Script

SCRIPTS = {
    "take_cash": Script(
        "take_cash", (Typed(trade.PAY_CODE), YES), "take-cash-taken", before=beginnings.to_come
    ),
    "receive_parcel": Script(
        "receive_parcel", (Pressed(trade.PARCEL),), "receive-parcel-received", before=beginnings.to_come
    ),
    "receive_parcel_after_parcel": Script(
        "receive_parcel",
        (Typed(f"{trade.BOUGHT}\n{trade.SOLD}"),),
        "receive-parcel-received",
        before=beginnings.two_to_come,
    ),
    "hand_out": Script(
        "hand_out", (Typed(trade.PICK_UP_CODE), YES), "hand-out-handed-out", before=beginnings.arrived
    ),
    "count_till": Script("count_till", (Typed("35块"), YES), "count-till-done", before=beginnings.earned),
    "pay_out": Script(
        "pay_out", (Pressed(f"{trade.NEIGHBOUR}"), YES), "pay-out-paid", before=beginnings.earned
    ),
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
}
