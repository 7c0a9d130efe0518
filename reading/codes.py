"""Numbers that are names: parcel numbers with their likely carriers, order numbers, phone numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reading.patterns import pattern
from reading.word import folded_line

# Shapes are a hint, never a proof: carriers overlap. Keys are the courier codes of the tracking service.
_SHAPES: Final[dict[str, re.Pattern[str]]] = {
    carrier: re.compile(shape)
    for carrier, shape in {
        "shunfeng": r"SF\d{12,13}|\d{12}",
        "yuantong": r"YT\d{13}",
        "zhongtong": r"(?:ZTO)?7[0-9]\d{12}",
        "shentong": r"(?:STO)?77\d{13}",
        "yunda": r"(?:YD)?4\d{14,15}|4\d\d{13}",
        "jtexpress": r"JT\d{13}",
        "jd": r"JD[A-Z]{0,2}\d{11,13}",
        "youzhengguonei": r"9\d{12}",
        "ems": r"[A-Z]{2}\d{9}[A-Z]{2}",
    }.items()
}
_PARCEL = pattern(r"""
    (?<![a-z0-9])(?:(?:sf|yt|zto|sto|yd|jt|jd[a-z]{0,2}|dpk|ems|db|ky)[_-]?\d(?:[_-]?\d){8,15}
      |[a-z]{2}[_-]?\d(?:[_-]?\d){8}[_-]?[a-z]{2}|\d(?:[_-]?\d){11,15})(?![a-z0-9])
""")
_ORDER = pattern(r"""
    (?:订单|单子|定单|下单(?=[编号])|(?<![a-z])order)(?:编?号码?|尾号|是|,|_?(?:no\.?|number|num
      |id)(?:_is)?(?![a-z]))?_?[:：_#是]{0,3}(\d{3,10})(?!\d)
    |#(\d{3,10})(?!\d)|(?<!\d)(\d{3,10})_?号?(?:的|这个|那个)?(?:订单|单子)|(?<!\d)(\d{3,10})号单(?!价)
    |(?<!快递)(?<!物流)单号_?[:：是]?_?(\d{3,7})(?!\d)
""")
_PHONE = pattern(r"""
    (?<![\da-z])(?:\+?86[_-]?)?1[3-9]\d(?:[_-]?\d{4}){2}(?!\d)|(?<![\da-z])0\d{2,3}[_-]?[2-8]\d{6,7}(?!\d)
""")
_SEPARATORS = re.compile(r"[ -]")


@dataclass(frozen=True, slots=True)
class CodeReading:
    """A number that is a name, without blanks and hyphens, half width, upper case; span in the text as typed.

    carriers: for a parcel, the couriers whose numbers look so (may be none, may be several: then ask).
    """

    number: str
    span: tuple[int, int]
    carriers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Codes:
    """The parcel, order and phone numbers of one folded line; spans are places in the folded text."""

    parcel: CodeReading | None
    order: CodeReading | None
    phone: CodeReading | None

    def spans(self) -> list[tuple[int, int]]:
        """Where they stand."""
        return [code.span for code in (self.parcel, self.order, self.phone) if code]


def codes_in(folded_text: str) -> Codes:
    """The first number of each sort in a folded text."""
    if not any(sign.isdigit() for sign in folded_text):
        return Codes(None, None, None)
    phone = _first(_PHONE, folded_text)
    order = _first(_ORDER, folded_text)
    parcel = _first(_PARCEL, folded_text)
    if parcel and phone and phone.number.removeprefix("+") == parcel.number:
        # +86 139 3939 1234 has as many digits as a parcel of the post.
        parcel = None
    if parcel and order and order.span[0] < parcel.span[1] and parcel.span[0] < order.span[1]:
        order = None
    if parcel and phone and phone.span[0] < parcel.span[1] and parcel.span[0] < phone.span[1]:
        phone = None
    if parcel:
        parcel = CodeReading(parcel.number, parcel.span, carriers_of(parcel.number))
    return Codes(parcel, order, phone)


def read_parcel_no(text: str) -> CodeReading | None:
    """The parcel number in a text, or None. Blanks and hyphens inside it are passed over."""
    line = folded_line(text)
    parcel = codes_in(line.text).parcel
    return CodeReading(parcel.number, line.typed_span(*parcel.span), parcel.carriers) if parcel else None


def read_phone(text: str) -> CodeReading | None:
    """A Chinese mobile or land-line number in a text, or None: digits only, without +86."""
    line = folded_line(text)
    phone = _first(_PHONE, line.text)
    if phone is None:
        return None
    digits = re.sub(r"^\+?86(?=1)", "", phone.number)
    return CodeReading(digits, line.typed_span(*phone.span))


def carriers_of(number: str) -> tuple[str, ...]:
    """The couriers whose parcel numbers have this shape; none, one or several."""
    return tuple(carrier for carrier, shape in _SHAPES.items() if shape.fullmatch(number))


def _first(pattern: re.Pattern[str], text: str) -> CodeReading | None:
    found = pattern.search(text)
    if found is None:
        return None
    group = next((place for place in range(1, (pattern.groups or 0) + 1) if found.group(place)), 0)
    return CodeReading(_SEPARATORS.sub("", found.group(group)).upper(), found.span(group))
