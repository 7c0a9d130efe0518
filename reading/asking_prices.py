"""Which unit a sum of money is for: 25一斤, 一斤25, 每斤25, 3.5元/斤, 60 a kilo; and which sum is for all of it."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from reading.measures import MOST_AFTER, Bound, Measure, What
from reading.patterns import pattern
from reading.units import Kind, Unit, unit_at

_SLASH = pattern(r"""
    _?(?:钱|的)?_?(?:/|(?:for|per)_(?:a_|one_|1_)?|(?:an?|one|yi|1|每)_?)_?
""")
_TO_UNIT = re.compile(r" ?(?:钱|的|,|，|for)? ?")
_TO_MONEY = pattern(r"""
    (?:[_:：=]|的|价格?|单价|卖价|是|要|卖|只|算|收|按|给|最多|不超过|不要超过|别超过|超过|贵过|高于|不能超过
    |不得超过|不能过|不要过|不过|最高|顶多|不到|至少|最低|就
      |出|得|大概|大约|差不多|约|¥|for|at|is|max|under|about|rmb_?){0,5}
""")
# 电视一台不要超过两千: of the only piece nobody knows whether it is wanted or what the sum is for.
_REFUSES_MORE = re.compile(r"(?:不要|别|不能|不得)超?过|^(?:超过|贵过|高于)")
# 换一个 两百以内: one is wanted; 一袋最多160 says what the sum is for.
_VERB_BEFORE = re.compile(r"[换买要来订求]$")
_GOODS = re.compile("￼")
_EACH = re.compile(r" ?(?:each|apiece)(?![a-z])")
_ONE: Final = ("一", "1", "a ", "an ", "one ", "yi ")
_PRICE_WORD = pattern(r"""
    (?:[价單单]价?格?|价钱|价位|报价|标价|卖价|(?<![a-z])(?:at|price|priced_at|asking|@))(?:是|为|就|要
      |of|is)?[_:：]*$
""")
_TOTAL = pattern(r"""
    一共|总共|统共|拢共|合计|打包|全部|总价|全要|一起要?(?=[\d零一二两三四五六七八九十百千万亿几半])|一把|通共
    |in_total|total|altogether
    |for_all|for_the_lot|(?<![a-z])all_for(?![a-z])|for_everything|all_together|the_lot_for
""")


def with_units(text: str, amounts: list[Measure]) -> list[Measure]:
    """The amounts with each price joined to its unit: `per` set, the 一斤 or 每斤 that was joined left out.

    A bare number with a unit or a word for price beside it becomes money (yuan read as fen).
    """
    joined: list[Measure] = []
    place = 0
    while place < len(amounts):
        amount = amounts[place]
        following = amounts[place + 1] if place + 1 < len(amounts) else None
        later = amounts[place + 2] if place + 2 < len(amounts) else None
        if _is_money_or_number(amount):
            if following and _one_unit(text, following) and _unit_is_ours(text, amount, following, later):
                price = _priced(amount, following.unit, following.end)
                bound, approx = price.bound or following.bound, price.approx or following.approx
                joined.append(replace(price, bound=bound, approx=approx))
                place += 2
                continue
            slash = _slashed_unit(text, amount.end)
            if slash:
                # 10元/公斤以内
                most = MOST_AFTER.match(text, slash[1])
                price = _priced(amount, slash[0], most.end() if most else slash[1])
                joined.append(replace(price, bound=Bound.MOST) if most else price)
                place += 1 + sum(1 for other in amounts[place + 1 :] if other.start < slash[1])
                continue
        elif (
            following
            and _one_unit(text, amount)
            and _is_money_or_number(following)
            and not _VERB_BEFORE.search(text, 0, amount.start)
        ):
            between = text[amount.end : following.start]
            whole_lot = _TOTAL.match(text, following.end)
            own_unit = _slashed_unit(text, following.end)
            if any(_same_unit(amount, other) for other in amounts[place + 2 :]):
                # 一箱苹果四十五，有六十箱
                between = _GOODS.sub("", between)
            others = amounts[:place] + amounts[place + 2 :]
            only_piece = (
                (_REFUSES_MORE.search(between) or following.bound is Bound.MOST)
                and amount.what is What.COUNT
                and not any(map(_is_quantity, others))
            )
            if (
                len(between) < 12
                and not (whole_lot or own_unit or only_piece)
                and _TO_MONEY.fullmatch(between)
            ):
                price = _priced(following, amount.unit, following.end)
                joined.append(replace(price, start=amount.start))
                place += 2
                continue
        joined.append(_named_price(text, amount))
        place += 1
    return _with_totals(text, _each_after_count(text, joined))


def _same_unit(one: Measure, other: Measure) -> bool:
    return other.what is What.COUNT and one.unit == other.unit


def as_price_for_one(amount: Measure) -> Measure:
    """三十一斤 heard as thirty yuan for one jin."""
    assert amount.yuan_for_one is not None
    return replace(
        amount,
        what=What.MONEY,
        value=amount.yuan_for_one * 100,
        per=amount.unit,
        unit=None,
        yuan_for_one=None,
    )


def _is_money_or_number(amount: Measure) -> bool:
    return amount.what in {What.MONEY, What.NUMBER} and amount.per is None


def _one_unit(text: str, amount: Measure) -> bool:
    """Whether this is 每斤, or exactly one of a unit: 一斤, 1斤, a kilo."""
    if amount.what is What.PER:
        return True
    if amount.what not in {What.WEIGHT, What.COUNT} or amount.unit is None or amount.value is None:
        return False
    size = amount.unit.grams if amount.what is What.WEIGHT else amount.unit.pieces
    return amount.value == size and text.startswith(_ONE, amount.start)


def _unit_is_ours(text: str, amount: Measure, unit: Measure, later: Measure | None) -> bool:
    """Whether the unit behind a number is what the number is for, not the beginning of 一斤25."""
    between = text[amount.end : unit.start]
    if len(between) > 4 or not _TO_UNIT.fullmatch(between):
        return False
    if between.strip() in {",", "，"} and amount.what is What.NUMBER:
        return False
    return not (between and later is not None and later.start == unit.end and _is_money_or_number(later))


def _slashed_unit(text: str, place: int) -> tuple[Unit, int] | None:
    slash = _SLASH.match(text, place)
    if slash is None:
        return None
    unit = unit_at(text, slash.end())
    return unit if unit and unit[0].kind in {Kind.WEIGHT, Kind.COUNT} else None


def _priced(amount: Measure, unit: Unit | None, end: int) -> Measure:
    return replace(as_money(amount), per=unit, end=end)


def as_money(amount: Measure) -> Measure:
    """A bare number of yuan as money; money as it is."""
    if amount.what is What.MONEY or amount.value is None:
        return replace(amount, what=What.MONEY)
    fen = amount.value * 100
    if fen != fen.to_integral_value():
        return replace(amount, what=What.MONEY, value=None, ask="decimals")
    if fen <= 0:
        return replace(amount, what=What.MONEY, value=None, ask="zero")
    return replace(amount, what=What.MONEY, value=Decimal(fen))


def _named_price(text: str, amount: Measure) -> Measure:
    """A bare number behind a word for price is money: 价格25, at 25."""
    if amount.yuan_for_one is not None and _PRICE_WORD.search(text[max(0, amount.start - 12) : amount.start]):
        return as_price_for_one(amount)
    if amount.what is What.NUMBER and _PRICE_WORD.search(text[max(0, amount.start - 12) : amount.start]):
        return as_money(amount)
    return amount


def _each_after_count(text: str, amounts: list[Measure]) -> list[Measure]:
    """The 95 of 20 bottles 95 each is money: how many there are was said before."""
    counted = False
    for place, amount in enumerate(amounts):
        if counted and amount.what is What.NUMBER and _EACH.match(text, amount.end):
            amounts[place] = as_money(amount)
        counted = counted or amount.what in {What.COUNT, What.NUMBER}
    return amounts


def _with_totals(text: str, amounts: list[Measure]) -> list[Measure]:
    for said in _TOTAL.finditer(text):
        after = next((place for place, amount in enumerate(amounts) if amount.start >= said.end()), None)
        before = next(
            (place for place in range(len(amounts) - 1, -1, -1) if amounts[place].end <= said.start()), None
        )
        if after is not None and _sum_without_yuan(amounts, after, said.end()):
            amounts[after] = as_money(amounts[after])
        if after is not None and _can_be_total(amounts[after], amounts[after].start - said.end()):
            amounts[after] = replace(as_money(amounts[after]), total=True)
        elif after is not None and _is_quantity(amounts[after]) and amounts[after].start - said.end() <= 2:
            # 小的两块，一共五百斤: all of it weighs so much.
            continue
        elif before is not None and _can_be_total(amounts[before], said.start() - amounts[before].end):
            amounts[before] = replace(amounts[before], total=True)
    return amounts


def _is_quantity(amount: Measure) -> bool:
    return amount.what in {What.WEIGHT, What.COUNT}


def _sum_without_yuan(amounts: list[Measure], place: int, total_end: int) -> bool:
    """The 七百五 of 一千斤打包七百五: what the lot weighs was said, so the bare number is what it costs."""
    amount = amounts[place]
    weighed = any(other.what in {What.WEIGHT, What.COUNT} for other in amounts[:place])
    return weighed and amount.what is What.NUMBER and amount.start - total_end <= 2


def says_total(text: str) -> bool:
    """Whether a line speaks of one sum for all of it (一共, 打包, in total)."""
    return _TOTAL.search(text) is not None


def _can_be_total(amount: Measure, distance: int) -> bool:
    return amount.what is What.MONEY and amount.per is None and distance <= 6
