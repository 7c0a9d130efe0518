"""What is said in any of the usual ways is read back as what was meant; and nothing makes the reader fall."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reading.amendments import read_amendment
from reading.control import read_control
from reading.line import read_line
from reading.on_sale import read_change
from reading.place import find_places
from reading.price import read_price
from reading.product import find_products
from reading.quantity import read_quantity
from reading.wholly_said import says_thanks
from tests.reading.county import wudu
from tests.reading.heaps import PIECES, heaps
from tests.reading.spoken import spoken_jin, spoken_numbers, spoken_prices


@given(st.integers(1, 9_999_999), st.data())
@settings(max_examples=400, deadline=None)
def test_every_way_to_say_a_number_is_read(number: int, data: st.DataObject) -> None:
    said = data.draw(st.sampled_from(spoken_numbers(number)))
    reading = read_quantity(said, "个")
    assert reading is not None
    assert (reading.count, reading.ask) == (number, None), said


@given(st.integers(1, 400_000), st.data())
@settings(max_examples=400, deadline=None)
def test_every_way_to_say_a_weight_is_read(half_jin: int, data: st.DataObject) -> None:
    said = data.draw(st.sampled_from(spoken_jin(half_jin)))
    reading = read_quantity(said)
    assert reading is not None
    assert (reading.grams, reading.approx, reading.ask) == (half_jin * 250, False, None), said


@given(
    st.integers(1, 2_000_000),
    st.sampled_from(["{}一斤", "一斤{}", "每斤{}", "{}/斤", "{}每斤", "{}", "{}一袋", "一袋{}"]),
    st.data(),
)
@settings(max_examples=600, deadline=None)
def test_every_way_to_say_a_price_is_read(fen: int, form: str, data: st.DataObject) -> None:
    said = form.format(data.draw(st.sampled_from(spoken_prices(fen))))
    reading = read_price(said)
    assert reading is not None
    per = "斤" if "斤" in form else "袋" if "袋" in form else None
    assert (reading.fen, reading.per, reading.ask) == (fen, per, None), said


@given(st.text(max_size=600))
@settings(max_examples=200, deadline=None)
def test_no_text_makes_the_reader_fall(text: str) -> None:
    _read_all(text)


@given(st.lists(st.sampled_from(PIECES), max_size=150))
@settings(max_examples=200, deadline=None)
def test_no_heap_of_words_makes_the_reader_fall(pieces: list[str]) -> None:
    reading = read_line("".join(pieces), wudu())
    for start, end in reading.spans.values():
        assert 0 <= start <= end <= len("".join(pieces))


@pytest.mark.parametrize("heap", heaps())
def test_a_line_of_one_piece_is_read_without_falling(heap: str) -> None:
    """How long that takes at the most is measured by bench/reading/speed.py."""
    _read_all(heap)


def _read_all(text: str) -> None:
    read_line(text, wudu())
    read_quantity(text)
    read_price(text)
    read_control(text)
    read_amendment(text)
    read_change(text, wudu())
    says_thanks(text)
    find_products(text, wudu())
    find_places(text, wudu().places)
