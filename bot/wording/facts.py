"""How a fact of a message is worded: money, weights, two names, moments, and what persons wrote."""

import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from babel.dates import format_datetime

from market.amounts import GRAMS
from market.hours import county

UNIT_KEYS = {
    "斤": "jin", "公斤": "kg", "两": "liang", "钱": "qian", "克": "gram", "吨": "tonne",
    "个": "piece", "只": "animal", "头": "head", "枚": "egg", "板": "tray", "箱": "box", "件": "carton",
    "袋": "bag", "包": "pack", "瓶": "bottle", "桶": "barrel", "罐": "jar", "条": "strip", "双": "pair",
    "把": "bundle", "卷": "roll", "捆": "sheaf", "台": "machine", "块": "block", "套": "set", "床": "quilt",
    "挂": "string", "提": "carrier", "支": "stick", "本": "book", "株": "plant", "米": "metre", "盒": "case",
    "辆": "vehicle", "部": "device", "车": "load", "背篓": "basket", "麻袋": "sack", "棵": "tree", "串": "skewer",
    "斗": "dou", "张": "sheet", "根": "root", "筐": "crate", "杯": "cup", "碗": "bowl", "片": "slice", "对": "couple",
}  # fmt: skip
"""Units as they are stored -> the part of their text's key (`unit-jin`)."""

DATES = {"zh": "M月d日 EEEE HH:mm", "en": "EEEE d MMMM, HH:mm"}
SHORT_DATES = {"zh": "M月d日 HH:mm", "en": "d MMM HH:mm"}
DAYS = {"zh": "M月d日 EEEE", "en": "EEEE d MMMM"}


@dataclass(frozen=True)
class Wording:
    """What wording a fact needs: the language, nested texts, how persons' text is made harmless, links."""

    language: str
    words: Callable[[Mapping[str, Any]], str]
    harmless: Callable[[str], str]
    link: Callable[[str], str]


def worded(fact: Any, wording: Wording) -> str | int:
    """A fact as Fluent takes it: text that is safe to stand in the message, or a whole number."""
    if isinstance(fact, bool | int):
        return int(fact)
    if fact is None:
        return ""
    if isinstance(fact, str):
        return wording.harmless(isolated(fact))
    if isinstance(fact, Sequence):
        joint = "、" if wording.language == "zh" else ", "
        return joint.join(str(worded(one, wording)) for one in fact)
    return _tagged(fact, wording)


def _tagged(fact: Mapping[str, Any], wording: Wording) -> str:
    if "words" in fact:
        return wording.words(fact)
    if "zh" in fact:
        return wording.harmless(fact.get(wording.language) or fact["zh"])
    if "fen" in fact:
        return _price(fact, wording)
    if "amount" in fact:
        return _quantity(fact, wording)
    if "unit" in fact:
        return str(worded(unit(fact["unit"]), wording))
    for kind, formats in (("when", DATES), ("at", SHORT_DATES), ("day", DAYS)):
        if kind in fact:
            moment = county().local(datetime.fromtimestamp(fact[kind] / 1000, UTC))
            return str(format_datetime(moment, formats[wording.language], locale=wording.language))
    if "lines" in fact:
        return "\n".join(line for one in fact["lines"] if (line := str(worded(one, wording))))
    if "start" in fact:
        return wording.link(fact["start"])
    raise ValueError(f"a fact of no known kind: {sorted(fact)}")


def _price(fact: Mapping[str, Any], wording: Wording) -> str:
    yuan, fen = divmod(fact["fen"], 100)
    figure = f"{yuan}" if fen == 0 else f"{yuan}.{fen:02}".rstrip("0")
    if not (per := fact.get("per")):
        return wording.words({"words": "money", "facts": {"yuan": figure}})
    return wording.words({"words": "price", "facts": {"yuan": figure, "unit": unit(per)}})


def _quantity(fact: Mapping[str, Any], wording: Wording) -> str:
    """As it was said; in English with kilograms beside units that a stranger does not know."""
    said, grams = fact["unit"], GRAMS.get(fact["unit"])
    number = decimal(fact["amount"], grams or 1)
    facts = {"number": number, "unit": unit(said)}
    if grams and said not in ("公斤", "克", "吨") and wording.language != "zh":
        facts["kilograms"] = decimal(fact["amount"], 1000)
        return wording.words({"words": "quantity-with-kilograms", "facts": facts})
    return wording.words({"words": "quantity", "facts": facts})


def unit(said: str) -> Any:
    """A unit as a fact; one that has no text of its own is shown as it was said."""
    return {"words": f"unit-{UNIT_KEYS[said]}"} if said in UNIT_KEYS else said


def decimal(amount: int, by: int) -> str:
    """`amount / by` without a float: at most three places, no zeros at the end."""
    whole, rest = divmod(amount, by)
    places = f"{rest * 1000 // by:03}".rstrip("0")
    return f"{whole}.{places}" if places else str(whole)


def isolated(text: str) -> str:
    """Text with right-to-left letters is walled off, so that it cannot turn the words beside it around."""
    if any(unicodedata.bidirectional(char) in ("R", "AL", "AN") for char in text):
        return f"\u2068{text}\u2069"
    return text
