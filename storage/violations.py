"""What can never be so in a county's tables, by subject: tests, benchmarks and the doctor ask for it.

A violation is one sentence with the ids of rows, never with what people wrote. Of each kind the first few are
told. Moments are UTC milliseconds.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from storage.clock import now_ms
from storage.work import Statement, Work

MOST_OF_A_KIND = 20
HOUR_MS = 3_600_000
"""What waits longer than this waits for nothing that we know of."""


@dataclass(frozen=True)
class Never:
    """`says` is filled with the columns of each row that `broken` finds."""

    says: str
    broken: Statement


STORES = (
    Never(
        "store {} belongs to person {}, who does not exist",
        Statement(
            """select s.id, s.owner_id from store s left join person p on p.id = s.owner_id
               where p.id is null order by s.id limit :most"""
        ),
    ),
    Never(
        "store {} is open though its owner {} was deleted",
        Statement(
            """select s.id, p.id from store s join person p on p.id = s.owner_id
               where s.closed is null and p.deleted is not null order by s.id limit :most"""
        ),
    ),
    Never(
        "person {} has {} open stores",
        Statement(
            """select owner_id, count(*) from store where closed is null group by owner_id
               having count(*) > 1 order by owner_id limit :most"""
        ),
    ),
    Never(
        "store {} lies in {}, a place that does not exist",
        Statement(
            """select s.id, s.village from store s left join place p on p.code = s.village
               where p.code is null order by s.id limit :most"""
        ),
    ),
    Never(
        "store {} shows picture {}, which does not exist",
        Statement(
            """select s.id, s.picture from store s left join medium m on m.public = s.picture
               where s.picture <> '' and m.public is null order by s.id limit :most"""
        ),
    ),
    Never(
        "{} stores have the public id {}",
        Statement(
            "select count(*), public from store group by public having count(*) > 1 order by public limit :most"
        ),
    ),
)

LISTINGS = (
    Never(
        "listing {} stands in store {}, which does not exist",
        Statement(
            """select l.id, l.store_id from listing l left join store s on s.id = l.store_id
               where s.id is null order by l.id limit :most"""
        ),
    ),
    Never(
        "listing {} is of {}, a kind of goods that does not exist",
        Statement(
            """select l.id, l.product from listing l left join product p on p.slug = l.product
               where p.slug is null order by l.id limit :most"""
        ),
    ),
    Never(
        "listing {} costs {} fen",
        Statement("select id, price from listing where price < 0 order by id limit :most"),
    ),
    Never(
        "listing {} is on sale and nobody can find it",
        Statement("select id from listing where state = 'on_sale' and words = '' order by id limit :most"),
    ),
    Never(
        "listing {} is on sale in store {}, which is closed",
        Statement(
            """select l.id, l.store_id from store s join listing l on l.store_id = s.id
               where s.closed is not null and l.state = 'on_sale' order by l.id limit :most"""
        ),
    ),
    Never(
        "{} listings have the public id {}",
        Statement(
            """select count(*), public from listing group by public having count(*) > 1
               order by public limit :most"""
        ),
    ),
    Never(
        "a photo is kept for listing {}, which does not exist",
        Statement(
            """select f.listing_id from listingphoto f left join listing l on l.id = f.listing_id
               where l.id is null order by f.id limit :most"""
        ),
    ),
)

# PostgreSQL's index follows its table by itself; SQLite's is kept by triggers of ours.
INDEX_OF_SQLITE = (
    Never(
        "listing {} is on sale and not in the index of search words",
        Statement(
            """select id from listing l where state = 'on_sale' and not exists (select 1 from finding
               where finding match '"p_' || replace(l.product, '-', '_') || '"' and finding.rowid = l.id)
               order by id limit :most"""
        ),
    ),
    Never(
        "listing {} is in the index of search words and not on sale",
        Statement(
            """select id from listing l where state <> 'on_sale' and exists (select 1 from finding
               where finding match '"p_' || replace(l.product, '-', '_') || '"' and finding.rowid = l.id)
               order by id limit :most"""
        ),
    ),
)

MEDIA = (
    Never(
        "listing {} shows picture {}, which does not exist",
        Statement(
            """select f.listing_id, f.medium from listingphoto f left join medium m on m.public = f.medium
               where m.public is null order by f.id limit :most"""
        ),
    ),
    Never(
        "listing {} shows picture {}, which is not its store's owner's",
        Statement(
            """select f.listing_id, f.medium from listingphoto f join medium m on m.public = f.medium
               join listing l on l.id = f.listing_id join store s on s.id = l.store_id
               where m.owner_id <> s.owner_id and not s.county order by f.id limit :most"""
        ),
    ),
    Never(
        "picture {} is ready, but its bytes are not there",
        Statement(
            """select m.public from medium m left join picture p on p.medium = m.public
               where m.state = 'ready' and p.medium is null order by m.public limit :most"""
        ),
    ),
    Never(
        "picture {} is in no known state: {}",
        Statement(
            """select public, state from medium where state not in ('pending', 'ready', 'refused')
               order by public limit :most"""
        ),
    ),
)

CHATS = (
    Never(
        "chat {} is of person {}, who does not exist",
        Statement(
            """select c.id, c.person_id from chat c left join person p on p.id = c.person_id
               where c.person_id is not null and p.id is null order by c.id limit :most"""
        ),
    ),
    Never(
        "chat {} is of person {}, who was deleted",
        Statement(
            """select c.id, p.id from chat c join person p on p.id = c.person_id
               where p.deleted is not null order by c.id limit :most"""
        ),
    ),
    Never(
        "update {} is of chat {}, which does not exist",
        Statement(
            """select i.id, i.chat_id from inbox i left join chat c on c.id = i.chat_id
               where c.id is null order by i.id limit :most"""
        ),
    ),
    Never(
        "message {} is for chat {}, which does not exist",
        Statement(
            """select o.id, o.chat_id from outbox o left join chat c on c.id = o.chat_id
               where c.id is null order by o.id limit :most"""
        ),
    ),
    Never(
        "update {} is handled and a dead letter as well",
        Statement("select id from inbox where handled > 0 and failed > 0 order by id limit :most"),
    ),
    Never(
        "{} updates are stored as {} {}",
        Statement(
            """select count(*), source, source_id from inbox group by source, source_id
               having count(*) > 1 limit :most"""
        ),
    ),
)

TICKETS = (
    Never(
        "ticket {} is {} by nobody",
        Statement(
            """select id, state from ticket where state in ('taken', 'snoozed') and helper_id is null
               order by id limit :most"""
        ),
    ),
    Never(
        "ticket {} waits for somebody though person {} has it",
        Statement(
            """select id, helper_id from ticket where state = 'waiting' and helper_id is not null
               order by id limit :most"""
        ),
    ),
    Never(
        "ticket {} is open though its person {} was deleted",
        Statement(
            """select t.id, p.id from ticket t join person p on p.id = t.person_id
               where t.state <> 'closed' and p.deleted is not null order by t.id limit :most"""
        ),
    ),
)

WAITING = (
    Never(
        "update {} of chat {} has waited for more than an hour",
        Statement(
            """select id, chat_id from inbox where handled = 0 and failed = 0 and arrived < :hour_ago
               order by id limit :most"""
        ),
    ),
    Never(
        "message {} for chat {} has been unsent for more than an hour",
        Statement(
            """select o.id, c.id from outbox o join chat c on c.id = o.chat_id
               where o.sent = 0 and o.given_up = 0 and o.held = 0 and o.written < :hour_ago and c.blocked = 0
               and not exists (select 1 from pause p where p.until > :now and p.telegram_chat in (0, c.telegram_chat))
               order by o.id limit :most"""
        ),
    ),
    Never(
        "due-{} ({}) has been overdue for more than an hour",
        Statement(
            """select id, kind from due where tries < 5 and not_before < :hour_ago
               order by not_before limit :most"""
        ),
    ),
)

_CONVERSATIONS = Statement(
    "select id, conversation from chat where id > :after and conversation <> '' order by id limit :most"
)
_LISTING_STATES = Statement("select state, count(*) from listing group by state order by state")
_TICKET_STATES = Statement("select state, count(*) from ticket group by state order by state")
_ROLES = Statement("select role, count(*) from role where ended is null group by role order by role")


def stores(work: Work) -> list[str]:
    return _broken(work, STORES)


def listings(work: Work) -> list[str]:
    indexed = _broken(work, INDEX_OF_SQLITE) if work.dialect == "sqlite" else []
    return _broken(work, LISTINGS) + indexed


def media(work: Work) -> list[str]:
    return _broken(work, MEDIA)


def chats(work: Work) -> list[str]:
    return _broken(work, CHATS)


def tickets(work: Work) -> list[str]:
    return _broken(work, TICKETS)


def waiting(work: Work) -> list[str]:
    """What nobody has worked off though it was time: so long as a bot runs, nothing waits for an hour."""
    moment = now_ms()
    return _broken(work, WAITING, now=moment, hour_ago=moment - HOUR_MS)


def conversations(work: Work, after: int, most: int) -> list[tuple[int, str]]:
    """The next chats that have a conversation, as it is stored: whether it can be read others must say."""
    return [(row[0], row[1]) for row in work.run(_CONVERSATIONS, after=after, most=most)]


def listing_states(work: Work) -> list[tuple[str, int]]:
    """Every state that a listing is in, and how many are."""
    return [(row[0], row[1]) for row in work.run(_LISTING_STATES)]


def ticket_states(work: Work) -> list[tuple[str, int]]:
    """Every state that a ticket is in, and how many are."""
    return [(row[0], row[1]) for row in work.run(_TICKET_STATES)]


def roles(work: Work) -> list[tuple[str, int]]:
    """Every role that somebody has, and how many have it."""
    return [(row[0], row[1]) for row in work.run(_ROLES)]


def _broken(work: Work, nevers: Iterable[Never], **values: Any) -> list[str]:
    return [
        never.says.format(*row)
        for never in nevers
        for row in work.run(never.broken, most=MOST_OF_A_KIND, **values)
    ]
