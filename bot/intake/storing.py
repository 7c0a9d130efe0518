"""Raw updates into the inbox: a batch in one commit, each update once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Protocol

import structlog

from bot import figures
from bot.intake.arrivals import SOURCE, arrival
from storage import turns
from storage.clock import now_ms
from storage.database import Away, Database
from storage.turns import Arrival
from storage.work import Work

log = structlog.get_logger()

MOST_CALMED = 1000
KEPT_AT_TELEGRAM_MS = 24 * 3600 * 1000


class Hands(Protocol):
    """Who works off what came in."""

    def at_once(self, work: Work, chats: Sequence[int]) -> Any:
        """In the same transaction, as far as that is wise. Raises what a turn raises."""
        ...

    def settle(self, at_once: Any) -> None:
        """That transaction is committed."""
        ...

    def wake(self, chats: Iterable[int]) -> None:
        """Something is stored for these chats."""
        ...


class Intake:
    """`calm` says a word to those whose update cannot be stored just now: the Telegram chat and the phone's
    language.
    """

    def __init__(self, database: Database, hands: Hands, calm: Callable[[int, str], None]) -> None:
        self._database, self._hands, self._calm = database, hands, calm
        self._calmed: set[int] = set()

    async def next_update(self) -> int | None:
        """The first update that was not seen yet; None where none was seen for long. Raises Away.

        After a week without updates Telegram's ids start anew, perhaps lower (Bot API, Update.update_id): an old
        offset would have it forget them. It keeps none for longer than a day anyway.
        """
        since = now_ms() - KEPT_AT_TELEGRAM_MS
        last = await self._database.read(lambda work: turns.last_arrived(work, SOURCE, since))
        return int(last) + 1 if last else None

    async def store(self, updates: Sequence[Mapping[str, Any]], way: str) -> None:
        """Returns when all of them are committed. Raises Away: then none is, and they are to come again."""
        arrivals = [one for one in map(arrival, updates) if one is not None]
        try:
            if not await self._stored_and_worked_off(arrivals):
                moment = now_ms()
                self._hands.wake(
                    await self._database.write(lambda work: turns.arrive(work, arrivals, moment))
                )
        except Away as error:
            log.error("intake_failed", error=str(error), updates=len(arrivals))
            self._say_a_calm_word(updates, arrivals)
            raise
        except Exception as error:  # noqa: BLE001  one update that no table takes must not keep the others out
            await self._store_one_by_one(updates, way, error)
            return
        figures.UPDATES.labels(way).inc(len(arrivals))
        self._calmed.clear()

    async def _stored_and_worked_off(self, arrivals: Sequence[Arrival]) -> bool:
        """Stores and works off in one transaction; False where a turn failed and nothing is stored. Raises Away."""
        if any(one.album for one in arrivals):
            return False
        moment = now_ms()
        try:
            at_once = await self._database.write(
                lambda work: self._hands.at_once(work, turns.arrive(work, arrivals, moment))
            )
        except Away:
            raise
        except Exception as error:  # noqa: BLE001  the turn is tried again by itself, where failures are counted
            log.warning("not_at_once", error=type(error).__name__)
            return False
        self._hands.settle(at_once)
        return True

    async def _store_one_by_one(
        self, updates: Sequence[Mapping[str, Any]], way: str, error: Exception
    ) -> None:
        if len(updates) == 1:
            log.error("update_unstorable", update=updates[0]["update_id"], error=repr(error))
            return
        for one in updates:
            await self.store([one], way)

    def _say_a_calm_word(self, updates: Sequence[Mapping[str, Any]], arrivals: Sequence[Arrival]) -> None:
        """Once for each private chat, as long as it lasts."""
        languages = {str(one["update_id"]): _language(one) for one in updates}
        for one in arrivals:
            if one.private and one.telegram_chat not in self._calmed and len(self._calmed) < MOST_CALMED:
                self._calmed.add(one.telegram_chat)
                self._calm(one.telegram_chat, languages[one.source_id])


def _language(update: Mapping[str, Any]) -> str:
    """The language of the phone, as far as the update tells."""
    for body in update.values():
        if isinstance(body, Mapping) and isinstance(body.get("from"), Mapping):
            return str(body["from"].get("language_code") or "zh")
    return "zh"
