"""English names of goods as people turn them round: potato seed for seed potato, dry for dried, fresh huajiao."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reading.word import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reading.lexicon import ProductWord

_FRESH = "鲜湿"
# What part of the plant is sold goes without saying: forsythia is its fruit.
_PARTS = frozenset({"root", "fruit", "tuber", "bark", "berry", "berries", "flower", "flowers"})


def english_variants(products: Iterable[ProductWord]) -> Iterator[tuple[str, str]]:
    """Other English names with the goods they mean; the table's own names come before them."""
    goods = list(products)
    by_name = {folded(name): product for product in reversed(goods) for name in product.names}
    for product in goods:
        for name in map(folded, product.names):
            words = name.split(" ")
            if name.isascii() and words[0] == "dried":
                yield " ".join(["dry", *words[1:]]), product.slug
            if name.isascii() and len(words) == 2:
                yield f"{words[1]} {words[0]}", product.slug
            if product.category == "herb" and name.isascii() and words[-1] in _PARTS and len(words) > 1:
                yield " ".join(words[:-1]), product.slug
            dried = by_name.get(name[1:]) if name[:1] in _FRESH and len(name) > 1 else None
            if dried is not None and dried is not product:
                yield from _fresh(product, dried)


def _fresh(product: ProductWord, dried: ProductWord) -> Iterator[tuple[str, str]]:
    """鲜花椒 is the fresh kind of 花椒: whatever 花椒 is called in English, with "fresh" before it."""
    for name in map(folded, dried.names):
        if name.isascii() and not name.startswith(("dried ", "fresh ")):
            yield f"fresh {name}", product.slug
