"""What has happened before a talk begins: each gets the person, and a neighbour with a store."""

from market.acting import Who
from market.amounts import Quantity
from market.county import network
from market.members.roles import MANAGER
from market.shipping.parcels import give_out
from market.shop.listings import change_quantity
from market.trade.carts import put_in
from market.trade.complaints import appeal, complain, refuse
from storage.clock import now
from storage.roles import Role, add_role
from storage.work import Work
from tests.journals import telling, trade
from tests.journals.script import LISTING


def earned_and_managed(work: Work, me: Who, other: Who) -> None:
    earned(work, me, other)
    trade.makes_manager(work, me)


def nothing_more(work: Work, me: Who, other: Who) -> None:
    """The neighbour's goods are all that is needed."""


def in_the_cart(work: Work, me: Who, other: Who) -> None:
    put_in(work, me, trade.THEIRS, Quantity(2500, "斤"))


def too_much_in_the_cart(work: Work, me: Who, other: Who) -> None:
    in_the_cart(work, me, other)
    change_quantity(work, other, trade.THEIRS, Quantity(1000, "斤"))


def sold(work: Work, me: Who, other: Who) -> None:
    trade.sold_and_confirmed(work, me, other, LISTING)


def to_come(work: Work, me: Who, other: Who) -> None:
    trade.makes_operator(work, me)
    trade.at_the_counter(work, other, me, me, arrived=False)


def sent(work: Work, me: Who, other: Who) -> None:
    trade.sold_by_courier(work, me, other, LISTING)


def managed(work: Work, me: Who, other: Who) -> None:
    sold(work, me, other)
    trade.makes_manager(work, me)


def arrived(work: Work, me: Who, other: Who) -> None:
    trade.makes_operator(work, me)
    trade.at_the_counter(work, other, me, me, arrived=True)


def complained_of(work: Work, me: Who, other: Who) -> None:
    sold(work, me, other)
    give_out(work, me, trade.FETCHED, trade.PICK_UP_CODE)
    complain(work, other, trade.FETCHED, "broken", "碎了", ())


def to_decide(work: Work, me: Who, other: Who) -> None:
    earned(work, me, other)
    complain(work, me, trade.SOLD, "wrong", "", ())
    refuse(work, other, trade.SOLD, "no-proof")
    appeal(work, me, trade.SOLD)


def earned(work: Work, me: Who, other: Who) -> None:
    trade.makes_operator(work, me)
    trade.earned(work, other, me, me)


def manages(work: Work, me: Who, other: Who) -> None:
    add_role(work, Role(person_id=me.person, role=MANAGER, since=now()))


def reported(work: Work, me: Who, other: Who) -> None:
    trade.makes_manager(work, me)
    trade.reported(work, me)


def two_to_come(work: Work, me: Who, other: Who) -> None:
    to_come(work, me, other)
    trade.one_more_to_come(work, other, me)


def has_written(work: Work, me: Who, other: Who) -> None:
    manages(work, me, other)
    telling.has_a_chat(work, other.person)
    telling.has_written(work, me)


def prepares(work: Work, me: Who, other: Who) -> None:
    """A station in preparation, with somebody who works there."""
    trade.makes_manager(work, me)
    trade.in_preparation(work, other)


def prepared(work: Work, me: Who, other: Who) -> None:
    prepares(work, me, other)
    for item in network.CHECKLIST:
        network.tick(work, me, trade.NEW_STATION, item, "")
