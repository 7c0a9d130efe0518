"""Telegram brings the updates itself: "ok" only after the commit, and nobody else is heard."""

import io
import json
import socket
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.settings import SettingsError
from simulator.running import running
from tests.journeys.conftest import Someone, Village

SECRET = "only-telegram-knows-this"


@pytest.fixture
async def village(url: str, tmp_path: Path) -> AsyncIterator[Village]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    async with running(tmp_path / "telegram", webhook_retry_seconds=0.05) as telegram:
        made = Village(
            telegram,
            url,
            tmp_path,
            webhook_url=f"http://{address}/hook-7f3a",
            webhook_secret=SECRET,
            http=address,
        )
        async with made.app.started():
            yield made


async def post(village: Village, body: bytes, **headers: str) -> int:
    async with (
        aiohttp.ClientSession() as web,
        web.post(village.settings.webhook_url, data=io.BytesIO(body), headers=headers) as answer,
    ):
        return answer.status


async def get(village: Village, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as web, web.get(f"http://{village.settings.http}{path}") as answer:
        return answer.status, await answer.text()


def message(text: str) -> bytes:
    person = {"id": 9, "is_bot": False, "first_name": "Mallory"}
    body: dict[str, Any] = {"message_id": 1, "date": 0, "chat": {"id": 9, "type": "private"}, "from": person}
    return json.dumps({"update_id": 99_000_001, "message": {**body, "text": text}}).encode()


async def test_a_conversation_by_webhook(village: Village, wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")


async def test_whoever_does_not_know_the_secret_is_not_heard(village: Village) -> None:
    header = "X-Telegram-Bot-Api-Secret-Token"
    assert await post(village, message("hi")) == 401
    assert await post(village, message("hi"), **{header: "wrong"}) == 401
    assert await post(village, b"{" + b" " * (1 << 21), **{header: SECRET}) == 413
    assert await post(village, b"no json", **{header: SECRET}) == 400
    assert await post(village, b"[]", **{header: SECRET}) == 400
    assert await village.counts("select count(*) from inbox where source_id = '99000001'") == 0
    assert await post(village, message("hi"), **{header: SECRET}) == 200
    assert await post(village, message("hi"), **{header: SECRET}) == 200
    assert await village.counts("select count(*) from inbox where source_id = '99000001'") == 1


async def test_half_a_character_and_a_zero_do_not_stop_it(village: Village) -> None:
    header = {"X-Telegram-Bot-Api-Secret-Token": SECRET}
    assert await post(village, message("half \ud83d and zero \0"), **header) == 200
    await village.comes_to("select count(*) from inbox where handled > 0", 1)


async def test_updates_doubled_and_out_of_order_are_handled_once(village: Village, wang: Someone) -> None:
    village.telegram.faults.add("doubled", update="*")
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    assert await village.counts("select count(*) from inbox") == 2


async def test_health_and_figures(village: Village, wang: Someone) -> None:
    await wang.types("/help")
    await wang.sees("")
    assert await get(village, "/health") == (200, '{"ok":true,"wrong":[]}')
    await village.comes_to("select count(*) from outbox where sent = 0", 0)
    status, figures = await get(village, "/metrics")
    assert status == 200
    for line in (
        "cunji_outbox_unsent 0.0",
        "cunji_dead_letters 0.0",
        "cunji_due_late 0.0",
        "cunji_inbox_waiting 0.0",
    ):
        assert line in figures
    assert 'cunji_turns_total{outcome="done"}' in figures
    assert 'cunji_sends_total{outcome="sent"}' in figures
    counts = [
        float(line.split()[1]) for line in figures.splitlines() if line.startswith("cunji_turn_seconds_count")
    ]
    done = [
        float(line.split()[1]) for line in figures.splitlines() if 'cunji_turns_total{outcome="done"}' in line
    ]
    assert counts == done


async def test_a_port_that_is_taken_is_told_in_a_sentence(url: str, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        async with running(tmp_path / "telegram") as telegram:
            village = Village(telegram, url, tmp_path, http=f"127.0.0.1:{taken.getsockname()[1]}")
            with pytest.raises(SettingsError, match="cannot be used"):
                await village.app.run()
