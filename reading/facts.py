"""What stands in one line, before anybody decides what it means: goods, amounts, codes, and the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reading.asking_prices import with_units
from reading.clauses import clauses_of_others
from reading.codes import Codes, codes_in
from reading.corrections import corrected
from reading.dialect_words import in_common_words
from reading.english_plurals import singular
from reading.measures import Measure, What, measures
from reading.numerals import plain_numerals
from reading.packs import without_pack_sizes
from reading.patterns import pattern
from reading.purposes import without_purposes
from reading.units import unit_named
from reading.word import Folded, folded_line

if TYPE_CHECKING:
    from reading.lexicon import Lexicon
    from reading.product_names import Mention, ProductNames

_NUMBER_BEFORE = pattern(r"""
    (?:[0-9零一二两三四五六七八九十百千万亿几半]|(?<![a-z])(?:an?|one|two|three|four|five|ten|twenty|half_an?
    |some|few|per|each))_?$
""")

_VERBS = re.compile(r"[买卖]")
_LONGEST_LINK = 3  # 手机是：189...
_EACH_OF_THEM = re.compile(r" ?(?:各|都|每样|一样)")
_FOR_GOODS = frozenset({"tool", "packaging", "input", "processed", "staple"})
# The 一个 of 发布一个商品 counts nothing yet.
_OF_NO_GOODS = re.compile(r"新?(?:商品|产品|东西|货品|宝贝|货(?!￼))")
_ONE_OF = ("一", "1", "a ")
_HOW_MUCH = re.compile(r"多少钱?|多钱|几个钱|啥价|什么价|几块钱?|几毛|能卖多少|咋卖|怎么卖|how much")

# Stands for each sign of a product's name or a code, so that places stay and nothing in a name is a number.
BLANK: Final = "￼"


@dataclass(frozen=True, slots=True)
class Facts:
    """One line taken apart; all spans are places in `text`, the folded line.

    rest: the text with goods and codes blanked out. of_others: a part of it speaks of other times or people.
    """

    line: Folded
    text: str
    rest: str
    mentions: tuple[Mention, ...]
    amounts: tuple[Measure, ...]
    codes: Codes
    of_others: bool = False

    @property
    def offers_amount(self) -> bool:
        """Whether a weight or a number of pieces is said, or what would have to be asked about as one."""
        return any(amount.what in {What.WEIGHT, What.COUNT} or amount.ask for amount in self.amounts)

    @property
    def goods(self) -> list[str]:
        """The goods named, each once, in the order of the line."""
        return list(dict.fromkeys(mention.slug for mention in self.mentions))


def facts_of(text: str, lexicon: Lexicon) -> Facts:
    """The facts of a line as typed."""
    line = folded_line(text)
    plain = plain_numerals(in_common_words(line.text))
    codes = codes_in(plain)
    names = lexicon.product_names
    coded = _blanked(plain, codes.spans())
    named = [mention for mention in names.mentions(coded) if not _names_number(mention, codes)]
    mentions = _without_kind_words(_without_units(named, coded), coded, names)
    rest = _blanked(coded, [(mention.start, mention.end) for mention in mentions])
    return _facts(line, plain, rest, without_purposes(mentions, rest), codes)


def with_sounds(facts: Facts, lexicon: Lexicon) -> Facts:
    """The facts with goods named by sound (红其, he tao), where no name is written; the same facts when none sounds."""
    # An amount is no name: 一百盒 sounds like 百合; nor is a verb: the 买种 of 想买种子 sounds like 麦种.
    verbs = [verb.span() for verb in _VERBS.finditer(facts.rest)]
    unheard = _blanked(facts.rest, [(amount.start, amount.end) for amount in facts.amounts] + verbs)
    heard = lexicon.product_names.sounding(unheard)
    if heard is None:
        return facts
    rest = _blanked(facts.rest, [(heard.start, heard.end)])
    return _facts(facts.line, facts.text, rest, [heard], facts.codes)


def _facts(line: Folded, text: str, rest: str, mentions: list[Mention], codes: Codes) -> Facts:
    amounts = without_pack_sizes(rest, with_units(rest, measures(rest)))
    others = clauses_of_others(rest)
    own = [
        amount
        for amount in amounts
        if not any(start <= amount.start < end for start, end in others)
        and not _asked_for_one(rest, amount)
        and not (amount.what is What.COUNT and _OF_NO_GOODS.match(rest, amount.end))
    ]
    mentions, own = corrected(rest, mentions, own)
    return Facts(line, text, rest, tuple(mentions), tuple(own), codes, of_others=bool(others))


def _asked_for_one(text: str, amount: Measure) -> bool:
    """The 一株 of 多少钱一株: what the question is for, no quantity."""
    if amount.value is None or not text.startswith(_ONE_OF, amount.start):
        return False
    before, after = text[max(0, amount.start - 4) : amount.start], text[amount.end : amount.end + 4]
    return bool(_HOW_MUCH.search(before) or _HOW_MUCH.match(after.lstrip()))


def _names_number(mention: Mention, codes: Codes) -> bool:
    """The 手机 of 手机18893991234 is where to call, not what to buy."""
    return codes.phone is not None and 0 <= codes.phone.span[0] - mention.end <= _LONGEST_LINK


def _without_units(mentions: list[Mention], text: str) -> list[Mention]:
    """The goods without those that only count the others: the boxes of twenty boxes of apples are no cartons."""
    if len(mentions) < 2:
        return mentions
    return [mention for mention in mentions if not _counts(mention, text)]


def _counts(mention: Mention, text: str) -> bool:
    return unit_named(text[mention.start : mention.end]) is not None and bool(
        _NUMBER_BEFORE.search(text[max(0, mention.start - 12) : mention.start])
    )


def _without_kind_words(mentions: list[Mention], text: str, names: ProductNames) -> list[Mention]:
    """大红袍干花椒 is one kind, not two: a name that follows another directly and only says its kind is left out."""
    kept: list[Mention] = []
    for mention in mentions:
        before = kept[-1] if kept else None
        if before is not None and text[before.end : mention.start] in {"", " ", "的"}:
            if _only_says_kind(text, before, mention, names):
                kept[-1] = mention
                continue
            if _is_for(text, before, mention, names):
                kept[-1] = mention
                continue
            specific, general = names.words[before.slug], names.words[mention.slug]
            ending = text[max(mention.start, mention.end - 2) : mention.end]
            if specific.category == general.category and any(
                name.endswith(ending) for name in specific.names
            ):
                continue
        kept.append(mention)
    return kept


def _is_for(text: str, first: Mention, head: Mention, names: ProductNames) -> bool:
    """苹果纸箱 is a carton: what two names in one breath are about stands last, and no list joins goods with tools."""
    if text[first.start : head.end].isascii():
        # phone chargers: the first name in the singular, and no list would lack its comma.
        said = text[first.start : first.end]
        return (
            text[first.end : head.start] == " "
            and said == singular(said)
            and names.words[head.slug].category in _FOR_GOODS | {"appliance"}
            and names.words[first.slug].category not in _FOR_GOODS
        )
    return (
        first.end == head.start
        and not text[first.start : first.end].isascii()
        and names.words[head.slug].category in _FOR_GOODS
        and names.words[first.slug].category not in _FOR_GOODS
        and not _EACH_OF_THEM.match(text, head.end)
    )


def _only_says_kind(text: str, kind: Mention, mention: Mention, names: ProductNames) -> bool:
    """花椒 大红袍 一百斤: the first name is how all names of the second may end, and both are no list."""
    said = text[kind.start : kind.end]
    word = names.words[mention.slug]
    return (
        kind.slug != mention.slug
        and any(name.endswith(said) and name != said for name in word.names)
        and not text[mention.start : mention.end].endswith(said)
        and not _EACH_OF_THEM.match(text, mention.end)
    )


def _blanked(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in spans:
        text = text[:start] + BLANK * (end - start) + text[end:]
    return text
