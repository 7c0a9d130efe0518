"""How long a search over a million listings takes, as a card of it does: beside a plain LIKE, on both databases.

Alone: `python -m bench.search`. Each search is read, looked up, sorted and counted anew in a transaction of its own.
"""

import asyncio
import itertools
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from bench.crowd import STORES_OF_PEOPLE, crowd, crowd_on_postgres, store_name
from bench.figures import Figure, at_most, shown
from bench.turns.contenders import county_file, durable_postgres
from bot.flows.county_words import lexicon, place_words
from market.acting import Who
from market.county.places import all_places
from market.shop import finding
from market.shop.finding import CHEAPEST, NEAREST, NEWEST
from market.shop.products import all_products
from reading.sought import sought
from reading.word import pinyin_of
from storage.database import Database, database
from storage.work import Statement, Work

LISTINGS = 1_000_000
SEARCHES = 400
"""Of each kind, all different ones in turn."""

LIKES = 20
"""A plain LIKE takes too long for more."""

BY_LIKE = ("two-character words", "typos", "what is nowhere")

MOST_MS = {"SQLite": 50, "PostgreSQL": 20}

_LIKE = Statement(
    """select l.id from listing l join store s on s.id = l.store_id join product p on p.slug = l.product
       where l.state = 'on_sale' and s.closed is null
       and (p.zh like :wanted or p.aliases like :wanted or s.name like :wanted or l.note like :wanted)
       order by l.id desc limit 100"""
)

_LIVES_SOMEWHERE = Statement(
    "update person set village = (select min(code) from place where level = 'village') where id = 1"
)

GOODS = ("花椒", "核桃", "苹果", "木耳", "蜂蜜", "当归", "土豆", "橄榄", "党参", "柿子")
PINYIN = ("huajiao", "hetao", "pingguo", "muer", "fengmi", "danggui", "hj", "ht", "dangshen", "shizi")
SLIPS = ("花交", "合桃", "平果", "walnutt", "huajaio", "蜂密", "当龟", "appel", "大红泡花椒", "honny")
TOWNS = (
    "三河",
    "角弓",
    "马营 核桃",
    "安化的花椒",
    "琵琶 蜂蜜",
    "两水",
    "汉王 苹果",
    "sanhe",
    "洛塘",
    "裕河 当归",
)


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder, durable_postgres() as postgres:
        url = asyncio.run(county_file(Path(folder)))
        crowd(Path(folder) / "county.db", LISTINGS)
        yield from asyncio.run(_of("SQLite", url))
        asyncio.run(crowd_on_postgres(Path(folder) / "county.db", postgres.url()))
        yield from asyncio.run(_of("PostgreSQL", postgres.url()))


async def _of(name: str, url: str) -> list[Figure]:
    held = database(url)
    await held.open()
    try:
        await held.write(lambda work: work.run(_LIVES_SOMEWHERE))
        found = []
        for kind, searches, order in _kinds():
            found += await _figures_of(held, f"{name}, {kind}", searches, order, MOST_MS[name])
            if kind in BY_LIKE:
                found += await _likes(held, f"{name}, {kind}, by LIKE", searches)
        return found
    finally:
        await held.close()


def _kinds() -> list[tuple[str, list[str], str]]:
    """What is typed: half of it names goods, half of it stores, by the same chance in every run."""
    chance = random.Random(7)
    two = _mixed(GOODS, [_two_signs(one, chance) for one in _stores(chance)])
    slips = _mixed(SLIPS, [_one_wrong(one, chance) for one in _stores(chance)])
    sounds = _mixed(PINYIN, ["".join(pinyin_of(one)) for one in _stores(chance)])
    nowhere = [_one_wrong(_one_wrong("今天天气", chance), chance) for _ in range(SEARCHES)]
    return [
        ("two-character words", two, NEWEST),
        ("typos", slips, NEWEST),
        ("pinyin and initials", sounds, NEWEST),
        ("a town, alone or with goods", list(TOWNS) * (SEARCHES // len(TOWNS)), NEWEST),
        ("what is nowhere", nowhere, NEWEST),
        ("two-character words, cheapest first", two, CHEAPEST),
        ("two-character words, nearest first", two, NEAREST),
    ]


def _stores(chance: random.Random) -> list[str]:
    numbers = range(1, LISTINGS // STORES_OF_PEOPLE + 1)
    return [store_name(chance.choice(numbers)) for _ in range(SEARCHES // 2)]


def _mixed(goods: Sequence[str], stores: Sequence[str]) -> list[str]:
    return [one for pair in zip(itertools.cycle(goods), stores, strict=False) for one in pair]


def _two_signs(name: str, chance: random.Random) -> str:
    at = chance.randrange(len(name) - 1)
    return name[at : at + 2]


def _one_wrong(name: str, chance: random.Random) -> str:
    at = chance.randrange(len(name))
    return name[:at] + chance.choice("天地人和风云雨雪") + name[at + 1 :]


async def _figures_of(
    held: Database, kind: str, searches: Sequence[str], order: str, most: float
) -> list[Figure]:
    await held.read(partial(_search, typed="花椒", order=order))
    times = sorted([await _milliseconds(held, partial(_search, typed=one, order=order)) for one in searches])
    return [
        Figure(f"{kind}: p50", statistics.median(times), "ms"),
        at_most(f"{kind}: p99", times[len(times) * 99 // 100], "ms", most),
    ]


async def _likes(held: Database, kind: str, searches: Sequence[str]) -> list[Figure]:
    times = [await _milliseconds(held, partial(_like, typed=one)) for one in searches[:LIKES]]
    return [Figure(f"{kind}: p50", statistics.median(times), "ms"), Figure(f"{kind}: most", max(times), "ms")]


def _like(work: Work, typed: str) -> object:
    return work.run(_LIKE, wanted=f"%{typed}%")


def _search(work: Work, typed: str, order: str) -> object:
    who = Who.self(1)
    wanted = sought(typed, lexicon(all_products(work, who)), place_words(all_places(work, who)))
    return finding.find(work, who, wanted, order, 0)


async def _milliseconds(held: Database, job: Callable[[Work], object]) -> float:
    begun = time.perf_counter()
    await held.read(job)
    return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    shown(figures())
