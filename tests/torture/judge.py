"""Judges a run by what it left: one sentence for everything that must not be."""

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Sequence

from bot.delivery.sender import MOST_UNKNOWN
from market.trade.states import CONFIRMED
from tests.torture.buyer import Buyer
from tests.torture.person import Person
from tests.torture.remains import Remains, Row
from tests.torture.seller import Seller, Wish
from tests.torture.tapped import Call, Tap

GRAMS_OF_A_JIN = 500


APOLOGY = '"words":"apology"'


def judged(
    people: Sequence[Person],
    tap: Tap,
    remains: Remains,
    may_fail: Collection[int] = (),
    may_lose: Collection[int] = (),
) -> list[str]:
    """All that is wrong, doubled messages aside. `may_fail` are phones of which an update may be a dead letter,
    `may_lose` those to which a message may be given up.
    """
    return [
        *_updates(tap, remains, may_fail),
        *_apologies(people, remains),
        *_turns(remains),
        *_talks(people, remains),
        *_goods([one for one in people if isinstance(one, Seller)], remains),
        *_orders(people, remains),
        *_messages(tap, remains, may_lose),
        *remains.broken,
    ]


def _updates(tap: Tap, remains: Remains, may_fail: Collection[int]) -> Iterator[str]:
    """Each update that a phone made was taken in once, and handled."""
    stored = Counter(update.number for update in remains.updates)
    for number in tap.updates:
        if stored[number] != 1:
            yield f"update {number} is {stored[number]} times in the inbox"
    for update in remains.updates:
        dead = update.failed and update.chat in may_fail
        if not update.handled and not dead:
            yield f"update {update.number} was not handled ({update.tries} tries, failed {update.failed})"
    if strangers := set(stored) - set(tap.updates):
        yield f"updates that no phone made: {sorted(strangers)[:5]}"


def _apologies(people: Sequence[Person], remains: Remains) -> Iterator[str]:
    """Whose update was given up was told so, with its number."""
    seen = {person.phone.id: " ".join(moment.text for moment in person.history) for person in people}
    for update in remains.updates:
        if update.failed and update.dead_letter not in seen.get(update.chat, ""):
            yield f"update {update.number} is dead letter {update.dead_letter}, and its phone was not told"


def _turns(remains: Remains) -> Iterator[str]:
    """What a turn says carries its moment: whatever was said belongs to an update, and what was typed is answered."""
    said: dict[int, Counter[int]] = defaultdict(Counter)
    for row in remains.rows:
        if row.lane == 0 and APOLOGY not in row.body:
            said[row.chat][row.written] += 1
    handled: dict[int, set[int]] = defaultdict(set)
    for update in remains.updates:
        handled[update.chat].add(update.handled)
        if update.handled and "message" in json.loads(update.body) and not said[update.chat][update.handled]:
            yield f"update {update.number} was handled and not answered"
    for chat, moments in said.items():
        if without := set(moments) - handled[chat]:
            yield f"chat {chat} was told something at {sorted(without)[:3]} without an update"


def _talks(people: Sequence[Person], remains: Remains) -> Iterator[str]:
    for person in people:
        if not person.done:
            yield f"phone {person.phone.id} did not come to the end; last: {person.history[-1]}"
        conversation = remains.conversations.get(person.phone.id, "")
        if conversation and json.loads(conversation)["frames"]:
            yield f"phone {person.phone.id}: a form lies open"


def _goods(sellers: Sequence[Seller], remains: Remains) -> Iterator[str]:
    """Each store and each listing exists once, as its person wanted it, with what is sold of it."""
    for person in sellers:
        phone = person.phone.id
        if remains.stores.get(phone, []) != [person.store]:
            yield f"phone {phone}: stores {remains.stores.get(phone, [])}, wanted {person.store!r}"
        wanted = Counter((Wish(one).fen, Wish(one).jin * GRAMS_OF_A_JIN) for one in range(person.listed))
        there = Counter(remains.listings.get(phone, []))
        if there != wanted:
            yield f"phone {phone}: listings too many {there - wanted}, missing {wanted - there}"


def _orders(people: Sequence[Person], remains: Remains) -> Iterator[str]:
    """Each order exists once, as its buyer wanted it, and is taken where its seller took it."""
    for person in people:
        if isinstance(person, Buyer):
            phone = person.phone.id
            wanted = Counter((one + 1) * GRAMS_OF_A_JIN for one in range(person.placed))
            there = Counter(order.grams for order in remains.orders.get(phone, []))
            if there != wanted:
                yield f"phone {phone}: orders too many {there - wanted}, missing {wanted - there}"
        elif isinstance(person, Seller):
            for order in remains.sold.get(person.phone.id, []):
                if order.number in person.taken and order.state != CONFIRMED:
                    yield f"order {order.number} was taken by its seller, and is {order.state}"


def _messages(tap: Tap, remains: Remains, may_lose: Collection[int]) -> Iterator[str]:
    """Each message was sent, in order; given up is one only whose answer was lost at every try."""
    last: dict[int, Row] = {}
    for row in remains.rows:
        if row.given_up:
            if row.chat not in may_lose and _lost(tap.calls, row.chat) < MOST_UNKNOWN:
                yield f"row {row.id} was given up: {row.error}"
        elif not row.sent:
            yield f"row {row.id} was never sent"
        elif row.is_new_message and row.lane == 0:
            before = last.get(row.chat)
            if before is not None and row.message <= before.message:
                yield f"chat {row.chat}: row {row.id} came before row {before.id}"
            last[row.chat] = row
            if row.message not in tap.kept[row.chat]:
                yield f"row {row.id} is marked as message {row.message}, which never came to the phone"


def _lost(calls: Sequence[Call], chat: int) -> int:
    return sum(call.chat == chat and call.fault in ("lost_before", "lost_after", "empty") for call in calls)
