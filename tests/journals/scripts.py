"""What a person gives in each flow, from its first question to its end: the talks that are recorded."""

from dataclasses import dataclass, field
from typing import Any

from bot.talk.given import Given, Photos, Pressed, SharedContact, SharedLocation, Typed

LISTING, PHOTO, TICKET = "abcdefghjk", "kjhgfedcba", "cdefghjkmn"
"""Public ids of the listing, the picture and somebody's call for help that stand in the county for these talks."""


@dataclass(frozen=True)
class Script:
    """`says` is the text that ends the flow, `store` whether the person has one before."""

    flow: str
    gives: tuple[Given, ...]
    says: str
    store: bool = True
    args: dict[str, Any] = field(default_factory=dict)


YES = Pressed("yes")

SCRIPTS = {
    "open_store": Script(
        "open_store",
        (
            Typed("秀英山货"),
            Typed("李台"),
            Pressed("spice"),
            Pressed("nut"),
            Pressed("done"),
            Photos((PHOTO,), ""),
            YES,
        ),
        "open-store-opened",
        store=False,
    ),
    "open_store_by_location": Script(
        "open_store",
        (
            Typed("秀英山货"),
            Pressed("location"),
            SharedLocation(33.39, 104.92),
            Pressed("621202001"),
            Pressed("621202001001"),
            Pressed("herb"),
            Pressed("done"),
            Pressed("skip"),
            YES,
        ),
        "open-store-opened",
        store=False,
    ),
    "list_produce": Script(
        "list_produce",
        (
            Photos((PHOTO,), "album"),
            Typed("核桃"),
            Pressed("walnut"),
            Typed("百来斤"),
            Pressed("guess"),
            Typed("十五块"),
            Typed("薄皮"),
            YES,
        ),
        "list-produce-listed",
    ),
    "list_produce_by_category": Script(
        "list_produce",
        (
            Pressed("skip"), Pressed("nut"), Pressed("walnut"), Typed("2吨"), Typed("一共三万"), Pressed("guess"),
            Pressed("skip"), YES,
        ),
        "list-produce-listed",
    ),
    "change_price": Script("change_price", (Typed("16"),), "change-price-changed", args={"listing": LISTING}),
    "change_quantity": Script(
        "change_quantity", (Typed("80斤"),), "change-quantity-changed", args={"listing": LISTING}
    ),
    "change_name": Script("change_name", (Typed("王秀英"),), "change-name-changed"),
    "give_phone": Script("give_phone", (SharedContact("+8613893900001", own=True),), "give-phone-changed"),
    "change_village": Script("change_village", (Typed("三河李台"),), "change-village-changed"),
    "fill_in": Script("fill_in", (Typed("秀英山货"),), "fill-in-sent", args={"ticket": TICKET}),
    "delete_me": Script("delete_me", (YES, YES), "delete-me-done"),
}  # fmt: skip
