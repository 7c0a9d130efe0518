"""Imports: a manager's table fills the county's own store, all of it or nothing.

A table comes as a file, is fetched and read outside of any transaction, waits here as goods, and is put on sale when
the manager has seen what that would change.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from market.acting import Who
from market.amounts import GRAMS, Price, Quantity
from market.members.roles import managers
from market.notices import Door, notify
from market.refusals import Gone, TableTooLarge
from market.rights import GOODS, check_county
from market.shop import county_store, listings
from market.shop.goods_rows import HEADINGS, PRODUCT, Goods, Wrong
from market.shop.goods_table import MOST_BYTES, write_table
from market.shop.products import not_for_sale, why_not_for_sale
from storage import imports, products, stores
from storage import listings as stored
from storage.clock import now
from storage.imports import DONE, DROPPED, PENDING, READY, GoodsImport
from storage.listings import ON_SALE, SOLD_OUT, Listing
from storage.stores import Store
from storage.work import Work

IN_SIGHT = 8
"""So many mistakes are told at a time; mending those shows the rest."""

_AGAIN: tuple[Door, ...] = (("button-goods-template", "goods-template", "", ""),)
"""Whoever has to mend a table can begin with one that is right."""


@dataclass(frozen=True)
class Preview:
    """What a table would change: how many goods are new, changed, the same as they were; or what is wrong with it."""

    new: int
    changed: int
    same: int
    unusual: tuple[Goods, ...]
    wrong: tuple[Wrong, ...]

    @property
    def rows(self) -> int:
        return self.new + self.changed + self.same


def store_to_fill(work: Work, who: Who) -> Store | None:
    """The county's store, None before it is filled for the first time. Raises NotManager."""
    check_county(work, who, GOODS)
    return stores.county_store(work)


def receive(work: Work, who: Who, file: str, name: str, size: int) -> GoodsImport:
    """A manager has sent a table: `file` is Telegram's id of it, `size` in bytes. It is to be fetched and read.

    Raises NotManager, TableTooLarge.
    """
    check_county(work, who, GOODS)
    if size > MOST_BYTES:
        raise TableTooLarge(megabytes=MOST_BYTES // 1_000_000)
    return imports.add_import(work, GoodsImport(person_id=who.person, name=name, file=file, came=now()))


def keep(work: Work, public: str, goods: Sequence[Goods], wrong: Sequence[Wrong]) -> None:
    """The table was fetched and read: its manager is told what it would change, or what is wrong with it."""
    one = imports.locked_import(work, public)
    if one is None or one.state != PENDING:
        return
    found = preview(work, goods, wrong)
    if found.wrong:
        imports.end_import(work, one, DROPPED)
        notify(work, one.person_id, "import-wrong", {"file": one.name, **what_is_wrong(found)}, _AGAIN)
        return
    one.state, one.file, one.goods = READY, "", json.dumps([_plain(row) for row in goods], ensure_ascii=False)
    work.session.flush()
    notify(
        work,
        one.person_id,
        "import-preview",
        {"file": one.name, **what_changes(work, found)},
        (
            ("button-import-yes", "import-goods", one.public, "yes"),
            ("button-import-no", "import-goods", one.public, "no"),
        ),
    )


def refuse(work: Work, public: str, reason: str) -> None:
    """The file could not be had, or is no table: why, as `goods_table.NotATable` says it."""
    one = imports.locked_import(work, public)
    if one is not None and one.state == PENDING:
        imports.end_import(work, one, DROPPED)
        why = {"words": f"no-table-{reason}"}
        notify(work, one.person_id, "import-no-table", {"file": one.name, "why": why}, _AGAIN)


def put_on_sale(work: Work, who: Who, public: str) -> Preview | None:
    """Fills the county's store with a table that its manager has looked at. None where that was decided before.

    Raises NotManager, Gone (also for a table of somebody else's), NotForSale, NotLicensed (the store has lost a
    licence since).
    """
    one = _waiting(work, who, public)
    if one is None:
        return None
    goods = [_goods(row) for row in json.loads(one.goods)]
    imports.end_import(work, one, DONE)
    return fill(work, goods)


def drop(work: Work, who: Who, public: str) -> bool:
    """The manager does not want it; False where that was decided before. Raises NotManager, Gone."""
    one = _waiting(work, who, public)
    if one is not None:
        imports.end_import(work, one, DROPPED)
    return one is not None


def preview(work: Work, goods: Sequence[Goods], wrong: Sequence[Wrong]) -> Preview:
    """What these goods would change in the county's store as it stands, and all that is wrong, in the rows' order."""
    store = stores.county_store(work)
    kinds = products.products(work).by_slug
    barred = []
    for row in goods:
        product = kinds[row.product]
        if why := why_not_for_sale(product, store):
            kind = not_for_sale(product, why).kind
            facts = (("product", product.plain()), ("why", {"words": f"rule-{why}"}))
            barred.append(Wrong(row.row, PRODUCT, kind, facts=facts))
    known = _known(work, store)
    new = changed = 0
    for row in goods:
        listing = known.get((row.product, row.note))
        new += listing is None
        changed += listing is not None and not _is_as(listing, row)
    return Preview(
        new=new,
        changed=changed,
        same=len(goods) - new - changed,
        unusual=tuple(row for row in goods if row.unusual),
        wrong=tuple(sorted([*wrong, *barred], key=lambda one: one.row)),
    )


def fill(work: Work, goods: Sequence[Goods]) -> Preview:
    """Puts goods into the county's store: the same product with the same note takes the new quantity and price. What
    the table does not name stays as it is. Raises NotForSale, NotLicensed, Gone.
    """
    store = county_store.filled_store(work, managers(work))
    found = preview(work, goods, ())
    kinds, known = products.products(work).by_slug, _known(work, store)
    for row in goods:
        product, listing = kinds[row.product], known.get((row.product, row.note))
        if listing is None:
            listings.add(work, store, product, row.quantity, row.price, row.note)
        elif why := why_not_for_sale(product, store):
            raise not_for_sale(product, why)
        else:
            _change(listing, row)
    sells = {one for one in store.sells.split("|") if one} | {kinds[row.product].category for row in goods}
    store.sells = "|".join(sorted(sells))
    work.session.flush()
    return found


def what_changes(work: Work, found: Preview) -> Mapping[str, object]:
    """A preview as facts of a message."""
    kinds = products.products(work).by_slug
    unusual = [
        {
            "words": "import-unusual",
            "facts": {
                "row": row.row,
                "product": kinds[row.product].plain(),
                "quantity": row.quantity.plain(),
                "price": row.price.plain(),
            },
        }
        for row in found.unusual[:IN_SIGHT]
    ]
    return {
        "rows": found.rows,
        "new": found.new,
        "changed": found.changed,
        "same": found.same,
        "unusual": {"lines": [{"words": "import-look-at"}, *unusual] if unusual else []},
    }


def what_is_wrong(found: Preview) -> Mapping[str, object]:
    """The same of a table that cannot be put on sale."""
    more = len(found.wrong) - IN_SIGHT
    lines = [wrong_in_words(one) for one in found.wrong[:IN_SIGHT]]
    if more > 0:
        lines.append({"words": "import-wrong-more", "facts": {"count": more}})
    return {"count": len(found.wrong), "lines": {"lines": lines}}


def wrong_in_words(one: Wrong) -> Mapping[str, object]:
    """One thing that is wrong, as a fact of a message."""
    what = {
        "words": f"wrong-{one.kind}",
        "facts": {"column": {"words": f"column-{one.column}"}, "said": one.said, **dict(one.facts)},
    }
    return {"words": "import-wrong-row", "facts": {"row": one.row, "what": what}} if one.row else what


def table(work: Work, who: Who, language: str) -> str:
    """The county's store as a table to change and to send back, CSV. Raises NotManager."""
    check_county(work, who, GOODS)
    store, kinds = stores.county_store(work), products.products(work).by_slug
    rows = [
        [names[0] if language == "zh" else next(filter(str.isascii, names)) for names in HEADINGS.values()]
    ]
    for one in reversed(list(_known(work, store).values())):
        product = kinds[one.product].plain()[language]
        quantity = f"{(Decimal(one.quantity) / GRAMS.get(one.unit, 1)).normalize():f}"
        price = f"{(Decimal(one.price) / 100).normalize():f}"
        rows.append([product, quantity, one.unit, price, one.per, one.note])
    return write_table(rows)


def _waiting(work: Work, who: Who, public: str) -> GoodsImport | None:
    check_county(work, who, GOODS)
    one = imports.locked_import(work, public)
    if one is None or one.person_id != who.person:
        raise Gone(what="import")
    return one if one.state == READY else None


def _known(work: Work, store: Store | None) -> Mapping[tuple[str, str], Listing]:
    """What the store has, the newest where one stands there twice."""
    found: dict[tuple[str, str], Listing] = {}
    for one in stored.listings_of(work, store.id) if store and store.id else []:
        found.setdefault((one.product, one.note), one)
    return found


def _is_as(listing: Listing, row: Goods) -> bool:
    stands = Quantity(listing.quantity, listing.unit), Price(listing.price, listing.per)
    return stands == (row.quantity, row.price)


def _change(listing: Listing, row: Goods) -> None:
    """What the manager has paused stays paused."""
    listing.quantity, listing.unit = row.quantity.amount, row.quantity.unit
    listing.price, listing.per = row.price.fen, row.price.per
    if listing.state in (ON_SALE, SOLD_OUT):
        listing.state = ON_SALE if row.quantity.amount else SOLD_OUT


def _plain(row: Goods) -> list[object]:
    quantity, price = row.quantity, row.price
    return [row.row, row.product, quantity.amount, quantity.unit, price.fen, price.per, row.note]


def _goods(plain: Sequence[Any]) -> Goods:
    row, product, amount, unit, fen, per, note = plain
    return Goods(row, product, Quantity(amount, unit), Price(fen, per), note)
