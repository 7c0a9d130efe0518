"""Plays a script through the real flows on a real county, and hands out every conversation on the way."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from bot.flows import FLOWS
from bot.handlers.confirming import Confirming
from bot.handlers.market_door import MarketDoor
from bot.talk import turn as talk_turn
from bot.talk.conversation import Conversation, started
from bot.talk.given import Given
from bot.talk.message import Message
from bot.talk.stage import Person, Stage
from market.acting import Who
from market.members import behalf
from market.refusals import Refusal
from storage import clock, listings, media, people, roles, stores, tickets
from storage.clock import now
from storage.listings import Listing
from storage.media import Medium
from storage.roles import Role
from storage.stores import Store
from storage.tickets import TAKEN, Ticket
from storage.work import Work
from tests.journals import trade
from tests.journals.script import LISTING, PHOTO, TICKET, Script

MOMENT = datetime(2026, 11, 25, 2, tzinfo=UTC)
"""When all recorded talks are held: ten in the morning of a Wednesday, county time. What is offered as tomorrow, and
what is no longer to come, is the same whenever they are played.
"""


@contextmanager
def at_that_moment(folder: Path) -> Iterator[None]:
    """The clock stands at MOMENT; its file lies in a folder meanwhile."""
    ahead = folder / "clock"
    ahead.write_text(f"{(MOMENT - datetime.now(UTC)).total_seconds()}")
    clock.follow(ahead)
    try:
        yield
    finally:
        clock.follow(None)


def stage(work: Work, script: Script) -> Stage:
    """Somebody in the county, with a picture, and with a store and a listing where the script wants them."""
    person = people.add_person(work, "王秀英", "zh", now())
    media.add_medium(work, Medium(public=PHOTO, owner_id=person, added=now()))
    if script.store:
        store = Store(
            owner_id=person,
            name="秀英山货",
            skeleton="秀英山货",
            village="621202001001",
            sells="nut|spice",
            opened=now(),
        )
        store_id = stores.add_store(work, store).id
        assert store_id is not None
        goods = Listing(
            public=LISTING, store_id=store_id, product="walnut", quantity=50_000, unit="斤", price=1500, per="斤",
            listed=now(),
        )  # fmt: skip
        listings.add_listing(work, goods, ())
    if script.before is not None:
        script.before(work, Who.self(person), trade.neighbour(work))
    if "ticket" in script.args:
        _a_ticket_in_hand(work, person)
    if script.acted_for:
        return _for_another(work, person)
    market = MarketDoor(work, Who.self(person))
    return Stage(FLOWS, market, Refusal, Person(person, "zh", "王秀英"), now())


def _for_another(work: Work, person: int) -> Stage:
    """An operator goes through the flow for the person."""
    operator = people.add_person(work, "老赵", "zh", now())
    trade.makes_operator(work, Who.self(operator))
    trade.makes_client(work, person, operator)
    who = Who(operator, person)
    confirming = Confirming(work, who, behalf.acted_for(work, Who.self(operator), trade.CLIENT))
    market = MarketDoor(work, who, for_another=True)
    return Stage(FLOWS, market, Refusal, Person(person, "zh", "王秀英"), now(), behalf=confirming)


def _a_ticket_in_hand(work: Work, helper: int) -> None:
    """Somebody else is stuck at the name of a store, and this person has taken it."""
    form = {
        "flow": "open_store", "frame": 1, "key": "name", "question": "12345678", "words": {"words": "open-store-name"},
        "options": [], "personal": False, "answers": [], "wrong": [],
    }  # fmt: skip
    moment = now()
    roles.add_role(work, Role(person_id=helper, role="manager", since=moment))
    ticket = Ticket(
        public=TICKET,
        person_id=people.add_person(work, "李大爷", "zh", moment),
        state=TAKEN,
        helper_id=helper,
        form=json.dumps(form),
        asked=moment,
        answer_by=moment,
    )
    tickets.add_ticket(work, ticket)


def recorded(work: Work, script: Script) -> list[tuple[str, Message]]:
    """Every question of the talk: the conversation as it is stored then, and the message that puts it."""
    on = stage(work, script)
    conversation = Conversation()
    turn = talk_turn.begin(conversation, started(FLOWS[script.flow], **script.args), on)
    steps = [(conversation.stored(), turn.messages[-1])]
    for given in script.gives[:-1]:
        turn = talk_turn.answer(conversation, given, on)
        assert not turn.refused, f"{script.flow} does not take {given}: {turn.messages[-1].before}"
        steps.append((conversation.stored(), turn.messages[-1]))
    return steps


def gone_on(work: Work, script: Script, stored: str, rest: tuple[Given, ...]) -> tuple[str, list[str]]:
    """Goes on from a stored conversation: the question that is put first, and all that is said or shown afterwards."""
    on = stage(work, script)
    conversation = Conversation.of(stored)
    talk_turn.put_again(conversation, on)
    assert conversation.top is not None
    assert conversation.top.put is not None
    first, said = conversation.top.put[0], []
    for given in rest:
        turn = talk_turn.answer(conversation, given, on)
        said += [message.words.key for message in turn.messages]
        said += [page for page, _ in turn.shown]
    return first, said
