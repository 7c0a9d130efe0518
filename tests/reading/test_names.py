"""Goods and places by the names people give them."""

from __future__ import annotations

import pytest

from reading.place import find_places
from reading.product import find_products
from tests.reading.county import wudu


def _slugs(text: str) -> list[str]:
    return [match.slug for match in find_products(text, wudu())]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("洋芋", "potato"), ("大红袍花椒", "prickly-ash-dahongpao"), ("我要卖苹果", "apple"), ("Walnuts", "walnut"),
        ("红其片", "hedysari-slices"), ("tu dou", "potato"), ("fengmi", "honey-wildflower"), ("紅薯", "sweet-potato"),
        ("葱", "scallion"),
    ],
)  # fmt: skip
def test_a_clear_name_is_sure(text: str, slug: str) -> None:
    best = find_products(text, wudu())[0]
    assert (best.slug, best.sure) == (slug, True)


def test_a_name_that_leaves_fresh_or_dried_open_gives_both_and_is_not_sure() -> None:
    matches = find_products("花椒", wudu())
    assert [match.slug for match in matches] == ["prickly-ash-red-dried", "prickly-ash-red-fresh"]
    assert not any(match.sure for match in matches)
    assert _slugs("鲜花椒") == ["prickly-ash-red-fresh"]


@pytest.mark.parametrize(
    ("text", "slug"),
    [("walnutt", "walnut"), ("hj", "prickly-ash-red-dried"), ("种子", "corn-seed"), ("拖把", "")],
)
def test_likenesses_are_offered_but_never_sure(text: str, slug: str) -> None:
    matches = find_products(text, wudu())
    assert not any(match.sure for match in matches)
    assert slug in _slugs(text) if slug else matches == []


def test_candidates_keep_to_the_limit_and_no_text_gives_none() -> None:
    assert len(find_products("种", wudu(), limit=3)) <= 3
    assert find_products("", wudu()) == []
    assert find_products("?!", wudu()) == []


def _names(text: str) -> list[str]:
    names = {place.code: place.name for place in wudu().places}
    return [names[match.code] for match in find_places(text, wudu().places)]


@pytest.mark.parametrize(
    "text",
    [
        "李台",
        "李台村",
        "李台村委会",
        "李台村村委会",
        "litai",
        "三河李台",
        "三河镇李台村",
        "武都区三河镇李台村",
        "里台",
        "我是李台的",
        "sanhe litai",
        "Litai, Sanhe",
        "Sanhe, Litai",
        "Litai Village, Sanhe",
    ],
)
def test_a_village_is_found_in_many_ways(text: str) -> None:
    matches = find_places(text, wudu().places)
    assert _names(text)[0] == "李台村委会"
    assert matches[0].sure


def test_initials_are_a_guess() -> None:
    matches = find_places("lt", wudu().places)
    assert "李台村委会" in _names("lt")
    assert not any(match.sure for match in matches)


def test_a_name_of_several_towns_gives_all_and_none_is_sure() -> None:
    by_short: dict[str, int] = {}
    for place in wudu().places:
        by_short[place.short] = by_short.get(place.short, 0) + 1
    for short, times in by_short.items():
        matches = find_places(short, wudu().places, limit=1)
        equal = [match for match in matches if match.score == matches[0].score]
        assert len(equal) >= times, short
        assert matches[0].sure is (len(equal) == 1), short


def test_every_village_is_found_by_town_and_name() -> None:
    towns = {place.code: place.short for place in wudu().places}
    for place in wudu().places:
        if len(place.code) == 12:
            codes = [match.code for match in find_places(towns[place.town] + place.short, wudu().places)]
            assert place.code in codes, place.name


@pytest.mark.parametrize("text", ["", "?", "哈哈哈哈", "x" * 5000])
def test_what_is_no_place_gives_none(text: str) -> None:
    assert find_places(text, wudu().places) == []
