"""A station's group in English: what goes both ways in a topic, what goes on when the group is no use any more."""

import asyncio

import pytest

from tests.journeys.conftest import PATIENCE_TICKS, Someone, Village
from tests.journeys.in_english import asks, is_at_what_it_sells, is_helped_in_the_group
from tests.journeys.station_groups import StationGroup, station_group
from tests.journeys.stations import CENTRE, JIAOGONG, SANHE, at_ten, operator
from tests.journeys.test_first_sale import picture
from tests.journeys.test_station_group import vanishes


@pytest.fixture
async def chen(village: Village) -> Someone:
    """The county's manager."""
    await at_ten(village)
    return await operator(village, CENTRE, "Chen", "en", role="manager")


@pytest.fixture
async def ming(village: Village, chen: Someone) -> Someone:
    return await operator(village, name="Ming", language="en")


@pytest.fixture
async def group(village: Village, ming: Someone) -> StationGroup:
    return await station_group(village, ming)


async def test_photos_voice_place_files_and_edits_go_both_ways(
    village: Village, anna: Someone, ming: Someone, group: StationGroup
) -> None:
    await is_helped_in_the_group(anna, ming, group)
    topic = (await group.topic("Anna")).thread_id
    typed = await anna.phone.types("Are wallnuts nuts?")
    await group.sees("Anna: Are wallnuts nuts?")
    await anna.phone.edits(typed, "Are walnuts nuts?")
    await group.sees("Anna changed it to: Are walnuts nuts?")
    await anna.sends_photo([picture("red"), picture("green")])
    await group.sees("Anna sends:")
    shown = await group.room.wait_for(lambda one: "photo" in one.raw)
    assert shown.raw["message_thread_id"] == topic
    await anna.phone.sends_voice(b"OggS....", seconds=3)
    await group.room.wait_for(lambda one: "voice" in one.raw)
    await anna.phone.shares_location(33.39, 104.92)
    await group.room.wait_for(lambda one: "location" in one.raw)
    await anna.phone.sends_document(b"%PDF-1.4", "store.pdf")
    await group.room.wait_for(lambda one: "document" in one.raw)

    await group.room.sends_voice(ming.phone, b"OggS....", topic)
    await anna.sees(f"Ming ({SANHE}) sends you:")
    await anna.phone.wait_for(lambda one: "voice" in one.raw)
    await group.room.sends_photo(ming.phone, [picture("red"), picture("blue")], topic=topic)
    await anna.phone.wait_for(lambda one: one.from_bot and "photo" in one.raw)
    await group.sees("sent to Anna")
    await group.presses(ming, "Take it back")
    await group.sees("Taken back; Anna does not see it any more")
    await vanishes(anna, lambda one: one.from_bot and "photo" in one.raw)
    await group.room.sends_document(ming.phone, b"%PDF-1.4", "price.pdf", topic)
    await anna.phone.wait_for(lambda one: "price.pdf" in str(one.raw.get("document")))
    await group.room.shares_location(ming.phone, 33.4, 104.9, topic)
    await anna.phone.wait_for(lambda one: one.from_bot and "location" in one.raw)
    typed = await group.writes(ming, "Anna", "Press nits")
    await anna.sees("Press nits")
    await group.room.edits(ming.phone, typed, "Press nuts")
    await anna.sees("Ming corrected: Press nuts")
    await group.room.sends_photo(ming.phone, picture("red"), "// not for her eyes", topic)
    await group.sees("A note among us; Anna does not see it")
    assert not any("not for her eyes" in one.text for one in anna.phone.messages())


async def test_only_who_works_there_answers_and_all_see_who_has_it(
    village: Village, anna: Someone, ming: Someone, group: StationGroup
) -> None:
    kim = await operator(village, name="Kim", language="en")
    tom = village.someone("Tom", "en")
    await tom.types("/start")
    await tom.sees("village fair")
    stranger = village.someone("Bob", "en")
    for one in (kim, tom, stranger):
        await group.room.sets(one.phone, "member", by=ming.phone)
    await is_at_what_it_sells(anna)
    await anna.presses("Ask a person")
    card = await group.sees("Nobody has it yet")
    for one, why in ((tom, "This is not yours to do"), (stranger, "I do not know you yet")):
        await group.writes(one, "Anna", "Let me say something")
        await group.sees("Not sent: ")
        pressed = await group.room.presses(one.phone, "✋ I take it", card)
        assert why in str((await one.phone.wait_for_answer(pressed))["text"])
    await group.room.presses(ming.phone, "✋ I take it", card)
    await group.sees("Ming is helping")
    await group.writes(kim, "Anna", "And me")
    await group.sees("Not sent: Ming has it already")
    await group.writes(kim, "Anna", "// I know her")
    await group.sees("A note among us; Anna does not see it")
    assert not any(word in one.text for one in anna.phone.messages() for word in ("And me", "know her"))
    await group.presses(ming, "Number")
    await ming.sees("Anna has given no phone number")

    # Ming falls silent: the call is back in the queue, and all see it.
    village.telegram.clock.advance(901)
    await group.sees("Anna waited too long without a word from Ming")
    await group.sees("Nobody has it yet")
    await group.presses(kim, "I take it")
    await anna.sees(f"Kim ({SANHE}) is here to help you")
    await anna.presses("I can go on alone")
    await group.sees("Anna goes on alone")
    await group.writes(kim, "Anna", "Good")
    await group.sees("Not sent: This call is over")


async def test_a_deleted_topic_is_opened_anew_with_the_card(
    anna: Someone, ming: Someone, group: StationGroup
) -> None:
    await is_helped_in_the_group(anna, ming, group)
    first = await group.topic("Anna")
    await group.room.deletes_topic(first.thread_id)
    await anna.types("Are you there?")
    shown = await group.sees("Are you there?")
    second = await group.topic("Anna")
    assert shown.raw["message_thread_id"] == second.thread_id != first.thread_id
    assert "Ming is helping" in (await group.sees("The open question")).text
    await group.writes(ming, "Anna", "I am")
    await anna.sees("Ming: I am")


async def test_the_bot_is_no_administrator_any_more_so_it_goes_on_in_private_and_the_county_knows(
    village: Village, anna: Someone, ming: Someone, chen: Someone, group: StationGroup
) -> None:
    await is_helped_in_the_group(anna, ming, group)
    await group.room.sets(village.telegram.bot, "member", by=ming.phone)
    told = await chen.sees(f"The group of {SANHE} cannot be used: I am no administrator any more")
    assert "Calls go to each person's own chat meanwhile; none is lost" in told.text
    await ming.phone.wait_for(lambda one: "The open question" in one.text and "Ming is helping" in one.text)
    await anna.types("Are you there?")
    await ming.sees("Anna: Are you there?")
    await ming.presses("Write")
    await ming.sees("goes to Anna")
    await ming.types("I am")
    await anna.sees("Ming: I am")
    await ming.presses("Done writing")
    tom = village.someone("Tom", "en")
    await asks(tom)
    await ming.phone.wait_for(lambda one: "Tom" in one.text and "Nobody has it yet" in one.text)

    # Mended: the group is used again, and the county hears of that, too.
    await group.room.sets(village.telegram.bot, "administrator", by=ming.phone)
    await group.sees(f"This is the group of {SANHE} now")
    await chen.sees(f"Calls for help of {SANHE} now come to the group")
    sue = village.someone("Sue", "en")
    await asks(sue)
    await group.sees("Sue")


async def test_topics_switched_off_or_put_out_of_the_group_while_somebody_waits(
    village: Village, anna: Someone, ming: Someone, chen: Someone, group: StationGroup
) -> None:
    await is_helped_in_the_group(anna, ming, group)
    await group.room.becomes_forum(False)
    await anna.types("Are you there?")
    await ming.sees("Anna: Are you there?")
    await chen.sees(
        "Topics are switched off in the group. Switch them on in its settings, then send /station"
    )
    await group.room.becomes_forum()
    await group.room.says(ming.phone, "/station")
    await group.sees(f"This is the group of {SANHE} now")
    tom = village.someone("Tom", "en")
    await asks(tom)
    await group.sees("Nobody has it yet")
    await group.room.sets(village.telegram.bot, "kicked", by=ming.phone)
    await chen.sees("I was put out of the group. Add me again")
    await ming.sees("Nobody has it yet")
    await ming.presses("I take it")
    await tom.sees("is here to help you")


async def test_a_plain_group_is_made_ready_step_by_step_and_gets_another_id(
    village: Village, anna: Someone, ming: Someone
) -> None:
    plain = village.telegram.group("Sanhe", ming.phone)
    await plain.says(ming.phone, "/station@cunji_bot")
    await plain.wait_for("switch on Topics in the group's settings, then send /station again")
    room = await plain.upgrades()
    await room.becomes_forum()
    await room.says(ming.phone, "/station@cunji_bot")
    await room.wait_for("make me an administrator who may manage topics")
    await room.sets(village.telegram.bot, "administrator", by=ming.phone)
    await room.wait_for(f"This is the group of {SANHE} now")
    await is_at_what_it_sells(anna)
    await anna.presses("Ask a person")
    first = StationGroup(room)
    await first.sees("Nobody has it yet")

    # Another group takes the place of the first, then no group does: the call goes along each time.
    second = await station_group(village, ming)
    await second.sees("Nobody has it yet")
    await first.sees(f"This is not the group of {SANHE} any more")
    await second.writes(ming, "Anna", "Here I am")
    await anna.sees("Ming: Here I am")
    await second.presses(ming, "Stop using this group")
    await second.sees("Calls go to everybody's own chat again")
    await ming.phone.wait_for(lambda one: "The open question" in one.text and "Ming is helping" in one.text)
    await anna.types("Are you there?")
    await ming.sees("Anna: Are you there?")


async def test_who_may_name_a_group(village: Village, ming: Someone, chen: Someone, anna: Someone) -> None:
    await anna.types("/start")
    await anna.sees("village fair")
    room = village.telegram.group("Group", chen.phone, anna.phone, ming.phone, kind="supergroup")
    await room.becomes_forum()
    await room.sets(village.telegram.bot, "administrator", by=chen.phone)
    await room.says(anna.phone, "/station@cunji_bot")
    await room.wait_for("This is not yours to do")
    await room.says(chen.phone, "/station@cunji_bot")
    asked = await room.wait_for("Which station is this group for?")
    await room.presses(chen.phone, CENTRE, asked)
    await room.wait_for(f"This is the group of {CENTRE} now")
    await room.says(ming.phone, "/station@cunji_bot")
    await room.wait_for(f"This group belongs to {CENTRE}")


async def test_more_than_twenty_a_minute_are_bundled_and_nothing_is_lost(
    village: Village, anna: Someone, ming: Someone, group: StationGroup
) -> None:
    await is_helped_in_the_group(anna, ming, group)
    village.telegram.limits.turn_on(per_second=1000, private_per_second=1000, private_burst=1000)
    for number in range(45):
        await anna.types(f"Line {number}.")
    for _ in range(PATIENCE_TICKS * 2):
        if "Line 44." in "".join(group.said("Anna")):
            break
        await asyncio.sleep(0.02)
    said = "\n".join(group.said("Anna"))
    places = [said.index(f"Line {number}.") for number in range(45)]
    assert places == sorted(places)
    assert said.count("Line 7.") == 1
    assert len([one for one in group.said("Anna") if "Line" in one]) < 22
    assert village.telegram.limits.refused == 0
    await village.comes_to("select count(*) from outbox where sent = 0", 0)


async def test_a_station_that_closes_leaves_its_group_and_who_was_helped_there_is_helped_elsewhere(
    village: Village, anna: Someone, ming: Someone, chen: Someone, group: StationGroup
) -> None:
    jo = await operator(village, JIAOGONG, "Jo", "en")
    await is_helped_in_the_group(anna, ming, group)
    await chen.types("Stations")
    await chen.presses(f"🏤 {SANHE}")
    await chen.presses("Close it")
    await chen.sees("Which station takes over its work?")
    await chen.presses(JIAOGONG)
    await chen.presses("Yes, that is right")
    await chen.sees("is closed, its work is handed over")
    await jo.sees("has closed, and your station")
    await jo.presses("I take it")
    await anna.sees(f"Jo ({JIAOGONG}) is here to help you")
    await anna.types("Are you there?")
    await jo.sees("Anna: Are you there?")
    assert await village.counts("select count(*) from stationgroup where station_id is not null") == 0
