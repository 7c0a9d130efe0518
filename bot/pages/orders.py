"""What somebody has bought and sold, and one order with its timeline."""

from collections.abc import Sequence

from bot.pages.page import Look, Where
from bot.pages.paging import page_of
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain, plain
from market.amounts import Price
from market.hours import day_fact
from market.notices import Notice
from market.shop.products import all_products
from market.trade import order_cards, order_facts, order_parts, orders, sales
from market.trade.carts import cart as in_cart
from storage.orders import Order


def order(look: Look, where: Where) -> Message:
    """One order, for whoever has a part in it. Raises Gone."""
    found = look(order_parts.order, where.id)
    return as_message(look(order_cards.card, found))


def as_message(notice: Notice) -> Message:
    rows = [[DoorButton(Words(label), door, id_, arg)] for label, door, id_, arg in notice.doors]
    return Message(
        Words(notice.key, {name: plain(fact) for name, fact in notice.facts.items()}),
        rows=[*rows, [DoorButton(Words("button-my-orders"), "orders")]],
        edit=True,
    )


def mine(look: Look, where: Where) -> Message:
    """The person's purchases, with the ways to the cart, to what was sold and to the money."""
    bought = look(orders.bought)
    waiting = look(sales.count_open)
    buttons = [_button(one, store.name) for one, store in bought]
    rows = [*page_of(buttons, where, "orders", columns=1)]
    if waiting is not None:
        rows.insert(0, [DoorButton(Words("button-sales", {"count": waiting}), "sales")])
    cart = DoorButton(Words("button-cart-with", {"count": len(look(in_cart))}), "cart")
    text = Words("my-orders" if bought else "my-orders-none")
    return Message(text, rows=[*rows, [cart, DoorButton(Words("button-my-money"), "money")]], edit=True)


def sold(look: Look, where: Where) -> Message:
    """A seller's orders of the day: to answer, to pack, on their way, done. One press to each."""
    rows: list[Sequence[DoorButton]] = []
    lines: list[Plain] = []
    for section, found in look(sales.sections).items():
        lines.append(Words(f"sales-{section}", {"count": len(found)}).plain())
        rows += [[_button(one, one.recipient)] for one in found[: sales.IN_SIGHT]]
    return Message(
        Words("my-sales", {"sections": {"lines": lines}}),
        rows=[
            *rows,
            [DoorButton(Words("button-week"), "week")],
            [DoorButton(Words("button-my-store"), "mine"), DoorButton(Words("button-my-money"), "money")],
        ],
        edit=True,
    )


def week(look: Look, where: Where) -> Message:
    """The sales of the last seven days as a picture, with a sentence that says the same."""
    days = look(sales.week)
    best = max(days, key=lambda one: one.fen)
    facts: dict[str, Plain] = {
        "count": sum(one.orders for one in days),
        "money": Price(sum(one.fen for one in days), "").plain(),
        "day": day_fact(best.day),
        "best": Price(best.fen, "").plain(),
    }
    rows = [[DoorButton(Words("button-my-orders"), "orders"), DoorButton(Words("button-my-store"), "mine")]]
    if not best.fen:
        return Message(Words("my-week-none"), rows=rows)
    labels = [f"{int(one.day[5:7])}/{int(one.day[8:])}" for one in days]
    drawing: Plain = {
        "bars": {
            "labels": labels,
            "values": [f"{one.fen // 100}" for one in days],
            "heights": [one.fen for one in days],
        }
    }
    return Message(Words("my-week", facts), rows=rows, picture=drawing)


def cart(look: Look, where: Where) -> Message:
    """What the person means to buy, at today's prices; what is gone is marked."""
    goods = look(all_products).by_slug
    found = look(in_cart)
    if not found:
        return Message(
            Words("cart-empty"), rows=[[DoorButton(Words("button-look-around"), "buy")]], edit=True
        )
    lines = [
        Words(
            "card-line" if one.enough else "cart-line-short",
            {
                "product": goods[one.listing.product].plain(),
                "quantity": one.quantity.plain(),
                "price": Price(one.listing.price, one.listing.per).plain(),
                "money": Price(one.fen, "").plain(),
                "left": one.left.plain(),
            },
        ).plain()
        for one in found
    ]
    total = Price(sum(one.fen for one in found if one.enough), "")
    rows = [
        [
            DoorButton(
                Words("button-take-out", {"product": goods[one.listing.product].plain()}),
                "take-out",
                one.listing.public,
            )
        ]
        for one in found
    ]
    return Message(
        Words("cart", {"goods": {"lines": lines}, "total": total.plain()}),
        rows=[[DoorButton(Words("button-check-out"), "check-out")], *rows, _look_further()],
        edit=True,
    )


def sure_cancel(look: Look, where: Where) -> Message:
    """Asks before an order is called off."""
    found = look(order_parts.order, where.id)
    return Message(
        Words("sure-cancel-order", {"number": found.public}),
        rows=[
            [DoorButton(Words("button-yes-cancel"), "do", found.public, "cancel")],
            [DoorButton(Words("button-keep"), "order", found.public)],
        ],
        edit=True,
    )


def slip(look: Look, where: Where) -> Message:
    """The slip of a transfer, for the manager who looks for the money. Raises Gone, NotYours."""
    found = look(order_parts.order, where.id)
    medium = look(order_cards.slip, found)
    doors = [
        DoorButton(Words("button-payment-receive"), "do", found.public, "got"),
        DoorButton(Words("button-payment-not-received"), "do", found.public, "not-got"),
    ]
    return Message(
        Words("slip-of", {"number": found.public, "money": plain(order_facts.money(found.total))}),
        rows=[[door] for door in doors],
        picture=medium,
    )


def complaint(look: Look, where: Where) -> Message:
    """What a buyer has sent pictures of, one after the other. Raises Gone."""
    found = look(order_parts.order, where.id)
    photos = look(order_cards.complaint_photos, found)
    at = where.number % len(photos) if photos else 0
    rows = [[DoorButton(Words("button-see-order"), "order", found.public)]]
    if len(photos) > 1:
        label = Words("button-more-photos", {"at": at + 1, "of": len(photos)})
        rows.insert(0, [DoorButton(label, "complaint", found.public, f"{(at + 1) % len(photos)}")])
    return Message(
        Words("complaint-photos", {"number": found.public}),
        rows=rows,
        picture=photos[at] if photos else None,
    )


def _button(one: Order, whose: str) -> DoorButton:
    facts: dict[str, Plain] = {
        "state": plain(order_facts.state(one)),
        "whose": whose,
        "money": Price(one.total, "").plain(),
    }
    return DoorButton(Words("button-order", facts), "order", one.public)


def _look_further() -> list[DoorButton]:
    return [DoorButton(Words("button-look-further"), "buy")]
