"""All amounts in a line, from left to right: weights, counts, sums of money, bare numbers, and what fixes nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from reading.han_numerals import DIGITS, LARGE_SCALES, SMALL_SCALES, Numeral
from reading.money import money_at
from reading.numerals import next_start, numeral_at
from reading.patterns import pattern, words
from reading.units import JIN, LIANG, Kind, Unit, unit_at


class What(Enum):
    """What an amount is of."""

    WEIGHT = "weight"
    COUNT = "count"
    MONEY = "money"
    NUMBER = "number"  # neither a unit nor money was said
    PER = "per"  # 每斤, per jin: no amount of its own
    OTHER = "other"  # days, people, areas, carts


class Bound(Enum):
    """Not the amount itself, but that it is no more, or no less."""

    MOST = "most"
    LEAST = "least"


@dataclass(frozen=True, slots=True)
class Measure:
    """One amount. `value` is grams of a weight, fen of money, else the number; None when `ask` says why."""

    what: What
    start: int
    end: int
    value: Decimal | None = None
    unit: Unit | None = None
    approx: bool = False
    ask: str | None = None
    bound: Bound | None = None
    per: Unit | None = None
    # The other hearing of a number that ends in 一 (三十一斤): this many yuan for one of the unit.
    yuan_for_one: Decimal | None = None
    unsure_end: bool = False
    total: bool = False


_APPROX_BEFORE = pattern(r"""
    (?:大概|大约|大致|差不多|约[莫摸]?|将近|接近|(?<![最附])近|估计|估摸着?|(?<![凉赶])快|about|around
      |roughly|approx\.?|approximately|nearly|almost|some|maybe|~|≈)(?:能|得|也就|需)?(?:有|是|够|个|要|卖|买|收
      |拿)?个?_?$
    |(?:大概|大约|差不多|估计|估摸着?|约莫)(?:有|是)?￼{1,8}$
""")
_APPROX_AFTER = pattern(r"""
    _?(?:左右|上下|出头|的?样子|多点|多(?!少)|or_so|more_or_less|-?ish(?![a-z]))
""")
_MOST_BEFORE = pattern(r"""
    (?:不到|不足|不超过|不要超过|别超过|不能超过|不得超过|不许超过|甭超过|莫超过|(?:不要|不能|不得|别|甭
    |莫)(?:高过|贵过|过|高于|多于)|不超|不过|不高于|(?<!不)低于|(?<!不)少于|最多|顶多|最高|至多|封顶
      |less_than|under|below|at_most|no_more_than|not_more_than|up_to|max(?:imum)?|within|not_over|not_above
      |no_higher_than|no_over|cap(?:ped)?(?:_at)?|limit)(?:是
      |出|给|要|卖|收|of)?[_:]*$
""")
_LEAST_BEFORE = pattern(r"""
    (?:至少|最少|起码|最低|不少于|不低于|(?<!不)(?<!别)(?<!能)(?<!要)(?<!得)(?<!许)(?<!甭)(?<!莫)超过|贵过
    |(?<!不)(?<!不要)(?<!不能)(?<!不得)(?<!别)(?<!甭)(?<!莫)高于|多于|少说也?有?|at_least
      |more_than|over|above|minimum|min)(?:是|得|要|有|卖|收|给|of)?[_:]*$
""")
MOST_AFTER = pattern(r"""
    _?(?:以内|之内|以下|之下|内(?!外|存)|封顶|or_less|max(?:imum)?(?![a-z])|at_most|tops)
""")
# 一袋超过90不要, 贵过90就算了: what is refused above is the most that is paid.
_REFUSED_ABOVE = pattern(
    r"_?(?:块钱?|元)?(?:一公?[斤袋箱个瓶桶])?(?:以上)?的?[_,，]?(?:我)?(?:就|可|都)?(?:不要|不买|不收|算了|免谈)"
)
_LEAST_AFTER = pattern(r"_?(?:以上|之上|往上|起(?!来)|开外|or_more|and_up|\+)")
_RANGE_LINK = re.compile(r" ?(?:到|至|[-~—–]{1,2}| to | or |或者?|、)(?: ?)$")
_PER = re.compile(r"每一?|(?<![a-z])(?:per|each) (?:one )?")
_ABOUT_ONE = re.compile(r"(?<![零一二两三四五六七八九十百千万亿几半\d])(块|毛)把钱?")
_NEGATIVE = re.compile(r"(?:^|[ ,，。])-$|负$|minus $")
# 个 and 口 count people, times and things that are no goods, too.
_OF_SIZE = re.compile(r"[一二三四五六七八九\d半]{0,2}(?:来|多)?(?:宽|长|高|厚|粗|深|见方)")
_OF_PEOPLE = tuple(
    counter + other
    for counter in "个口位"
    for other in words("""
        人 娃 孩 儿 女 老 多月 月 星期 礼拜 小时 钟头 学生 村 地方 问题 事 电话 店 网店 忙 字 名 快递 包裹 子
    """)
)
_NUMBER_SIGNS = frozenset(DIGITS | SMALL_SCALES | LARGE_SCALES)
_LOOK_BACK = 14
# No person names more in one line; what is behind them is not looked at.
_MOST_AMOUNTS = 60
_COMPOUND_LIANG = re.compile(r"([一二三四五六七八九])(?=$|[ ,，。;!?])")
_ALONE = re.compile(r"[ ,，。.!~啊吧呢的了]*$")


def measures(text: str) -> list[Measure]:
    """All amounts of a plain text (numerals.plain_numerals), ranges made one, bounds and "about" marked."""
    found: list[Measure] = []
    place = 0
    pers = [_per(text, said) for said in _PER.finditer(text)]
    while len(found) < _MOST_AMOUNTS and (start := next_start(text, place)) is not None:
        measure = _measure_at(text, start)
        if measure is None:
            place = _after_no_number(text, start)
            continue
        place = measure.end
        if found and _is_range(text, found[-1], measure):
            measure = replace(measure, start=found.pop().start, value=None, ask="range")
        found.append(_qualified(text, measure))
    found.extend(per for per in pers if per is not None)
    for said in _ABOUT_ONE.finditer(text):
        fen = Decimal(100 if said.group(1) == "块" else 10)
        found.append(Measure(What.MONEY, said.start(), said.end(), fen, approx=True))
    return sorted(found, key=lambda measure: measure.start)


def _after_no_number(text: str, place: int) -> int:
    """Where to look on: behind all signs of a number that began with a scale (百), never in its middle."""
    if text[place] not in LARGE_SCALES | SMALL_SCALES:
        return place + 1
    while text[place : place + 1] in _NUMBER_SIGNS:
        place += 1
    return place


def _per(text: str, said: re.Match[str]) -> Measure | None:
    unit = unit_at(text, said.end())
    if unit is None or unit[0].kind not in {Kind.WEIGHT, Kind.COUNT}:
        return None
    return Measure(What.PER, said.start(), unit[1], unit=unit[0])


def _measure_at(text: str, start: int) -> Measure | None:
    numeral = numeral_at(text, start)
    if numeral is None:
        return None
    money = money_at(text, numeral)
    if money is not None:
        value = None if money.fen is None else Decimal(money.fen)
        return Measure(
            What.MONEY,
            start,
            money.end,
            value,
            approx=money.approx,
            ask=money.ask,
            unsure_end=money.unsure_end,
        )
    if text.startswith(_OF_PEOPLE, numeral.end):
        return Measure(What.OTHER, start, numeral.end + 1)
    unit_place = numeral.end + (1 if text.startswith((" ", "-"), numeral.end) else 0)
    if text.startswith("of ", unit_place):
        unit_place += 3
    unit = unit_at(text, unit_place)
    if unit is None and text.startswith("大", unit_place):
        unit = unit_at(text, unit_place + 1)
    if unit is not None:
        return _with_unit(text, numeral, *unit)
    return _bare(text, numeral)


def _bare(text: str, numeral: Numeral) -> Measure | None:
    spoken = text[numeral.start : numeral.end]
    after = text[numeral.end : numeral.end + 1]
    if spoken in {"a", "an"} or (after.isascii() and (after.isalpha() or after == "_")):
        return None
    short_han = numeral.end - numeral.start == 1 and not numeral.arabic
    if short_han and not (numeral.start == 0 and _ALONE.match(text, numeral.end)):
        # One Han digit inside a sentence (统一, 万一, 十全) is hardly ever a number.
        return None
    ask = "range" if numeral.value is None else None
    return Measure(What.NUMBER, numeral.start, numeral.end, numeral.value, approx=numeral.approx, ask=ask)


def _with_unit(text: str, numeral: Numeral, unit: Unit, end: int) -> Measure:
    start, value = numeral.start, numeral.value
    if text[max(0, start - 1) : start] == "第" or unit.kind is Kind.OTHER:
        return Measure(What.OTHER, start, end)
    if unit.name == "米" and (sized := _OF_SIZE.match(text, end)):
        return Measure(What.OTHER, start, sized.end())
    if unit.kind in {Kind.CONTAINER, Kind.AREA}:
        why = "container" if unit.kind is Kind.CONTAINER else "area"
        return Measure(What.OTHER, start, end, unit=unit, ask=why)
    what = What.WEIGHT if unit.kind is Kind.WEIGHT else What.COUNT
    if value is None:
        return Measure(what, start, end, unit=unit, ask="range")
    size = Decimal(unit.grams if what is What.WEIGHT else unit.pieces)
    more, end = _below(text, unit, end, numeral) if what is What.WEIGHT else (Decimal(0), end)
    amount = value * size + more
    ask: str | None = None
    if amount != amount.to_integral_value():
        ask = "decimals"
    elif amount <= 0:
        ask = "zero"
    heard = numeral.without_last_one if more == 0 else None
    return Measure(what, start, end, None if ask else amount, unit, numeral.approx, ask, yuan_for_one=heard)


def _below(text: str, unit: Unit, end: int, numeral: Numeral) -> tuple[Decimal, int]:
    """What a weight adds below its unit: the 半 of 二斤半, the 二两 of 三斤二两, the 五 of 三斤四两五; in grams."""
    if text.startswith(" and a half", end):
        return Decimal(unit.grams) / 2, end + len(" and a half")
    if text.startswith("半", end) and unit_at(text, end + 1) is None:
        return Decimal(unit.grams) / 2, end + 1
    if unit == LIANG:
        tenth = _COMPOUND_LIANG.match(text, end)
        return (Decimal(5 * int(_value(tenth.group(1)))), tenth.end()) if tenth else (Decimal(0), end)
    if unit != JIN:
        return Decimal(0), end
    lower = (
        numeral_at(text, end) if end < len(text) and text[end] in "一二三四五六七八九0123456789半" else None
    )
    if lower is not None and lower.value is not None:
        below = unit_at(text, lower.end)
        if below is not None and below[0] == LIANG and lower.value < 10:
            more, stop = _below(text, LIANG, below[1], lower)
            return lower.value * LIANG.grams + more, stop
    shorter = _COMPOUND_LIANG.match(text, end)
    if shorter and not numeral.arabic and numeral.value is not None and numeral.value < 100:
        return Decimal(LIANG.grams * int(_value(shorter.group(1)))), shorter.end()
    return Decimal(0), end


def _value(sign: str) -> int:
    return "零一二三四五六七八九".index(sign)


def _is_range(text: str, first: Measure, second: Measure) -> bool:
    """50到60斤, 25-30块, 50 to 60 jin: two numbers of one kind with a link between them."""
    if first.what is not What.NUMBER and first.what is not second.what:
        return False
    if second.what is What.OTHER or first.ask in {"container", "area"}:
        return False
    between = text[first.end : second.start]
    if not between and first.what is What.NUMBER and text[second.start] not in "一1":
        # 两千多三千斤: two numbers said in one breath, the unit once.
        return True
    if between == " and " and text[: first.start].endswith("between "):
        return True
    return bool(between) and len(between) < 6 and _RANGE_LINK.match(between) is not None


def _qualified(text: str, measure: Measure) -> Measure:
    """The measure with "about", "at most", "at least" and minus signs around it taken in."""
    before = text[max(0, measure.start - _LOOK_BACK) : measure.start]
    if measure.what is What.MONEY:
        before = before.removesuffix("¥")
    approx, bound, ask, end = measure.approx, measure.bound, measure.ask, measure.end
    if _APPROX_BEFORE.search(before):
        approx = True
    if _MOST_BEFORE.search(before):
        bound = Bound.MOST
    elif _LEAST_BEFORE.search(before):
        bound = Bound.LEAST
    after = _APPROX_AFTER.match(text, end)
    if after:
        approx, end = True, after.end()
    if most := MOST_AFTER.match(text, end):
        bound, end = Bound.MOST, most.end()
    elif least := _LEAST_AFTER.match(text, end):
        bound, end = Bound.LEAST, least.end()
    if bound is Bound.LEAST and _REFUSED_ABOVE.match(text, end):
        bound = Bound.MOST
    if _NEGATIVE.search(before):
        ask = "zero"
    value = None if ask else measure.value
    return replace(measure, approx=approx, bound=bound, ask=ask, end=end, value=value)
