"""Orders are placed: the goods are reserved, each store gets its part, the buyer sees one total."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from market.acting import Who
from market.money.postage import postage_for
from market.refusals import EmptyCart, SoldOut
from market.shipping.codes import six_digits
from market.shop import licences, stock
from market.trade import deadlines, order_cards
from market.trade.carts import Wanted, cart, changed
from market.trade.delivery import PARCEL
from market.trade.order_cards import InFull
from market.trade.order_moves import event
from market.trade.states import DUE, ORDER, PLACED
from storage import addresses, carts, orders
from storage.addresses import Address
from storage.clock import now
from storage.orders import Order, OrderGroup, OrderLine
from storage.payments import Payment
from storage.stores import Store
from storage.work import Work


@dataclass(frozen=True)
class Destination:
    """Where the goods go and who takes them. `station` is the id of the station that they go to, or 0; `province` and
    `address` are for parcels.
    """

    delivery: str
    recipient: str
    phone: str
    station: int = 0
    province: str = ""
    address: str = ""


@dataclass(frozen=True)
class Part:
    """One store's part of a purchase, in fen."""

    store: Store
    goods: tuple[Wanted, ...]
    postage: int

    @property
    def fen(self) -> int:
        return sum(one.fen for one in self.goods)


def bill(work: Work, who: Who, where: Destination, amounts: Mapping[str, int]) -> list[Part]:
    """What an order of the person's cart comes to, store by store. `amounts` are other ones than in the cart.

    Raises EmptyCart, NotForSale, NotLicensed, NeedsRegistration, NoPostage.
    """
    wanted = changed(cart(work, who), amounts)
    if not wanted:
        raise EmptyCart()
    for one in wanted:
        licences.may_buy(work, who, one.listing, one.store)
    parts = []
    for _, group in groupby(sorted(wanted, key=lambda one: one.listing.store_id), lambda one: one.store.id):
        goods = tuple(group)
        fen = sum(one.fen for one in goods)
        postage = (
            postage_for(work, where.province, [one.quantity for one in goods], fen)
            if where.delivery == PARCEL
            else 0
        )
        parts.append(Part(goods[0].store, goods, postage))
    return parts


def place(work: Work, who: Who, where: Destination, paying: str, parts: Sequence[Part]) -> list[Order]:
    """Orders what was billed, read in this transaction: one order a store. The goods are reserved, and what has changed
    about them meanwhile is found out by that; the cart is empty afterwards. Raises Gone, SoldOut, PriceChanged.
    """
    # In the order of their ids, so that two buyers of the same goods never wait for one another.
    for one in sorted((one for part in parts for one in part.goods), key=lambda one: one.listing.id or 0):
        if not one.left.amount:
            raise SoldOut(left=one.left)
        stock.reserve(work, one.listing, one.quantity.amount)
    group = OrderGroup(buyer_id=who.person, actor_id=who.actor, placed=now())
    orders.add_all(work, group)
    assert group.id is not None
    placed = [
        Order(
            group_id=group.id,
            store_id=part.store.id or 0,
            buyer_id=who.person,
            state=PLACED,
            delivery=where.delivery,
            station_id=where.station or None,
            recipient=where.recipient,
            phone=where.phone,
            province=where.province,
            address=where.address,
            paying=paying,
            goods=part.fen,
            postage=part.postage,
            placed=now(),
        )
        for part in parts
    ]
    orders.add_all(work, *placed)
    in_full = _write_down(work, who, placed, parts)
    carts.empty(work, who.person)
    _keep_address(work, who, where)
    for order in placed:
        deadlines.wait_for_seller(work, order)
    for full in in_full:
        order_cards.tell_first(work, full)
    return placed


def _write_down(work: Work, who: Who, placed: list[Order], parts: Sequence[Part]) -> list[InFull]:
    """The goods, the payment and the first event of each order."""
    lines = [
        [
            OrderLine(
                order_id=order.id or 0,
                listing_id=one.listing.id or 0,
                product=one.listing.product,
                amount=one.quantity.amount,
                unit=one.quantity.unit,
                price=one.listing.price,
                per=one.listing.per,
                total=one.fen,
            )
            for one in part.goods
        ]
        for order, part in zip(placed, parts, strict=True)
    ]
    payments = [
        Payment(order_id=order.id or 0, state=DUE, fen=order.total, code=six_digits()) for order in placed
    ]
    events = [event(who, order, ORDER, "place", PLACED) for order in placed]
    orders.add_all(work, *(one for some in lines for one in some), *payments, *events)
    return [
        InFull(order, part.store, some, payment, events=[event])
        for order, part, some, payment, event in zip(placed, parts, lines, payments, events, strict=True)
    ]


def _keep_address(work: Work, who: Who, where: Destination) -> None:
    addresses.keep_address(
        work,
        Address(
            person_id=who.person,
            recipient=where.recipient,
            phone=where.phone,
            province=where.province,
            address=where.address,
            used=now(),
        ),
    )


def my_addresses(work: Work, who: Who) -> list[Address]:
    """Where the person had goods sent lately, or came for them."""
    return addresses.addresses_of(work, who.person, 10)


def bought(work: Work, who: Who) -> list[tuple[Order, Store]]:
    """The person's own orders, the newest first."""
    return orders.bought_by(work, who.person, 50)
