"""Who has a part in an order: its buyer, its seller, the station it goes to, the county."""

from market.acting import Who
from market.refusals import Gone
from market.rights import MAY, ORDERS, OWN_STATION, WHOLE_COUNTY, people_who_may
from market.trade.states import BUYER, CLOCK, COUNTY, SELLER, STATION
from storage import orders, roles
from storage.orders import Order
from storage.work import Work


def parts_of(work: Work, who: Who | None, order: Order) -> frozenset[str]:
    """What somebody is to an order; nobody in person is the clock."""
    if who is None:
        return frozenset({CLOCK})
    parts = set()
    if order.buyer_id == who.person:
        parts.add(BUYER)
    if orders.seller_of(work, order).owner_id == who.person:
        parts.add(SELLER)
    # Whoever acts for somebody is to the order what that one is, and nothing more.
    for role in roles.roles_of(work, who.person) if who.actor == who.person else ():
        where = MAY.get((role.role, ORDERS))
        if where == WHOLE_COUNTY:
            parts.add(COUNTY)
        if where == OWN_STATION and role.station_id == order.station_id:
            parts.add(STATION)
    return frozenset(parts)


def order(work: Work, who: Who, public: str) -> Order:
    """An order that the person has a part in. Raises Gone: whoever has none learns nothing, not even that it is."""
    found = orders.order_by_public(work, public)
    if found is None or not parts_of(work, who, found):
        raise Gone(what="order")
    return found


def seller(work: Work, order: Order) -> int:
    """The person who runs the store."""
    return orders.seller_of(work, order).owner_id


def operators(work: Work, order: Order) -> list[int]:
    """Who works at the station that the order goes to; where it goes to none, the county's managers."""
    return people_who_may(work, ORDERS, order.station_id)
