"""Where a parcel shall go, said in one line in any order: name, phone, town, village, the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reading.codes import read_phone
from reading.patterns import pattern
from reading.word import folded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reading.lexicon import PlaceWord

# The hundred commonest surnames and those of the county's villages: a name begins with one.
_SURNAMES: Final = frozenset(
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝"
    "孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊殷施翟安倪严牛温芦季俞章鲁葛毕景冉巩辛柳屈尚满查"
)
_DOUBLE_SURNAMES: Final = frozenset(
    ["欧阳", "司马", "上官", "诸葛", "夏侯", "皇甫", "尉迟", "令狐", "慕容", "司徒", "东方", "端木"]
)
_NAME_LABEL = pattern(r"(?:收件人|收货人|姓名|名字|联系人|收)[:：是]?_?([一-鿿]{2,4})(?=$|[_,，。;；\d])")
_NAME_ALONE = re.compile(r"(?:^|[ ,，。;；:：])([一-鿿]{2,4})(?:收)?(?=$|[ ,，。;；])")
_LABELS = pattern(r"收件人|收货人|收货地址|详细地址|地址|姓名|联系人|手机号?码?|电话号?码?|[:：]")
_COUNTY = pattern(r"(?:甘肃省?)?(?:陇南市?)?武都区?|甘肃省?陇南市?")
_PLACE_SIGN = re.compile(r"[村镇乡街路号楼组社区院门店]")
_BLANKS = re.compile(r"[ ,，。;；、]+")


@dataclass(frozen=True, slots=True)
class AddressReading:
    """The parts of an address; each None when it was not found.

    name: of the person; phone: digits only; town and village: codes of the county's places; rest: what remains, as
    folded (a house, a shop). doubtful: which of these are guesses, to be shown for confirmation.
    """

    name: str | None
    phone: str | None
    town: str | None
    village: str | None
    rest: str
    doubtful: frozenset[str]


def read_address(text: str, places: Sequence[PlaceWord]) -> AddressReading:
    """The parts of an address said in one line, in any order."""
    phone = read_phone(text)
    if phone:
        text = text[: phone.span[0]] + " " + text[phone.span[1] :]
    line = folded(text[:200])
    labelled = _NAME_LABEL.search(line)
    name = labelled.group(1) if labelled else _name_alone(line, places)
    doubtful = {"name"} if name and not labelled else set()
    if name:
        line = line.replace(name, " ", 1)
    line = _COUNTY.sub(" ", _LABELS.sub(" ", line))
    town, line = _take_place(line, [place for place in places if len(place.code) == 9])
    villages = [
        place for place in places if len(place.code) == 12 and (town is None or place.town == town.code)
    ]
    village, line = _take_place(line, villages)
    if village and town is None:
        twins = [place for place in villages if place.short == village.short]
        village = village if len(twins) == 1 else None
        doubtful |= {"village"} if village else set()
        town = next((place for place in places if village and place.code == village.town), None)
    rest = _BLANKS.sub(" ", line).strip(" 收的")
    return AddressReading(
        name,
        phone.number if phone else None,
        town.code if town else None,
        village.code if village else None,
        rest,
        frozenset(doubtful),
    )


def name_in(text: str) -> str:
    """A Chinese name in a text, said to be one or standing alone; empty where there is none."""
    line = folded(text)
    labelled = _NAME_LABEL.search(line)
    found = labelled.group(1) if labelled else _name_alone(line, ())
    return found if found and found in text else ""


def _name_alone(line: str, places: Sequence[PlaceWord]) -> str | None:
    """A word of two to four signs that begins with a surname and is no place."""
    known = {place.short for place in places} | {place.name for place in places}
    for found in _NAME_ALONE.finditer(_BLANKS.sub("  ", line)):
        word = found.group(1).removesuffix("收")
        if (
            (word[0] in _SURNAMES or word[:2] in _DOUBLE_SURNAMES)
            and len(word) > 1
            and word not in known
            and not _PLACE_SIGN.search(word)
        ):
            return word
    return None


def _take_place(line: str, places: list[PlaceWord]) -> tuple[PlaceWord | None, str]:
    """The place whose longest name stands in the line, and the line without it."""
    named = [
        (place, name)
        for place in places
        for name in (place.name, place.short + "村", place.short)
        if name in line
    ]
    if not named:
        return None, line
    place, name = max(named, key=lambda found: len(found[1]))
    return place, line.replace(name, " ", 1)
