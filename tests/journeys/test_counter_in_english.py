"""A day at the counter in English: cash in and out, parcels in and out by code, a till that must agree, the list."""

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.in_english import (
    code_in,
    is_received,
    lists_walnuts,
    orders_at_the_station,
)
from tests.journeys.stations import CENTRE, SANHE, at_ten, operator
from tests.journeys.test_counter import MANY, many_on_their_way, number


@pytest.fixture
async def ming(village: Village) -> Someone:
    """An operator of the station, on a morning when it is open."""
    await at_ten(village)
    return await operator(village, name="Ming", language="en")


async def test_cash_is_taken_goods_handed_out_the_seller_paid_and_the_till_counted(
    village: Village, ming: Someone, anna: Someone
) -> None:
    ann = await operator(village, CENTRE, "Ann", "en", role="manager")
    tom = village.someone("Tom", "en")
    link = await lists_walnuts(tom)
    await orders_at_the_station(anna, link, paying="Cash at a station first")
    await tom.sees("seller to answer")
    await tom.presses("Take the order")
    pay = code_in((await anna.sees("Please pay ¥75 at any station")).text)
    await ming.types("Counter")
    await ming.presses("Take cash")
    await ming.sees("Ask the buyer for the six-digit payment code, or the order number")
    await ming.types("000000")
    await ming.sees("No order to be paid has “000000”. Please ask the buyer to look again")
    await ming.presses("Next one")
    await ming.sees("Ask the buyer")
    await ming.types(pay)
    await ming.sees("Take ¥75. Press when you have counted it")
    await ming.presses("Yes, that is right")
    await ming.sees("Took ¥75 from Li Ming")
    await anna.sees("Your ¥75 came in")
    await tom.presses("Send it")
    await tom.sees("How do you send order")
    await tom.presses("I bring it myself")
    await tom.sees("is sent. The buyer is told")

    code = await is_received(ming, anna)
    await ming.types("Counter")
    await ming.presses("Hand out")
    await ming.sees("Ask for the six-digit pick-up code")
    await ming.types("000000")
    await ming.sees("Nothing here has the pick-up code “000000”. Please look again")
    await ming.presses("Next one")
    await ming.sees("Ask for the six-digit pick-up code")
    await ming.types(code)
    await ming.sees("It is paid, nothing to take")
    await ming.presses("Yes, that is right")
    await ming.sees("Li Ming has it")
    await anna.sees("You have order")
    await tom.sees("¥75 is yours. You can get it at the station")

    # The till is counted twice: it agrees, and it does not, which the county hears.
    await ming.types("Counter")
    await ming.presses("Count the till")
    await ming.sees("There should be ¥75 in the till. How much is there?")
    await ming.types("75")
    await ming.sees("There is ¥75. ✅ It agrees")
    await ming.presses("Yes, that is right")
    await ming.sees("Noted: ¥75 in the till")
    await ming.types("Counter")
    await ming.presses("Count the till")
    await ming.types("70 yuan")
    await ming.sees("There is ¥70. ¥5 is missing; it is written down")
    await ming.presses("Yes, that is right")
    await ming.sees("Noted: ¥70 in the till")
    await ann.sees(f"{SANHE} counted its till: ¥5 missing")

    await ming.types("Counter")
    await ming.presses("Pay a seller")
    await ming.presses("Tom: ¥75")
    await ming.sees("Give Tom ¥75 in cash. Press when you have counted and given it")
    await ming.presses("Yes, that is right")
    await ming.sees("Gave Tom ¥75; they are asked to agree")
    await tom.sees(f"{SANHE} says it gave you ¥75. Do you have it?")
    await tom.presses("I do not")
    await ming.sees("They say they do not have the ¥75. Please check")
    assert await village.counts("select coalesce(sum(balance), 0) from account") == 0


async def test_forty_parcels_one_after_the_other_and_todays_list(village: Village, ming: Someone) -> None:
    await lists_walnuts(village.someone("Tom", "en"))
    buyer = village.someone("Lee", "en")
    await buyer.types("/start")
    await buyer.sees("village fair")
    person = await village.counts("select max(id) from person")
    await village.app.database.write(lambda work: many_on_their_way(work, person, MANY))
    await ming.types("Counter")
    await ming.sees("Parcels to come: 40")
    await ming.presses("Receive")
    await ming.sees("(40 to come)")
    before = len(ming.phone.messages())
    for at in range(10):
        await ming.types(number(at))
    await ming.sees("(number 10 now)")
    await ming.types("YT999")
    await ming.sees("There is no parcel “YT999”. Please type the parcel number")
    for at in range(10, MANY - 2):
        await ming.types(number(at))
    await ming.sees("(number 38 now)")
    await ming.types(f"{number(MANY - 2)}\n{number(MANY - 1)}")
    await ming.sees("Each buyer gets a pick-up code")
    # One message each, so that one a second, which a chat may have, is enough for forty in forty seconds.
    assert len(ming.phone.messages()) - before <= 2 * (MANY + 2)
    await village.comes_to("select count(*) from parcel where state = 'waiting'", MANY)
    await ming.types("Counter")
    await ming.presses("Receive")
    await ming.sees("Nothing is to come at the moment")

    code = await village.counts("select cast(code as integer) from parcel where state = 'waiting' limit 1")
    await ming.types("Counter")
    await ming.presses("Hand out")
    await ming.sees("six-digit pick-up code")
    await ming.types(f"{code:06}")
    await ming.sees("First take ¥15, then hand it over")
    await ming.presses("Yes, that is right")
    await ming.sees("has it.")
    await ming.types("Counter")
    await ming.presses("Today's list")
    shown = await ming.sees(f"{SANHE}, today")
    assert "Received: 40" in shown.text
    assert "Handed out: 1" in shown.text
    assert "Came in ¥15, went out ¥0, should be in the till: ¥15" in shown.text
    village.telegram.clock.to_tomorrow("09:00", "Asia/Shanghai")
    await ming.types("Counter")
    await ming.presses("Today's list")
    assert "Received: 0" in (await ming.sees(", today")).text
