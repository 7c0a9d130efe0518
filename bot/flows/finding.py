"""Somebody looks for goods, a village or a store by name."""

from bot.talk.questions import Text
from bot.talk.run import Talk
from market.shop import finding


def find(talk: Talk) -> None:
    wanted = talk.ask(Text("what"))
    search = talk.do(finding.look_for, wanted)
    talk.show("found", search)
