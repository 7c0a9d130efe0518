"""What the county decides: money, postage, licences, complaints, reports."""

from bot.talk.given import Photos, Pressed, Typed
from tests.journals import beginnings, trade
from tests.journals.script import PHOTO, YES, Script

SCRIPTS = {
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
        before=beginnings.managed,
    ),
    "change_postage": Script(
        "change_postage",
        (Pressed("北京"), Typed("12"), Typed("6块5"), Typed("0"), YES),
        "change-postage-changed",
        before=lambda work, me, other: trade.makes_manager(work, me),
    ),
    "decide_complaint": Script(
        "decide_complaint",
        (Pressed("all"), YES),
        "decide-complaint-refunded",
        args={"order": trade.SOLD},
        before=beginnings.to_decide,
    ),
    "transfer_out": Script(
        "transfer_out",
        (Pressed(f"{trade.NEIGHBOUR}"), YES),
        "transfer-out-paid",
        before=beginnings.earned_and_managed,
    ),
    "license_store": Script(
        "license_store",
        (Typed("李强"), Pressed("pesticide")),
        "license-store-written",
        before=beginnings.manages,
    ),
    "hide_listing": Script(
        "hide_listing",
        (Pressed("not-as-shown"),),
        "hide-listing-hidden",
        args={"report": trade.REPORT},
        before=beginnings.reported,
    ),
}
