"""Which goods: typed in any way, or chosen by category; fresh or dried is asked where it matters."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.flows.county_words import lexicon
from bot.talk.given import Given, Pressed, Typed
from bot.talk.message import Label, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Choice
from bot.talk.run import Talk
from bot.talk.stage import refused
from market.shop.products import all_products, not_for_sale, why_not_for_sale
from market.shop.stores import store_of
from reading.product import find_products
from storage.products import Product, Products
from storage.stores import Store


def choose_product(talk: Talk, sells: Callable[[], Sequence[str]]) -> Product:
    """A part: a kind of goods. `sells` says which categories are offered as buttons, when they are."""
    goods = talk.read(all_products)
    named = talk.ask(WhichGoods("name", goods, sells, lambda: talk.read(store_of)))
    if "category" in named:
        store = talk.read(store_of)
        options = [option(one) for one in goods.of(named["category"]) if not why_not_for_sale(one, store)]
        return goods.by_slug[talk.ask(Choice("of", options))]
    if len(named["slugs"]) == 1:
        return goods.by_slug[named["slugs"][0]]
    options = [option(goods.by_slug[slug]) for slug in named["slugs"]]
    return goods.by_slug[talk.ask(Choice("which", options, {"typed": named["typed"]}, columns=1))]


class WhichGoods(Question[Mapping[str, Any]]):
    """The name of some goods, or the category to choose them from. `store` tells of the store for which it is asked,
    read only where that matters: then only what may be sold there is taken.
    """

    def __init__(
        self,
        key: str,
        goods: Products,
        sells: Callable[[], Sequence[str]],
        store: Callable[[], Store | None] | None = None,
    ) -> None:
        super().__init__(key)
        self.goods, self.sells, self.store = goods, sells, store

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option(one, Words(f"category-{one}")) for one in self.sells()]

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Pressed) and given.choice in self.sells():
            return Done({"category": given.choice})
        if not isinstance(given, Typed):
            return Refused(Words("refused-product-please"))
        matches = find_products(given.text, lexicon(self.goods))
        slugs = [match.slug for match in matches if match.sure] or [match.slug for match in matches]
        if not slugs:
            return Refused(Words("refused-no-such-product", {"typed": given.text[:40]}))
        allowed = [slug for slug in slugs if not self._why_not(self.goods.by_slug[slug])]
        if not allowed:
            first = self.goods.by_slug[slugs[0]]
            return Refused(refused(not_for_sale(first, self._why_not(first))))
        return Done({"slugs": allowed, "typed": given.text[:40]})

    def _why_not(self, product: Product) -> str:
        return why_not_for_sale(product, self.store()) if self.store else ""

    def value(self, stored: Plain) -> Mapping[str, Any]:
        if not isinstance(stored, Mapping):
            raise Unfit
        slugs = stored.get("slugs", ())
        if not all(slug in self.goods.by_slug for slug in slugs):  # type: ignore[union-attr]
            raise Unfit
        if not slugs and stored.get("category") not in self.goods.categories:
            raise Unfit
        return stored

    def label(self, stored: Plain) -> Label | None:
        named = self.value(stored)
        if "category" in named:
            return Words(f"category-{named['category']}")
        return named_product(self.goods.by_slug[named["slugs"][0]]) if len(named["slugs"]) == 1 else None


def option(product: Product) -> Option:
    return Option(product.slug, named_product(product))


def named_product(product: Product) -> Words:
    return Words("button-value", {"value": product.plain()})
