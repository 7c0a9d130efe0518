"""People who block the bot, and come back: nothing is sent meanwhile, and the open question is put again."""

from tests.journeys.conftest import Someone, Village


async def test_whoever_comes_back_is_welcomed_in_the_open_question(village: Village, wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
    await wang.phone.blocks()
    await village.comes_to("select count(*) from chat where blocked > 0", 1)
    await wang.phone.unblocks()
    await village.comes_to("select count(*) from chat where blocked > 0", 0)
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
    await village.comes_to("select count(*) from chat where blocked > 0", 1)
    assert await village.counts("select count(*) from outbox where error = 'blocked'") == 1
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    await village.comes_to("select count(*) from chat where blocked > 0", 0)
