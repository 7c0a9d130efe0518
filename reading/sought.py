"""What a line looks for: goods, places and stores, however they are named, as search words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple

from reading.grams import letters, of_place, of_product, sounds, spoken
from reading.place import find_places
from reading.product import find_products
from reading.word import folded, is_han

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reading.lexicon import Lexicon, PlaceWord

AnyOf = tuple[tuple[str, ...], ...]
"""Ways in which one thing is found: the search words of one of them all stand there. "花*" begins a search word."""

AllOf = tuple[AnyOf, ...]
"""Things that are looked for together."""

LONGEST: Final = 60
_MOST_THINGS: Final = 5
_MOST_LIKE: Final = 40
_LONGEST_BEGINNING: Final = 12
# From these scores of find_products and find_places on, a name is the one that was typed, or sounds like it.
_SAME_PRODUCT: Final = 85
_SAME_PLACE: Final = 84
# Below it a name is only like the one that was typed.
_FIRM: Final = 70

# What people call a whole kind of goods -> the category in the county's table.
KINDS: Final = {
    name: category
    for category, names in {
        "fruit": "水果 果子 fruit fruits",
        "vegetable": "蔬菜 青菜 菜 vegetable vegetables veg",
        "herb": "药材 中药材 草药 herb herbs",
        "nut": "干果 坚果 核桃干果 nut nuts",
        "spice": "调料 调味料 香料 花椒调料 spice spices",
        "grain": "粮食 杂粮 五谷 grain grains",
        "mushroom": "菌菇 菌子 菌类 蘑菇 mushroom mushrooms",
        "honey": "蜂蜜 honey",
        "tea": "茶叶 茶 tea",
        "livestock": "禽畜蛋 家禽 禽蛋 牲口 肉 livestock meat poultry",
        "processed": "加工货 油 食用油 oil",
        "seedling": "苗木 树苗 苗子 seedling seedlings",
        "tool": "农具 工具 tool tools",
        "input": "农资 肥料 化肥 fertilizer fertiliser",
        "packaging": "包装 纸箱 packaging",
        "household": "日用品 household",
        "clothing": "衣服 鞋子 衣服鞋子 clothes clothing",
        "appliance": "家电 电器 appliance appliances",
        "school": "文具 stationery",
        "staple": "米面油 米面 staples",
        "vehicle": "车辆 vehicle vehicles",
    }.items()
    for name in names.split()
}

_LEAD: Final = re.compile(
    r"^(?:请|麻烦)?(?:你|您)?(?:们)?(?:帮我|给我|我们|我)?(?:想要?|要)?"
    r"(?:搜索|查找|寻找|搜|找|查|买)(?![不了到过卖家错得])(?:一下|一找|一搜|一查|点儿?|些|一?个)?(?:[ :：,，]+|(?=.))"
    r"|^(?:有没有|哪里有|哪儿有|哪家有|谁家有|哪里卖|谁卖)(?:卖的?)?"
    r"|^(?:please )?(?:search(?: for)?|find(?: me)?|look(?:ing)? for|i(?:'d like| want)(?: to (?:buy|find))?|buy)[ :]+"
)
_TAIL: Final = re.compile(r"(?:卖的?|有|有没有|吗|么|呢|吧|啊|呀|[?？。!！.])+$")
_BETWEEN: Final = re.compile(
    r"[^\w]+|_|的|(?<![a-z])(?:the|in|of|from|an?|near|at|for|some|any|and)(?![a-z])"
)


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for, in the order in which it is to be shown.

    exactly: the goods and places that are meant, then whatever holds what was typed. roughly: what resembles it, for
    where nothing else is found. named: the line is nothing but names of goods and places.
    """

    exactly: tuple[AllOf, ...] = ()
    roughly: tuple[AllOf, ...] = ()
    named: bool = False


class _Meaning(NamedTuple):
    """The goods and places that a name means, and those that are only called like it, or by a part of it."""

    firm: AnyOf
    like: AnyOf


def asked_to_find(line: str) -> str:
    """What stands behind 搜, 找, 有没有, search for; empty where a line does not begin like that."""
    plain = folded(line)
    lead = _LEAD.match(plain)
    return _TAIL.sub("", plain[lead.end() :]).strip() if lead else ""


def sought(line: str, lexicon: Lexicon, places: Sequence[PlaceWord]) -> Sought:
    """What a line looks for; nothing for one without a letter. Of a long line only the beginning counts."""
    whole = folded(line[:LONGEST])
    whole = asked_to_find(whole) or whole
    things = _things(whole, lexicon, places)
    if not things:
        return Sought()
    meant = [_meant(one, lexicon, places) for one in things]
    named = all(one.firm for one in meant)
    holding = tuple(
        _either(meaning.firm, _held(one, lexicon)) for one, meaning in zip(things, meant, strict=True)
    )
    exactly: list[AllOf] = [tuple(one.firm for one in meant)] if named else []
    heard = _sounding(whole)
    if heard or len(things) > 1:
        exactly.append((_either(_held(whole, lexicon), heard),))
    if not heard or len(things) > 1:
        exactly.append(holding)
    likely = [_either(one.firm, one.like) for one in meant]
    roughly: list[AllOf] = [tuple(likely)] if all(likely) else []
    resembling = [
        _either(*ways, _resembling(one)) for one, *ways in zip(things, holding, likely, strict=True)
    ]
    roughly.append(tuple(resembling))
    if len(things) > 1:
        roughly.append((_either(*holding),))
    return Sought(tuple(exactly), tuple(roughly), named)


def _either(*ways: AnyOf) -> AnyOf:
    """Each way once, and none that asks for more than another one."""
    every = dict.fromkeys(chain.from_iterable(ways))
    longer = [set(way) for way in every if len(way) > 1]
    narrower = [way for way in longer if any(other < way for other in map(set, every))]
    return tuple(way for way in every if set(way) not in narrower)


def _things(line: str, lexicon: Lexicon, places: Sequence[PlaceWord]) -> list[str]:
    """The line cut into the things that it names: 李台的花椒 is 李台 and 花椒. An amount names none."""
    names = lexicon.product_names
    bare = letters(line)
    if not bare:
        return []
    if line in names.slugs or (bare.isascii() and bare in names.spelled) or _is_place(line, places):
        return [line]
    things: list[str] = []
    at = 0
    for mention in names.mentions(line):
        # 李 before 台, a word for machines, would be the fruit; but 李台 is a village.
        if mention.end - mention.start > 1:
            things += [*_BETWEEN.split(line[at : mention.start]), line[mention.start : mention.end]]
            at = mention.end
    things += _BETWEEN.split(line[at:])
    things = [one for one in things if letters(one)]
    return ([one for one in things if not one[0].isdigit()] or things or [line])[:_MOST_THINGS]


def _is_place(line: str, places: Sequence[PlaceWord]) -> bool:
    return any(match.sure for match in find_places(line, places))


def _meant(thing: str, lexicon: Lexicon, places: Sequence[PlaceWord]) -> _Meaning:
    """Where goods or a place are called just so, none counts that is only called like it."""
    names = lexicon.product_names
    spots = {match.code: match.score for match in find_places(thing, places)}
    products: dict[str, int] = {}
    if thing in names.slugs or not _is_place(thing, places):
        products = {match.slug: match.score for match in find_products(thing, lexicon, _MOST_LIKE)}
        for slug in _kinds_of(thing, lexicon) if is_han(thing[0]) else ():
            products.setdefault(slug, _SAME_PRODUCT)
    if max(products.values(), default=0) >= _SAME_PRODUCT or max(spots.values(), default=0) >= _SAME_PLACE:
        products = {slug: score for slug, score in products.items() if score >= _SAME_PRODUCT}
        spots = {code: score for code, score in spots.items() if score >= _SAME_PLACE}
    products |= dict.fromkeys(_of_kind(letters(thing), lexicon), _SAME_PRODUCT)
    scored = [
        *(((of_product(slug),), score) for slug, score in products.items()),
        *(((of_place(code),), score) for code, score in spots.items()),
    ]
    line = letters(thing)
    wider = [slug for bare, slug in _bare_names(lexicon) if len(bare) > 1 and bare in line]
    return _Meaning(
        tuple(way for way, score in scored if score >= _FIRM),
        (*(way for way, score in scored if score < _FIRM), *((of_product(slug),) for slug in wider)),
    )


def _of_kind(line: str, lexicon: Lexicon) -> list[str]:
    kind = KINDS.get(line)
    return [one.slug for one in lexicon.products if one.category == kind] if kind else []


def _held(thing: str, lexicon: Lexicon) -> AnyOf:
    """What holds the very signs that were typed, in a store's name or a note; or the pinyin of a store's name."""
    line = letters(thing)
    if len(line) == 1:
        return ((f"{line}*",),)
    ways = [tuple(pair for _, pair in _side_by_side(line))]
    ways += [(of_product(slug),) for slug in _products_with(thing, lexicon)]
    if line.isascii():
        if 2 < len(line) <= _LONGEST_BEGINNING:
            ways.append((f"{line}*",))
        if line.isalpha() and len(line) < 9:
            ways.append((f"i_{line}*",))
        if heard := sounds(spoken(line)):
            ways.append(tuple(heard))
    return tuple(ways)


def _sounding(thing: str, least: int = 3) -> AnyOf:
    """The sound of Chinese words: whoever types by sound takes a wrong sign of the right one."""
    line = letters(thing)
    return (tuple(sounds(spoken(line))),) if len(line) >= least and all(map(is_han, line)) else ()


def _resembling(thing: str) -> AnyOf:
    """The same sound, and the same signs but for one."""
    line = letters(thing)
    ways = [*_sounding(line, least=2)]
    if len(line) >= (5 if line.isascii() else 3):
        both = _side_by_side(line)
        ways += [tuple(pair for at, pair in both if wrong not in (at, at + 1)) for wrong in range(len(line))]
    # One pair of letters stands in half of all names.
    return tuple(way for way in ways if len(way) > line.isascii())


def _side_by_side(line: str) -> list[tuple[int, str]]:
    """Two neighbouring signs each, with their place, which together are all signs. In letters every second pair will
    do: there are few different ones, so that each is in many names and takes long to look up.
    """
    places = list(range(len(line) - 1))
    if line.isascii():
        places = [*places[:-1:2], *places[-1:]]
    return [(at, line[at : at + 2]) for at in places]


def _products_with(thing: str, lexicon: Lexicon) -> list[str]:
    """The goods in one of whose names these signs stand side by side."""
    line = letters(thing)
    return list(dict.fromkeys(slug for bare, slug in _bare_names(lexicon) if line in bare))


def _kinds_of(thing: str, lexicon: Lexicon) -> list[str]:
    """The goods that these Chinese signs may mean. What a word is about stands last in it: 大红袍花椒 is 花椒, but
    花椒剪, the shears for it, is not. Signs that are no goods' name may be any piece of one.
    """
    line = letters(thing)
    if thing not in lexicon.product_names.slugs:
        return _products_with(thing, lexicon)
    return list(dict.fromkeys(slug for bare, slug in _bare_names(lexicon) if bare.endswith(line)))


@lru_cache(maxsize=2)
def _bare_names(lexicon: Lexicon) -> list[tuple[str, str]]:
    return [(letters(name), slug) for name, slug in lexicon.product_names.slugs.items()]
