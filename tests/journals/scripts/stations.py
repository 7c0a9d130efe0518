"""How stations are built, changed and closed, and who works there."""

from bot.talk.given import Photos, Pressed, Typed
from tests.journals import beginnings, trade
from tests.journals.script import PHOTO, YES, Script

SCRIPTS = {
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
        before=beginnings.prepares,
    ),
    "tick_item_trained": Script(
        "tick_item",
        (YES,),
        "station",
        args={"station": trade.NEW_STATION, "item": "operator"},
        before=beginnings.prepares,
    ),
    "open_station": Script(
        "open_station",
        (Typed("后天"),),
        "open-station-planned",
        args={"station": trade.NEW_STATION},
        before=beginnings.prepared,
    ),
    "change_station": Script(
        "change_station",
        (Pressed("hours"), Typed("9点到17点半")),
        "change-station-changed",
        args={"station": trade.STATION},
        before=beginnings.prepares,
    ),
    "change_station_room": Script(
        "change_station",
        (Pressed("room"), Typed("东头那间")),
        "change-station-changed",
        args={"station": trade.STATION},
        before=beginnings.prepares,
    ),
    "change_station_phone": Script(
        "change_station",
        (Pressed("phone"), Typed("13893900001")),
        "change-station-changed",
        args={"station": trade.STATION},
        before=beginnings.prepares,
    ),
    "serve_village": Script(
        "serve_village",
        (Typed("三河李台"),),
        "serve-village-served",
        args={"station": trade.STATION},
        before=beginnings.prepares,
    ),
    "close_station": Script(
        "close_station",
        (Pressed(trade.STATION), YES),
        "close-station-closed",
        args={"station": trade.NEW_STATION},
        before=beginnings.prepares,
    ),
    "invite_person": Script(
        "invite_person",
        (Pressed("operator"), Pressed(trade.STATION)),
        "invite-person-invited",
        before=lambda work, me, other: trade.makes_manager(work, me),
    ),
}
