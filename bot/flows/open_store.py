"""A farmer opens a store: its name, where it is, what it sells."""

from bot.flows.choose_village import choose_village
from bot.talk.given import Given
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Refused, Taken
from bot.talk.questions import Choices, Confirm, Pictures, Text
from bot.talk.run import Talk, steps
from market.county.places import all_places, full_name
from market.refusals import NameTaken, NameUnclear
from market.shop.names import skeleton
from market.shop.stores import NAME_LEAST, NAME_MOST
from market.shop.stores import open_store as open_in_market

SELLS = (
    "spice", "processed", "herb", "nut", "fruit", "vegetable", "grain", "mushroom", "honey", "tea", "livestock",
)  # fmt: skip
"""What a village store sells, as categories of goods."""


@steps("name", "village", "sells", "photo", "confirm")
def open_store(talk: Talk) -> None:
    name = talk.ask(StoreName("name", least=NAME_LEAST, most=NAME_MOST))
    village = talk.part("village", choose_village)
    sells = talk.ask(Choices("sells", [Option(one, Words(f"category-{one}")) for one in SELLS]))
    photo = next(iter(talk.ask(Pictures("photo", most=1)).media), "")
    talk.ask(
        Confirm(
            "confirm",
            name=name,
            village=full_name(talk.read(all_places), village),
            sells=categories(sells),
            picture=photo or None,
        )
    )
    store = talk.do(
        open_in_market,
        name,
        village,
        sells,
        photo,
        again={NameTaken: "name", NameUnclear: "name"},
    )
    link = f"s_{store.public}"
    talk.say(
        "opened",
        name=name,
        link={"start": link},
        picture={"qr": link},
        doors=[
            [DoorButton(Words("button-list-produce"), "list")],
            [DoorButton(Words("button-my-store"), "mine")],
        ],
    )


class StoreName(Text):
    """A name with enough in it that can be read."""

    def take(self, given: Given, draft: Plain) -> Taken:
        taken = super().take(given, draft)
        if isinstance(taken, Done) and len(skeleton(str(taken.value))) < NAME_LEAST:
            return Refused(Words("refusal-name-unclear", {"name": taken.value}))
        return taken


def categories(slugs: list[str]) -> Plain:
    return [Words(f"category-{one}").plain() for one in slugs]
