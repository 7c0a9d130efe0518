"""Rows of a table become goods of the county's store: every cell that is wrong is told, and then nothing is changed."""

from collections.abc import Sequence
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.flows.county_words import lexicon
from bot.wording.words import Words
from market.acting import Who
from market.amounts import Price, Quantity
from market.county.counties import shipped_products
from market.members import roles
from market.refusals import Gone, NotLicensed, NotManager, TableTooLarge
from market.shop import county_store, imports, licences, listings
from market.shop.goods_rows import MOST_AMOUNT, MOST_FEN, Goods, Wrong, read_rows
from market.shop.goods_table import MOST_ROWS, Row, read_table
from storage import listings as stored
from storage import people, stores
from storage.clock import now
from storage.database import Database
from storage.listings import ON_SALE, PAUSED, SOLD_OUT
from storage.products import Products
from storage.roles import Role, add_role
from storage.stores import Store
from storage.work import Statement, Work
from tests.market.tables import csv

GOODS = Products({one.slug: one for one in shipped_products()})
WORDS = lexicon(GOODS)
HEADER = "商品,数量,单位,价钱,每,说明"


def read(*rows: str, header: str = HEADER) -> tuple[list[Goods], list[Wrong]]:
    return read_rows(read_table(csv(header, *rows)), GOODS, WORDS)


@pytest.mark.parametrize(
    ("row", "product", "quantity", "price"),
    [
        ("复合肥,100,袋,155,袋,", "compound-fertilizer", Quantity(100, "袋"), Price(15500, "袋")),
        ("史丹利复合肥,100袋,,3块5,,", "compound-fertilizer", Quantity(100, "袋"), Price(350, "袋")),
        ("尿素,一百袋,,45元/袋,,", "urea", Quantity(100, "袋"), Price(4500, "袋")),
        ("大棚膜,500,公斤,9,斤,", "greenhouse-film", Quantity(500_000, "公斤"), Price(900, "斤")),
        ("种薯,2吨,,2.4元一斤,,", "potato-seed", Quantity(2_000_000, "吨"), Price(240, "斤")),
        ("mulch film,12 rolls,,¥65,,", "mulch-film", Quantity(12, "卷"), Price(6500, "卷")),
        ("水管,100,,3.5,每米,", "hose", Quantity(100, "米"), Price(350, "米")),
        ("手机,0,部,599,,", "phone", Quantity(0, "部"), Price(59900, "部")),
    ],
)
def test_a_row_is_read_as_people_write_it(row: str, product: str, quantity: Quantity, price: Price) -> None:
    good, wrong = read(row)
    assert wrong == []
    assert [(one.row, one.product, one.quantity, one.price) for one in good] == [
        (2, product, quantity, price)
    ]


@pytest.mark.parametrize(
    ("row", "column", "kind"),
    [
        (",100袋,,155,,", "product", "missing"),
        ("飞船,100袋,,155,,", "product", "product-unknown"),
        ("花椒,100斤,,30,,", "product", "product-several"),
        ("复合肥,,,155,,", "quantity", "missing"),
        ("复合肥,很多,,155,,", "quantity", "quantity-unclear"),
        ("复合肥,大概100袋,,155,,", "quantity", "quantity-unclear"),
        ("复合肥,-5,袋,155,,", "quantity", "quantity-unclear"),
        (f"复合肥,{MOST_AMOUNT + 1},袋,155,,", "quantity", "quantity-unclear"),
        ("复合肥,100箱,袋,155,,", "quantity", "quantity-unclear"),
        ("复合肥,100,车,155,,", "unit", "unit-unclear"),
        ("背篓,3,打,36,,", "unit", "unit-unclear"),
        ("复合肥,100袋,,,,", "price", "missing"),
        ("复合肥,100袋,,三块多,,", "price", "price-unclear"),
        ("复合肥,100袋,,面议,,", "price", "price-unclear"),
        ("复合肥,100袋,,0,,", "price", "price-unclear"),
        ("复合肥,100袋,,一共15500,,", "price", "price-unclear"),
        (f"复合肥,100袋,,{MOST_FEN // 100 + 1},,", "price", "price-unclear"),
        ("背篓,36个,,400元/打,,", "price", "price-unclear"),
        ("复合肥,100袋,,3元/斤,,", "price", "measures-differ"),
        ("复合肥,100袋,,3,亩,", "per", "unit-unclear"),
        (f"复合肥,100袋,,155,,{'好' * 301}", "note", "note-too-long"),
    ],
)
def test_what_is_wrong_is_told_by_row_and_column_in_both_languages(row: str, column: str, kind: str) -> None:
    good, wrong = read(row)
    assert good == []
    assert [(one.row, one.column, one.kind) for one in wrong] == [(2, column, kind)]
    assert "第 2 行" in Words().plain("zh", dict(imports.wrong_in_words(wrong[0])))
    assert "Row 2" in Words().plain("en", dict(imports.wrong_in_words(wrong[0])))


def test_every_wrong_cell_of_a_row_is_told_and_the_same_goods_twice() -> None:
    _, wrong = read("飞船,很多,,很贵,,", "尿素,3袋,,99,,细", "尿素,4袋,,98,,细", "尿素,4袋,,98,,粗")
    assert [(one.row, one.column) for one in wrong] == [
        (2, "product"),
        (2, "quantity"),
        (2, "price"),
        (4, "product"),
    ]
    assert dict(wrong[3].facts)["before"] == 3


def test_headings_stand_in_any_order_below_a_title_and_in_english() -> None:
    good, wrong = read("大田用,155,尿素,3", header="武都区农资\n规格,单价（元）,商品名称,库存(袋)")
    assert [(one.row, one.note, one.price.fen) for one in good] == [(3, "大田用", 15500)]
    good, _ = read("urea,3 bags,99", header="Product,Quantity,Price")
    assert [one.product for one in good] == ["urea"]
    assert wrong == []


@pytest.mark.parametrize(
    ("header", "missing"),
    [
        ("商品,价钱", ["quantity"]),
        ("一,二,三", ["product", "quantity", "price"]),
        ("复合肥,100袋,155", ["product", "quantity", "price"]),
    ],
)
def test_a_table_without_its_headings(header: str, missing: list[str]) -> None:
    _, wrong = read("复合肥,100袋,155", header=header)
    assert [(one.row, one.column, one.kind) for one in wrong] == [
        (0, one, "column-missing") for one in missing
    ]


def test_headings_and_nothing_below_them() -> None:
    assert read() == ([], [Wrong(0, "product", "missing")])


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_kind_of_goods_can_be_named_by_its_own_name(language: str) -> None:
    rows = [Row(1, ("product", "quantity", "price"))]
    for number, one in enumerate(GOODS.by_slug.values(), start=2):
        rows.append(Row(number, (one.plain()[language], "7", "10")))
    good, wrong = read_rows(rows, GOODS, WORDS)
    assert wrong == []
    assert [one.product for one in good] == list(GOODS.by_slug)


cells = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["商品", "数量", "价钱", "复合肥", "尿素", "手机", "10袋", "0", "3块5", "45元/袋", "", "=1", "-3"]
    ),
)


@given(st.lists(st.lists(cells, max_size=7).map(tuple), max_size=6))
def test_no_table_of_strings_does_any_harm(table: list[tuple[str, ...]]) -> None:
    rows = [Row(1, ("商品", "数量", "价钱", "单位", "每", "说明"))]
    rows += [Row(number, row) for number, row in enumerate(table, start=2)]
    for lines in (rows, rows[1:]):
        good, wrong = read_rows(lines, GOODS, WORDS)
        assert all(one.price.fen > 0 and one.quantity.amount >= 0 for one in good)
        for one in wrong:
            assert Words().html("zh", dict(imports.wrong_in_words(one)))


def manager(work: Work, name: str = "陈主任") -> Who:
    who = Who.self(people.add_person(work, name, "zh", now()))
    add_role(work, Role(person_id=who.person, role=roles.MANAGER, since=now()))
    return who


def goods(*rows: str) -> list[Goods]:
    good, wrong = read(*rows)
    assert wrong == []
    return good


def sent(work: Work, who: Who, rows: Sequence[str]) -> str:
    """A table that was sent, fetched and read; its id."""
    public = imports.receive(work, who, "file", "农资.csv", 100).public
    imports.keep(work, public, *read(*rows))
    return public


def on_sale(work: Work) -> list[tuple[str, int, int, str]]:
    store = stores.county_store(work)
    found = stored.listings_of(work, store.id) if store and store.id else []
    return sorted((one.product, one.quantity, one.price, one.state) for one in found)


async def test_the_same_goods_again_take_the_new_quantity_and_price(county: Database) -> None:
    def play(work: Work) -> None:
        who = manager(work)
        public = sent(work, who, ["复合肥,100袋,,155,,", "尿素,50袋,,118,,"])
        assert on_sale(work) == []
        done = imports.put_on_sale(work, who, public)
        assert done and (done.new, done.changed, done.same) == (2, 0, 0)
        assert imports.put_on_sale(work, who, public) is None
        done = imports.put_on_sale(
            work, who, sent(work, who, ["复合肥,0,,160,,", "复合肥,9袋,,99,,进口", "尿素,50袋,,118,,"])
        )
        assert done and (done.new, done.changed, done.same) == (1, 1, 1)
        assert on_sale(work) == [
            ("compound-fertilizer", 0, 16000, SOLD_OUT),
            ("compound-fertilizer", 9, 9900, ON_SALE),
            ("urea", 50, 11800, ON_SALE),
        ]

    await county.write(play)


async def test_what_a_manager_paused_stays_paused_and_what_had_sold_out_is_back(county: Database) -> None:
    def play(work: Work) -> None:
        who = manager(work)
        imports.fill(work, goods("复合肥,100袋,,155,,", "尿素,0,,118,,"))
        fertiliser = listings.my_listings(work, who)[1]
        listings.move(work, who, fertiliser.public, "pause")
        imports.fill(work, goods("复合肥,90袋,,150,,", "尿素,7袋,,118,,"))
        assert on_sale(work) == [("compound-fertilizer", 90, 15000, PAUSED), ("urea", 7, 11800, ON_SALE)]

    await county.write(play)


async def test_one_wrong_row_and_nothing_is_kept(county: Database) -> None:
    def play(work: Work) -> None:
        who = manager(work)
        public = sent(work, who, ["复合肥,100袋,,155,,", "农药,3瓶,,15,,"])
        assert imports.put_on_sale(work, who, public) is None
        assert on_sale(work) == []
        assert work.run(Statement("select goods from goodsimport"))[0][0] == ""

    await county.write(play)


@pytest.mark.parametrize(
    ("product", "kind"),
    [
        ("香烟", "not-for-sale"),
        ("鞭炮", "not-for-sale"),
        ("农药", "not-licensed"),
        ("玉米种子", "not-licensed"),
    ],
)
async def test_what_may_not_be_sold_is_refused_on_import(county: Database, product: str, kind: str) -> None:
    def play(work: Work) -> None:
        found = imports.preview(work, *read("复合肥,100袋,,155,,", f"{product},3,,15,,"))
        assert [(one.row, one.kind) for one in found.wrong] == [(3, kind)]

    await county.write(play)


async def test_with_a_licence_the_centre_sells_pesticides_and_tobacco_never(county: Database) -> None:
    def play(work: Work) -> None:
        who = manager(work)
        imports.fill(work, goods("复合肥,100袋,,155,,"))
        store = stores.county_store(work)
        assert store is not None
        public = sent(work, who, ["农药,3瓶,,15,,"])
        licences.license_store(work, who, store.public, "pesticide", True)
        assert imports.put_on_sale(work, who, public) is None
        public = sent(work, who, ["农药,3瓶,,15,,"])
        licences.license_store(work, who, store.public, "pesticide", False)
        with pytest.raises(NotLicensed), work.savepoint():
            imports.put_on_sale(work, who, public)
        licences.license_store(work, who, store.public, "pesticide", True)
        assert imports.put_on_sale(work, who, public) is not None
        assert [kind for kind, *_ in on_sale(work)] == ["compound-fertilizer", "pesticide"]
        assert imports.preview(work, *read("香烟,3,,15,,")).wrong

    await county.write(play)


async def test_only_managers_and_each_only_the_own_table(county: Database) -> None:
    def play(work: Work) -> None:
        who, other = manager(work), manager(work, "李主任")
        farmer = Who.self(people.add_person(work, "王秀英", "zh", now()))
        public = sent(work, who, ["复合肥,100袋,,155,,"])
        for call in (
            partial(imports.receive, work, farmer, "file", "农资.csv", 100),
            partial(imports.put_on_sale, work, farmer, public),
            partial(imports.drop, work, farmer, public),
            partial(imports.table, work, farmer, "zh"),
            partial(imports.store_to_fill, work, farmer),
            partial(licences.stores_called, work, farmer, "中心"),
            partial(licences.license_store, work, farmer, "whatever", "seed", True),
        ):
            with pytest.raises(NotManager):
                call()
        with pytest.raises(Gone):
            imports.put_on_sale(work, other, public)
        with pytest.raises(TableTooLarge):
            imports.receive(work, who, "file", "农资.csv", 6_000_000)
        assert imports.drop(work, who, public)
        assert not imports.drop(work, who, public)

    await county.write(play)


async def test_the_table_that_is_handed_out_changes_nothing_when_it_comes_back(county: Database) -> None:
    def play(work: Work) -> None:
        who = manager(work)
        imports.fill(work, goods("复合肥,100袋,,155,,=1", "大棚膜,12.5斤,,9.9,斤,", "尿素,0,,118,,"))
        for language in ("zh", "en"):
            text = imports.table(work, who, language)
            assert ("商品" if language == "zh" else "product") in text.splitlines()[0]
            found = imports.preview(work, *read_rows(read_table(text.encode()), GOODS, WORDS))
            assert (found.new, found.changed, found.same, found.wrong) == (0, 0, 3, ())

    await county.write(play)


async def test_the_county_has_one_store_and_it_is_never_without_somebody(county: Database) -> None:
    def play(work: Work) -> None:
        imports.fill(work, goods("复合肥,100袋,,155,,"))
        store = stores.county_store(work)
        assert store is not None
        assert (store.name, stores.towns_with_stores(work)) == ("武都区电商服务中心", [])
        first = roles.invite(work, roles.MANAGER)
        who = Who.self(people.add_person(work, "陈主任", "zh", now()))
        roles.accept(work, who, first)
        assert store.owner_id == who.person
        other = manager(work, "李主任")
        county_store.find_keeper(work, roles.managers(work))
        assert store.owner_id == who.person
        county_store.leave(work, who.person, roles.managers(work))
        assert store.owner_id == other.person
        county_store.leave(work, other.person, [other.person])
        assert store.owner_id not in (who.person, other.person)
        imports.fill(work, goods("尿素,3袋,,99,,"))
        assert stores.county_store(work) is store

    await county.write(play)


async def test_a_manager_with_an_own_store_does_not_keep_the_countys_too(county: Database) -> None:
    def play(work: Work) -> None:
        who = manager(work)
        own = Store(owner_id=who.person, name="陈", skeleton="陈", village="621202001001", opened=now())
        stores.add_store(work, own)
        imports.fill(work, goods("复合肥,100袋,,155,,"))
        store = stores.county_store(work)
        assert store is not None
        assert store.owner_id != who.person
        assert stores.store_of(work, who.person) is own

    await county.write(play)


async def test_as_many_rows_as_there_may_be(county: Database) -> None:
    rows = [f"复合肥,100袋,,155,,第{number}种" for number in range(MOST_ROWS - 1)]
    await county.write(lambda work: imports.fill(work, goods(*rows)))
    assert len(await county.read(on_sale)) == MOST_ROWS - 1


rows_of_goods = st.lists(
    st.tuples(
        st.sampled_from(["复合肥", "尿素", "地膜", "飞船", "香烟", "花椒"]),
        st.sampled_from(["1袋", "20卷", "0", "很多", "3斤"]),
        st.sampled_from(["5", "9.9", "三块多", "一共3块"]),
    ),
    min_size=1,
    max_size=4,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(rows_of_goods)
async def test_any_table_changes_all_or_nothing(county: Database, table: list[tuple[str, str, str]]) -> None:
    def play(work: Work) -> None:
        who = manager(work)
        before = on_sale(work)
        rows = [
            f"{product},{quantity},,{price},,{number}"
            for number, (product, quantity, price) in enumerate(table)
        ]
        _, wrong = read(*rows)
        public = sent(work, who, rows)
        done = imports.put_on_sale(work, who, public)
        if done is None:
            assert on_sale(work) == before
        else:
            assert not wrong
            assert len(on_sale(work)) == done.new + len(before)
            assert done.rows == len(table)

    await county.write(play)
