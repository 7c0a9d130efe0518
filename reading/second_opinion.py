"""A second opinion on what a line wants: how alike it is, in its letters and signs, to lines whose intent is known.

The rules say what they know by name; people say the same in more ways than anybody wrote rules for. A linear model over
runs of one to four signs, learned from the labelled lines (`bench/reading/learn.py`), knows these by their pieces. It
names no fields and overrules a rule only where it is nearly certain.
"""

from __future__ import annotations

import gzip
import json
import math
import re
from array import array
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from reading.decision import Decision
from reading.dialect_words import in_common_words
from reading.word import folded

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from reading.decision import Intent
    from reading.facts import Facts

FILE: Final = Path(__file__).with_name("learned_intents.gz")
LONGEST_RUN: Final = 4
SCALE: Final = 100
"""Weights are kept as whole hundredths."""

_ENOUGH_IN_SILENCE: Final = 0.75
"""Less, and 这个那个 would be a call for help, and goods that are only named a wish to buy, not to look for them."""

_ENOUGH_AGAINST_A_RULE: Final = 0.9
_SHOWN: Final = 5
_LEAST_SAID: Final = 4
_LOOKED_AT: Final = 120
"""Signs from the beginning of a line: whoever talks longer has said by then what it is about."""

LIKE_OTHERS: Final = "like other lines"
"""What the name of the rule begins with where no rule of ours decided."""

_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_HAN_NUMBER = re.compile(r"[一二两三四五六七八九十百千万半]+(?=[斤公块元毛箱袋个瓶只头条亩吨把双床件])")


@dataclass(frozen=True, slots=True)
class Opinion:
    """probability: 0 to 1. evidence: the runs of signs that speak most for it."""

    intent: Intent
    probability: float
    evidence: tuple[str, ...]


def runs_of(text: str) -> Iterator[str]:
    """The runs of signs that a line is judged by; every number looks the same."""
    line = in_common_words(folded(text))
    line = f"^{_HAN_NUMBER.sub('0', _DIGITS.sub('0', line))[:_LOOKED_AT]}$"
    for length in range(1, LONGEST_RUN + 1):
        for start in range(len(line) - length + 1):
            yield line[start : start + length]


def opinion(text: str) -> Opinion:
    """The likeliest intent of a line."""
    learned = _learned()
    counted = Counter(run for run in runs_of(text) if run in learned.runs)
    values = {run: (1 + math.log(times)) * learned.rarity(run) for run, times in counted.items()}
    length = math.sqrt(sum(value * value for value in values.values())) or 1.0
    scores = list(learned.base)
    for run, value in values.items():
        share = value / length
        for at, weight in enumerate(learned.weights(run)):
            scores[at] += share * weight
    best = max(range(len(scores)), key=scores.__getitem__)
    probability = 1 / sum(math.exp((score - scores[best]) / SCALE) for score in scores)
    evidence = sorted(values, key=lambda run: -values[run] * learned.weights(run)[best])[:_SHOWN]
    return Opinion(learned.intents[best], probability, tuple(evidence))


def settled(decision: Decision, facts: Facts) -> Decision:
    """What the rules decided, with the second opinion heard: it fills their silence, confirms a guess of theirs, and
    overrules them where it is nearly certain. A line of little but goods, amounts and numbers is the rules' alone.
    """
    if facts.codes.spans() or _letters_beside(facts) < _LEAST_SAID:
        return decision
    heard = opinion(facts.line.text)
    agrees = heard.intent == decision.intent
    silent = decision.intent == "unknown" or not decision.sure
    needed = _ENOUGH_IN_SILENCE if silent else _ENOUGH_AGAINST_A_RULE
    if (agrees and decision.sure) or heard.probability < needed:
        return decision
    return Decision(heard.intent, True, f"{LIKE_OTHERS}: {' '.join(heard.evidence)}")


def _letters_beside(facts: Facts) -> int:
    """How much is said beside goods and amounts: a Han sign counts as two letters."""
    rest = list(facts.rest)
    for amount in facts.amounts:
        rest[amount.start : amount.end] = " " * (amount.end - amount.start)
    return sum(1 if sign.isascii() else 2 for sign in rest if sign.isalpha())


@dataclass(frozen=True)
class _Learned:
    """base: the score of each intent before anything is read. runs: where in `numbers` the row of each run begins: its
    rarity, then a weight for each intent. One array holds all rows: as objects they would take 11 MB.
    """

    intents: Sequence[Intent]
    base: Sequence[float]
    runs: Mapping[str, int]
    numbers: array[int]

    def rarity(self, run: str) -> float:
        return self.numbers[self.runs[run]] / SCALE

    def weights(self, run: str) -> array[int]:
        begin = self.runs[run] + 1
        return self.numbers[begin : begin + len(self.intents)]


@cache
def _learned() -> _Learned:
    """Read a row at a time: its first line says which intents there are."""
    runs: dict[str, int] = {}
    numbers = array("h")
    with gzip.open(FILE, "rt", encoding="utf-8") as rows:
        head = json.loads(next(rows))
        for row in rows:
            run, _, figures = row.rstrip("\n").partition("\t")
            runs[run] = len(numbers)
            numbers.extend(map(int, figures.split()))
    return _Learned(cast("list[Intent]", head["intents"]), head["base"], runs, numbers)
