"""Where a parcel shall go anywhere in the country, said in one line in any order: name, phone, province, the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reading.address import name_in
from reading.codes import read_phone

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST = 200
_LABELS = re.compile(
    r"收件人|收货人|收货地址|详细地址|所在地区|地址|姓名|联系人|手机号?码?|电话号?码?|\b(?:name|phone|tel|address)\b|[:：]",
    re.IGNORECASE,
)
_EDGES: Final = " \t,，。.;；、-收的"
_LATIN_NAME = re.compile(r"[A-Za-z][A-Za-z.'’-]*(?: [A-Za-z][A-Za-z.'’-]*){0,3}")
_LATIN_PLACE = re.compile(
    r"\d|\b(?:road|street|st|rd|lane|district|city|province|building|room|village|town)\b", re.I
)
_LETTERS = re.compile(r"[^a-z]")
_LONGEST_NAME = 10


@dataclass(frozen=True, slots=True)
class DestinationReading:
    """The parts of an address; each empty when it was not found.

    name: of the person; phone: digits only; province: as the divisions name it; rest: the address without name and
    phone, as typed.
    """

    name: str
    phone: str
    province: str
    rest: str


def read_destination(text: str, divisions: Mapping[str, str]) -> DestinationReading:
    """The parts of an address in one line, in any order. `divisions`: names of places -> their province."""
    line = " ".join(text[:MOST].split())
    phone = read_phone(line)
    if phone:
        line = f"{line[: phone.span[0]]}，{line[phone.span[1] :]}"
    name = name_in(line) or _latin_name(line)
    if name:
        line = line.replace(name, "，", 1)
    rest = re.sub(r"[,，;；\s]*[,，;；][,，;；\s]*", "，", _LABELS.sub(" ", line)).strip(_EDGES)
    return DestinationReading(
        name, phone.number if phone else "", province_in(rest, divisions), " ".join(rest.split())
    )


def province_in(text: str, divisions: Mapping[str, str]) -> str:
    """The province that the first place named in a text lies in; the longest name where several begin there."""
    for begin in range(len(text)):
        for end in range(min(len(text), begin + _LONGEST_NAME), begin + 1, -1):
            if (province := divisions.get(text[begin:end])) is not None:
                return province
    for word in re.split(r"[^A-Za-z']+", text.lower()):
        if (province := divisions.get(_LETTERS.sub("", word))) is not None:
            return province
    return ""


def _latin_name(line: str) -> str:
    """The first part between commas that is letters alone and names no street."""
    for part in re.split(r"[,，;；\n]", line):
        part = _LABELS.sub(" ", part).strip()
        if _LATIN_NAME.fullmatch(part) and not _LATIN_PLACE.search(part) and len(part) > 1:
            return part
    return ""
