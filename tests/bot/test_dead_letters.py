"""What failed too often, by the command line, beside a bot that runs."""

import asyncio
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot.app import App
from bot.handlers import turn
from bot.handlers.incoming import Incoming, incoming
from bot.settings import Settings
from simulator.running import running
from storage import dead_letters, due, in_vain, turns
from storage.clock import now_ms
from storage.database import Database, database
from storage.turns import Arrival
from storage.work import Work
from tests.bot.test_command_line import run

DAY_MS = 86_400_000


async def command(url: str, *args: str) -> "subprocess.CompletedProcess[str]":
    return await asyncio.to_thread(run, *args, folder=Path(), database_url=url)


def arrival(number: int, text: str, person: int = 7) -> Arrival:
    body = json.dumps({"update_id": number, "message": {"text": text}}, ensure_ascii=False)
    return Arrival("telegram", str(number), person, person, private=True, album="", body=body)


def two_dead_of_three(work: Work) -> int:
    """A chat of which the first two have failed and the third waits."""
    chat = turns.arrive(work, [arrival(one, f"花椒{one}") for one in (1, 2, 3)], 5)[0]
    for number in ("111111", "222222"):
        oldest = turns.oldest_waiting(work, chat)
        assert oldest is not None
        for _ in range(3):
            turns.count_try(work, oldest[0])
        turns.fail(work, oldest[0], number, now_ms())
    return chat


def tried_in_vain(work: Work, subject: str, not_after: int) -> None:
    due.plan(work, "nudge", subject, not_before=1, not_after=not_after)
    row = due.due_now(work, 2, 1)[0]
    for _ in range(5):
        due.miss(work, row, "KeyError", 3)


async def test_they_are_listed_without_a_word_of_what_people_wrote(county: Database, url: str) -> None:
    await county.write(two_dead_of_three)
    await county.write(lambda work: tried_in_vain(work, "7", now_ms() + DAY_MS))
    for args in ((), ("list",)):
        listed = await command(url, "dead-letters", *args)
        assert listed.returncode == 0, listed.stderr
        for part in ("111111", "222222", "message: text", "due-1", "nudge: KeyError"):
            assert part in listed.stdout
        assert "花椒" not in listed.stdout


async def test_what_was_written_is_shown_only_on_demand(county: Database, url: str) -> None:
    await county.write(two_dead_of_three)
    without = await command(url, "dead-letters", "show", "111111")
    shown = await command(url, "dead-letters", "show", "111111", "--text")
    assert "after 3 tries" in without.stdout
    assert "花椒1" not in without.stdout
    assert "花椒1" in shown.stdout


async def test_one_that_is_replayed_comes_before_what_came_later(county: Database, url: str) -> None:
    chat = await county.write(two_dead_of_three)
    done = await command(url, "dead-letters", "replay", "222222")
    assert done.stdout == "222222 will be tried again.\n"
    done = await command(url, "dead-letters", "replay", "--all")
    assert done.stdout == "To be tried again: 1.\n"

    def all_claimed(work: Work) -> list[tuple[str, int]]:
        claimed = []
        while (row := turns.claim(work, chat, 9)) is not None:
            claimed.append((json.loads(row.body)["message"]["text"], row.tries))
        return claimed

    assert await county.write(all_claimed) == [("花椒1", 0), ("花椒2", 0), ("花椒3", 0)]


async def test_one_that_is_dropped_is_not_handled_and_keeps_its_place(county: Database, url: str) -> None:
    chat = await county.write(two_dead_of_three)
    done = await command(url, "dead-letters", "drop", "111111")
    assert done.stdout == "111111 is dropped.\n"
    assert [one.number for one in await county.read(dead_letters.dead_letters)] == ["222222"]
    row = await county.write(lambda work: turns.claim(work, chat, 9))
    assert row is not None
    assert "花椒3" in row.body
    again = await county.write(lambda work: turns.arrive(work, [arrival(1, "花椒1")], 5))
    assert again == [], "an update that comes again is still known"


async def test_what_was_tried_in_vain_is_due_again_or_dropped(county: Database, url: str) -> None:
    await county.write(lambda work: tried_in_vain(work, "7", now_ms() + DAY_MS))
    done = await command(url, "dead-letters", "replay", "due-1")
    assert done.returncode == 0, done.stderr
    assert [row.subject for row in await county.read(lambda work: due.due_now(work, now_ms(), 9))] == ["7"]
    await county.write(lambda work: tried_in_vain(work, "8", now_ms() - DAY_MS))
    late = (await county.read(in_vain.in_vain))[0]
    done = await command(url, "dead-letters", "replay", f"due-{late.id}")
    assert done.returncode == 2
    assert "was of use until" in done.stderr
    done = await command(url, "dead-letters", "replay", "--all")
    assert done.stdout == "To be tried again: 0.\nToo late to be of use, to be dropped: 1.\n"
    done = await command(url, "dead-letters", "drop", f"due-{late.id}")
    assert done.returncode == 0
    assert await county.read(in_vain.in_vain) == []


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["show", "999999"], "There is no dead letter 999999"),
        (["replay", "999999"], "There is no dead letter 999999"),
        (["drop", "due-4"], "There is no dead letter due-4"),
        (["drop", "due-x"], "There is no dead letter due-x"),
        (["replay"], "Say which"),
        (["replay", "999999", "--all"], "Say which"),
    ],
)
async def test_one_that_is_not_there_is_told_in_a_sentence(url: str, args: list[str], sentence: str) -> None:
    done = await command(url, "dead-letters", *args)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


async def test_a_running_bot_takes_up_what_is_replayed(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def poisoned(raw: Mapping[str, Any], username: str) -> Incoming:
        if raw.get("message", {}).get("text") == "卖货":
            raise RuntimeError("poison")
        return incoming(raw, username)

    async with running(tmp_path / "telegram") as telegram:
        monkeypatch.setattr(turn, "incoming", poisoned)
        settings = Settings(bot_token=telegram.token, telegram_api=telegram.api, database_url=url)
        async with App(settings).started():
            wang = telegram.phone("王秀英")
            await wang.types("卖货")
            told = await wang.wait_for(lambda shown: "编号" in shown.text)
            listed = await command(url, "dead-letters")
            number = next(part for part in listed.stdout.split() if part.isdecimal() and part in told.text)
            monkeypatch.setattr(turn, "incoming", incoming)
            done = await command(url, "dead-letters", "replay", number)
            assert done.returncode == 0, done.stderr
            await wang.wait_for(lambda shown: "您的店叫什么名字" in shown.text, timeout=8)
    held = database(url)
    await held.open()
    assert await held.read(dead_letters.dead_letters) == []
    await held.close()
