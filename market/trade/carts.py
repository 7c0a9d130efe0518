"""Carts: what somebody means to buy. Nothing is reserved and no price is kept before the order is placed."""

from collections.abc import Mapping
from dataclasses import dataclass

from market.acting import Who
from market.amounts import Price, Quantity
from market.refusals import CartFull, Gone, NotPriced, OwnGoods, SoldOut
from market.shop import licences
from market.shop.listings import offer
from market.shop.stock import cost
from storage import carts, orders
from storage.carts import CartLine
from storage.clock import now
from storage.listings import ON_SALE, Listing
from storage.orders import Order
from storage.stores import Store
from storage.work import Work

MOST_LINES = 20


@dataclass(frozen=True)
class Wanted:
    """Goods in a cart as they are now: how much is wanted of what is `left`, and what that costs in fen."""

    listing: Listing
    store: Store
    quantity: Quantity
    left: Quantity
    fen: int

    @property
    def enough(self) -> bool:
        return self.quantity.amount <= self.left.amount


def put_in(work: Work, who: Who, public: str, quantity: Quantity) -> Wanted:
    """Puts goods into the person's cart; the same goods again take the new quantity.

    Raises Gone, OwnGoods, NotForSale, NotLicensed, NeedsRegistration, NotPriced, SoldOut, CartFull.
    """
    found = offer(work, who, public)
    listing, store = found.listing, found.store
    if store.owner_id == who.person:
        raise OwnGoods()
    licences.may_buy(work, who, listing, store)
    fen = cost(Price(listing.price, listing.per), quantity)
    if fen is None:
        raise NotPriced()
    if quantity.amount > listing.quantity:
        raise SoldOut(left=Quantity(listing.quantity, listing.unit))
    assert listing.id is not None
    line = carts.line(work, who.person, listing.id)
    if line is None:
        if len(carts.lines_of(work, who.person)) >= MOST_LINES:
            raise CartFull(most=MOST_LINES)
        line = CartLine(
            person_id=who.person,
            listing_id=listing.id,
            amount=quantity.amount,
            unit=quantity.unit,
            added=now(),
        )
        carts.add_line(work, line)
    else:
        line.amount, line.unit = quantity.amount, quantity.unit
        work.session.flush()
    return Wanted(listing, store, quantity, Quantity(listing.quantity, listing.unit), fen)


def cart(work: Work, who: Who) -> list[Wanted]:
    """What is in the person's cart, at today's prices. Goods that are gone are there with nothing left."""
    return [_wanted(line, listing, store) for line, listing, store in carts.lines_of(work, who.person)]


def take_out(work: Work, who: Who, public: str) -> None:
    """Raises Gone where it is not in the cart."""
    for line, listing, _ in carts.lines_of(work, who.person):
        if listing.public == public:
            carts.take_out(work, who.person, line.listing_id)
            return
    raise Gone(what="listing")


def changed(wanted: list[Wanted], amounts: Mapping[str, int]) -> list[Wanted]:
    """The same goods in other amounts (public id of the listing -> grams or pieces); those with 0 are left out."""
    kept = []
    for one in wanted:
        amount = amounts.get(one.listing.public, one.quantity.amount)
        quantity = Quantity(amount, one.quantity.unit)
        if amount:
            fen = cost(Price(one.listing.price, one.listing.per), quantity)
            kept.append(Wanted(one.listing, one.store, quantity, one.left, fen or 0))
    return kept


def _wanted(line: CartLine, listing: Listing, store: Store) -> Wanted:
    quantity = Quantity(line.amount, line.unit)
    fen = cost(Price(listing.price, listing.per), quantity)
    # Goods that have come to be priced by another measure cannot be ordered any more, as if they were gone.
    for_sale = listing.state == ON_SALE and store.closed is None and fen is not None
    left = Quantity(listing.quantity if for_sale else 0, line.unit)
    return Wanted(listing, store, quantity, left, fen or 0)


def put_in_again(work: Work, who: Who, public: str) -> Order:
    """Puts the goods of an earlier order of the person's into the cart once more, as far as they are on sale.

    Raises Gone: it is not the person's order, or nothing of it is on sale.
    """
    order = orders.order_by_public(work, public)
    if order is None or order.id is None or order.buyer_id != who.person:
        raise Gone(what="order")
    put = 0
    for line in orders.lines_of(work, order.id):
        listing = orders.listing_of(work, line)
        if listing.state == ON_SALE and listing.quantity:
            put_in(work, who, listing.public, Quantity(min(line.amount, listing.quantity), line.unit))
            put += 1
    if not put:
        raise Gone(what="listing")
    return order
