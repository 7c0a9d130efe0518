"""The county's words in the form that `reading` wants: goods and places with all their names."""

from functools import lru_cache

from reading.lexicon import Lexicon, PlaceWord, ProductWord
from storage.places import Place, Places
from storage.products import Products


@lru_cache(maxsize=2)
def place_words(county: Places) -> list[PlaceWord]:
    return [_place_word(place) for place in [*county.towns, *county.villages]]


@lru_cache(maxsize=2)
def lexicon(goods: Products) -> Lexicon:
    return Lexicon(
        products=tuple(
            ProductWord(one.slug, (one.zh, one.en, *one.aliases.split("|")), one.default_unit, one.category)
            for one in goods.by_slug.values()
        )
    )


def _place_word(place: Place) -> PlaceWord:
    return PlaceWord(place.code, place.name, place.short, place.pinyin, place.short_pinyin, place.parent)
