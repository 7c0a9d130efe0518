"""What journeys in English have in common: somebody is stuck and is helped, sells walnuts, orders some."""

import re

from tests.journeys.conftest import Someone
from tests.journeys.station_groups import StationGroup
from tests.journeys.stations import SANHE


async def lives_in_litai(who: Someone, village: str = "Litai") -> None:
    """Somebody tells where they live: a village that the station of its town serves."""
    await who.types("Me")
    await who.presses("Village")
    await who.sees("Which village?")
    await who.types(village)
    await who.sees("Noted:")


async def asks(who: Someone) -> None:
    """Somebody of Litai asks for a person; nothing is half filled in."""
    await lives_in_litai(who)
    await who.presses("Ask a person")
    await who.sees(f"Somebody will help you: {SANHE}")


async def is_at_what_it_sells(anna: Someone) -> None:
    """In the middle of opening a store, at what it sells."""
    await anna.types("Sell")
    await anna.sees("What is your store called")
    await anna.types("Anna's walnuts")
    await anna.sees("Which village?")
    await anna.types("Litai")
    await anna.sees("What does your store sell")


async def is_helped(anna: Someone, ming: Someone) -> None:
    """Stuck, asks, and Ming has taken it in the own chat."""
    await is_at_what_it_sells(anna)
    await anna.presses("Ask a person")
    await ming.sees("Nobody has it yet")
    await ming.presses("I take it")
    await ming.sees("Ming is helping")
    await anna.sees(f"Ming ({SANHE}) is here to help you")


async def is_helped_in_the_group(anna: Someone, ming: Someone, group: StationGroup) -> None:
    """Stuck, asks, and Ming has taken it in the topic."""
    await is_at_what_it_sells(anna)
    await anna.presses("Ask a person")
    await group.sees("Nobody has it yet")
    await group.presses(ming, "I take it")
    await anna.sees(f"Ming ({SANHE}) is here to help you")


async def opens_store(who: Someone, name: str = "Tom's walnuts") -> None:
    await who.types("Sell")
    await who.sees("What is your store called")
    await who.types(name)
    await who.sees("Which village?")
    await who.types("Litai")
    await who.sees("What does your store sell")
    await who.presses("Nuts")
    await who.presses("✅ Done")
    await who.sees("Send a photo")
    await who.presses("No photo, skip")
    await who.sees("Is this right")
    await who.presses("Yes, that is right")
    await who.sees("is open!")


async def lists_walnuts(who: Someone) -> str:
    """A store with walnuts at 15 yuan a jin; the link to them."""
    await opens_store(who)
    await who.types("selling 100 jin walnuts, 15 yuan a jin")
    await who.sees("First send photos")
    await who.presses("No photo, skip")
    await who.sees("Anything else to say")
    await who.presses("Skip")
    await who.sees("Is this right")
    await who.presses("Yes, that is right")
    await who.sees("Listed: ")
    return who.link()


async def orders_at_the_station(
    who: Someone, link: str, station: str = SANHE, paying: str = "Cash when I get it"
) -> str:
    """Opens the link and orders five jin, to be fetched at the station; the order's number."""
    await who.opens(link)
    await who.sees("alnuts")
    await who.presses("Buy this")
    await who.sees("How much")
    await who.presses("5 jin")
    await who.sees("In your basket")
    await who.presses("Order now")
    await who.sees("How shall it come to you")
    await who.presses("To a service station")
    await who.sees("To which station")
    await who.presses(station)
    await who.sees("Who will fetch it")
    await who.types("Li Ming, 13893900003")
    await who.sees("How will you pay")
    await who.presses(paying)
    await who.sees("Is this right")
    await who.presses("Yes, that is right")
    await who.sees("Ordered!")
    return number_in((await who.sees("seller to answer")).text)


def number_in(text: str) -> str:
    found = re.search(r"\d{10}", text)
    assert found, text
    return found[0]


def code_in(text: str) -> str:
    found = re.search(r"code (\d{6})", text)
    assert found, text
    return found[1]


async def is_sent(seller: Someone) -> None:
    """The seller takes the order and brings it to the station."""
    await seller.sees("seller to answer")
    await seller.presses("Take the order")
    await seller.presses("Send it")
    await seller.sees("How do you send order")
    await seller.presses("I bring it myself")
    await seller.sees("is sent. The buyer is told")


async def is_received(operator: Someone, buyer: Someone) -> str:
    """The only parcel that is to come has come; the pick-up code that the buyer is told."""
    await operator.types("Counter")
    await operator.sees("Parcels to come: 1")
    await operator.presses("Receive")
    await operator.sees("Which parcel has come")
    await operator.presses("Li Ming")
    await operator.sees("Each buyer gets a pick-up code")
    return code_in((await buyer.sees("Your goods are here")).text)
