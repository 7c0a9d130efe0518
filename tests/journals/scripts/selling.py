"""What a farmer goes through to sell: a store, goods, and orders that come in."""

from bot.talk.given import Photos, Pressed, SharedLocation, Typed
from tests.journals import beginnings, trade
from tests.journals.script import LISTING, PHOTO, YES, Script

SCRIPTS = {
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
            Pressed("skip"),
            Pressed("nut"),
            Pressed("walnut"),
            Typed("2吨"),
            Typed("一共三万"),
            Pressed("guess"),
            Pressed("skip"),
            YES,
        ),
        "list-produce-listed",
    ),
    "change_price": Script("change_price", (Typed("16"),), "change-price-changed", args={"listing": LISTING}),
    "change_quantity": Script(
        "change_quantity", (Typed("80斤"),), "change-quantity-changed", args={"listing": LISTING}
    ),
    "decline_order": Script(
        "decline_order",
        (Typed("下雨没摘"),),
        "decline-order-declined",
        args={"order": trade.SOLD},
        before=beginnings.sold,
    ),
    "propose_date": Script(
        "propose_date",
        (Typed("后天"),),
        "propose-date-proposed",
        args={"order": trade.SOLD},
        before=beginnings.sold,
    ),
    "send_order": Script(
        "send_order",
        (Typed("9012345678901"),),
        "send-order-sent",
        args={"order": trade.FETCHED},
        before=beginnings.sold,
    ),
    "send_another": Script(
        "send_another",
        (Typed("9012345678901"),),
        "send-another-sent",
        args={"order": trade.SOLD},
        before=beginnings.sent,
    ),
    "correct_number": Script(
        "correct_number",
        (Typed("9012345678901"),),
        "correct-number-corrected",
        args={"parcel": trade.PARCEL},
        before=beginnings.sent,
    ),
    "take_back": Script(
        "take_back",
        (YES,),
        "take-back-taken-back",
        args={"parcel": trade.PARCEL},
        before=beginnings.sent,
    ),
    "give_out": Script(
        "give_out",
        (Typed("333333"), Typed(trade.PICK_UP_CODE), YES),
        "give-out-given-out",
        args={"order": trade.FETCHED},
        before=beginnings.sold,
    ),
    "answer_complaint": Script(
        "answer_complaint",
        (Pressed("part"), Typed("20块"), YES),
        "answer-complaint-refunded",
        args={"order": trade.FETCHED},
        before=beginnings.complained_of,
    ),
    "answer_complaint_with_no": Script(
        "answer_complaint",
        (Pressed("refuse"), Typed("货是好的")),
        "answer-complaint-refused",
        args={"order": trade.FETCHED},
        before=beginnings.complained_of,
    ),
}
