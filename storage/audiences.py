"""Audiences: whom a message or a session is for, and who that is just now, found in one statement."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, false, not_, or_, true
from sqlalchemy import select as select_columns
from sqlmodel import col, func, select

from storage.clock import milliseconds
from storage.enrolments import Enrolment
from storage.listings import DELETED, Listing
from storage.orders import Order, OrderLine
from storage.people import Person
from storage.places import Place
from storage.roles import Role
from storage.stores import Store
from storage.training import TrainingSession
from storage.turns import Chat
from storage.work import Work

SELLER, BUYER = "seller", "buyer"
"""Who has a store, and who has bought something: roles that nobody is invited to."""

CALLED_OFF = ("declined", "cancelled")
"""States of an order in which nothing was bought."""


@dataclass(frozen=True)
class Audience:
    """Whom something is for; empty: everybody. Of each kind one is enough, of all kinds that are named each must fit:
    growers of walnuts or pepper in one of two towns. Towns and villages (their codes) are one kind. `grows` and
    `bought` are goods by their slug, `trained` topics of sessions at which somebody was, `unseen_weeks` is for how many
    weeks somebody has said nothing. Whoever fits one of the `exclusions` is left out.
    """

    towns: tuple[str, ...] = ()
    villages: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    grows: tuple[str, ...] = ()
    bought: tuple[str, ...] = ()
    trained: tuple[str, ...] = ()
    unseen_weeks: int = 0
    exclusions: tuple["Audience", ...] = ()

    @property
    def everybody(self) -> bool:
        """Nobody is kept out."""
        return self == Audience()

    def plain(self) -> dict[str, Any]:
        """What a journal or a row keeps of it: only what is named."""
        named = {name: value for name, value in asdict(self).items() if value and name != "exclusions"}
        named = {name: list(value) if isinstance(value, tuple) else value for name, value in named.items()}
        if self.exclusions:
            named["exclusions"] = [one.plain() for one in self.exclusions]
        return named

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "Audience":
        """Raises TypeError for what is named in no audience, AttributeError for what is none."""
        read: dict[str, Any] = {
            name: value if name == "unseen_weeks" else tuple(value) for name, value in plain.items()
        }
        return replace(cls(**read), exclusions=tuple(cls.of(one) for one in plain.get("exclusions", ())))

    def stored(self) -> str:
        return json.dumps(self.plain(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def read(cls, stored: str) -> "Audience":
        return cls.of(json.loads(stored)) if stored else cls()


def fits(work: Work, person: int, audience: Audience, now: datetime) -> bool:
    """Is this person meant?"""
    wanted = select(Person.id).where(col(Person.id) == person, meant(audience, now))
    return work.session.exec(wanted).first() is not None


def how_many(work: Work, audience: Audience, now: datetime) -> int:
    """People who are meant and have a chat with the bot."""
    wanted = select(func.count()).select_from(Person).where(_reachable(), meant(audience, now))
    return work.session.exec(wanted).one()


def sample(work: Work, audience: Audience, now: datetime, most: int) -> list[str]:
    """The names of a few who are meant, those first who came first."""
    wanted = select(Person.name).where(_reachable(), meant(audience, now), col(Person.name) != "")
    return list(work.session.exec(wanted.order_by(col(Person.id)).limit(most)))


def recipients(audience: Audience, now: datetime) -> Select[*tuple[Any, ...]]:
    """A statement that finds everybody who is meant with the own chat: person, chat, village, when the bot was
    blocked there.
    """
    return (
        select_columns(
            col(Person.id).label("person_id"),
            func.min(Chat.id).label("chat_id"),
            col(Person.village),
            func.max(Chat.blocked).label("blocked"),
        )
        .join(Chat, col(Chat.person_id) == col(Person.id))
        .where(col(Chat.private).is_(True), col(Person.deleted).is_(None), meant(audience, now))
        .group_by(col(Person.id), col(Person.village))
    )


def meant(audience: Audience, now: datetime) -> ColumnElement[bool]:
    """The condition that somebody in `person` is meant."""
    conditions: list[ColumnElement[bool]] = [true()]
    if audience.towns or audience.villages:
        conditions.append(_lives_in(audience.towns, audience.villages))
    if audience.roles:
        conditions.append(or_(*(_is(role) for role in audience.roles)))
    if audience.grows:
        conditions.append(_grows(audience.grows))
    if audience.bought:
        conditions.append(_bought(audience.bought))
    if audience.trained:
        conditions.append(_trained(audience.trained))
    if audience.unseen_weeks:
        conditions.append(not_(_seen_since(now - timedelta(weeks=audience.unseen_weeks))))
    left_out = or_(false(), *(meant(one, now) for one in audience.exclusions))
    return and_(*conditions, not_(left_out))


def _reachable() -> ColumnElement[bool]:
    own = exists().where(col(Chat.person_id) == col(Person.id), col(Chat.private).is_(True))
    return and_(col(Person.deleted).is_(None), own)


def _lives_in(towns: Sequence[str], villages: Sequence[str]) -> ColumnElement[bool]:
    of_towns = select(Place.code).where(col(Place.parent).in_(towns))
    village = col(Person.village)
    return or_(village.in_([*villages, *towns]), village.in_(of_towns))


def _is(role: str) -> ColumnElement[bool]:
    if role == SELLER:
        return exists().where(col(Store.owner_id) == col(Person.id), col(Store.closed).is_(None))
    if role == BUYER:
        return exists().where(col(Order.buyer_id) == col(Person.id), col(Order.state).not_in(CALLED_OFF))
    return exists().where(
        col(Role.person_id) == col(Person.id), col(Role.role) == role, col(Role.ended).is_(None)
    )


def _grows(goods: Sequence[str]) -> ColumnElement[bool]:
    return exists().where(
        col(Store.owner_id) == col(Person.id),
        col(Store.closed).is_(None),
        col(Listing.store_id) == col(Store.id),
        col(Listing.product).in_(goods),
        col(Listing.state) != DELETED,
    )


def _bought(goods: Sequence[str]) -> ColumnElement[bool]:
    return exists().where(
        col(Order.buyer_id) == col(Person.id),
        col(Order.state).not_in(CALLED_OFF),
        col(OrderLine.order_id) == col(Order.id),
        col(OrderLine.product).in_(goods),
    )


def _trained(topics: Sequence[str]) -> ColumnElement[bool]:
    return exists().where(
        col(Enrolment.person_id) == col(Person.id),
        col(Enrolment.came).is_not(None),
        col(TrainingSession.id) == col(Enrolment.session_id),
        col(TrainingSession.topic).in_(topics),
    )


def _seen_since(moment: datetime) -> ColumnElement[bool]:
    return exists().where(
        col(Chat.person_id) == col(Person.id),
        col(Chat.private).is_(True),
        col(Chat.last_turn) >= milliseconds(moment),
    )
