"""In a group only what is called by its name is answered, and only with the way to the own chat."""

from tests.journeys.conftest import Someone, Village


async def test_a_group_is_shown_the_way_to_the_own_chat(
    village: Village, wang: Someone, anna: Someone
) -> None:
    room = village.telegram.group("武都花椒群", wang.phone, anna.phone)
    await room.says(wang.phone, "/help@cunji_bot")
    shown = await room.wait_for("请单独给我发消息")
    assert "https://t.me/cunji_bot" in shown.text
    await room.says(anna.phone, "/privacy@cunji_bot")
    await room.wait_for("write to me alone")


async def test_talk_among_people_is_left_alone(village: Village, wang: Someone) -> None:
    room = village.telegram.group("武都花椒群", wang.phone)
    await room.sets(village.telegram.bot, "administrator", by=wang.phone)
    await room.says(wang.phone, "卖花椒100斤 25块一斤")
    await room.says(wang.phone, "今天的花椒咋样")
    await room.says(wang.phone, "/unknown@cunji_bot")
    await room.says(wang.phone, "/help@cunji_bot")
    await room.wait_for("请单独给我发消息")
    assert len([one for one in room.messages() if one.raw["from"]["is_bot"]]) == 1


async def test_a_group_does_not_see_what_lies_open_in_the_own_chat(village: Village, wang: Someone) -> None:
    await wang.types("卖货")
    await wang.sees("您的店叫什么名字")
    room = village.telegram.group("武都花椒群", wang.phone)
    await room.says(wang.phone, "/cancel@cunji_bot")
    await room.wait_for("请单独给我发消息")
    await wang.types("秀英山货")
    await wang.sees("您在哪个村")
