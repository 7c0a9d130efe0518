"""What somebody tells about themselves."""

from bot.talk.given import SharedContact, Typed
from tests.journals import trade
from tests.journals.script import YES, Script

SCRIPTS = {
    "change_name": Script("change_name", (Typed("王秀英"),), "change-name-changed"),
    "give_phone": Script("give_phone", (SharedContact("+8613893900001", own=True),), "give-phone-changed"),
    "change_village": Script("change_village", (Typed("三河李台"),), "change-village-changed"),
    "delete_me": Script("delete_me", (YES, YES), "delete-me-done"),
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
}
