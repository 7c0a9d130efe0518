"""What the torture has found, each as a test of its own."""

import asyncio
import itertools
from collections.abc import Callable
from typing import Any, cast

import pytest
from telegram import Bot

from bot.delivery.limits import Limits, Pace
from bot.delivery.outcome import Outcome, Sent
from bot.delivery.send import Send
from bot.delivery.sender import Sender
from storage import outbox, turns
from storage.database import Away, Database
from storage.outbox import CONVERSATION, OutboxRow
from storage.turns import Arrival
from storage.work import Job, Work


class Noting:
    """Stands in for Telegram: notes which rows are sent."""

    def __init__(self) -> None:
        self.sent: list[int] = []

    async def __call__(self, row: OutboxRow) -> Outcome:
        self.sent.append(row.id)
        return Sent(row.id + 100)


def a_chat(work: Work) -> int:
    return turns.arrive(work, [Arrival("telegram", "1", 7, 7, True, "", "{}")], 1)[0]


def sender(county: Database, send: Noting, on_duty: Callable[[], bool] = lambda: True) -> Sender:
    limits = Limits(county, Pace(1000, 1000))
    return Sender(cast(Bot, None), county, cast(Send, send), limits, on_duty, elsewhere=lambda: None)


async def test_a_new_message_does_not_overtake_what_an_earlier_run_left(county: Database) -> None:
    """Found on PostgreSQL with seed 3: the first turns after a start were faster than the first sweep."""
    chat = await county.write(a_chat)
    body = {"words": {"words": "menu"}}
    left, new = await county.write(lambda work: outbox.put_out(work, chat, CONVERSATION, [body, body], 1))
    send = Noting()
    at_work = sender(county, send)
    at_work.add([outbox.outbox_row(new, chat, CONVERSATION, 7, "zh", body)])
    sweeping = asyncio.create_task(at_work.run())
    await asyncio.sleep(0.3)
    sweeping.cancel()
    await asyncio.gather(sweeping, return_exceptions=True)
    await at_work.finish()
    assert send.sent == [left, new]


async def test_nothing_overtakes_what_was_written_while_the_lease_was_in_doubt(county: Database) -> None:
    """Found on PostgreSQL with seed 1: the database had crashed, and its worker was on duty again."""
    chat = await county.write(a_chat)
    body = {"words": {"words": "menu"}}
    send, sure = Noting(), True
    at_work = sender(county, send, on_duty=lambda: sure)
    sweeping = asyncio.create_task(at_work.run())
    await asyncio.sleep(0.2)
    sure = False
    in_doubt = await county.write(lambda work: outbox.put_out(work, chat, CONVERSATION, [body], 1))
    at_work.add([outbox.outbox_row(in_doubt[0], chat, CONVERSATION, 7, "zh", body)])
    sure = True
    new = await county.write(lambda work: outbox.put_out(work, chat, CONVERSATION, [body], 1))
    at_work.add([outbox.outbox_row(new[0], chat, CONVERSATION, 7, "zh", body)])
    await asyncio.sleep(0.3)
    sweeping.cancel()
    await asyncio.gather(sweeping, return_exceptions=True)
    await at_work.finish()
    assert send.sent == [*in_doubt, *new]


async def test_a_sender_that_begins_while_the_database_is_away_goes_on(
    county: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Found on PostgreSQL with seed 1: it crashed just after its worker had come on duty, and the worker ended."""
    chat = await county.write(a_chat)
    body = {"words": {"words": "menu"}}
    rows = await county.write(lambda work: outbox.put_out(work, chat, CONVERSATION, [body], 1))
    read, tries = county.read, itertools.count()

    async def away_at_first(job: Job[Any]) -> Any:
        if next(tries) == 0:
            raise Away("no connection")
        return await read(job)

    monkeypatch.setattr(county, "read", away_at_first)
    monkeypatch.setattr("bot.delivery.sender.SWEEP_EVERY_SECONDS", 0.1)
    send = Noting()
    at_work = sender(county, send)
    sweeping = asyncio.create_task(at_work.run())
    await asyncio.sleep(0.5)
    assert not sweeping.done()
    sweeping.cancel()
    await asyncio.gather(sweeping, return_exceptions=True)
    await at_work.finish()
    assert send.sent == rows


async def test_several_messages_are_marked_at_once(county: Database) -> None:
    """Found on PostgreSQL with seed 3: a statement for each took up to a second, and a kill doubled all of them."""
    chat = await county.write(a_chat)
    body = {"words": {"words": "menu"}}
    rows = await county.write(lambda work: outbox.put_out(work, chat, CONVERSATION, [body] * 3, 1))
    await county.write(lambda work: outbox.mark_all_sent(work, {rows[0]: 11, rows[2]: 13}, 5))
    assert [row.id for row in await county.read(lambda work: outbox.unsent(work, 9, 9))] == [rows[1]]
