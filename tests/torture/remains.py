"""What a run has left in the database, read at its end."""

from collections import defaultdict
from dataclasses import dataclass

from bot.upkeep.violations import violations
from storage.beside import database_beside
from storage.work import Statement, Work
from tests.torture.counties import County

_CHATS = Statement("select id, telegram_chat, conversation from chat order by id")
_INBOX = Statement(
    """select source_id, chat_id, body, handled, failed, tries, number from inbox
       where source = 'telegram'"""
)
_OUTBOX = Statement(
    "select id, chat_id, lane, body, written, sent, given_up, message, error from outbox order by id"
)
_STORES = Statement(
    """select c.telegram_chat, s.name from store s join chat c on c.person_id = s.owner_id where s.closed is null"""
)
_LISTINGS = Statement(
    """select c.telegram_chat, l.price, l.quantity + l.reserved from listing l join store s on s.id = l.store_id
       join chat c on c.person_id = s.owner_id"""
)
_ORDERS = Statement(
    """select buyer.telegram_chat, seller.telegram_chat, o.public, sum(l.amount), o.state
       from orders o join orderline l on l.order_id = o.id join chat buyer on buyer.person_id = o.buyer_id
       join store s on s.id = o.store_id join chat seller on seller.person_id = s.owner_id
       group by buyer.telegram_chat, seller.telegram_chat, o.public, o.state"""
)
_WAITING = Statement(
    """select (select count(*) from inbox where handled = 0 and failed = 0)
       + (select count(*) from outbox where sent = 0 and given_up = 0)"""
)


@dataclass(frozen=True)
class Update:
    number: int
    chat: int
    body: str
    handled: int
    failed: int
    tries: int
    dead_letter: str


@dataclass(frozen=True)
class Row:
    """A row of the outbox; `chat` is Telegram's, `message` its number there."""

    id: int
    chat: int
    lane: int
    body: str
    written: int
    sent: int
    given_up: int
    message: int
    error: str

    @property
    def is_new_message(self) -> bool:
        return '"edit":{' not in self.body


@dataclass(frozen=True)
class Bought:
    number: str
    grams: int
    state: str


@dataclass
class Remains:
    """By Telegram's number of the chat, which is the phone's too. `listings` are with what is reserved of them."""

    updates: list[Update]
    rows: list[Row]
    conversations: dict[int, str]
    stores: dict[int, list[str]]
    listings: dict[int, list[tuple[int, int]]]
    orders: dict[int, list[Bought]]
    sold: dict[int, list[Bought]]
    broken: list[str]


async def read_remains(county: County) -> Remains:
    held = database_beside(county.url, "")
    await held.open()
    try:
        return await held.read(_remains)
    finally:
        await held.close()


async def still_waiting(county: County) -> int:
    """Updates that wait for their turn, and messages that wait to be sent."""
    held = database_beside(county.url, "")
    await held.open()
    try:
        return await held.read(lambda work: int(work.run(_WAITING)[0][0]))
    finally:
        await held.close()


def _remains(work: Work) -> Remains:
    chats = {row[0]: row[1] for row in work.run(_CHATS)}
    stores: dict[int, list[str]] = defaultdict(list)
    for chat, name in work.run(_STORES):
        stores[chat].append(name)
    listings: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for chat, price, quantity in work.run(_LISTINGS):
        listings[chat].append((price, quantity))
    orders: dict[int, list[Bought]] = defaultdict(list)
    sold: dict[int, list[Bought]] = defaultdict(list)
    for buyer, seller, number, grams, state in work.run(_ORDERS):
        orders[buyer].append(Bought(number, int(grams), state))
        sold[seller].append(orders[buyer][-1])
    return Remains(
        [Update(int(number), chats[chat], *rest) for number, chat, *rest in work.run(_INBOX)],
        [Row(number, chats[chat], *rest) for number, chat, *rest in work.run(_OUTBOX)],
        {row[1]: row[2] for row in work.run(_CHATS)},
        stores,
        listings,
        orders,
        sold,
        violations(work),
    )
