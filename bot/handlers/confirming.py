"""The confirmation that a flow asks for when somebody goes through it for another."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.flows.behalf import TheirWord, what_is_done
from bot.handlers.market_door import MarketDoor
from bot.talk.message import Words
from bot.talk.plain import Plain
from market.acting import Who
from market.members import confirming
from market.members.behalf import ActedFor
from market.refusals import TooManyTries, WrongCode
from storage import chats
from storage.work import Work


class Confirming:
    """For one actor, one client and one unit of work: what a `Stage` asks of `Behalf`."""

    def __init__(self, work: Work, who: Who, client: ActedFor) -> None:
        self._work, self._who, self._client = work, who, client

    def question(
        self, function: Callable[..., Any], flow: str, args: Mapping[str, Any], about: str
    ) -> TheirWord | None:
        if not confirming.is_needed(self._work, self._who, function):
            return None
        chat = chats.private_chat(self._work, self._who.person) is not None
        whom: Mapping[str, Plain] = {"name": self._client.person.name}
        how = Words("confirm-by-chat" if chat else "confirm-by-card", whom)
        facts = {"what": what_is_done(flow, args), "how": how.plain()}
        return TheirWord(facts, about)

    def door(self, proof: confirming.Proof) -> MarketDoor:
        return MarketDoor(self._work, self._who, for_another=True, proof=proof)

    def refuses(self, error: Exception) -> bool:
        return isinstance(error, WrongCode | TooManyTries)
