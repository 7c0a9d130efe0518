"""Updates as they are stored: each once, whatever their numbers."""

from collections.abc import Sequence
from typing import Any

import time_machine

from bot.intake.storing import Intake
from storage.database import Database
from storage.work import Work


class NobodyWorks:
    """Takes nothing up."""

    def at_once(self, work: Work, chats: Sequence[int]) -> None:
        pass

    def settle(self, at_once: None) -> None:
        pass

    def wake(self, chats: object) -> None:
        pass


def update(number: int) -> dict[str, Any]:
    person = {"id": 7, "is_bot": False, "first_name": "Wang"}
    body = {
        "message_id": number,
        "date": 0,
        "chat": {"id": 7, "type": "private"},
        "from": person,
        "text": "hi",
    }
    return {"update_id": number, "message": body}


def intake(county: Database) -> Intake:
    return Intake(county, NobodyWorks(), lambda chat, language: None)


async def test_an_update_with_a_lower_number_is_a_new_one(county: Database) -> None:
    taking = intake(county)
    await taking.store([update(900)], "poll")
    await taking.store([update(5), update(900)], "poll")
    assert await taking.next_update() == 6


async def test_after_a_day_without_updates_the_next_may_have_any_number(county: Database) -> None:
    taking = intake(county)
    with time_machine.travel("2026-11-25T08:00:00Z", tick=False) as clock:
        await taking.store([update(900)], "poll")
        assert await taking.next_update() == 901
        clock.shift(25 * 3600)
        assert await taking.next_update() is None


async def test_one_that_no_table_takes_does_not_keep_the_others_out(county: Database) -> None:
    taking = intake(county)
    broken = update(2)
    broken["message"]["chat"]["id"] = 2**70
    await taking.store([update(1), broken, update(3)], "poll")
    assert await taking.next_update() == 4
