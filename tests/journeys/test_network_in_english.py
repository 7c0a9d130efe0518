"""The network in English: who works for the county, and how stations open, change and close."""

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
from tests.journeys.stations import CENTRE, JIAOGONG, SANHE, at_ten, operator
from tests.journeys.test_broadcasts import manager
from tests.journeys.test_first_sale import picture

LITAI = "Litai station"


@pytest.fixture
async def ann(village: Village) -> Someone:
    """The county's first manager."""
    await at_ten(village)
    return await manager(village, "Ann", "en")


async def invites(ann: Someone, role: str, station: str = "") -> str:
    """The link of an invitation that a manager makes in the chat."""
    await ann.types("The county")
    await ann.sees("Transfers to look for")
    await ann.presses("People who work here")
    await ann.presses("Invite somebody")
    await ann.sees("What shall they be?")
    await ann.presses(role)
    if station:
        await ann.sees("At which station?")
        await ann.presses(station)
    await ann.sees("It works once, for seven days")
    return ann.link()


async def test_an_invitation_works_once_for_seven_days_and_is_taken_back(
    village: Village, ann: Someone
) -> None:
    await village.station(SANHE)
    link = await invites(ann, "an operator of a station", SANHE)
    ming, late = village.someone("Ming", "en"), village.someone("Bob", "en")
    await ming.opens(link)
    await ming.sees("from now on you are an operator of a station")
    await late.opens(link)
    await late.sees("This invitation was used or has run out. Please ask for another one")
    await ann.presses("People who work here")
    await ann.sees("People who work for the county: 2")

    again = await invites(ann, "a trainer")
    await ann.presses("People who work here")
    await ann.presses("Open invitations (1)")
    await ann.sees("1. a trainer, from Ann, until ")
    await ann.presses("Take back no. 1")
    await ann.sees("No invitation is open")
    await late.opens(again)
    await late.sees("This invitation was used or has run out")

    third = await invites(ann, "a trainer")
    village.telegram.clock.advance(hours=7 * 24 + 1)
    await late.opens(third)
    await late.sees("This invitation was used or has run out")


async def test_the_last_manager_cannot_leave(village: Village, ann: Someone) -> None:
    async def gives_up() -> None:
        await ann.types("Me")
        await ann.sees("About me")
        await ann.presses("My work here")
        await ann.sees("To give something up, press it")
        await ann.presses("a county manager")
        await ann.presses("End this role")
        await ann.presses("Yes, end it")

    await gives_up()
    await ann.sees("A county is never without a manager. Invite another one first")
    bob = village.someone("Bob", "en")
    await bob.opens(await invites(ann, "a county manager"))
    await bob.sees("from now on you are a county manager")
    await gives_up()
    await ann.sees("you no longer have this role. Thank you!")
    await ann.types("The county")
    await ann.sees("this page are for the county's managers")


async def test_a_role_ends_and_what_was_in_hand_goes_back(
    village: Village, ann: Someone, anna: Someone
) -> None:
    ming = await operator(village, name="Ming", language="en")
    kim = await operator(village, name="Kim", language="en")
    await asks(anna)
    await ming.presses("I take it")
    await anna.sees("Ming (三河镇服务站) is here to help you")
    await ann.types("The county")
    await ann.presses("People who work here")
    await ann.presses(f"Ming, an operator of a station ({SANHE})")
    await ann.presses("End this role")
    await ann.sees("Calls for help in their hands go back to the queue")
    await ann.presses("Yes, end it")
    await ming.sees(f"You are no longer an operator of a station ({SANHE})")
    await anna.sees("Ming cannot go on just now")
    await kim.presses("I take it")
    await anna.sees("Kim (三河镇服务站) is here to help you")
    await ming.types("Counter")
    await ming.sees("This is for people who work at a station")


async def prepares(ann: Someone) -> None:
    """A station in Litai, in the village hall."""
    await ann.types("Stations")
    await ann.presses("Prepare a new station")
    await ann.sees("A village's station, a town's, or the county's centre?")
    await ann.presses("In a village")
    await ann.sees("Which village?")
    await ann.types("Litai")
    await ann.sees("Where is it, in which room?")
    await ann.types("Village hall, ground floor")
    await ann.sees("What is the station's phone number?")
    await ann.types("0939-3212345")
    await ann.sees("From when to when is it open?")
    await ann.types("early")
    await ann.sees("I cannot read that. From when to when?")
    await ann.types("8 am to 6:30 pm")
    await ann.sees("What is the station called?")
    await ann.types(LITAI)
    asked = await ann.sees("Is this right?")
    assert "In Litai, Sanhe, Village hall, ground floor" in asked.text
    assert "Open: 08:00-18:30" in asked.text
    await ann.presses("Yes, that is right")
    await ann.sees("is in preparation.\nInvite an operator first")


async def makes_ready(village: Village, ann: Someone) -> Someone:
    """The operator comes in and sends a photo of each thing."""
    await ann.presses("Invite an operator")
    await ann.sees("It works once, for seven days")
    sun = village.someone("Sun", "en", phone="+8613893900006")
    await sun.opens(ann.link())
    await sun.sees("Your station is being prepared. Make one thing ready after the other")
    await sun.presses(f"🔧 {LITAI}")
    await sun.sees("Not ready yet: signboard, internet, scale, shelf, operator trained")
    for item in ("signboard", "internet", "scale", "shelf"):
        await sun.presses(f"⬜ {item}")
        await sun.sees(f"{LITAI}, {item}: when it is ready, send a photo of it")
        await sun.sends_photo(picture("blue"))
        await sun.presses(f"✓ {item}")
        await sun.sees(f"{LITAI}: {item}")
        await sun.presses("See the station")
        await sun.sees("Not ready yet")
    return sun


async def test_a_station_is_proposed_made_ready_and_opens_on_its_day(
    village: Village, ann: Someone, anna: Someone
) -> None:
    await prepares(ann)
    sun = await makes_ready(village, ann)
    await ann.types("Stations")
    assert "In preparation: 1" in (await ann.sees("missing: operator trained")).text
    await ann.presses(f"🔧 {LITAI}")
    await ann.presses("Set the opening day")
    await ann.sees(f"On which day does {LITAI} open?")
    await ann.presses("Today")
    await ann.sees("It cannot open yet; missing: operator trained. Make that ready first")
    await ann.presses("Cancel")
    await sun.presses("⬜ operator trained")
    await sun.sees("Has the operator of Litai station been trained?")
    await sun.presses("Yes, trained")
    await sun.sees("Not ready yet: none")
    await ann.types("Stations")
    await ann.presses(f"🔧 {LITAI}")
    await ann.presses("Set the opening day")
    await ann.types("tomorrow")
    await ann.sees("by itself that morning")

    await lives_in_litai(anna)
    await anna.presses("Ask a person")
    await anna.sees("Somebody will help you: the county centre")
    village.telegram.clock.to_tomorrow("08:01", "Asia/Shanghai")
    await sun.sees(f"{LITAI} opens today!")
    await ann.sees(f"{LITAI} opens today!")
    await anna.types("Ask a person")
    await anna.sees(f"Somebody will help you: {LITAI}")
    await sun.presses("I take it")
    await anna.sees(f"Sun ({LITAI}) is here to help you")


async def test_a_village_is_given_to_a_station_and_the_station_is_changed(
    village: Village, ann: Someone, anna: Someone
) -> None:
    await operator(village, name="Ming", language="en")
    await operator(village, JIAOGONG, "Jo", "en")
    await ann.types("Stations")
    await ann.presses(f"🏤 {JIAOGONG}")
    await ann.sees("In Jiaogong\nOpen: 08:00-19:00")
    await ann.presses("Add a village")
    await ann.sees("Which village?")
    await ann.types("Sanhe Litai")
    await ann.sees(f"From now on {JIAOGONG} serves Litai, Sanhe")
    await ann.presses("See the station")
    await ann.sees("Serves: Litai")
    for button, asked, told in (
        ("Opening hours", "From when to when is it open?", "9:00-17:30"),
        ("Where it is", "Where is it?", "the old school"),
        ("Phone", "What is the station's phone number?", "13893900001"),
    ):
        await ann.presses("✏️ Change")
        await ann.sees(f"What of {JIAOGONG} has changed?")
        await ann.presses(button)
        await ann.sees(asked)
        await ann.types(told)
        await ann.sees(f"{JIAOGONG} is changed")
        await ann.presses("See the station")
    card = await ann.sees("Jiaogong, the old school")
    assert "Open: 09:00-17:30\nPhone: +8613893900001\nPeople: Jo" in card.text
    await lives_in_litai(anna)
    await anna.presses("Ask a person")
    await anna.sees(f"Somebody will help you: {JIAOGONG}")


async def test_a_station_closes_its_work_is_handed_over_and_the_page_shows_it(
    village: Village, ann: Someone, anna: Someone
) -> None:
    await operator(village, CENTRE, "Chen", "en")
    ming = await operator(village, name="Ming", language="en")
    jo = await operator(village, JIAOGONG, "Jo", "en")
    tom = village.someone("Tom", "en")
    number = await orders_at_the_station(anna, await lists_walnuts(tom))
    await is_sent(tom)
    await ming.types("Counter")
    await ming.presses("Take cash")
    await ming.sees("payment code, or the order number")
    await ming.types(number)
    await ming.presses("Yes, that is right")
    await ming.sees("Took ¥75 from Li Ming")
    code = await is_received(ming, anna)
    asker = village.someone("Sue", "en")
    await asks(asker)
    await ming.sees("Nobody has it yet")

    await prepares(ann)
    await ann.types("Stations")
    shown = await ann.sees("Open: 3")
    assert "In preparation: 1" in shown.text
    assert f"├ {SANHE} (Ming): 📦 to be fetched: 1, 📥 to come: 0, 🙋 calls: 1," in shown.text
    assert shown.text.index(CENTRE) < shown.text.index(f"├ {SANHE}")
    await ann.presses(f"🏤 {SANHE}")
    await ann.presses("Close it")
    await ann.sees(f"{SANHE} closes. Which station takes over its work?")
    await ann.presses(JIAOGONG)
    asked = await ann.sees(f"{SANHE} closes, {JIAOGONG} takes over")
    assert "¥75 in the till: count it together, and carry the cash over" in asked.text
    await ann.presses("Yes, that is right")
    await ann.sees(f"{SANHE} is closed, its work is handed over")
    await ming.sees("You are no longer an operator of a station")
    await jo.sees(f"{SANHE} has closed, and your station {JIAOGONG} takes over its work")
    await anna.sees(f"is fetched elsewhere now: at {JIAOGONG}")
    await jo.presses("I take it")
    await asker.sees(f"Jo ({JIAOGONG}) is here to help you")
    await jo.types("Counter")
    assert "Should be in the till: ¥75" in (await jo.sees("Waiting to be fetched: 1")).text
    await jo.presses("Hand out")
    await jo.sees("Ask for the six-digit pick-up code")
    await jo.types(code)
    await jo.sees("It is paid, nothing to take")
    await jo.presses("Yes, that is right")
    await jo.sees("Li Ming has it")
    await ann.types("Stations")
    shown = await ann.sees("Closed: 1")
    assert "Open: 2" in shown.text
    assert await village.counts("select coalesce(sum(balance), 0) from account") == 0
