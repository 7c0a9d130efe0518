"""The one door that moves an order, its payment and its parcels: it checks who may, and writes down what happened."""

from market.acting import Who
from market.refusals import Gone, NotYours
from market.trade import order_parts
from market.trade.states import Machine
from storage import orders, parcels
from storage.clock import now
from storage.complaints import Complaint
from storage.orders import Order, OrderEvent
from storage.parcels import Parcel
from storage.payments import Payment
from storage.work import Work


def held_order(work: Work, who: Who, public: str) -> Order:
    """An order that the person has a part in, kept from being moved by anybody else until the transaction ends.

    Raises Gone.
    """
    return orders.locked(work, order_parts.order(work, who, public))


def held_parcel(work: Work, who: Who | None, public: str) -> tuple[Parcel, Order]:
    """A parcel, by its public id, with its order, which is kept from being moved by anybody else; `who` is None for the
    clock and for carriers. Raises Gone.
    """
    parcel = parcels.parcel_by_public(work, public)
    if parcel is None:
        raise Gone(what="parcel")
    order = orders.order_by_id(work, parcel.order_id)
    order = held_order(work, who, order.public) if who else orders.locked(work, order)
    work.session.refresh(parcel)
    return parcel, order


def move(
    work: Work,
    who: Who | None,
    order: Order,
    machine: Machine,
    action: str,
    subject: Order | Payment | Parcel | Complaint | None = None,
    why: str = "",
    also: str = "",
) -> bool:
    """Moves an order (or `subject`, its payment or a parcel of it) by an action, and writes the event.

    False where its state knows no such action: a late or doubled press changes nothing. Raises NotYours for whoever
    may not do that to this order in any state. `also` is what they are to it beside that: whoever was told the payment
    code is the station to it.
    """
    moved = subject or order
    parts = order_parts.parts_of(work, who, order) | ({also} if also else set())
    if not any(name == action and may & parts for (_, name), (_, may) in machine.transitions.items()):
        raise NotYours()
    if not machine.may(moved.state, action, parts):
        return False
    moved.state = machine.transitions[moved.state, action][0]
    work.session.flush()
    written = event(who, order, machine, action, moved.state, why)
    written.parcel_id = moved.id if isinstance(moved, Parcel) else None
    orders.add_event(work, written)
    return True


def event(
    who: Who | None, order: Order, machine: Machine, action: str, state: str, why: str = ""
) -> OrderEvent:
    """One step of an order, as it is written down; nobody in person is the clock."""
    assert order.id is not None
    return OrderEvent(
        order_id=order.id,
        machine=machine.name,
        action=action,
        state=state,
        actor_id=who.actor if who else None,
        person_id=who.person if who else None,
        why=why,
        at=now(),
    )
