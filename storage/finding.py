"""Finding goods by search words, the newest first, without looking at all of them; and what a person looked for.

The index is the database's own and holds what is on sale: on SQLite the table `finding` (FTS5), which triggers on
`listing` keep, on PostgreSQL `listing_words` (GIN). Search words come from `reading.grams` alone: letters, digits and
"_", so that none is ever read as the syntax of a query.
"""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, delete, select

from reading.sought import AllOf
from storage.columns import moment, public_id, reference, row_id
from storage.listings import ON_SALE
from storage.work import Row, Statement, Work

BLOCKS = (10, 12, 14, 16, 18)
"""On PostgreSQL a listing has a search word for its block of 2**10 ids, of 2**12, and so on."""

FIRST_LOOK, RARER = 10, 16
"""Of so many of the newest listings, it is hoped, one has a search word; so many times fewer have a second one too."""

FARTHEST_LOOK = 4 * 2 ** BLOCKS[-1]
"""Past this many listings, or a fourth of all, all are looked through: what fits so seldom is soon read."""

INDEXED = "array_to_tsvector(array_remove(string_to_array({}, ' '), ''))".format(
    " || ' ' || ".join([*(f"'n{bits}_' || (id >> {bits})::text" for bits in BLOCKS), "words"])
)
"""What PostgreSQL's index holds of a listing: the migration that makes it has the same words."""

_NEWEST_SQLITE = Statement(
    f"""select l.id, l.public, l.price, l.per, s.village from
        (select rowid as id from finding where finding match :wanted order by rowid desc limit :most) found
        join listing l on l.id = found.id join store s on s.id = l.store_id
        where l.state = '{ON_SALE}' and s.closed is null"""
)
# By "id + 0", so that the planner never walks all listings from the newest on, which may be a million without a hit.
_NEWEST_POSTGRES = Statement(
    f"""select l.id, l.public, l.price, l.per, s.village from
        (select id, public, price, per, store_id from listing
         where state = '{ON_SALE}' and {INDEXED} @@ (:wanted::text)::tsquery order by id + 0 desc limit :most) l
        join store s on s.id = l.store_id where s.closed is null"""
)
_LAST = Statement("select coalesce(max(id), 0) from listing")


class Search(SQLModel, table=True):
    """What a person looked for, as typed: a button has no room for it. `at` is when it was last looked for."""

    __table_args__ = (UniqueConstraint("person_id", "text"),)

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    person_id: int = reference("person.id")
    text: str
    at: datetime = moment(index=True)


class OnSale(NamedTuple):
    """What goods found are sorted by. `price` is in fen for one `per`, `village` a place's code."""

    id: int
    public: str
    price: int
    per: str
    village: str


def newest(work: Work, wanted: AllOf, most: int) -> list[OnSale]:
    """Of all that is on sale and has search words as wanted the newest, in no order."""
    if work.dialect == "sqlite":
        query = _query(wanted, " AND ", " OR ", lambda word: f'"{word}"', lambda word: f'"{word}" *')
        rows = work.run(_NEWEST_SQLITE, wanted=query, most=most)
    else:
        query = _query(wanted, " & ", " | ", lambda word: f"'{word}'", lambda word: f"'{word}':*")
        words = sum(min(map(len, thing)) for thing in wanted)
        rows = _newest_on_postgres(work, query, most, FIRST_LOOK * most * RARER ** (words - 1))
    return [OnSale(*row) for row in rows]


def _newest_on_postgres(work: Work, query: str, most: int, far: int) -> list[Row]:
    """An index of this kind knows no order, and reading all that fits may take long. So only so many of the newest
    listings are looked through at first; what is found there says how far back to go.
    """
    last = int(work.run(_LAST)[0][0])
    while far < min(last // 4, FARTHEST_LOOK):
        bits = max(one for one in BLOCKS if 2**one <= max(far, 2 ** BLOCKS[0]))
        oldest = (last - far) >> bits
        blocks = " | ".join(f"'n{bits}_{block}'" for block in range(oldest, (last >> bits) + 1))
        rows = work.run(_NEWEST_POSTGRES, wanted=f"{query} & ({blocks})", most=most)
        if len(rows) == most:
            return rows
        if not rows:
            # So seldom that all of it is soon read.
            break
        # Half as far again as it takes at this rate; few hits say little about the rate.
        far = (last - (oldest << bits)) * 3 * most // (2 * max(len(rows), 3))
    return work.run(_NEWEST_POSTGRES, wanted=query, most=most)


def keep_search(work: Work, person_id: int, text: str, at: datetime) -> str:
    """The public id under which a person's search is known; the same for the same words."""
    kept = select(Search).where(Search.person_id == person_id, Search.text == text)
    search = work.session.exec(kept).first() or Search(person_id=person_id, text=text, at=at)
    search.at = at
    work.session.add(search)
    work.session.flush()
    return search.public


def search(work: Work, person_id: int, public: str) -> Search | None:
    """A person's own search."""
    wanted = select(Search).where(Search.public == public, Search.person_id == person_id)
    return work.session.exec(wanted).first()


def searches_of(work: Work, person_id: int) -> list[Search]:
    return list(
        work.session.exec(select(Search).where(Search.person_id == person_id).order_by(col(Search.at)))
    )


def forget_searches(work: Work, person_id: int) -> None:
    work.session.exec(delete(Search).where(col(Search.person_id) == person_id))


def _query(
    wanted: AllOf, both: str, either: str, whole: Callable[[str], str], begun: Callable[[str], str]
) -> str:
    """The same in a database's own language; its words for "and", "or", a search word and the beginning of one."""

    def word(one: str) -> str:
        return begun(one.removesuffix("*")) if one.endswith("*") else whole(one)

    return both.join(
        "(" + either.join("(" + both.join(map(word, way)) + ")" for way in thing) + ")" for thing in wanted
    )
