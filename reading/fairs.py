"""On which days a fair is held, as people say it: 一四七, 逢三六九, 2-5-8, 每逢五, 每周日, every Sunday."""

import re
import unicodedata
from typing import Final

_DIGITS: Final = {
    "一": "1",
    "二": "2",
    "三": "3",
    "四": "4",
    "五": "5",
    "六": "6",
    "七": "7",
    "八": "8",
    "九": "9",
}
_WEEKDAYS: Final = {
    "monday": "1", "tuesday": "2", "wednesday": "3", "thursday": "4", "friday": "5", "saturday": "6", "sunday": "7",
}  # fmt: skip
_WEEKLY: Final = re.compile(r"(?:每?周|每?星期|每?礼拜)([一二三四五六日天1-7、，, 和]+)")
_TEN: Final = re.compile(r"10|十")
_LUNAR: Final = re.compile(r"[0-9]")
_OTHER: Final = re.compile(
    r"农历|阴历|每月|每逢|逢|初|集|赶|的|日|号|天|场|lunar|days?|and|the|every|[\s\-–—/.,、，和及]+"
)


def read_fair(text: str) -> str:
    """The days in the form in which the county keeps them: last digits of lunar days ("147"), or days of the week after
    a w ("w7"); empty where the text says neither.
    """
    line = unicodedata.normalize("NFKC", text).strip().lower()
    if weekdays := [number for name, number in _WEEKDAYS.items() if name in line]:
        return "w" + "".join(sorted(weekdays))
    if found := _WEEKLY.search(line):
        named = {_DIGITS.get(one, "7" if one in "日天" else one) for one in found[1]}
        return "w" + "".join(sorted(one for one in named if one.isdigit()))
    digits = _TEN.sub("0", line)
    for said, digit in _DIGITS.items():
        digits = digits.replace(said, digit)
    if _OTHER.sub("", _LUNAR.sub("", digits)):
        return ""
    return "".join(sorted(set(_LUNAR.findall(digits))))
