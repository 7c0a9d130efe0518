"""An English operator acts for a farmer without a phone: each act is confirmed and told, until the account is the
farmer's own.
"""

import re

import pytest

from tests.journeys.conftest import Someone, Village
from tests.journeys.in_english import code_in, lists_walnuts, orders_at_the_station
from tests.journeys.stations import JIAOGONG, SANHE, operator, presses_door
from tests.journeys.test_first_sale import picture
from tests.journeys.test_on_behalf import DASHAN_PHONE, codes_of, public_of_client

DASHAN = "Wang Dashan"


@pytest.fixture
async def ming(village: Village) -> Someone:
    return await operator(village, name="Ming", language="en")


async def registers(ming: Someone, phone: str = "13893900077") -> None:
    """Old Wang Dashan stands at the counter, without a phone."""
    await ming.types("Counter")
    await ming.presses("For a farmer")
    await ming.sees("Nobody is registered yet")
    await ming.presses("Register somebody")
    await ming.sees("What is the farmer's name?")
    await ming.types(DASHAN)
    await ming.sees("Which village?")
    await ming.types("Litai")
    await ming.sees(f"What is {DASHAN}'s phone number?")
    await (ming.types(phone) if phone else ming.presses("No phone"))
    await ming.sees(f"Let {DASHAN} sign on paper")
    await ming.presses("skip")
    await ming.sees("Read it out to them")
    await ming.presses("Yes, that is right")
    await ming.sees(f"{DASHAN} is registered")


async def starts(ming: Someone, name: str = DASHAN) -> None:
    await ming.presses("Start working for them")
    await ming.sees(f"whatever you do here is done for {name}")


async def confirms(village: Village, ming: Someone, what: str) -> None:
    """The farmer reads a code of the card out."""
    asked = await ming.sees("code of the card that is not crossed out")
    assert f"To be done: {what}" in asked.text
    await ming.types((await codes_of(village, DASHAN))[0])


async def opens_his_store(village: Village, ming: Someone) -> None:
    await starts(ming)
    await ming.types("Sell")
    assert f"For {DASHAN}:" in (await ming.sees("What is your store called?")).text
    await ming.types("Dashan's walnuts")
    await ming.sees("Which village?")
    await ming.types("Litai")
    await ming.sees("What does your store sell")
    await ming.presses("Nuts")
    await ming.presses("✅ Done")
    await ming.sees("Send a photo")
    await ming.presses("No photo, skip")
    await ming.sees("Is this right")
    await ming.presses("Yes, that is right")
    await confirms(village, ming, "opening your store")
    assert f"For {DASHAN}:" in (await ming.sees("Dashan's walnuts is open!")).text


async def lists_his_walnuts(village: Village, ming: Someone, *, standing: bool = False) -> str:
    await ming.types("selling 100 jin walnuts, 15 yuan a jin")
    await ming.sees("First send photos")
    await ming.presses("No photo, skip")
    await ming.sees("Anything else to say")
    await ming.presses("Skip")
    await ming.sees("Is this right")
    await ming.presses("Yes, that is right")
    if not standing:
        await confirms(village, ming, "listing goods")
    await ming.sees("Listed: ")
    return ming.link()


async def stops(ming: Someone, name: str = DASHAN) -> None:
    await ming.types("Done for them")
    await ming.sees(f"All right, done for {name}. It is you yourself again")


async def test_an_old_farmer_with_no_phone_sells_his_walnuts(
    village: Village, ming: Someone, anna: Someone
) -> None:
    await registers(ming)
    await opens_his_store(village, ming)
    link = await lists_his_walnuts(village, ming)
    await stops(ming)

    await orders_at_the_station(anna, link)
    assert f"For {DASHAN}:" in (await ming.sees("Somebody buys from you!")).text
    await starts(ming)
    await ming.types("My orders")
    await ming.presses("What I sell")
    await ming.presses("Li Ming")
    await ming.sees("5 jin")
    await ming.presses("Take the order")
    await confirms(village, ming, "✅ Take the order")
    await anna.sees("The seller has taken order")
    await stops(ming)

    await ming.types("Counter")
    await ming.presses("Receive")
    await ming.sees("Which parcel has come")
    await ming.presses("Li Ming")
    await ming.sees("Received: Li Ming")
    code = code_in((await anna.sees("Your goods are here")).text)
    await ming.types("Counter")
    await ming.presses("Hand out")
    await ming.sees("six-digit pick-up code")
    await ming.types(code)
    await ming.sees("First take ¥75, then hand it over")
    await ming.presses("Yes, that is right")
    await ming.sees("Li Ming has it")
    await ming.types("Counter")
    await ming.presses("Pay a seller")
    await ming.sees("Who gets money?")
    await ming.presses(f"{DASHAN}: ¥75")
    await ming.sees(f"Give {DASHAN} ¥75 in cash")
    await ming.presses("Yes, that is right")
    assert f"For {DASHAN}:" in (await ming.sees("Do you have it?")).text

    # Money in his hand is his to say: he signs that he has it.
    await ming.types("For a farmer")
    await ming.presses(f"{DASHAN}, Litai")
    await ming.sees("Done for them:")
    await starts(ming)
    await ming.types("My orders")
    await ming.presses("My money")
    await ming.presses("I have the ¥75")
    await ming.sees("A photo of a slip that they signed will do too")
    await ming.sends_photo(picture("white"))
    await ming.sees("To be had now: ¥0")
    await stops(ming)
    await ming.types("For a farmer")
    await ming.presses(f"{DASHAN}, Litai")
    shown = await ming.sees("Done for them:")
    assert "Ming: said whether the money was received (slip signed)" in shown.text
    assert "Ming: opened a store (code told)" in shown.text
    await ming.presses("Signed slips")
    await ming.sees("this is the slip that was signed")
    assert await village.counts("select coalesce(sum(balance), 0) from account") == 0
    assert await village.counts("select balance from account where kind = 'till'") == 0


async def test_a_farmer_with_no_phone_orders_and_pays_at_the_counter(village: Village, ming: Someone) -> None:
    link = await lists_walnuts(village.someone("Tom", "en"))
    await registers(ming)
    await starts(ming)
    await ming.opens(link)
    await ming.sees("alnuts")
    await ming.presses("Buy this")
    await ming.sees("How much")
    await ming.presses("5 jin")
    await ming.sees("In your basket")
    await ming.presses("Order now")
    await ming.sees("How shall it come to you")
    await ming.presses("To a service station")
    await ming.presses(SANHE)
    await ming.sees("Who will fetch it")
    await ming.presses("Wang Dashan 13893900077")
    await ming.sees("How will you pay")
    await ming.presses("Cash at a station first")
    await ming.sees("Is this right")
    await ming.presses("Yes, that is right")
    await confirms(village, ming, "your order")
    await ming.sees("Ordered!")
    await stops(ming)
    code = await village.counts("select cast(code as integer) from payment")
    await ming.types("Counter")
    await ming.presses("Take cash")
    await ming.sees("six-digit payment code")
    await ming.types(f"{code:06}")
    await ming.sees("Take ¥75. Press when you have counted it")
    await ming.presses("Yes, that is right")
    await ming.sees(f"Took ¥75 from {DASHAN}")


async def test_a_wrong_code_confirms_nothing_and_what_is_ones_own_is_not_done_for_another(
    village: Village, ming: Someone
) -> None:
    await registers(ming)
    await starts(ming)
    await ming.types("Me")
    await ming.presses("Name")
    await ming.sees("What is your name?")
    await ming.types("Wang Laoshan")
    await ming.sees("code of the card that is not crossed out")
    await ming.types("12345")
    await ming.sees("Please type the six digits that they read out")
    for _ in range(5):
        await ming.types("000000")
        await ming.sees("This code is wrong, or was used already")
    await ming.types((await codes_of(village, DASHAN))[0])
    await ming.sees("Too many wrong codes. Please wait until")
    assert await village.counts("select count(*) from person where name = 'Wang Laoshan'") == 0
    await presses_door(ming, "phone", "")
    await ming.sees("This can only be done for oneself. Press “✋ Done for them” first")
    await ming.types("Counter")
    await ming.sees("Press “✋ Done for them” first")
    village.telegram.clock.advance(hours=3)
    await ming.types("Sell")
    await ming.sees("That was a while ago, so it is you yourself again")

    jo = await operator(village, JIAOGONG, "Jo", "en")
    for door in ("act-for", "client", "code-card", "slips"):
        await presses_door(jo, door, await public_of_client(village))
        await jo.sees("This is not yours to do")


async def test_a_standing_permission_is_given_and_taken_back(village: Village, ming: Someone) -> None:
    await registers(ming)
    await opens_his_store(village, ming)
    await ming.types("Me")
    await ming.presses("Who acts for me")
    await ming.presses("No need to ask each time")
    await ming.sees("Money in your hand and deleting the account are still asked about")
    await ming.presses("Yes, that is right")
    await confirms(village, ming, "a standing permission")
    await ming.sees(f"{SANHE} need not ask each time any more")
    await lists_his_walnuts(village, ming, standing=True)
    await ming.types("Me")
    await ming.presses("Who acts for me")
    await ming.sees("You need not be asked each time")
    await ming.presses("Ask each time again")
    await ming.sees("You are asked each time")
    await lists_his_walnuts(village, ming)


async def test_the_farmer_takes_the_account_over_and_is_told_what_is_done_from_then_on(
    village: Village, ming: Someone
) -> None:
    await registers(ming)
    await opens_his_store(village, ming)
    await lists_his_walnuts(village, ming)
    await stops(ming)
    await ming.types("For a farmer")
    await ming.presses(f"{DASHAN}, Litai")
    await ming.sees("the account becomes their own")
    link = ming.link()
    thief = village.someone("Bob", "en", phone="+8613893900099")
    await thief.opens(link)
    await thief.sees("is to be your own. Press the big button below")
    await thief.phone.shares_contact()
    await thief.sees(f"You are {DASHAN}, right?")
    await thief.presses("Yes, that is right")
    await thief.sees("This is not the number that the station has written down")

    dashan = village.someone("Dashan", "en", phone=DASHAN_PHONE)
    await dashan.opens(link)
    await dashan.sees("is to be your own. Press the big button below")
    await dashan.phone.shares_contact()
    await dashan.sees(f"You are {DASHAN}, right?")
    await dashan.presses("Yes, that is right")
    await dashan.sees("the account is yours: store, goods, orders and money are all there")
    await ming.sees(f"{DASHAN} has a phone now and runs the account alone")
    await dashan.types("Sell")
    await dashan.sees("Dashan's walnuts")
    await dashan.types("Me")
    await dashan.presses("Who acts for me")
    assert "Ming: opened a store (code told)" in (await dashan.sees("Who acts for you")).text
    assert await village.counts("select count(*) from store") == 1
    assert await village.counts("select count(*) from listing") == 1

    # From now on the code comes to his own phone, and so does what was done.
    await ming.types("For a farmer")
    await ming.presses(f"{DASHAN}, Litai")
    await starts(ming)
    await ming.types("Me")
    await ming.presses("Name")
    await ming.types("Wang Shan")
    await ming.sees(f"A six-digit code was sent to {DASHAN}'s own phone. Call them")
    asked = await dashan.sees("Ming of the station wants to do this for you: changing your name")
    code = re.search(r"\d{6}", asked.text)
    assert code is not None
    await ming.types(code[0])
    await ming.sees("Noted: Wang Shan")
    await dashan.sees("Ming of the station has done something for you: changed the name")
    await dashan.presses("See who did what for me")
    await dashan.presses("Nobody is to act for me")
    await dashan.sees("Nobody acts for you now")
    await ming.types("Me")
    await ming.sees("This is not there any more")


async def test_without_a_number_a_code_of_the_card_takes_the_account_over(
    village: Village, ming: Someone
) -> None:
    await registers(ming, phone="")
    await ming.presses("Code card")
    await ming.sees(f"The code card of {DASHAN}. Print it or copy it by hand")
    await ming.types("For a farmer")
    await ming.presses(f"{DASHAN}, Litai")
    await ming.sees("the account becomes their own")
    dashan = village.someone("Dashan", "en", phone=DASHAN_PHONE)
    await dashan.opens(ming.link())
    await dashan.sees("Please type a code of the card that is not crossed out")
    await dashan.types("000000")
    await dashan.sees("That code is wrong. Look at the card again")
    await dashan.presses("Try again")
    await dashan.types((await codes_of(village, DASHAN))[3])
    await dashan.sees(f"You are {DASHAN}, right?")
    await dashan.presses("Yes, that is right")
    await dashan.sees("the account is yours")


async def test_whoever_has_a_chat_is_asked_before_anybody_acts_for_them(
    village: Village, ming: Someone, anna: Someone
) -> None:
    await anna.types("Me")
    await anna.presses("Phone")
    await anna.phone.shares_contact()
    await anna.sees("+8613893900002")
    await ming.types("For a farmer")
    await ming.presses("Register somebody")
    await ming.types("Anna")
    await ming.sees("Which village?")
    await ming.types("Litai")
    await ming.sees("phone number")
    await ming.types("138 9390 0002")
    await ming.sees("uses Cunji already. Ask them whether you may act for them?")
    await ming.presses("Ask them")
    await ming.sees("Anna was asked. As soon as they agree, you can act for them")
    await anna.sees(f"Ming of {SANHE} would like to act for you")
    await anna.presses("I agree")
    await anna.sees(f"{SANHE} may act for you")
    await ming.sees("Anna agrees that you act for them")
    await starts(ming, "Anna (village not told)")
