"""Which amount belongs to which goods, and the fields that follow: quantity, price, ceiling."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reading.asking_prices import as_money, as_price_for_one
from reading.lots import Lot, all_linked, is_quantity, lots_of
from reading.measures import Bound, Measure, What
from reading.units import JIN, Kind, Unit, unit_named

if TYPE_CHECKING:
    from reading.facts import Facts
    from reading.lexicon import Lexicon, ProductWord

Span = tuple[int, int]

_EACH = re.compile(r" ?(?:each|apiece)(?![a-z])")
# Between a number and the goods that it counts: 3 goats, two fat pigs.
_QUALITY_EN = re.compile(r" ?(?:(?:fat|big|small|little|old|young|live|good|new|large|healthy|local) )?")
_YUAN = 100
_FEW = 10
_PER_PIECE_BEFORE = re.compile(r"每一?块[ :：]?(?:卖|要)?$")
_PER_PIECE_AFTER = re.compile(r" ?/ ?一?块|每一?块(?![ :：]?[0-9一二两三四五六七八九十百])")
_WEIGHED = re.compile(r"秤|称了|[总一统拢]共|合计|in total|total|weigh")
_PIECE = Unit("块", Kind.COUNT)
_VERBS_OF_BUYING = frozenset("买要来订捎带我换")
_QUALITY = re.compile(r"(?:二手|便宜|结实|[厚薄新旧大小好长短])一?点?儿?的?$")


@dataclass(slots=True)
class Fields:
    """Fields of one product, sure ones and doubtful ones, and where each came from (places in the folded line)."""

    sure: dict[str, object] = field(default_factory=dict)
    doubtful: dict[str, object] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)

    def put(self, name: str, value: object, span: Span, *, sure: bool = True) -> None:
        """One field with its span."""
        (self.sure if sure else self.doubtful)[name] = value
        self.spans[name] = span

    def doubting(self, *names: str) -> Fields:
        """The same fields, these of them not sure."""
        doubtful = {name: value for name, value in self.sure.items() if name in names}
        sure = {name: value for name, value in self.sure.items() if name not in names}
        return Fields(sure, {**doubtful, **self.doubtful}, self.spans)

    def all_doubtful(self) -> Fields:
        """The same fields, none of them sure."""
        return Fields({}, {**self.sure, **self.doubtful}, self.spans)


def offered(facts: Facts, lexicon: Lexicon, *, buying: bool) -> list[Fields]:
    """The fields of each product of the line; one entry without product when none is named."""
    words = lexicon.product_names.words
    found = []
    lots = lots_of(facts)
    linked = all_linked(lots, facts)
    for lot in lots:
        word = words[lot.mention.slug] if lot.mention else None
        fields = Fields()
        if lot.mention and word:
            span = (lot.mention.start, lot.mention.end)
            fields.put("product", word.slug, span, sure=lot.mention.sure)
        amounts = _unambiguous(_pieces_of_soap(lot.amounts, word, facts.text), lot, facts)
        _put_quantity(fields, amounts, word, lot, facts)
        if buying and not {"count", "quantity_grams"} & fields.sure.keys():
            _put_unsaid_one(fields, lot, facts)
        if buying:
            _put_ceiling(fields, amounts, word)
        else:
            _put_price(fields, amounts, facts)
        if _several_for_a_sum(amounts, facts):
            fields = fields.doubting("quantity_grams", "count", "unit", "price_fen", "max_price_fen")
        found.append(fields if linked else fields.all_doubtful())
    return found


def _several_for_a_sum(amounts: list[Measure], facts: Facts) -> bool:
    """十块钱三斤: what a few cost together, or what one costs and how many there are. Nobody knows: it is asked."""
    if len(amounts) != 2 or amounts[0].what is not What.MONEY or amounts[0].per is not None:
        return False
    few = amounts[1]
    if few.what not in {What.WEIGHT, What.COUNT} or few.value is None or few.unit is None or amounts[0].total:
        return False
    return amounts[0].end == few.start and 1 < few.value / (few.unit.grams or 1) <= _FEW


def _pieces_of_soap(amounts: list[Measure], word: ProductWord | None, text: str) -> list[Measure]:
    """两块 of what is counted in 块 (soap) is two pieces, unless a number of pieces is said beside it."""
    if word is None or word.default_unit != "块":
        return amounts
    amounts = _each_piece_priced(amounts, text)
    if any(is_quantity(amount) for amount in amounts):
        return amounts
    return [
        replace(amount, what=What.COUNT, value=amount.value / 100, unit=None)
        if amount.what is What.MONEY
        and amount.value is not None
        and amount.per is None
        and not amount.bound
        and amount.value % 100 == 0
        else amount
        for amount in amounts[:1]
    ] + amounts[1:]


def _each_piece_priced(amounts: list[Measure], text: str) -> list[Measure]:
    """The 一块 of 12元一块 or 一块12元 says what the twelve yuan are for: no yuan of its own. So does 每块, /块."""
    priced: list[Measure] = []
    for amount in amounts:
        before = priced[-1] if priced else None
        if (
            _is_one_piece(amount)
            and before is not None
            and before.what is What.MONEY
            and before.end == amount.start
        ):
            bound = before.bound or amount.bound
            priced[-1] = replace(before, per=_PIECE, end=amount.end, bound=bound)
        elif len(priced) > 1 and before is not None and _is_one_piece(before) and before.end == amount.start:
            priced[-1] = replace(as_money(amount), per=_PIECE, start=before.start)
        elif _PER_PIECE_BEFORE.search(text, 0, amount.start) or _PER_PIECE_AFTER.match(text, amount.end):
            priced.append(replace(as_money(amount), per=_PIECE))
        else:
            priced.append(amount)
    return priced


def _is_one_piece(amount: Measure) -> bool:
    return amount.what is What.MONEY and amount.value == _YUAN and amount.per is None


def _unambiguous(amounts: list[Measure], lot: Lot, facts: Facts) -> list[Measure]:
    """三十一斤 decided by what the line still lacks; where it does not tell, both hearings stay doubtful."""
    resolved: list[Measure] = []
    for place, amount in enumerate(amounts):
        if amount.yuan_for_one is None:
            resolved.append(amount)
            continue
        others = amounts[:place] + amounts[place + 1 :]
        named_price = any(other.what is What.MONEY for other in others)
        named_quantity = any(is_quantity(other) and other.yuan_for_one is None for other in others)
        before_name = (
            lot.mention is not None
            and facts.text[amount.end : lot.mention.start].strip() == ""
            and amount.end <= lot.mention.start
        )
        if named_price or before_name:
            resolved.append(replace(amount, yuan_for_one=None))
        elif named_quantity:
            resolved.append(as_price_for_one(amount))
        else:
            resolved.append(amount)
    return resolved


def _put_quantity(
    fields: Fields, amounts: list[Measure], word: ProductWord | None, lot: Lot, facts: Facts
) -> None:
    quantities = [amount for amount in amounts if is_quantity(amount)]
    if not quantities:
        _put_bare(fields, amounts, word, lot, facts)
        return
    clear = [
        amount for amount in quantities if amount.value is not None and not amount.ask and not amount.bound
    ]
    if not clear:
        return
    chosen = clear[0]
    weighed = [amount for amount in quantities if not _weighed_later(amount, chosen, facts.text)]
    alone = len(weighed) == 1 or all(
        amount.value == chosen.value and amount.unit == chosen.unit for amount in quantities
    )
    sure = alone and chosen.yuan_for_one is None and not chosen.unsure_end
    span = (chosen.start, chosen.end)
    if chosen.approx:
        fields.put("approx", True, span, sure=sure)
    assert chosen.value is not None
    if chosen.what is What.WEIGHT:
        fields.put("quantity_grams", int(chosen.value), span, sure=sure)
        return
    unit = chosen.unit.name if chosen.unit else word.default_unit if word else ""
    fields.put("count", int(chosen.value), span, sure=sure)
    fields.put("unit", unit, span, sure=sure)


def _weighed_later(amount: Measure, chosen: Measure, text: str) -> bool:
    """The 三麻袋 of 三麻袋，过了秤，一百三十斤: how much they hold is said behind."""
    if amount.ask != "container" or chosen.what is not What.WEIGHT or amount.end > chosen.start:
        return False
    return _WEIGHED.search(text, amount.end, chosen.start) is not None


def _put_bare(
    fields: Fields, amounts: list[Measure], word: ProductWord | None, lot: Lot, facts: Facts
) -> None:
    """A number without unit: counted pieces where it stands before goods that are counted (3 goats), else a guess."""
    bare = next(
        (amount for amount in amounts if amount.what is What.NUMBER and amount.value is not None), None
    )
    if bare is None or bare.bound or word is None or lot.mention is None:
        return
    unit = unit_named(word.default_unit)
    assert bare.value is not None
    if unit is None or bare.value <= 0 or bare.value != bare.value.to_integral_value():
        return
    span = (bare.start, bare.end)
    if unit.kind is Kind.WEIGHT:
        fields.put("quantity_grams", int(bare.value * unit.grams), span, sure=False)
        return
    between = facts.text[bare.end : lot.mention.start]
    touches = bare.end <= lot.mention.start and _QUALITY_EN.fullmatch(between) is not None
    sure = touches and bare.ask is None
    fields.put("count", int(bare.value), span, sure=sure)
    fields.put("unit", unit.name, span, sure=sure)


def _put_unsaid_one(fields: Fields, lot: Lot, facts: Facts) -> None:
    """买个书包, 来箱牛奶, 买床厚被子: the counting word alone, between a verb of buying and the goods, is one."""
    if lot.mention is None:
        return
    quality = _QUALITY.search(facts.text, max(0, lot.mention.start - 5), lot.mention.start)
    end = quality.start() if quality else lot.mention.start
    before = facts.text[max(0, end - 3) : end]
    for length in (2, 1):
        unit = unit_named(before[-length:])
        verb = before[:-length][-1:]
        if unit is not None and unit.kind is Kind.COUNT and verb in _VERBS_OF_BUYING:
            span = (end - length, end)
            # 换个冰箱 两千左右: then the bare number counts nothing.
            fields.doubtful.pop("count", None)
            fields.doubtful.pop("unit", None)
            fields.put("count", 1, span)
            fields.put("unit", unit.name, span)
            return


def _put_price(fields: Fields, amounts: list[Measure], facts: Facts) -> None:
    sums = [amount for amount in amounts if amount.what is What.MONEY and amount.value is not None]
    if not sums or any(amount.ask for amount in amounts if amount.what is What.MONEY):
        return
    for total in [amount for amount in sums if amount.total][:1]:
        fields.put(
            "price_total_fen",
            _fen(total),
            (total.start, total.end),
            sure=not total.bound and not total.approx,
        )
    prices = [amount for amount in sums if not amount.total]
    if not prices:
        return
    price = next((amount for amount in prices if amount.per), prices[0])
    clear = len(prices) == 1 and not price.bound and not price.approx and not price.unsure_end
    _put_sum(fields, "price", price, sure=clear)
    unit = fields.sure.get("unit")
    if clear and unit and price.per is None and _EACH.match(facts.text, price.end):
        # Of eggs by the tray, each may be an egg or a tray.
        fields.put("price_per", unit, (price.start, price.end), sure=False)


def _put_ceiling(fields: Fields, amounts: list[Measure], word: ProductWord | None) -> None:
    """The most a buyer pays. 一千以内 without 块 is money where it can be no quantity of what is bought."""
    ceilings = [
        amount
        for amount in amounts
        if amount.what in {What.MONEY, What.NUMBER} and amount.bound is Bound.MOST
    ]
    if len(ceilings) != 1 or ceilings[0].value is None or ceilings[0].ask:
        return
    named = ceilings[0]
    counted = word is not None and word.default_unit != JIN.name
    no_quantity = counted or any(is_quantity(amount) for amount in amounts)
    _put_sum(fields, "max_price", as_money(named), sure=named.what is What.MONEY or no_quantity)


def _put_sum(fields: Fields, name: str, amount: Measure, *, sure: bool) -> None:
    span = (amount.start, amount.end)
    if amount.per and amount.per.pieces > 1:
        # 36 yuan a dozen: what one of them costs is shown, and asked about.
        fen, rest = divmod(_fen(amount), amount.per.pieces)
        if rest == 0:
            fields.put(f"{name}_fen", fen, span, sure=False)
            fields.put(f"{name}_per", amount.per.name, span, sure=False)
        return
    fields.put(f"{name}_fen", _fen(amount), span, sure=sure)
    if amount.per:
        fields.put(f"{name}_per", amount.per.name, span, sure=sure)


def _fen(amount: Measure) -> int:
    assert amount.value is not None
    return int(amount.value)
