"""How well and how fast lines are read, beside a reader of plain key words.

Alone, `python -m bench.reading` prints a table first, one line for each intent and each field, our figures before the
key words'. Precision: of what was said as sure, how much is right; recall: of what the line says, how much was said.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from bench.figures import Figure, at_least, at_most, shown
from reading.lexicon import Lexicon
from reading.line import read_line
from tests.reading.county import wudu
from tests.reading.heaps import heaps
from tests.reading.lines import Line, confidently_wrong, lines_of, wholly_right

Reader = Callable[[str], tuple[str, dict[str, object]]]

_SETS: Final = ("utterances-dev", "utterances-own", "utterances-held-out")
_SECONDS_OF_READING: Final = 2.0
_MOST_IMPORT_MILLISECONDS: Final = 300.0
_MOST_LINE_MILLISECONDS: Final = 10.0
_LEAST_RIGHT: Final = 0.95
_MOST_WRONG: Final = 0.01
_KEY_WORDS: Final = {
    "track": r"快递|订单|包裹|物流|parcel|order \d|track",
    "ask_person": r"人工|客服|person|human|call me",
    "training": r"培训|课|学|training|course|class",
    "open_store": r"开店|店|store|shop",
    "cancel": r"取消|算了|不.了|cancel",
    "prices": r"多少钱|价|行情|price|how much",
    "help": r"帮助|怎么用|help",
    "greeting": r"你好|您好|hello|hi",
    "reminder_ack": r"知道|收到|got it",
    "list_produce": r"卖|有|sell|list",
    "buy": r"买|要|订|来|buy|need|order",
}
_WEIGHT: Final = re.compile(r"(\d+(?:\.\d+)?) ?(公斤|斤|吨|kg|jin|克)")
_GRAMS: Final = {"公斤": 1000, "kg": 1000, "斤": 500, "jin": 500, "吨": 1_000_000, "克": 1}
_PRICE: Final = re.compile(r"(\d+(?:\.\d+)?) ?(?:元|块|yuan)")


@dataclass
class Tally:
    """What was said rightly, said at all, and to be said, by the name of an intent or field."""

    right: Counter[str] = field(default_factory=Counter)
    said: Counter[str] = field(default_factory=Counter)
    due: Counter[str] = field(default_factory=Counter)
    whole: int = 0
    wrong: int = 0

    def precision(self, name: str) -> float:
        """Of what was said, the part that is right."""
        return self.right[name] / self.said[name] if self.said[name] else float("nan")

    def recall(self, name: str) -> float:
        """Of what was to be said, the part that was."""
        return self.right[name] / self.due[name] if self.due[name] else float("nan")


def key_word_reader(lexicon: Lexicon) -> Reader:
    """A reader of plain key words: the first that occurs decides, numbers are Arabic, goods are exact names."""
    names = sorted(lexicon.product_names.slugs.items(), key=lambda pair: -len(pair[0]))

    def read(text: str) -> tuple[str, dict[str, object]]:
        line = text.lower()
        intent = next((name for name, words in _KEY_WORDS.items() if re.search(words, line)), "unknown")
        fields: dict[str, object] = {}
        if intent in {"list_produce", "buy", "prices"}:
            slug = next((slug for name, slug in names if name in line), None)
            fields |= {"product": slug} if slug else {}
        if intent == "list_produce" and (price := _PRICE.search(line)):
            fields["price_fen"] = round(float(price.group(1)) * 100)
        if intent in {"list_produce", "buy"} and (weight := _WEIGHT.search(line)):
            fields["quantity_grams"] = round(float(weight.group(1)) * _GRAMS[weight.group(2)])
        return intent, fields

    return read


def our_reader(lexicon: Lexicon) -> Reader:
    """The reader of `reading.line`, sure intent and fields only."""

    def read(text: str) -> tuple[str, dict[str, object]]:
        reading = read_line(text, lexicon)
        return reading.intent, reading.fields

    return read


def tally(reader: Reader, lines: list[Line]) -> Tally:
    """How a reader does on lines with known readings."""
    found = Tally()
    for line in lines:
        intent, fields = reader(line.text)
        found.whole += wholly_right(line, intent, fields)
        found.wrong += confidently_wrong(line, intent, fields)
        found.said[intent] += 1
        found.due[line.intent] += 1
        found.right[intent] += intent == line.intent
        said, due = _flat(fields), _flat(line.fields)
        for name, value in said.items():
            found.said[_field(name)] += 1
            found.right[_field(name)] += due.get(name) == value
        for name in due:
            found.due[_field(name)] += 1
    return found


def _flat(fields: dict[str, Any]) -> dict[str, object]:
    """Fields with those of the n-th item as "n.name"."""
    items = fields.get("items", ())
    inner = {f"{place}.{name}": value for place, item in enumerate(items) for name, value in item.items()}
    return {name: value for name, value in fields.items() if name != "items"} | inner


def _field(name: str) -> str:
    return "." + name.rsplit(".", 1)[-1]


def lines_a_second(reader: Reader, texts: list[str]) -> float:
    """How many lines are read in a second on this core, all tables loaded."""
    for text in texts:
        reader(text)
    begun, read = time.perf_counter(), 0
    while time.perf_counter() - begun < _SECONDS_OF_READING:
        for text in texts:
            reader(text)
        read += len(texts)
    return read / (time.perf_counter() - begun)


def import_seconds() -> float:
    """How long a new process takes to import the reader, the best of five."""
    program = (
        "import time; begun = time.perf_counter(); import reading.line; print(time.perf_counter() - begun)"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
        for _ in range(5)
    ]
    return min(float(run.stdout) for run in runs)


def slowest_milliseconds() -> float:
    """The longest that one line takes, of lines that nobody would type; the best of five for each."""
    lexicon = wudu()

    def once(line: str) -> float:
        begun = time.perf_counter()
        read_line(line, lexicon)
        return (time.perf_counter() - begun) * 1000

    return max(min(once(line) for _ in range(5)) for line in heaps())


def _show(name: str, ours: Tally, theirs: Tally, count: int) -> None:
    print(f"\n{name}, {count} lines{'':20}ours{'':14}key words")
    for label, part in (("wholly right", "whole"), ("confidently wrong", "wrong")):
        mine, other = getattr(ours, part) / count, getattr(theirs, part) / count
        print(f"  {label:<28}{mine:>10.1%}{'':12}{other:>8.1%}")
    print(f"  {'':28}{'precision recall':>18}    {'precision recall':>16}   lines")
    for key in sorted(ours.due, key=lambda key: (key.startswith("."), -ours.due[key])):
        figures = "".join(f"{one.precision(key):>10.3f}{one.recall(key):>8.3f}  " for one in (ours, theirs))
        print(f"  {key:<28}{figures}{ours.due[key]:>6}")


def tables() -> None:
    """Prints how well each intent and field is read, in each set of lines."""
    lexicon = wudu()
    ours, theirs = our_reader(lexicon), key_word_reader(lexicon)
    for name in _SETS:
        lines = lines_of(name)
        _show(name, tally(ours, lines), tally(theirs, lines), len(lines))
    print()


def figures() -> Iterator[Figure]:
    lexicon = wudu()
    ours, theirs = our_reader(lexicon), key_word_reader(lexicon)
    texts: list[str] = []
    for name in _SETS:
        lines = lines_of(name)
        texts += [line.text for line in lines]
        mine, other = tally(ours, lines), tally(theirs, lines)
        yield at_least(f"{name}, wholly right", mine.whole / len(lines), "of the lines", _LEAST_RIGHT)
        yield Figure(f"{name}, wholly right, key words", other.whole / len(lines), "of the lines")
        yield at_most(f"{name}, confidently wrong", mine.wrong / len(lines), "of the lines", _MOST_WRONG)
        yield Figure(f"{name}, confidently wrong, key words", other.wrong / len(lines), "of the lines")
    yield Figure("reading speed", lines_a_second(ours, texts), "lines/s")
    yield Figure("reading speed, key words", lines_a_second(theirs, texts), "lines/s")
    yield at_most("import reading.line", import_seconds() * 1000, "ms", _MOST_IMPORT_MILLISECONDS)
    yield at_most("the slowest line", slowest_milliseconds(), "ms", _MOST_LINE_MILLISECONDS)


if __name__ == "__main__":
    tables()
    shown(figures())
