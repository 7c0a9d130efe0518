"""Long days at a station in English, each told from morning to night: a storm, and an angry buyer."""

from contextlib import AsyncExitStack

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.in_english import (
    is_received,
    is_sent,
    lists_walnuts,
    lives_in_litai,
    orders_at_the_station,
)
from tests.journeys.stations import SANHE, at_ten, operator
from tests.journeys.test_broadcasts import manager
from tests.journeys.test_first_sale import picture
from tests.journeys.test_long_days import IN_BALANCE, comes_back
from tests.journeys.test_long_days import power as power
from tests.journeys.test_long_days import village as village
from tests.journeys.test_training import to

STORM = "A storm comes tonight. Keep off the river road, and send no goods out."


@pytest.fixture
async def ming(village: Village) -> Someone:
    await at_ten(village)
    return await operator(village, name="Ming", language="en")


@pytest.fixture
def tom(village: Village) -> Someone:
    """Sells walnuts in Litai."""
    return village.someone("Tom", "en", phone="+8613893900008")


async def warns_the_town(ann: Someone) -> None:
    """The manager writes to those who live in the town, to be sent at once."""
    await ann.types("The county")
    await ann.presses("Broadcasts")
    await ann.presses("Write a new one")
    await ann.sees("What do you want to tell people?")
    await ann.types(STORM)
    await ann.sees("write it in")
    await ann.presses("Skip")
    await ann.sees("A photo, a video")
    await ann.presses("None, skip")
    await ann.sees("a button under it")
    await ann.presses("No button")
    await ann.sees("What kind of news")
    await ann.presses("County notices")
    await ann.sees("Who is it for?")
    await ann.presses("A town")
    await ann.sees("Which town?")
    await ann.types("Sanhe")
    await ann.sees("Are these the right people?")
    await ann.presses("These people")
    await ann.sees("Not sent yet, have a look")
    await ann.presses("When shall it go out?")
    await ann.sees("When shall it go out?")
    await ann.presses("Now")
    await ann.sees("it goes out once another person of the county approves")
    await ann.presses("Yes, that is right")
    await ann.sees("waits for a second person's approval")


async def test_a_storm_day(
    village: Village, power: AsyncExitStack, ming: Someone, tom: Someone, anna: Someone
) -> None:
    # The day before, ten o'clock: two order walnuts, which Tom would bring down tomorrow.
    ann, bob = await manager(village, "Ann", "en"), await manager(village, "Bob", "en")
    link = await lists_walnuts(tom)
    await lives_in_litai(tom)
    waits = await orders_at_the_station(anna, link)
    sue = village.someone("Sue", "en", phone="+8613893900007")
    refused = await orders_at_the_station(sue, link)
    elsewhere = village.someone("Joe", "en")
    await lives_in_litai(elsewhere, "Jiaogongjie")

    # Nine in the evening: the warning. At night a second person has to agree, and does.
    to(village, 0, "21:00")
    await warns_the_town(ann)
    assert not any(STORM in one.text for one in tom.phone.messages())
    await bob.sees("it goes out only if you approve")
    await bob.presses("See it")
    assert "To: Sanhe" in (await bob.sees("waits for a second person's approval")).text
    await bob.presses("✅ Approve")
    await tom.sees(STORM)
    await ann.sees("all sent")
    assert not any(STORM in one.text for one in elsewhere.phone.messages())

    # Eight: the road is gone. One buyer is offered another day, the other order is declined.
    to(village, 1, "08:00")
    await tom.types(f"order {waits}")
    await tom.sees(waits)
    await tom.presses("Another date")
    await tom.sees(f"On which day can you do order {waits}?")
    await tom.types("the day after tomorrow")
    await tom.sees(f"The buyer is asked: order {waits} on")
    await anna.sees("The seller proposes another date")
    await tom.types(f"order {refused}")
    await tom.sees(refused)
    await tom.presses("I cannot")
    await tom.sees("Why can you not take order")
    await tom.types("the road is gone")
    await tom.sees("is declined. The buyer is told")
    await sue.sees(f"The seller cannot take order {refused}: the road is gone")

    # Half past nine: three of the station's villages ask. The second is at it when the power fails; meanwhile a
    # buyer answers and a third asks.
    to(village, 0, "09:30")
    await tom.types("help me")
    await tom.sees(f"Somebody will help you: {SANHE}")
    village.telegram.clock.advance(120)
    grandfather, neighbour = village.someone("Grandfather", "en"), village.someone("Ivy", "en")
    for one in (grandfather, neighbour):
        await lives_in_litai(one)
    await grandfather.types("help me")
    await grandfather.sees(f"Somebody will help you: {SANHE}")
    await power.aclose()
    village.telegram.clock.advance(120)
    await neighbour.types("help me")
    await anna.presses("See this order")
    await comes_back(village, power)
    await neighbour.phone.wait_for(f"Somebody will help you: {SANHE}", timeout=15)
    await anna.presses("That date is fine")
    await tom.sees(f"The buyer agrees to your date: order {waits}")

    # The station takes whoever has waited longest first.
    await ming.types("Calls for help")
    queue = await ming.sees("Waiting: 3")
    names = [row[0].split(",")[0] for row in queue.buttons[:3]]
    assert names == ["⏳ Tom", "⏳ Grandfather", "⏳ Ivy"]
    for who, name in ((tom, "Tom"), (grandfather, "Grandfather"), (neighbour, "Ivy")):
        await ming.types("Calls for help")
        await ming.presses(f"⏳ {name}")
        await ming.sees(name)
        await ming.presses("I take it")
        await who.sees("Ming (三河镇服务站) is here to help you")
        await ming.presses("Write")
        await ming.sees(f"goes to {name}")
        await ming.types("The road is gone. Stay at home")
        await who.sees("Stay at home")
        await ming.presses("Done writing")
        await ming.sees("nothing goes to anybody else any more")
        await ming.types("Calls for help")
        await ming.presses(f"✋ {name}")
        await ming.sees("Ming is helping")
        await ming.presses("Finished")
        await who.sees("Were you helped?")
        await who.presses("👍 Yes")
    await village.comes_to("select count(*) from ticket where helped = 'yes'", 3)
    await village.comes_to("select count(*) from outbox where sent = 0 and given_up = 0", 0)
    assert await village.counts(IN_BALANCE) == 0


async def test_an_angry_buyer(village: Village, ming: Someone, tom: Someone, anna: Someone) -> None:
    # Ten o'clock: half the walnuts are broken, and the seller does not believe it.
    ann = await manager(village, "Ann", "en")
    number = await orders_at_the_station(anna, await lists_walnuts(tom))
    await is_sent(tom)
    code = await is_received(ming, anna)
    await ming.types("Counter")
    await ming.presses("Hand out")
    await ming.sees("six-digit pick-up code")
    await ming.types(code)
    await ming.presses("Yes, that is right")
    await ming.sees("Li Ming has it")
    await anna.sees("If something is wrong, press")
    await lives_in_litai(anna)
    await anna.types(f"order {number}")
    await anna.sees(number)
    await anna.presses("Something is wrong")
    await anna.sees("What is wrong?")
    await anna.presses("Broken or spoilt")
    await anna.sees("please send photos that show what is wrong")
    await anna.sends_photo(picture("red"))
    await anna.sees("Anything to add?")
    await anna.types("half of them are broken")
    await anna.sees("Is this right?")
    await anna.presses("Yes, that is right")
    await anna.sees("The seller has two days to answer")
    await tom.sees("the buyer says: broken or spoilt. half of them are broken")
    await tom.presses("Answer the buyer")
    await tom.sees("what do you answer?")
    await tom.presses("I do not agree")
    await tom.sees("Why not?")
    await tom.presses("Nothing wrong can be seen")
    await tom.phone.wait_for(lambda shown: shown.labels == ["✓ Nothing wrong can be seen"])
    await tom.sees("They can ask the station to decide")
    await anna.sees("the seller does not agree")

    # Ten past ten: Anna asks for a person, and shouts. Ming notes what she does not see, and answers kindly.
    await anna.types("help me")
    await ming.sees("Nobody has it yet")
    await ming.presses("I take it")
    await anna.sees("Ming (三河镇服务站) is here to help you")
    await anna.types("YOU ARE ALL CHEATS!!!")
    await ming.sees("Anna: YOU ARE ALL CHEATS!!!")
    await anna.phone.sends_voice(b"OggS....", seconds=40)
    await ming.phone.wait_for(lambda shown: "voice" in shown.raw)
    await anna.sends_photo(picture("red"))
    await ming.phone.wait_for(lambda shown: "photo" in shown.raw)
    await ming.presses("Write")
    await ming.sees("goes to Anna")
    await ming.types("// She is right, half are broken. Be kind")
    await ming.sees("A note among us; Anna does not see it")
    await ming.types("I have seen the photos. Press “Ask the station to decide”")
    await anna.sees("I have seen the photos")
    assert not any("Be kind" in one.text for one in anna.phone.messages())

    # The station decides: a part is given back. What Ming types now answers the question, and does not go to Anna.
    await anna.presses("See this order")
    await anna.presses("Ask the station to decide")
    await ming.sees("please decide. Look at the photos and what both say")
    await ming.presses("See this order")
    await ming.sees("the station decides")
    await ming.presses("⚖️ Decide")
    await ming.sees("what does the station decide?")
    await ming.presses("A part of it")
    await ming.sees("How much? At most ¥75")
    await ming.types("20")
    await ming.sees("the seller gives ¥20 back")
    await ming.presses("Yes, that is right")
    await ming.sees("¥20 back. Both are told")
    await anna.sees("¥20 given back, to be had at the station")
    await tom.sees("the station decided, ¥20 goes back to the buyer")
    assert not any(one.text.endswith(": 20") for one in anna.phone.messages())

    # Was she helped? No. The county hears of it, and reads what was noted.
    await ming.types("Calls for help")
    await ming.presses("✋ Anna")
    await ming.sees("Ming is helping")
    await ming.presses("Finished")
    await anna.sees("Were you helped?")
    await anna.presses("👎 No")
    await anna.sees("You can ask somebody again")
    told = await ann.sees("Anna says it did not help")
    assert f"Ming ({SANHE}) had the call" in told.text
    await ann.presses("See this call")
    assert "half are broken" in (await ann.sees("Notes among us:")).text

    # She fetches her money at the counter.
    await ming.types("Counter")
    await ming.presses("Pay a seller, refund a buyer")
    await ming.presses("Anna: ¥20")
    await ming.sees("Give Anna ¥20 in cash")
    await ming.presses("Yes, that is right")
    await anna.sees("Do you have it?")
    await anna.presses("✅ I have it")
    await ming.sees("They say they have the ¥20")
    await tom.types("Where is my money?")
    await tom.sees("To be had now: ¥55")
    assert await village.counts(IN_BALANCE) == 0
