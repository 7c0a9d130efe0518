"""What an operator does for somebody who has no phone."""

from bot.talk.given import Photos, Pressed, Typed
from tests.journals import beginnings, trade
from tests.journals.script import PHOTO, YES, Script

SCRIPTS = {
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
        before=beginnings.nothing_more,
        acted_for=True,
    ),
    "press_for": Script(
        "press_for",
        (Typed(trade.CARD),),
        "order",
        args={"door": "do", "id": trade.SOLD, "arg": "confirm"},
        before=beginnings.sold,
        acted_for=True,
    ),
    "allow_acts": Script(
        "allow_acts",
        (YES, Typed(trade.CARD)),
        "allow-acts-allowed",
        before=beginnings.nothing_more,
        acted_for=True,
    ),
    "new_card": Script(
        "new_card",
        (YES, Photos((PHOTO,), "")),
        "new-card-made",
        before=beginnings.nothing_more,
        acted_for=True,
    ),
}
