"""Finding goods by search words, the newest first, without looking at all of them; and what a person looked for.

The index is the database's own and holds what is on sale: on SQLite the table `finding` (FTS5), which triggers on
`listing` keep, on PostgreSQL `listing_words` (GIN). Search words come from `reading.grams` alone: letters, digits and
"_", so that none is ever read as the syntax of a query.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel, col, delete, select

from reading.sought import AllOf
from storage.columns import moment, public_id, reference, row_id
from storage.listings import ON_SALE
from storage.work import Statement, Work

BLOCKS = (10, 14, 18)
"""Listings have a search word for their block of 2**10, of 2**14 and of 2**18 ids on PostgreSQL."""

INDEXED = "array_to_tsvector(array_remove(string_to_array({}, ' '), ''))".format(
    " || ' ' || ".join([*(f"'n{bits}_' || (id >> {bits})::text" for bits in BLOCKS), "words"])
)
"""What PostgreSQL's index holds of a listing: the migration that makes it has the same words."""

_NEWEST_SQLITE = Statement(
    "select rowid from finding where finding match :wanted order by rowid desc limit :most"
)
# By "id + 0", so that the planner never walks all listings from the newest on, which may be a million without a hit.
_NEWEST_POSTGRES = Statement(
    f"""select id from listing where state = '{ON_SALE}' and {INDEXED} @@ (:wanted::text)::tsquery
        order by id + 0 desc limit :most"""
)
_LAST = Statement("select coalesce(max(id), 0) from listing")

_ON_SALE = """select l.id, l.public, l.price, l.per, s.village from listing l join store s on s.id = l.store_id
              where l.id {} and l.state = '{}' and s.closed is null"""
_ON_SALE_SQLITE = Statement(_ON_SALE.format("in (select value from json_each(:ids))", ON_SALE))
_ON_SALE_POSTGRES = Statement(_ON_SALE.format("= any(:ids::bigint[])", ON_SALE))


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


def newest(work: Work, wanted: AllOf, most: int) -> list[int]:
    """The newest listings whose search words are as wanted, the newest first."""
    if work.dialect == "sqlite":
        query = _query(wanted, " AND ", " OR ", lambda word: f'"{word}"', lambda word: f'"{word}" *')
        return [row[0] for row in work.run(_NEWEST_SQLITE, wanted=query, most=most)]
    query = _query(wanted, " & ", " | ", lambda word: f"'{word}'", lambda word: f"'{word}':*")
    # An index of this kind knows no order: the newest listings are looked through first, then more of them.
    last = work.run(_LAST)[0][0]
    for bits in BLOCKS:
        block = last >> bits
        newest_of = f"{query} & ('n{bits}_{block}' | 'n{bits}_{block - 1}')"
        rows = work.run(_NEWEST_POSTGRES, wanted=newest_of, most=most)
        if len(rows) == most or block < 1:
            break
    else:
        rows = work.run(_NEWEST_POSTGRES, wanted=query, most=most)
    return [row[0] for row in rows]


def on_sale(work: Work, ids: Sequence[int]) -> list[OnSale]:
    """Those of these listings that are on sale at this moment, in no order."""
    if work.dialect == "sqlite":
        rows = work.run(_ON_SALE_SQLITE, ids=f"[{','.join(map(str, ids))}]")
    else:
        rows = work.run(_ON_SALE_POSTGRES, ids=list(ids))
    return [OnSale(*row) for row in rows]


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
