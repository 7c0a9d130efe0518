"""What a buyer goes through: to find, to buy, to pay, to complain."""

from bot.talk.given import Photos, Pressed, Typed
from tests.journals import beginnings, trade
from tests.journals.script import PHOTO, YES, Script

SCRIPTS = {
    "find": Script("find", (Typed("花椒"),), "found"),
    "buy": Script(
        "buy", (Typed("5斤"),), "buy-in-cart", args={"listing": trade.THEIRS}, before=beginnings.nothing_more
    ),
    "check_out": Script(
        "check_out",
        (Pressed("station"), Pressed(trade.STATION), Typed("李明 13893900003"), Pressed("on_delivery"), YES),
        "check-out-placed",
        before=beginnings.in_the_cart,
    ),
    "check_out_by_parcel": Script(
        "check_out",
        (
            Pressed("parcel"),
            Typed("科技园1栋"),
            Typed("李明"),
            Typed("13893900003"),
            Pressed("广东"),
            Pressed("transfer"),
            YES,
        ),
        "check-out-placed",
        before=beginnings.in_the_cart,
    ),
    "check_out_with_less": Script(
        "check_out",
        (Pressed("1000"), Pressed("fetch"), Typed("李明 13893900003"), Pressed("on_delivery"), YES),
        "check-out-placed",
        before=beginnings.too_much_in_the_cart,
    ),
    "send_slip": Script(
        "send_slip",
        (Photos((PHOTO,), ""),),
        "send-slip-thanks",
        args={"order": trade.BOUGHT},
        before=lambda work, me, other: trade.bought_by_transfer(work, me),
    ),
    "complain": Script(
        "complain",
        (Pressed("broken"), Photos((PHOTO,), ""), Typed("路上压碎了"), YES),
        "complain-said",
        args={"order": trade.SOLD},
        before=beginnings.earned,
    ),
    "report_listing": Script(
        "report_listing",
        (Typed("假货"),),
        "report-listing-noted",
        args={"listing": trade.THEIRS},
        before=beginnings.nothing_more,
    ),
}
