"""Updates that come twice or out of order, by the long poll and by webhook."""

import asyncio

from starlette.responses import Response

from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client
from tests.simulator.listening import Json, listening


async def test_an_update_comes_twice_in_a_batch(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    number = telegram.faults.add("doubled", update="message", times=1)
    await fang.types("一")
    await fang.types("二")
    updates = await client.call("getUpdates")
    assert [update["message"]["text"] for update in updates] == ["一", "二", "一"]
    assert updates[0] == updates[2]
    assert telegram.faults.struck(number) == 1
    assert await client.call("getUpdates", offset=updates[1]["update_id"] + 1) == []


async def test_a_batch_is_shuffled_the_same_way_by_the_same_seed(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    for number in range(12):
        await fang.types(str(number))
    straight = await client.call("getUpdates")
    telegram.faults.add("reordered", times=1)
    shuffled = await client.call("getUpdates")
    assert shuffled != straight
    assert sorted(shuffled, key=lambda update: int(update["update_id"])) == straight
    telegram.faults.use_seed(0)
    assert await client.call("getUpdates") == shuffled
    assert await client.call("getUpdates") == straight


async def test_a_webhook_gets_one_update_on_two_connections_at_once(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    async with listening() as listener:
        both = asyncio.Event()

        async def answer(update: Json) -> Response:
            if listener.at_once == 2:
                both.set()
            await asyncio.wait_for(both.wait(), 5)
            return Response()

        listener.answer = answer
        await client.call("setWebhook", url=listener.url)
        telegram.faults.add("doubled", times=1)
        await fang.types("一")
        first, second = await listener.has(2)
        assert first == second
        await fang.types("二")
        await listener.has(3)
        await client.call("deleteWebhook")
    assert listener.texts == ["一", "一", "二"]


async def test_a_webhook_gets_a_chat_out_of_order(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    async with listening() as listener:
        await client.call("setWebhook", url=listener.url)
        telegram.faults.add("reordered", times=1, ms=150)
        await fang.types("一")
        await fang.types("二")
        await listener.has(2)
        await client.call("deleteWebhook")
    assert listener.texts == ["二", "一"]


async def test_other_kinds_and_chats_are_left_alone(
    client: Client, telegram: RunningTelegram, fang: Phone
) -> None:
    telegram.faults.add("doubled", update="callback_query")
    telegram.faults.add("doubled", chat_id=404)
    await fang.types("一")
    assert len(await client.call("getUpdates")) == 1
    await client.call(
        "sendMessage",
        chat_id=fang.id,
        text="?",
        reply_markup={"inline_keyboard": [[{"text": "好", "callback_data": "1"}]]},
    )
    await fang.presses("好")
    assert len(await client.call("getUpdates")) == 3
