"""A county full of people: what is alike in all of them is stored by statements of the database itself."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import asyncpg

from market.county.counties import load_county
from reading.grams import of_name, of_note, of_place, of_product, together
from storage.beside import write_beside

STORES_OF_PEOPLE = 10
"""One person in so many has a store; all listings are in these."""

SLOTS = 997
"""So many listings in a row are of goods as in every such row. A prime, so that each store has some of all."""

_SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗"
_GIVEN = "德秀建玉桂春永志启怀明英国梅兰生强军明芳华红海霞云平青田山"
_KINDS = (
    "花椒",
    "山货",
    "核桃",
    "干果",
    "药材",
    "土特产",
    "菜篮子",
    "果园",
    "蜂蜜",
    "粮油",
    "农家店",
    "橄榄油",
)
_NOTES = (
    "", "", "", "", "今年新货，自家晒的", "薄皮，手一捏就开", "没熏过硫磺", "高山上种的，面得很",
    "冰糖心，一箱十斤也行", "三年生，条子直", "段木的，泡发好", "色选过，去了籽", "谷雨前摘的", "一年割一次",
    "this year's, sun dried",
)  # fmt: skip

_NUMBERS = (
    "(with recursive n(i) as (select 1 union all select i + 1 from n where i < {people}) select i from n)"
)
_PEOPLE = (
    """insert into person(name, language, phone, village, since)
       select '秀英' || i, 'zh', '', '', '2026-01-01 00:00:00.000000' from {numbers}""",
    """insert into chat(telegram_chat, telegram_user, private, person_id, conversation, keyboard, last_turn, blocked)
       select -i, -i, true, i, '', 'menu', 0, 0 from {numbers}""",
)
_STORE = """insert into store(public, owner_id, name, skeleton, village, sells, picture, opened)
            values('s' || :i, :i, :name, 'store' || :i, :village, 'nut', '', '2026-01-01 00:00:00.000000')"""
_LISTINGS = """insert into listing(public, store_id, product, quantity, unit, price, per, note, state, album, listed,
       words) select 'l' || i, 1 + i % {stores}, g.slug, 60000, '斤', 500 + i * 7919 % 5000, '斤', n.note, 'on_sale',
       '', '2026-01-01 00:00:00.000000', g.word || ' ' || s.words || ' ' || n.words
       from {numbers} join goods g on g.slot = i * 373 % {slots} join notes n on n.slot = i * 7 % {notes}
       join named s on s.store = 1 + i % {stores}"""
_COPIED = ("person", "store", "listing")


def crowd(file: Path, people: int) -> None:
    """Fills a new county with so many people and as many listings. Nothing else may have the file open."""
    stores = max(1, people // STORES_OF_PEOPLE)
    values = {
        "numbers": _NUMBERS.format(people=people),
        "stores": stores,
        "slots": SLOTS,
        "notes": len(_NOTES),
    }
    connection = sqlite3.connect(file, isolation_level=None)
    try:
        for pragma in ("journal_mode=off", "synchronous=off", "cache_size=-200000", "temp_store=memory"):
            connection.execute(f"pragma {pragma}")
        connection.execute("begin")
        for statement in _PEOPLE:
            connection.execute(statement.format(**values))
        _stores(connection, stores)
        connection.execute(_LISTINGS.format(**values))
        connection.execute("commit")
        connection.execute("pragma journal_mode=wal")
    finally:
        connection.close()


async def crowd_on_postgres(file: Path, url: str) -> None:
    """The same people, stores and listings as in a county's file, on an empty PostgreSQL."""
    await write_beside(url, "", load_county)
    source, target = sqlite3.connect(file), await asyncpg.connect(url)
    try:
        index = await target.fetchval("select pg_get_indexdef('listing_words'::regclass)")
        await target.execute("drop index listing_words")
        for table in _COPIED:
            rows = source.execute(f"select * from {table}")
            columns = [one[0] for one in rows.description]
            moments = [at for at, one in enumerate(columns) if one in ("since", "opened", "listed")]
            truths = [at for at, one in enumerate(columns) if one == "county"]
            records = _with_types(rows, moments, truths)
            await target.copy_records_to_table(table, records=records, columns=columns)
        await target.execute(index)
        await target.execute("vacuum analyze")
    finally:
        await target.close()
        source.close()


def store_name(number: int) -> str:
    """The name of the store of this number: many share a part of it, few the whole."""
    given = _GIVEN[number // 20 % len(_GIVEN)] + _GIVEN[number // 600 % len(_GIVEN)]
    return _SURNAMES[number % 20] + given + _KINDS[number % 11 + (number // 7 % 2)]


def _stores(connection: sqlite3.Connection, stores: int) -> None:
    """Stores in all villages, and what the words of their listings are put together from."""
    villages = [row[0] for row in connection.execute("select code from place where level = 'village'")]
    towns = dict(connection.execute("select code, parent from place where level = 'village'").fetchall())
    connection.execute("create temp table named(store integer primary key, words text)")
    connection.execute("create temp table goods(slot integer primary key, slug text, word text)")
    connection.execute("create temp table notes(slot integer primary key, note text, words text)")
    for number in range(1, stores + 1):
        name, village = store_name(number), villages[number * 31 % len(villages)]
        connection.execute(_STORE, {"i": number, "name": name, "village": village})
        words = together([of_place(village), of_place(towns[village]), *of_name(name)])
        connection.execute("insert into named values(?, ?)", (number, words))
    slugs = [row[0] for row in connection.execute("select slug from product order by category, slug")]
    connection.executemany(
        "insert into goods values(?, ?, ?)",
        [(slot, slug, of_product(slug)) for slot, slug in enumerate(_unevenly(slugs))],
    )
    connection.executemany(
        "insert into notes values(?, ?, ?)",
        [(slot, note, together(of_note(note))) for slot, note in enumerate(_NOTES)],
    )


def _unevenly(slugs: list[str]) -> list[str]:
    """SLOTS of them: one in two is of the few goods that a county is known for."""
    famous = [one for one in slugs if one.startswith(("prickly-ash", "walnut", "olive"))]
    return [
        famous[slot % len(famous)] if slot % 2 else slugs[slot // 2 % len(slugs)] for slot in range(SLOTS)
    ]


def _with_types(rows: sqlite3.Cursor, moments: list[int], truths: list[int]) -> Iterator[tuple[Any, ...]]:
    """SQLite keeps moments as text and truths as numbers; PostgreSQL wants them as what they are."""
    for row in rows:
        values = list(row)
        for at in moments:
            values[at] = values[at] and datetime.fromisoformat(values[at] + "+00:00")
        for at in truths:
            values[at] = bool(values[at])
        yield tuple(values)
