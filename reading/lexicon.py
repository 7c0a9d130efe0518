"""The county's words, handed in by the caller: goods, places and stores with all their names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reading.product_names import ProductNames


@dataclass(frozen=True, slots=True)
class ProductWord:
    """A kind of goods. names: the Chinese name first, then every other name in any language; no name in two words.

    default_unit: what a bare number of it means (斤, 袋 ...). category: as in the county's table (fruit, input ...).
    """

    slug: str
    names: tuple[str, ...]
    default_unit: str = "斤"
    category: str = ""


@dataclass(frozen=True)
class PlaceWord:
    """A town or village. name: in full (李台村村委会); short: as people say it (李台); both pinyins without tones,
    syllables parted by blanks; town: the code of the town a village is in, of the county for a town.
    """

    code: str
    name: str
    short: str
    pinyin: str
    short_pinyin: str
    town: str

    @cached_property
    def sound(self) -> str:
        """The short name's pinyin written together: litai."""
        return self.short_pinyin.replace(" ", "")

    @cached_property
    def initials(self) -> str:
        """The first letters of the short name's syllables: lt."""
        return "".join(syllable[0] for syllable in self.short_pinyin.split())


@dataclass(frozen=True, eq=False)
class Lexicon:
    """All words a line is read with. Build it once: what is derived from it is kept with it."""

    products: tuple[ProductWord, ...]
    places: tuple[PlaceWord, ...] = ()
    stores: tuple[str, ...] = ()

    @cached_property
    def product_names(self) -> ProductNames:
        """The names of all goods, ready to be looked up."""
        from reading.product_names import ProductNames

        return ProductNames(self.products)
