"""What nobody sees on a phone: what the log keeps to itself, what a plain turn costs, an album that comes in two."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from simulator.running import running
from storage import turns
from storage.clock import now_ms
from storage.work import Statement, Work
from tests.journeys.conftest import Someone, Village
from tests.journeys.test_first_sale import opens_store, picture
from tests.journeys.test_nothing_lost import kill, start


async def test_the_log_keeps_numbers_names_and_words_to_itself(url: str, tmp_path: Path) -> None:
    async with running(tmp_path / "telegram") as telegram:
        log = tmp_path / "log"
        with log.open("wb") as sink:
            bot = await start(url, telegram.token, telegram.api, level="debug", log=sink)
            try:
                wang = Someone(telegram.phone("王秀英", phone_number="+8613893900001"))
                await wang.types("我的电话是 13893900001")
                await wang.phone.wait_for(lambda shown: shown.text != "", timeout=15)
                await wang.types("我的")
                await wang.presses("手机号")
                await wang.sees("按下面的大按钮")
                await wang.phone.shares_contact()
                await wang.sees("+8613893900001")
                bot.terminate()
                await bot.wait()
            finally:
                if bot.returncode is None:
                    await kill(bot)
        written = log.read_text()
    assert '"chat"' in written
    for secret in (telegram.token.split(":")[1], "13893900001", "王秀英", "我的电话"):
        assert secret not in written


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[int]]:
    """How many statements each unit of work runs."""
    counts: Counter[int] = Counter()
    works: list[Work] = []
    run = Work.run

    def counting(work: Work, statement: Statement, **values: Any) -> Any:
        if work not in works:
            works.append(work)
        counts[works.index(work)] += 1
        assert work._session is None, "a plain turn needs no session"
        return run(work, statement, **values)

    with monkeypatch.context() as patched:
        patched.setattr(Work, "run", counting)
        yield counts


async def test_a_plain_turn_costs_four_statements(
    village: Village, wang: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    with counted(monkeypatch) as counts:
        chat = await village.app.database.read(lambda work: turns.waiting_chats(work, now_ms(), 10))
        assert chat == []
        counts.clear()
        await wang.types("秀英山货")
        await wang.sees("您在哪个村")
    # One unit of work stores what came in (two statements) and is the turn, another marks what was sent.
    assert max(counts.values()) == 2 + 4


async def test_the_rest_of_an_album_joins_the_listing_made_of_its_beginning(
    village: Village, wang: Someone
) -> None:
    await opens_store(wang)
    await wang.types("卖核桃100斤 15块一斤")
    await wang.sees("先发照片")
    await wang.sends_photo([picture("red"), picture("green")])
    await wang.presses("青皮核桃")
    await wang.sees("还想说什么")
    await wang.presses("跳过")
    await wang.sees("照片：2 张")
    await wang.presses("对，就这样")
    await wang.sees("上好了")
    await one_more_picture_of_the_album(village)
    buyer = village.someone("小李")
    for _ in range(100):
        await buyer.opens(wang.link())
        shown = await buyer.sees("100 斤")
        if any("1/3" in label for label in shown.labels):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(shown.labels)


async def one_more_picture_of_the_album(village: Village) -> None:
    """Telegram hands out the last picture of an album after a crash of ours, when the others were handled."""

    def last_of_album(work: Work) -> turns.Arrival:
        query = Statement(
            """select c.telegram_chat, c.telegram_user, i.album, i.body from inbox i join chat c on c.id = i.chat_id
               where i.album != '' order by i.id desc limit 1"""
        )
        chat, user, album, body = work.run(query)[0]
        update = json.loads(body)
        update["update_id"] += 1000
        update["message"]["message_id"] += 1000
        return turns.Arrival(
            "telegram", str(update["update_id"]), chat, user, True, album, json.dumps(update)
        )

    came = await village.app.database.read(last_of_album)
    village.app.worker.wake(
        await village.app.database.write(lambda work: turns.arrive(work, [came], now_ms()))
    )
