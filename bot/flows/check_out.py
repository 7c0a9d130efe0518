"""A buyer orders what is in the cart: how it comes, who takes it, how it is paid, and a look at all of it."""

from collections.abc import Sequence

from bot.flows.destination import where_to
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain, plain
from bot.talk.question import Option
from bot.talk.questions import Choice, Confirm
from bot.talk.run import Talk, steps
from market.amounts import Price
from market.county.stations import stations_near
from market.refusals import EmptyCart
from market.shop import licences
from market.shop.products import all_products
from market.trade import orders
from market.trade.carts import Wanted, cart
from market.trade.delivery import DELIVERIES, WAYS_TO_PAY
from market.trade.order_facts import full_address
from market.trade.orders import Destination, Part


@steps("delivery", "where", "paying", "confirm")
def check_out(talk: Talk) -> None:
    wanted = talk.read(cart)
    if not wanted:
        raise EmptyCart
    for one in wanted:
        talk.read(licences.may_buy, one.listing, one.store)
    amounts = {one.listing.public: _still_wanted(talk, one) for one in wanted if not one.enough}
    delivery = talk.ask(_choice("delivery", "delivery", DELIVERIES))
    where = talk.part("where", where_to, delivery)
    paying = talk.ask(_choice("paying", "paying", WAYS_TO_PAY[delivery]))
    parts = talk.read(orders.bill, where, amounts)
    talk.ask(
        Confirm(
            "confirm",
            goods=_goods(talk, parts),
            total=Price(sum(part.fen + part.postage for part in parts), ""),
            delivery=_delivery(talk, where),
            paying=Words(f"paying-{paying.replace('_', '-')}").plain(),
        )
    )
    placed = talk.do(orders.place, where, paying, parts)
    talk.say("placed", count=len(placed), doors=[[DoorButton(Words("button-my-orders"), "orders")]])


def _still_wanted(talk: Talk, one: Wanted) -> int:
    """How much of goods that there is not enough of any more: what is left, or none."""
    product = talk.read(all_products).by_slug[one.listing.product]
    options = [Option("0", Words("button-leave-out"))]
    if one.left.amount:
        options.insert(0, Option(f"{one.left.amount}", Words("button-take-left", {"left": one.left.plain()})))
    facts = {"product": product, "wanted": one.quantity, "left": one.left}
    return int(talk.ask(Choice("less", options, facts, columns=1, item=one.listing.public)))


def _choice(key: str, words: str, ids: Sequence[str]) -> Choice:
    options = [Option(one, Words(f"button-{words}-{one.replace('_', '-')}")) for one in ids]
    return Choice(key, options, columns=1)


def _goods(talk: Talk, parts: Sequence[Part]) -> Plain:
    """What is ordered of each store, line by line, with the postage of its parcel."""
    goods = talk.read(all_products).by_slug
    lines: list[Plain] = []
    for part in parts:
        lines.append(Words("bill-store", {"store": part.store.name}).plain())
        lines += [
            Words(
                "card-line",
                {
                    "product": goods[one.listing.product].plain(),
                    "quantity": one.quantity.plain(),
                    "price": Price(one.listing.price, one.listing.per).plain(),
                    "money": plain(Price(one.fen, "")),
                },
            ).plain()
            for one in part.goods
        ]
        if part.postage:
            lines.append(Words("bill-postage", {"money": plain(Price(part.postage, ""))}).plain())
    return {"lines": lines}


def _delivery(talk: Talk, where: Destination) -> Plain:
    """Where it goes, read back part by part."""
    near = talk.read(stations_near, talk.person.village)
    station = next((one.name for one in near if one.id == where.station), "")
    facts: dict[str, Plain] = {
        "recipient": where.recipient,
        "phone": where.phone,
        "station": station,
        "address": full_address(where.province, where.address),
    }
    return Words(f"card-to-{where.delivery}", facts).plain()
