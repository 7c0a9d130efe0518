"""Reactions: a bot puts its emoji to a message, and hears of those of people where it has asked for them."""

from collections.abc import AsyncIterator

import httpx
import pytest

from simulator.phones.chat import PhoneRefusal
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client
from tests.simulator.drivers import AiogramDriver, Driver, PtbDriver, Refused

WANTED = ["message", "message_reaction"]


@pytest.fixture(params=[AiogramDriver, PtbDriver])
async def bot(request: pytest.FixtureRequest, telegram: RunningTelegram) -> AsyncIterator[Driver]:
    driver: Driver = request.param(telegram)
    await driver.open()
    yield driver
    await driver.close()


def one(emoji: str) -> list[dict[str, str]]:
    return [{"type": "emoji", "emoji": emoji}]


async def test_a_bot_puts_an_emoji_and_takes_it_away(bot: Driver, fang: Phone) -> None:
    said = await fang.types("花椒多少钱？")
    place = {"chat_id": fang.id, "message_id": said.id}
    assert await bot.call("set_message_reaction", **place, reaction=[reaction(bot, "👀")])
    await fang.wait_for_reaction(said, "👀")
    assert await bot.call("set_message_reaction", **place, reaction=[reaction(bot, "👍")])
    await fang.wait_for_reaction(said, "👍")
    assert len(fang.messages()[-1].reactions) == 1, "one in the place of the other"
    assert await bot.call("set_message_reaction", **place)
    await fang.wait_for_reaction(said, "")


async def test_a_bot_that_asked_hears_what_a_person_puts(bot: Driver, fang: Phone) -> None:
    await fang.types("/start")
    sent = await bot.call("send_message", chat_id=fang.id, text="好")
    await bot.call("get_updates", allowed_updates=WANTED, offset=-1)
    message = fang.last()
    await fang.reacts(message, "❤")
    await fang.reacts(message, "🙏")
    await fang.reacts(message, "")
    first, second, third = [
        update["message_reaction"] for update in await bot.call("get_updates", allowed_updates=WANTED)
        if "message_reaction" in update
    ]  # fmt: skip
    assert (first["chat"]["id"], first["message_id"], first["user"]["id"]) == (
        fang.id, sent["message_id"], fang.id,
    )  # fmt: skip
    assert [one["emoji"] for one in first["new_reaction"]] == ["❤"]
    assert [one["emoji"] for one in second["old_reaction"]] == ["❤"]
    assert third["old_reaction"][0]["emoji"] == "🙏" and not third.get("new_reaction")


async def test_a_bot_that_did_not_ask_hears_nothing(bot: Driver, fang: Phone) -> None:
    said = await fang.types("在吗")
    await fang.reacts(said, "👍")
    assert [sorted(update) for update in await bot.call("get_updates")] == [["message", "update_id"]]


async def test_in_a_group_only_an_administrator_hears_of_it(
    bot: Driver, telegram: RunningTelegram, fang: Phone
) -> None:
    room = telegram.group("三河镇服务站", fang, kind="supergroup")
    await bot.call("get_updates", allowed_updates=WANTED)
    said = await room.says(fang, "/help@" + telegram.bot.username)
    await room.reacts(fang, said, "👍")
    await room.sets(telegram.bot, "administrator", by=fang)
    await room.reacts(fang, said, "👌")
    updates = await bot.call("get_updates", allowed_updates=WANTED)
    heard = [one["message_reaction"] for one in updates if "message_reaction" in one]
    assert [one["new_reaction"][0]["emoji"] for one in heard] == ["👌"]
    assert (heard[0]["chat"]["id"], heard[0]["user"]["id"]) == (room.id, fang.id)
    assert await bot.call(
        "set_message_reaction", chat_id=room.id, message_id=said.id, reaction=[reaction(bot, "👍")]
    )
    await room.wait_for_reaction(said, "👍")


async def test_what_telegram_refuses(client: Client, fang: Phone) -> None:
    said = await fang.types("在吗")
    place = {"chat_id": fang.id, "message_id": said.id}
    assert "message to react not found" in await client.refusal(
        "setMessageReaction", chat_id=fang.id, message_id=999, reaction=one("👍")
    )
    assert "REACTION_INVALID" in await client.refusal("setMessageReaction", **place, reaction=one("✅"))
    assert "REACTIONS_TOO_MANY" in await client.refusal(
        "setMessageReaction", **place, reaction=[*one("👍"), *one("❤")]
    )
    with pytest.raises(PhoneRefusal, match="no reaction"):
        await fang.reacts(said, "✅")
    await fang.blocks()
    assert "blocked" in await client.refusal("setMessageReaction", **place, reaction=one("👍"))


async def test_a_library_is_told_the_same(bot: Driver, fang: Phone) -> None:
    said = await fang.types("在吗")
    with pytest.raises(Refused, match=r"(?i)reaction_invalid"):
        await bot.call(
            "set_message_reaction", chat_id=fang.id, message_id=said.id, reaction=[reaction(bot, "✅")]
        )


async def test_by_the_control_api(
    http: httpx.AsyncClient, client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    said = await fang.types("在吗")
    await client.call("setMessageReaction", chat_id=fang.id, message_id=said.id, reaction=one("👀"))
    put = {"message_id": said.id, "emoji": "🙏"}
    assert (await http.post(f"/control/phones/{fang.id}/react", json=put)).json()["ok"]
    shown = (await http.get(f"/control/phones/{fang.id}/chat")).json()["result"]["messages"][-1]
    assert shown["reactions"] == {str(telegram.bot.id): "👀", str(fang.id): "🙏"}
    room = telegram.group("柜台", fang)
    there = await room.says(fang, "大家好")
    put = {"phone": fang.id, "message_id": there.id, "emoji": "👍"}
    assert (await http.post(f"/control/groups/{room.id}/react", json=put)).json()["ok"]
    assert room.messages()[-1].reactions == {str(fang.id): "👍"}


def reaction(bot: Driver, emoji: str) -> object:
    """As each library writes it."""
    if isinstance(bot, AiogramDriver):
        from aiogram.types import ReactionTypeEmoji as OfAiogram

        return OfAiogram(emoji=emoji)
    from telegram import ReactionTypeEmoji as OfPtb

    return OfPtb(emoji)
