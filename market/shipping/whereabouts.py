"""Where is my parcel: found by whoever has a part in it, by its number, its order's, or by none at all."""

from market.acting import Who
from market.refusals import Gone
from market.trade import order_parts
from market.trade.states import SENT, WAITING
from storage import orders, parcels, stores, tracking
from storage.orders import Order
from storage.parcels import Parcel
from storage.tracking import TrackingReport
from storage.work import Work

MOST = 200


def parcel(work: Work, who: Who, public: str) -> tuple[Parcel, Order]:
    """A parcel, by its public id, of an order that the person has a part in. Raises Gone."""
    found = parcels.parcel_by_public(work, public)
    if found is None:
        raise Gone(what="parcel")
    return found, order_parts.order(work, who, orders.order_by_id(work, found.order_id).public)


def reports(work: Work, who: Who, found: Parcel) -> list[TrackingReport]:
    """What its carrier reported, the newest first. Raises Gone."""
    parcel(work, who, found.public)
    return tracking.reports_of(work, found.id or 0)


def by_number(work: Work, who: Who, number: str) -> list[Parcel]:
    """The parcels of a carrier's number that the person has a part in."""
    return [
        found for found, order in parcels.with_number(work, number) if order_parts.parts_of(work, who, order)
    ]


def by_order(work: Work, who: Who, digits: str) -> list[Order]:
    """What the person bought or sold whose number ends with these digits, the newest first; by the whole number also
    what they have another part in, as its station or the county.
    """
    bought = [order for order, _ in orders.bought_by(work, who.person, MOST)]
    store = stores.store_of(work, who.person)
    sold = orders.sold_by(work, store.id, (), MOST) if store is not None and store.id is not None else []
    found = {order.public: order for order in (*bought, *sold) if order.public.endswith(digits)}
    exact = orders.order_by_public(work, digits)
    if exact is not None and order_parts.parts_of(work, who, exact):
        found[exact.public] = exact
    return sorted(found.values(), key=lambda order: order.placed, reverse=True)


def on_the_way(work: Work, who: Who) -> list[tuple[Parcel, Order]]:
    """What is on its way to the person, or waits to be fetched, the last one sent first."""
    return parcels.on_the_way_to(work, who.person, (SENT, WAITING), MOST)
