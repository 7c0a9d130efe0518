"""People who block the bot, and come back: nothing is sent meanwhile, and the open question is put again."""

import asyncio

from storage.work import Statement, Work
from tests.journeys.conftest import Someone, Village


async def test_whoever_comes_back_is_welcomed_in_the_open_question(village: Village, wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.phone.blocks()
    await _until(village, "select count(*) from chat where blocked > 0", 1)
    await wang.phone.unblocks()
    await _until(village, "select count(*) from chat where blocked > 0", 0)
    await wang.types("/start")
    await wang.sees("欢迎回来")
    await wang.sees("您在哪个村")
    await wang.types("李台")
    await wang.sees("您的店卖什么")


async def test_a_message_that_is_refused_stops_all_others_until_the_person_returns(
    village: Village, wang: Someone
) -> None:
    village.telegram.faults.add(
        "error", method="sendMessage", code=403, times=1, description="Forbidden: bot was blocked by the user"
    )
    await wang.types("/help")
    await _until(village, "select count(*) from chat where blocked > 0", 1)
    assert await _count(village, "select count(*) from outbox where error = 'blocked'") == 1
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await _until(village, "select count(*) from chat where blocked > 0", 0)


async def _count(village: Village, query: str) -> int:
    def count(work: Work) -> int:
        found: int = work.run(Statement(query))[0][0]
        return found

    return await village.app.database.read(count)


async def _until(village: Village, query: str, wanted: int) -> None:
    for _ in range(250):
        if await _count(village, query) == wanted:
            return
        await asyncio.sleep(0.02)
    raise AssertionError(query)
