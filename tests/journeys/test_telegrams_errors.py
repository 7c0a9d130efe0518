"""Each error of Telegram's is met in its own way; what the person is to see comes through."""

import asyncio
import time
from pathlib import Path

import pytest

from bot.delivery.transport import TokenRefused
from bot.intake import poller
from bot.intake.poller import AnotherPoller
from simulator.running import running
from tests.journeys.conftest import Someone, Village


async def opens_a_form(one: Someone) -> None:
    await one.types("卖货")
    await one.sees("您的店叫什么名字")


async def test_a_chat_that_has_to_wait_waits_alone(village: Village, wang: Someone, anna: Someone) -> None:
    village.telegram.faults.add(
        "too_many_requests", method="send*", chat_id=wang.phone.id, retry_after=2, times=1
    )
    begun = time.monotonic()
    await wang.types("卖货")
    await anna.types("/help")
    await anna.sees("")
    assert not any(one.from_bot for one in wang.phone.messages())
    await wang.sees("您的店叫什么名字")
    assert time.monotonic() - begun >= 2.0


async def test_when_several_chats_have_to_wait_everybody_does(village: Village, anna: Someone) -> None:
    village.telegram.faults.add("too_many_requests", method="send*", retry_after=1, times=3)
    crowd = [village.someone(f"人{at}") for at in range(3)]
    await asyncio.gather(*(one.types("/help") for one in crowd))
    await village.comes_to("select count(*) from pause where telegram_chat = 0", 1)
    begun = time.monotonic()
    await anna.types("/help")
    await anna.sees("")
    assert time.monotonic() - begun > 0.3
    for one in crowd:
        await one.sees("")


async def test_a_wait_outlives_a_restart(village: Village, wang: Someone, tmp_path: Path) -> None:
    village.telegram.faults.add("too_many_requests", method="send*", retry_after=3600, times=1)
    await wang.types("/help")
    await village.comes_to("select count(*) from pause", 1)
    again = Village(village.telegram, village.settings.database_url, tmp_path)
    await again.app.database.open()
    try:
        await again.app.sender._limits.load()
        assert again.app.sender._limits._left(wang.phone.id) > 3500
    finally:
        await again.app.database.close()


@pytest.mark.parametrize("kind", ["server_error", "empty", "lost_before"])
async def test_what_was_not_taken_is_sent_again_until_it_is(
    village: Village, wang: Someone, kind: str
) -> None:
    village.telegram.faults.add(kind, method="sendMessage", times=2)
    await opens_a_form(wang)


async def test_a_lost_answer_doubles_a_message_at_most_once(village: Village, wang: Someone) -> None:
    village.telegram.faults.add("lost_after", method="sendMessage", times=1)
    await wang.types("卖货")
    await village.comes_to("select count(*) from outbox where sent > 0", 1)
    asked = [one for one in wang.phone.messages() if "您的店叫什么名字" in one.text]
    assert len(asked) == 2
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")


async def test_markup_that_telegram_cannot_read_comes_as_plain_words(village: Village, wang: Someone) -> None:
    village.telegram.faults.add(
        "error", method="sendMessage", times=1, code=400, description="Bad Request: can't parse entities: tag"
    )
    await wang.types("/privacy")
    shown = await wang.sees("")
    assert "<b>" not in shown.text
    assert shown.text


@pytest.mark.parametrize(
    "description",
    [
        "Bad Request: message is not modified: the same",
        "Bad Request: message to edit not found",
        "Bad Request: message can't be edited",
    ],
)
async def test_a_page_that_cannot_be_turned_is_shown_anew_or_stays(
    village: Village, wang: Someone, description: str
) -> None:
    await wang.types("我的")
    await wang.sees("我的资料")
    village.telegram.faults.add("error", method="editMessageText", times=1, code=400, description=description)
    await wang.presses("语言")
    await village.comes_to("select count(*) from outbox where sent = 0 and given_up = 0", 0)
    assert await village.counts("select count(*) from outbox where given_up > 0") == 0


async def test_a_press_that_is_too_old_still_counts(village: Village, wang: Someone) -> None:
    await opens_a_form(wang)
    village.telegram.faults.add(
        "error",
        method="answerCallbackQuery",
        code=400,
        description="Bad Request: query is too old and response timeout expired or query ID is invalid",
    )
    await wang.presses("不弄了")
    await wang.sees("就到这里")


async def test_a_group_that_became_a_supergroup_is_followed(village: Village, wang: Someone) -> None:
    room = village.telegram.group("武都花椒群", wang.phone)
    await room.says(wang.phone, "/help@cunji_bot")
    await room.wait_for("请单独给我发消息")
    fresh = await room.upgrades()
    await fresh.says(wang.phone, "/help@cunji_bot")
    await fresh.wait_for("请单独给我发消息")


async def test_a_message_on_its_way_follows_the_group(village: Village, wang: Someone) -> None:
    room = village.telegram.group("武都花椒群", wang.phone)
    village.telegram.faults.add("lost_before", method="sendMessage", times=1)
    await room.says(wang.phone, "/help@cunji_bot")
    await village.comes_to("select count(*) from outbox", 1)
    fresh = await room.upgrades()
    await fresh.wait_for("请单独给我发消息")


@pytest.mark.parametrize("method", ["sendMessage", "getUpdates"])
async def test_a_token_that_is_revoked_ends_the_bot(url: str, tmp_path: Path, method: str) -> None:
    async with running(tmp_path / "telegram") as telegram:
        telegram.faults.add("error", method=method, code=401, description="Unauthorized")
        village = Village(telegram, url, tmp_path)
        await village.someone("王秀英").types("/help")
        with pytest.raises(TokenRefused):
            await asyncio.wait_for(village.app.run(), 10)


async def test_a_second_poller_on_the_same_token_ends_the_bot(
    url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(poller, "CONFLICT_SECONDS", 0.1)
    monkeypatch.setattr(poller, "CONFLICT_REST_SECONDS", 0.1)
    async with running(tmp_path / "telegram") as telegram:
        telegram.faults.add(
            "error",
            method="getUpdates",
            code=409,
            description="Conflict: terminated by other getUpdates request; make sure that only one bot instance runs",
        )
        with pytest.raises(AnotherPoller):
            await asyncio.wait_for(Village(telegram, url, tmp_path).app.run(), 10)
