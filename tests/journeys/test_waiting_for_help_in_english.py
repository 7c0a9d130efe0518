"""Nobody is left without a word in English either: who is asked next, who lost the call, when somebody comes."""

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.in_english import (
    asks,
    is_received,
    is_sent,
    lists_walnuts,
    lives_in_litai,
    orders_at_the_station,
)
from tests.journeys.stations import (
    CENTRE,
    JIAOGONG,
    LITAI,
    SANHE,
    ZHULIN,
    at_ten,
    operator,
)
from tests.journeys.test_broadcasts import manager

MARKED = "📦 A message from Cunji, not from the person who helps you:\n"


@pytest.fixture
async def ming(village: Village) -> Someone:
    await at_ten(village)
    return await operator(village, name="Ming", language="en")


async def test_nobody_answers_so_the_neighbour_then_the_town_then_the_county_are_asked(
    village: Village, anna: Someone
) -> None:
    await at_ten(village)
    lee = await operator(village, LITAI, "Lee", "en")
    jo = await operator(village, ZHULIN, "Jo", "en")
    kim = await operator(village, SANHE, "Kim", "en")
    ann = await operator(village, CENTRE, "Ann", "en", role="manager")
    await lives_in_litai(anna)
    await anna.presses("Ask a person")
    assert "10:30 at the latest" in (await anna.sees(f"Somebody will help you: {LITAI}, by ")).text
    await lee.sees("Nobody has it yet")
    for station, there in ((ZHULIN, jo), (SANHE, kim), (CENTRE, ann)):
        assert not any("Anna" in one.text and "Nobody has it" in one.text for one in there.phone.messages())
        village.telegram.clock.advance(601)
        await there.sees("Nobody has it yet")
        await anna.sees(f"Nobody there was free, so we asked {station}. You will hear by ")
    village.telegram.clock.advance(3601)
    await anna.sees("everybody is busy and nobody has come yet. You are still in the queue")
    await kim.presses("I take it")
    await anna.sees(f"Kim ({SANHE}) is here to help you")
    await lee.presses("I take it")
    await lee.sees("Kim is helping")
    assert await village.counts("select count(*) from due where kind = 'offer_ticket'") == 0


async def test_where_the_county_has_no_centre_its_managers_are_asked(village: Village) -> None:
    await at_ten(village)
    chen = await manager(village, "Chen", "en")
    tom = village.someone("Tom", "en")
    await tom.types("help me")
    await tom.sees("Somebody will help you: the county centre, by ")
    assert "village not told" in (await chen.sees("Nobody has it yet")).text
    await chen.presses("I take it")
    await tom.sees("Chen (the county centre) is here to help you")


async def test_outside_opening_hours_the_farmer_is_told_when_and_ten_minutes_are_of_opening_hours(
    village: Village, anna: Someone, ming: Someone
) -> None:
    jo = await operator(village, JIAOGONG, "Jo", "en")
    await lives_in_litai(anna)
    village.telegram.clock.advance(hours=11)
    await anna.presses("Ask a person")
    assert "08:30 at the latest" in (await anna.sees(f"Somebody will help you: {SANHE}, by ")).text
    assert not any("Anna" in one.text for one in ming.phone.messages())
    village.telegram.clock.to_tomorrow("08:00", "Asia/Shanghai")
    await ming.sees("Nobody has it yet")
    assert not any("so we asked" in one.text for one in anna.phone.messages())
    village.telegram.clock.advance(601)
    await jo.sees("Nobody has it yet")
    await jo.presses("I take it")
    await anna.sees(f"Jo ({JIAOGONG}) is here to help you")

    # Five minutes before closing somebody asks: the other five minutes are those after opening.
    tom = village.someone("Tom", "en")
    await lives_in_litai(tom)
    village.telegram.clock.advance(10 * 3600 + 44 * 60)
    await tom.presses("Ask a person")
    assert ", 08:2" in (await tom.sees(f"Somebody will help you: {SANHE}, by ")).text
    await ming.sees("Tom")
    village.telegram.clock.to_tomorrow("08:02", "Asia/Shanghai")
    await jo.types("/menu")
    await jo.sees("What would you like to do")
    assert not any("Tom" in one.text for one in jo.phone.messages())
    village.telegram.clock.advance(5 * 60)
    await jo.sees("Tom")


async def test_whoever_lets_a_person_wait_loses_the_call(
    village: Village, anna: Someone, ming: Someone
) -> None:
    await asks(anna)
    await ming.presses("I take it")
    await anna.sees("Ming (三河镇服务站) is here to help you")
    village.telegram.clock.advance(901)
    await ming.sees("Anna waited too long without a word from Ming; the call is back in the queue")
    gone = await anna.sees(f"Ming cannot go on just now. We asked {SANHE}; you will hear by ")
    assert "10:45 at the latest" in gone.text
    assert not any("I can go on alone" in one for row in anna.phone.keyboard() for one in row)
    await ming.presses("I take it")
    await anna.sees("Ming (三河镇服务站) is here to help you")
    await ming.presses("Write")
    await ming.sees("goes to Anna")
    await ming.types("I am looking, one moment")
    await anna.sees("Ming: I am looking, one moment")

    # Whoever was answered is not waiting; whoever has written again is, from then on.
    village.telegram.clock.advance(901)
    await anna.types("All right")
    await ming.sees("Anna: All right")
    village.telegram.clock.advance(600)
    await anna.types("Still there?")
    await ming.sees("Anna: Still there?")
    village.telegram.clock.advance(301)
    await ming.sees("Anna waited too long")
    await anna.sees("Ming cannot go on just now")


async def test_a_call_is_put_off_put_back_and_handed_over(
    village: Village, anna: Someone, ming: Someone
) -> None:
    jo = await operator(village, JIAOGONG, "Jo", "en")
    await asks(anna)
    await ming.presses("I take it")
    await anna.sees("is here to help you")
    await ming.presses("In an hour")
    await ming.sees("Ming goes on later")
    gone = await anna.sees("Ming has to do something else and comes back on ")
    assert ", 11:00. You can go on meanwhile" in gone.text
    await anna.types("Look around")
    await anna.sees("There is nothing on sale here now")
    village.telegram.clock.advance(3601)
    await ming.sees("Ming is helping")
    await anna.sees("is here to help you")

    await ming.presses("See this call")
    await ming.presses("Put back")
    await anna.sees(f"Ming cannot go on just now. We asked {SANHE}")
    await ming.sees("Nobody has it yet")
    await ming.presses("I take it")
    await anna.sees("is here to help you")

    await ming.presses("Hand over")
    await ming.sees("To which station?")
    await ming.presses(JIAOGONG)
    await anna.sees(f"Ming cannot go on just now. We asked {JIAOGONG}")
    await jo.sees("Nobody has it yet")
    await jo.presses("I take it")
    await anna.sees(f"Jo ({JIAOGONG}) is here to help you")
    await ming.types("Calls for help")
    assert "Anna" not in str((await ming.sees("In my hands: 0")).buttons)


async def test_the_queue_shows_whoever_waits_longest_first(
    village: Village, anna: Someone, ming: Someone
) -> None:
    await asks(anna)
    village.telegram.clock.advance(300)
    tom = village.someone("Tom", "en")
    await asks(tom)
    await ming.types("Me")
    await ming.presses("Calls for help")
    queue = await ming.sees("In my hands: 0. Waiting: 2")
    assert [row[0] for row in queue.buttons[:2]] == ["⏳ Anna, for 5 min", "⏳ Tom, for 0 min"]
    await ming.presses("Tom")
    await ming.sees("Tom, Litai, Sanhe, English")
    await ming.presses("I take it")
    await tom.sees("is here to help you")
    await tom.presses("Ask a person")
    await tom.sees("Ming is helping you. Just write or send a voice message")


async def test_what_is_answered_and_silent_for_half_a_day_is_over(
    village: Village, anna: Someone, ming: Someone
) -> None:
    await asks(anna)
    await ming.presses("I take it")
    await ming.presses("Write")
    await ming.sees("goes to Anna")
    await ming.types("Try once more")
    await anna.sees("Try once more")
    village.telegram.clock.advance(hours=12, seconds=1)
    await anna.sees("Were you helped?")
    await anna.types("Look around")
    await anna.sees("There is nothing on sale here now")


async def test_messages_of_orders_come_marked_as_such_while_a_person_helps(
    village: Village, anna: Someone, ming: Someone
) -> None:
    tom = village.someone("Tom", "en")
    link = await lists_walnuts(tom)
    await tom.presses("Ask a person")
    await ming.sees("Nobody has it yet")
    await ming.presses("I take it")
    await tom.sees("is here to help you")
    await orders_at_the_station(anna, link)
    order = await tom.sees("Somebody buys from you!")
    assert order.text.startswith(MARKED)
    await is_sent(tom)
    await ming.presses("Write")
    await ming.types("Well done")
    assert (await tom.sees("Well done")).text == "🙋 Ming: Well done"
    await ming.presses("Done writing")

    # The buyer is helped, too, when the goods come to the station: what she hears of them is marked.
    await asks(anna)
    await ming.presses("I take it")
    await anna.sees("is here to help you")
    await is_received(ming, anna)
    assert (await anna.sees("Your goods are here")).text.startswith(MARKED)
