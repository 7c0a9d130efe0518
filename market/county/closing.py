"""A station closes: its work, its villages, its people and what lies on its shelf go to another one."""

from dataclasses import dataclass

from market import notices
from market.acting import Who
from market.county.network import OPENS, counted, locked, station_of
from market.help import lost_groups, offering
from market.members import roles
from market.money import ledger
from market.refusals import StationNotThere
from market.rights import NETWORK, check_county
from market.shipping.codes import six_digits
from market.trade import order_cards, order_facts
from market.trade.states import HANDED, WAITING
from market.trade.states import OPEN as OPEN_ORDERS
from storage import behalf, due, network, orders, parcels, payments, reports, stations, training
from storage import roles as stored_roles
from storage import tickets as stored_tickets
from storage.clock import now
from storage.orders import Order
from storage.parcels import Custody
from storage.stations import CLOSED, OPEN, Station
from storage.tickets import WAITING as TICKET_WAITS
from storage.work import Work


@dataclass(frozen=True)
class Closed:
    """What was handed over: orders with their parcels, calls for help, fen of the till, people."""

    orders: int
    tickets: int
    till: int
    clients: int


def close(work: Work, who: Who, public: str, successor: str) -> Closed:
    """A station closes; all that waits there is another station's (its public id) from now on, whoever worked there
    has no role there any more, and buyers are told where their parcels are.

    Raises NotManager, Gone, StationNotThere.
    """
    check_county(work, who, NETWORK)
    station, heir = locked(work, public), station_of(work, successor)
    if station.state == CLOSED or heir.state != OPEN or heir.id == station.id:
        raise StationNotThere(station=heir.name if station.state != CLOSED else station.name)
    assert station.id is not None
    assert heir.id is not None
    load = network.loads(work)[station.id]
    station.state, station.opening = CLOSED, ""
    work.session.flush()
    due.cancel(work, OPENS, station.public)
    lost_groups.of_a_station_that_closes(work, station.id)
    for order in orders.open_at(work, station.id, OPEN_ORDERS):
        _move_order(work, who, order, heir)
    for ticket in stored_tickets.open_at(work, station.id):
        stored_tickets.offer(work, ticket.id or 0, heir.id, now())
        ticket.station_id = heir.id
        if ticket.state == TICKET_WAITS:
            offering.offer(work, ticket, heir)
    for role in stored_roles.roles_at(work, station.id):
        roles.end_role(work, role)
        roles.tell_it_ended(work, role)
    payments.move_payouts(work, station.id, heir.id, HANDED)
    ledger.move_till(work, who, station.id, heir.id)
    behalf.move_clients(work, station.id, heir.id)
    reports.move_reports(work, station.id, heir.id)
    training.move_sessions(work, station.id, heir.id)
    network.give_villages(work, heir.id, network.villages_of(work, station.id))
    stored_roles.revoke_at(work, station.id, now())
    handed: dict[str, object] = {
        "station": station.name,
        "heir": heir.name,
        "money": {"fen": load.till},
        **counted(load),
    }
    for operator in stored_roles.people_with(work, roles.OPERATOR, heir.id):
        notices.notify(work, operator, "work-handed-over", handed)
    return Closed(load.orders, load.tickets, load.till, load.clients)


def heirs(work: Work, who: Who, public: str) -> list[Station]:
    """The stations that a closing one can hand its work to. Raises NotManager, Gone."""
    check_county(work, who, NETWORK)
    station = station_of(work, public)
    return [one for one in stations.stations(work) if one.id != station.id]


def _move_order(work: Work, who: Who, order: Order, heir: Station) -> None:
    """An order goes to another station, with what lies there already; the buyer is told, with the code that counts."""
    order = orders.locked(work, order)
    order.station_id = heir.id
    for parcel in parcels.parcels_of(work, order.id or 0):
        if parcel.station_id is None:
            continue
        if parcel.state == WAITING:
            while parcels.with_code(work, heir.id, parcel.code, WAITING):
                parcel.code = six_digits()
            custody = Custody(
                parcel_id=parcel.id or 0,
                giver="station",
                taker="station",
                note=heir.name,
                actor_id=who.actor,
                at=now(),
            )
            parcels.add_custody(work, custody)
        parcel.station_id = heir.id
    work.session.flush()
    order_cards.tell(work, order)
    facts = {**order_facts.said(order), "station": heir.name}
    see: notices.Door = ("button-see-order", "order", order.public, "")
    notices.notify(work, order.buyer_id, "order-goes-elsewhere", facts, (see,))
