"""Finding: whatever is on sale is found by any piece of its names, what is not never, and no text does any harm."""

import asyncio
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.flows.county_words import lexicon, place_words
from bot.handlers.cleaning import cleaned
from market.acting import Who
from market.amounts import Price, Quantity
from market.county.places import all_places
from market.shop import listings, stock, stores
from market.shop.finding import CHEAPEST, NEAREST, NEWEST, Found, find
from market.shop.products import all_products, why_not_for_sale
from reading.grams import letters
from reading.sought import sought
from storage import people
from storage.clock import now
from storage.database import Database, database
from storage.places import places
from storage.products import products
from storage.work import Work

T = TypeVar("T")

FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


class Undone(Exception):
    """Takes a try back, with what came of it."""


class County:
    """A county in which something is tried and taken back: `tried` runs a job and undoes all that it did."""

    def __init__(self, held: Database, loop: asyncio.AbstractEventLoop) -> None:
        self.held, self.loop = held, loop

    def tried(self, job: Callable[[Work], T]) -> T:
        def and_back(work: Work) -> None:
            raise Undone(job(work))

        with pytest.raises(Undone) as undone:
            self.loop.run_until_complete(self.held.write(and_back))
        result: T = undone.value.args[0]
        return result


@pytest.fixture
def county_now(url: str) -> Iterator[County]:
    loop = asyncio.new_event_loop()
    held = database(url)
    loop.run_until_complete(held.open())
    yield County(held, loop)
    loop.run_until_complete(held.close())
    loop.close()


def on_sale(work: Work, store: str, slug: str, note: str = "") -> tuple[Who, str]:
    """Somebody's store in the first village, with these goods on sale."""
    who = Who.self(people.add_person(work, "秀英", "zh", now()))
    stores.open_store(work, who, store, places(work).villages[0].code, ["nut"], "")
    offer = listings.list_produce(work, who, slug, Quantity(5000, "斤"), Price(1500, "斤"), note, (), "")
    return who, offer.listing.public


def found(work: Work, typed: str, order: str = NEWEST) -> Found | None:
    who = Who.self(1)
    wanted = sought(typed, lexicon(all_products(work, who)), place_words(all_places(work, who)))
    return find(work, who, wanted, order, 0)


STORES = st.text("德明花椒山货李台村Anna's 7号土特产Ünï한글店", min_size=2, max_size=12).filter(
    lambda name: len(letters(name)) >= 3
)
# Whatever stands next to what: the number of the product, of one of its names, of a place in it.
NUMBERS = st.tuples(*[st.integers(0, 10_000)] * 3)


def neighbours(name: str, number: int) -> str:
    """Two neighbouring signs of a name; what stands between words is none."""
    line = letters(name)
    at = number % max(1, len(line) - 1)
    return line[at : at + 2]


@FEW
@given(STORES, NUMBERS, st.sampled_from((NEWEST, CHEAPEST, NEAREST)))
def test_whatever_is_listed_is_found_by_any_two_signs_of_its_names_until_it_is_sold_out(
    county_now: County, store: str, numbers: tuple[int, int, int], order: str
) -> None:
    def list_and_look(work: Work) -> list[object]:
        goods = [one for one in products(work).by_slug.values() if not why_not_for_sale(one, None)]
        product = goods[numbers[0] % len(goods)]
        names = [one for one in (product.zh, product.en, *product.aliases.split("|")) if letters(one)]
        typed = [
            neighbours(store, numbers[2]),
            neighbours(names[numbers[1] % len(names)], numbers[2]),
            product.zh,
            store,
        ]
        who, public = on_sale(work, store, product.slug)
        before = [(one, found(work, one, order)) for one in typed]
        stock.reserve(work, listings.offer(work, who, public).listing, 500)
        reserved = [(one, found(work, one, order)) for one in typed]
        listings.move(work, who, public, "sell_out")
        after = [(one, found(work, one, order)) for one in typed]
        listings.change_quantity(work, who, public, Quantity(10, "斤"))
        again = [(one, found(work, one, order)) for one in typed]
        listings.move(work, who, public, "delete")
        at_last = [(one, found(work, one, order)) for one in typed]
        return [
            [
                one
                for one, hit in [*before, *reserved, *again]
                if hit is None or hit.public != public or hit.count != 1
            ],
            [one for one, hit in [*after, *at_last] if hit is not None],
        ]

    assert county_now.tried(list_and_look) == [[], []]


@FEW
@given(
    st.one_of(
        st.text(max_size=80),
        st.text(" \"'*()&|!:<>-_\\%;,.\x00花椒ANDORNEAT0123", max_size=80),
        st.text(max_size=4000),
    )
)
@example('" OR * NEAR -')
@example("花椒' | 'n10_0")
@example('花"椒" OR "a" *')
@example("'); drop table listing; --")
@example("words : 花 NOT 椒 ^ {a b}: NEAR(花 椒, 2)")
@example("😀🌶️👩‍🌾" * 100)
@example("花椒 " * 1000)
@example("a b c d e f g h i j k l m n o p")
@example("\\:*")
def test_no_text_does_any_harm(county_now: County, typed: str) -> None:
    def look(work: Work) -> None:
        on_sale(work, "德明花椒", "walnut", cleaned(typed)[:300])
        for order in (NEWEST, CHEAPEST, NEAREST):
            found(work, typed, order)

    county_now.tried(look)


def test_a_text_full_of_names_is_looked_for_by_its_beginning(county_now: County) -> None:
    """So no text makes a query that grows with it."""

    def query_of(work: Work) -> int:
        who = Who.self(1)
        wanted = sought(
            "花椒核桃" * 1000, lexicon(all_products(work, who)), place_words(all_places(work, who))
        )
        return max(len(thing) for one in (*wanted.exactly, *wanted.roughly) for thing in one)

    assert county_now.tried(query_of) < 300


def test_what_is_meant_stands_before_what_only_speaks_of_it(county_now: County) -> None:
    def look(work: Work) -> tuple[str, str, Found | None, Found | None]:
        _, ash = on_sale(work, "秀英家", "prickly-ash-dahongpao")
        _, honey = on_sale(work, "花椒铺", "honey-wildflower")
        return ash, honey, found(work, "花椒"), found(work, "花椒铺")

    ash, honey, first, other = county_now.tried(look)
    assert first is not None
    assert other is not None
    assert (first.public, first.count) == (ash, 2)
    assert (other.public, other.count) == (honey, 1)


def test_a_kind_of_what_is_meant_stands_before_a_tool_that_is_called_after_it(county_now: County) -> None:
    def look(work: Work) -> tuple[str, str, Found | None, Found | None]:
        _, ash = on_sale(work, "秀英家", "prickly-ash-dahongpao")
        _, shears = on_sale(work, "农资点", "pruning-shears")
        return ash, shears, found(work, "花椒"), found(work, "花椒剪")

    ash, shears, first, other = county_now.tried(look)
    assert first is not None
    assert other is not None
    assert (first.public, first.count) == (ash, 2)
    assert other.public == shears


def test_a_closed_store_is_not_found(county_now: County) -> None:
    def look(work: Work) -> Found | None:
        who, _ = on_sale(work, "秀英家", "walnut")
        store = stores.store_of(work, who)
        assert store is not None
        store.closed = now()
        work.session.flush()
        return found(work, "核桃")

    assert county_now.tried(look) is None
