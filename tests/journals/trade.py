"""What the talks about orders begin with: somebody else's goods, an order in each direction, a station."""

from market.acting import Who
from market.amounts import Quantity
from market.members import roles
from market.money import payments
from market.shipping import parcels as market_parcels
from market.shop import reports
from market.trade import complaints, fulfilment, orders
from market.trade.carts import put_in
from market.trade.delivery import FETCH, ON_DELIVERY, TO_STATION, TRANSFER
from market.trade.orders import Destination
from storage import behalf, listings, parcels, people, stations, stores, tickets
from storage import payments as stored
from storage.behalf import Client
from storage.clock import now
from storage.listings import Listing
from storage.orders import Order, order_by_public
from storage.parcels import Parcel
from storage.people import Person
from storage.roles import Role, add_role
from storage.stations import PREPARING, Station
from storage.stores import Store
from storage.tickets import Ticket
from storage.work import Work

THEIRS, STATION, PARCEL = "wvutsrqpnm", "stationabc", "parcelabcd"
SOLD, BOUGHT, FETCHED, TRANSFERRED = "1000000001", "1000000002", "1000000003", "1000000007"
NEIGHBOUR = 900_001
PAY_CODE, PICK_UP_CODE, CARD = "111111", "222222", "333333"
CLIENT, NEW_STATION, REPORT, TICKET = "clientabcd", "newstation", "reportabcd", "ticketabcd"


def neighbour(work: Work) -> Who:
    """Somebody else with a store, and a station."""
    work.session.add(Person(id=NEIGHBOUR, name="李强", since=now()))
    work.session.flush()
    store = Store(
        owner_id=NEIGHBOUR,
        name="李强山货",
        skeleton="李强山货",
        village="621202001002",
        sells="nut",
        opened=now(),
    )
    store_id = stores.add_store(work, store).id
    assert store_id is not None
    goods = Listing(
        public=THEIRS, store_id=store_id, product="walnut", quantity=50_000, unit="斤", price=1400, per="斤",
        listed=now(),
    )  # fmt: skip
    listings.add_listing(work, goods, ())
    stations.add_station(work, Station(public=STATION, name="三河镇服务站", level="town", place="621202108"))
    return Who.self(NEIGHBOUR)


def makes_operator(work: Work, who: Who) -> None:
    station = stations.station_by_public(work, STATION)
    assert station is not None
    add_role(work, Role(person_id=who.person, role=roles.OPERATOR, station_id=station.id, since=now()))


def makes_manager(work: Work, who: Who) -> None:
    add_role(work, Role(person_id=who.person, role=roles.MANAGER, since=now()))


def reported(work: Work, who: Who) -> None:
    """Somebody has reported the neighbour's goods."""
    made = reports.report(work, who, THEIRS, "fake")
    made.public = REPORT
    work.session.flush()


def one_more_to_come(work: Work, seller: Who, buyer: Who) -> None:
    order(work, buyer, THEIRS, BOUGHT, TO_STATION, ON_DELIVERY)
    fulfilment.confirm(work, seller, BOUGHT)


def in_preparation(work: Work, operator: Who) -> None:
    """A second station that is not open yet."""
    made = Station(public=NEW_STATION, name="新站", level="village", place="621202108201", state=PREPARING)
    stations.add_station(work, made)
    role = Role(person_id=operator.person, role=roles.OPERATOR, station_id=made.id, since=now())
    add_role(work, role)


def makes_client(work: Work, person: int, operator: int) -> Client:
    """Somebody for whom the station acts, with a known code on the card."""
    station = stations.station_by_public(work, STATION)
    assert station is not None
    client = Client(
        public=CLIENT,
        person_id=person,
        station_id=station.id or 0,
        added_by=operator,
        since=now(),
        codes=CARD,
    )
    return behalf.add_client(work, client)


def kept_by_the_station(work: Work, phone: str) -> Client:
    """An account of somebody who has no chat."""
    kept = people.person(work, people.add_person(work, "王大山", "zh", now()))
    assert kept is not None
    kept.phone = phone
    return makes_client(work, kept.id or 0, NEIGHBOUR)


def order(work: Work, who: Who, listing: str, public: str, delivery: str, paying: str) -> Order:
    """An order for five jin, with known numbers."""
    put_in(work, who, listing, Quantity(2500, "斤"))
    station = stations.station_by_public(work, STATION)
    assert station is not None
    here = station.id or 0
    where = Destination(delivery, "李明", "13893900003", here if delivery == TO_STATION else 0)
    made = orders.place(work, who, where, paying, orders.bill(work, who, where, {}))[0]
    made.public = public
    stored.payment_of(work, made.id or 0).code = PAY_CODE
    work.session.flush()
    return made


def sold_and_confirmed(work: Work, seller: Who, buyer: Who, listing: str) -> None:
    """One order placed, one to be fetched at the seller's that is taken already, with a known pick-up code."""
    order(work, buyer, listing, SOLD, TO_STATION, ON_DELIVERY)
    order(work, buyer, listing, FETCHED, FETCH, ON_DELIVERY)
    fulfilment.confirm(work, seller, FETCHED)
    _with_known_code(work, FETCHED)


def _with_known_code(work: Work, public: str) -> None:
    found = order_by_public(work, public)
    assert found is not None
    parcel = parcels.parcels_of(work, found.id or 0)[0]
    parcel.code, parcel.public = PICK_UP_CODE, PARCEL
    work.session.flush()


def sold_by_courier(work: Work, seller: Who, buyer: Who, listing: str) -> None:
    """An order that a courier brings to the station."""
    order(work, buyer, listing, SOLD, TO_STATION, ON_DELIVERY)
    fulfilment.confirm(work, seller, SOLD)
    _with_known_code(work, SOLD)
    market_parcels.send(work, seller, SOLD, "youzhengguonei", "9012345678902")


def bought_by_transfer(work: Work, buyer: Who) -> None:
    order(work, buyer, THEIRS, BOUGHT, TO_STATION, TRANSFER)


def at_the_counter(work: Work, seller: Who, operator: Who, buyer: Who, *, arrived: bool) -> None:
    """An order on its way to the station, or there."""
    order(work, buyer, THEIRS, SOLD, TO_STATION, ON_DELIVERY)
    fulfilment.confirm(work, seller, SOLD)
    _with_known_code(work, SOLD)
    if arrived:
        market_parcels.arrive(work, operator, PARCEL)
        _with_known_code(work, SOLD)


def earned(work: Work, seller: Who, operator: Who, buyer: Who) -> None:
    """An order is done, and the seller's money lies in the till."""
    at_the_counter(work, seller, operator, buyer, arrived=True)
    payments.take_cash(work, operator, SOLD, PAY_CODE)
    market_parcels.hand_over(work, operator, PARCEL, PICK_UP_CODE)


def to_be_decided(work: Work, seller: Who, operator: Who, buyer: Who) -> None:
    """An order that came to the station and about which the two differ: the station is to decide."""
    order(work, buyer, THEIRS, BOUGHT, TO_STATION, ON_DELIVERY)
    fulfilment.confirm(work, seller, BOUGHT)
    found = order_by_public(work, BOUGHT)
    assert found is not None
    parcel = parcels.parcels_of(work, found.id or 0)[0]
    market_parcels.arrive(work, operator, parcel.public)
    market_parcels.hand_over(work, operator, parcel.public, parcel.code)
    complaints.complain(work, buyer, BOUGHT, "wrong", "", ())
    complaints.refuse(work, seller, BOUGHT, "no-proof")
    complaints.appeal(work, buyer, BOUGHT)


def transferred(work: Work, buyer: Who) -> None:
    """The buyer says that the money is on the county's account."""
    order(work, buyer, THEIRS, TRANSFERRED, TO_STATION, TRANSFER)
    payments.send_slip(work, buyer, TRANSFERRED, "")


def one_ticket(work: Work, person: int) -> Ticket:
    """A call for help that the station was asked to take."""
    station = stations.station_by_public(work, STATION)
    assert station is not None
    made = tickets.add_ticket(
        work,
        Ticket(public=TICKET, person_id=person, station_id=station.id, asked=now(), answer_by=now()),
    )
    tickets.offer(work, made.id or 0, station.id or 0, now())
    return made


def parcel_to_come(work: Work) -> Parcel:
    """The parcel of SOLD, as it was before it arrived."""
    parcel = parcels.parcel_by_public(work, PARCEL)
    assert parcel is not None
    parcel.state = "sent"
    work.session.flush()
    return parcel
