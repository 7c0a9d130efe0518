"""The person's own store: its goods, each with what can be done about it."""

from bot.pages.catalogue import listing_facts
from bot.pages.page import Look, Where
from bot.pages.paging import page_of
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import plain
from market.amounts import Price
from market.shop import listings, reports
from market.shop.products import all_products
from market.shop.stores import store_of
from storage.listings import HIDDEN, ON_SALE, PAUSED, SOLD_OUT, Listing
from storage.products import Products

SIGNS = {
    ON_SALE: "state-on-sale",
    PAUSED: "state-paused",
    SOLD_OUT: "state-sold-out",
    HIDDEN: "state-hidden",
}


def label_of(own: Listing, goods: Products) -> Words:
    """What stands on the button of a listing of one's own: the goods, the price, and how it stands."""
    return Words(
        "button-my-listing",
        {
            "product": goods.by_slug[own.product].plain(),
            "price": Price(own.price, own.per).plain(),
            "sign": Words(SIGNS[own.state]).plain(),
        },
    )


def mine(look: Look, where: Where) -> Message:
    """The store with its listings, a page at a time; how to open one where there is none."""
    store = look(store_of)
    if store is None:
        return Message(
            Words("no-store-yet"), rows=[[DoorButton(Words("button-open-store"), "sell")]], edit=True
        )
    goods = look(all_products)
    own = look(listings.my_listings)
    buttons = [DoorButton(label_of(one, goods), "my", one.public) for one in own]
    ways = [DoorButton(Words("button-list-produce"), "list"), DoorButton(Words("button-store-card"), "card")]
    return Message(
        Words("my-store", {"store": store.name, "count": len(own)}),
        rows=[*page_of(buttons, where, "mine", columns=1), ways],
        edit=True,
    )


def card(look: Look, where: Where) -> Message:
    """The store's link with its QR picture, to show or to send on."""
    store = look(store_of)
    if store is None:
        return mine(look, where)
    link = f"s_{store.public}"
    return Message(
        Words("my-store-card", {"store": store.name, "link": {"start": link}}),
        rows=[[DoorButton(Words("button-my-store"), "mine")]],
        picture={"qr": link},
    )


def my_listing(look: Look, where: Where) -> Message:
    """One of one's own listings, with what can be done. Raises Gone, NotYours."""
    one = look(listings.mine, where.id)
    offer = look(listings.offer, where.id)
    public = one.public
    rows = [
        [DoorButton(Words("button-change-price"), "price", public), _quantity(public)],
        [
            DoorButton(Words(f"button-{action.replace('_', '-')}"), "move", public, action)
            for action in ("pause", "resume", "sell_out")
            if (one.state, action) in listings.TRANSITIONS
        ],
        [DoorButton(Words("button-list-again"), "list-again", public)],
        [DoorButton(Words("button-delete"), "delete", public), DoorButton(Words("button-my-store"), "mine")],
    ]
    why = look(reports.why_hidden, where.id)
    if why is not None:
        rows.insert(0, [DoorButton(Words("button-person"), "person")])
    facts = {
        **listing_facts(look, offer),
        "sign": Words("hidden-because", {"why": plain(why)}).plain()
        if why
        else Words(SIGNS[one.state]).plain(),
        "link": {"start": f"l_{public}"},
    }
    return Message(
        Words("my-listing", facts), rows=rows, picture=offer.photos[0] if offer.photos else None, edit=True
    )


def delete_listing(look: Look, where: Where) -> Message:
    """Asks before a listing is deleted."""
    one = look(listings.mine, where.id)
    product = look(all_products).by_slug[one.product].plain()
    return Message(
        Words("sure-delete-listing", {"product": product}),
        rows=[
            [DoorButton(Words("button-yes-delete"), "move", one.public, "delete")],
            [DoorButton(Words("button-keep"), "my", one.public)],
        ],
        edit=True,
    )


def _quantity(public: str) -> DoorButton:
    return DoorButton(Words("button-change-quantity"), "quantity", public)
