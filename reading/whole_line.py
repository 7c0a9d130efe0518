"""Lines that say one thing and nothing else: a greeting, a thank-you for the reminder, a word that steers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reading.control import read_control
from reading.decision import Decision
from reading.wholly_said import (
    ACKNOWLEDGES,
    ASKS_HOW,
    ASKS_MARKET,
    CANCELS,
    DECLINES,
    GREETS,
    THANKS,
    TRACKS,
    without_pictures,
)

if TYPE_CHECKING:
    from reading.facts import Facts
    from reading.lexicon import Lexicon


# Who greets, and from where: greetings from Lanzhou, 你好，我是李台的老王.
_GREETS_AND_NAMES = re.compile(
    r"(?:hello|hi|hey|greetings|good (?:morning|afternoon|evening))(?: (?:all|everyone|there|friends|folks))?,?"
    r" (?:from|i'm|i am|this is) (?!selling|looking|buying|trying|not|here to|interested)[a-z' ]{2,24}"
    r"|(?:你|您|大家)好[,， ]?我是[^,，。 ]{2,12}"
)


def said_alone(facts: Facts, _: Lexicon) -> Decision | None:
    """What the whole line says, or None when it says more."""
    said = without_pictures(facts.text)
    if THANKS.covers(said):
        return Decision("unknown", True, "thanks")
    if GREETS.covers(said):
        return Decision("greeting", True, "greeting")
    if _GREETS_AND_NAMES.fullmatch(said) and not facts.mentions and not facts.amounts:
        return Decision("greeting", True, "greeting")
    if ACKNOWLEDGES.covers(said):
        return Decision("reminder_ack", True, "acknowledged")
    if DECLINES.covers(said):
        return Decision("reminder_ack", True, "will not come")
    control = read_control(facts.text)
    if control == "cancel":
        return Decision("cancel", True, "cancel")
    if control == "person":
        return Decision("ask_person", True, "person")
    if control in {"help", "menu"}:
        return Decision("help", True, "help")
    if control:
        return Decision("unknown", True, f"only {control}")
    if CANCELS.covers(said):
        return Decision("cancel", True, "cancel")
    if ASKS_HOW.covers(said):
        return Decision("help", True, "help")
    if ASKS_MARKET.covers(said):
        return Decision("prices", True, "asks for the market")
    # With a number in it, the number is what matters.
    asks = TRACKS.covers(said) and not facts.codes.spans()
    return Decision("track", True, "asks for a parcel") if asks else None
