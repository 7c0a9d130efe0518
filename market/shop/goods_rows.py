"""The rows of a table become goods to put on sale, or what is wrong with them, cell by cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from market.amounts import Price, Quantity
from market.shop.goods_table import Row
from market.shop.listings import NOTE_MOST
from market.shop.products import price_is_unusual, quantity_is_unusual
from market.shop.stock import cost
from reading.lexicon import Lexicon
from reading.price import read_price
from reading.product import find_products
from reading.quantity import read_quantity
from reading.units import UNITS, Kind, unit_named
from reading.word import folded
from storage.products import Product, Products

PRODUCT, QUANTITY, UNIT, PRICE, PER, NOTE = "product", "quantity", "unit", "price", "per", "note"
NEEDED = (PRODUCT, QUANTITY, PRICE)

HEADINGS: Mapping[str, Sequence[str]] = {
    PRODUCT: ("商品", "品名", "货名", "商品名称", "名称", "货", "product", "goods", "name", "item"),
    QUANTITY: ("数量", "库存", "quantity", "amount", "stock", "qty"),
    UNIT: ("单位", "unit"),
    PRICE: ("价钱", "价格", "单价", "售价", "price"),
    PER: ("每", "per"),
    NOTE: ("说明", "备注", "规格", "note", "remark", "remarks", "description"),
}
"""What the columns are called, in any order; the first name is the one in the table that is handed out."""

TITLES = 10
"""Rows that may stand above the headings: what the table is called, of which month."""

MOST_FEN, MOST_AMOUNT = 100_000_000, 1_000_000_000
"""A million yuan for one, a thousand tonnes or as many pieces: more is a slip of the hand."""

_BY_SEVERAL = tuple(word for word, unit in UNITS.items() if unit.pieces != 1)
"""A dozen, a pair: a price for one of these would be taken for the price of a piece."""

_IN_BRACKETS = re.compile(r"[(（].*?[)）]")


@dataclass(frozen=True)
class Goods:
    """A row that can be put on sale; nothing left of it is `quantity` 0. `unusual`: worth a second look."""

    row: int
    product: str
    quantity: Quantity
    price: Price
    note: str
    unusual: bool = False


@dataclass(frozen=True)
class Wrong:
    """What is wrong in a row's column, and what stands there. Row 0 is the table as a whole.

    `kind`: column-missing, missing, product-unknown, product-several, not-for-sale, not-licensed, quantity-unclear,
    unit-unclear, price-unclear, measures-differ, note-too-long, twice. `facts` go with some of them.
    """

    row: int
    column: str
    kind: str
    said: str = ""
    facts: tuple[tuple[str, object], ...] = ()


def read_rows(rows: Sequence[Row], goods: Products, lexicon: Lexicon) -> tuple[list[Goods], list[Wrong]]:
    """All that can be put on sale, and all that is wrong. Pure: nothing is looked at but the goods and their names."""
    at, columns = _headings(rows)
    missing = [Wrong(0, one, "column-missing") for one in NEEDED if one not in columns]
    if missing:
        return [], missing
    reader = _Reader(goods, lexicon)
    for row in rows[at + 1 :]:
        reader.read(
            row.number, {name: row.cells[place] for name, place in columns.items() if place < len(row.cells)}
        )
    if not reader.good and not reader.wrong:
        reader.wrong.append(Wrong(0, PRODUCT, "missing"))
    return reader.good, reader.wrong


def _headings(rows: Sequence[Row]) -> tuple[int, Mapping[str, int]]:
    """The row that names most columns, and where each of them stands."""
    named = [_columns(row) for row in rows[:TITLES]]
    at = max(range(len(named)), key=lambda place: len(named[place]), default=0)
    return at, named[at] if named else {}


def _columns(row: Row) -> Mapping[str, int]:
    columns: dict[str, int] = {}
    for place, cell in enumerate(row.cells):
        said = folded(_IN_BRACKETS.sub("", cell)).replace(" ", "")
        for name, known in HEADINGS.items():
            if said in known:
                columns.setdefault(name, place)
    return columns


class _Reader:
    """Reads row after row, and knows which goods it had before."""

    def __init__(self, goods: Products, lexicon: Lexicon) -> None:
        self._goods, self._lexicon = goods, lexicon
        # By its whole name in the county's table a kind of goods is meant even where others are called so in short.
        self._names = {folded(name): one for one in goods.by_slug.values() for name in (one.en, one.zh)}
        self._rows: dict[tuple[str, str], int] = {}
        self.good: list[Goods] = []
        self.wrong: list[Wrong] = []

    def read(self, number: int, cells: Mapping[str, str]) -> None:
        wrong: list[Wrong] = []
        product = self._product(number, cells.get(PRODUCT, ""), wrong)
        quantity = _quantity(number, cells, product, wrong)
        price = _price(number, cells, quantity, wrong)
        note = cells.get(NOTE, "")
        if len(note) > NOTE_MOST:
            wrong.append(Wrong(number, NOTE, "note-too-long", note[:40], (("most", NOTE_MOST),)))
        if product is not None and not wrong:
            before = self._rows.setdefault((product.slug, note), number)
            if before != number:
                facts = (("product", product.plain()), ("before", before))
                wrong.append(Wrong(number, PRODUCT, "twice", facts=facts))
        self.wrong += wrong
        if product is None or quantity is None or price is None or wrong:
            return
        unusual = price_is_unusual(product, price) or bool(quantity.amount and quantity_is_unusual(quantity))
        self.good.append(Goods(number, product.slug, quantity, price, note, unusual))

    def _product(self, number: int, said: str, wrong: list[Wrong]) -> Product | None:
        if not said:
            wrong.append(Wrong(number, PRODUCT, "missing"))
            return None
        if (named := self._names.get(folded(said))) is not None:
            return named
        matches = find_products(said, self._lexicon)
        sure = [one.slug for one in matches if one.sure]
        if len(sure) != 1:
            may = [self._goods.by_slug[one.slug].plain() for one in matches[:3]]
            kind = "product-several" if may else "product-unknown"
            wrong.append(Wrong(number, PRODUCT, kind, said[:40], (("may", may),) if may else ()))
            return None
        return self._goods.by_slug[sure[0]]


def _quantity(
    number: int, cells: Mapping[str, str], product: Product | None, wrong: list[Wrong]
) -> Quantity | None:
    said, named = cells.get(QUANTITY, ""), cells.get(UNIT, "")
    usual = product.default_unit if product else "斤"
    unit = _unit(named, usual) if named else usual
    if not said:
        wrong.append(Wrong(number, QUANTITY, "missing"))
        return None
    if unit is None:
        wrong.append(Wrong(number, UNIT, "unit-unclear", named[:40]))
        return None
    amount, in_unit = _amount(said, unit)
    if amount is None or amount > MOST_AMOUNT or (named and in_unit != unit):
        wrong.append(Wrong(number, QUANTITY, "quantity-unclear", said[:40]))
        return None
    return Quantity(amount, in_unit)


def _amount(said: str, unit: str) -> tuple[int | None, str]:
    """Grams or pieces, and the unit that they were said in; None where that is not exact."""
    if said == "0":
        return 0, unit
    if unit_named(unit) is None and said.isdecimal():
        # A piece (块) of soap: the word says yuan to the reading.
        return int(said), unit
    reading = read_quantity(said, unit)
    if reading is None or reading.ask or reading.approx:
        return None, unit
    return reading.grams or reading.count, reading.unit


def _price(
    number: int, cells: Mapping[str, str], quantity: Quantity | None, wrong: list[Wrong]
) -> Price | None:
    said, named = cells.get(PRICE, ""), cells.get(PER, "")
    usual = quantity.unit if quantity else "斤"
    per = _unit(named.removeprefix("每").removeprefix("一"), usual) if named else usual
    if not said:
        wrong.append(Wrong(number, PRICE, "missing"))
        return None
    if per is None:
        wrong.append(Wrong(number, PER, "unit-unclear", named[:40]))
        return None
    reading = read_price(said, per)
    if (
        reading is None
        or not 0 < (reading.fen or 0) <= MOST_FEN
        or reading.total
        or reading.approx
        or reading.ceiling
        or any(word in said for word in _BY_SEVERAL)
        or (named and reading.per != per)
    ):
        wrong.append(Wrong(number, PRICE, "price-unclear", said[:40]))
        return None
    price = Price(reading.fen or 0, reading.per or per)
    if quantity is not None and cost(price, quantity) is None:
        wrong.append(Wrong(number, PRICE, "measures-differ", said[:40]))
        return None
    return price


def _unit(said: str, usual: str) -> str | None:
    """A weight or a counted unit under its usual name. A dozen is neither: nobody could tell what a price is for."""
    unit = unit_named(folded(said))
    if unit is None or unit.kind not in (Kind.WEIGHT, Kind.COUNT) or unit.pieces != 1:
        return said if said == usual else None
    return unit.name
