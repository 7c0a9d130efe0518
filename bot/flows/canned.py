"""Whoever helps keeps an answer for the next time, and finds one again."""

from bot.talk.message import DoorButton, Words
from bot.talk.questions import Text
from bot.talk.run import Talk
from market.help import canned

SHOWN = 40
"""Letters of an answer that a button shows."""

FOUND = 8


def keep_canned(talk: Talk, ticket: str = "") -> None:
    """An operator writes an answer that the whole station can send by a press from now on."""
    text = talk.ask(Text("text", least=2, most=1000))
    talk.do(canned.keep, text)
    talk.say("kept", doors=[[DoorButton(Words("button-canned"), "canned", ticket)]])


def find_canned(talk: Talk, ticket: str = "") -> None:
    """An operator looks for a kept answer by words that stand in it."""
    sought = talk.ask(Text("words", most=60))
    found = talk.read(canned.kept, sought)
    rows = [[DoorButton(shortened(one.text), "say-canned", ticket, one.public)] for one in found[:FOUND]]
    rows.append([DoorButton(Words("button-canned"), "canned", ticket)])
    talk.say("found" if found else "none", sought=sought, count=len(found), doors=rows)


def shortened(text: str) -> str:
    """An answer as a button shows it."""
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"
