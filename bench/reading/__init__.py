"""How well and how fast lines are read, beside a reader of plain key words and public libraries for numbers.

Prints tables first: precision and recall of each intent and each field, our figures before the key words'.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from bench.figures import Figure, at_least, at_most
from bench.reading import numbers
from bench.reading.key_words import key_word_reader
from bench.reading.speed import import_seconds, lines_a_second, slowest_milliseconds
from bench.reading.tallies import Reader, show, tally
from reading.lexicon import Lexicon
from reading.line import read_line
from tests.reading.county import wudu
from tests.reading.lines import Line, lines_of

# docs/reading.md says how each came about, and how it was read the first time.
_SETS: Final = {
    "practice": ("utterances-dev",),
    "own": ("utterances-own", "utterances-held-out"),
    "another hand, rules widened after": tuple(f"unseen-{letter}" for letter in "abcdefghij"),
    "another hand, a week later": tuple(f"unseen-{letter}" for letter in "klmnopqr"),
    "writers who never saw the reader, rules widened after": ("unseen-s", "unseen-t"),
    "a third such writer, nothing widened or learned with it": ("unseen-u",),
}
_LEAST_RIGHT: Final = 0.95
_MOST_WRONG: Final = 0.01
_LEAST_LINES_A_SECOND: Final = 2000
_MOST_IMPORT_MILLISECONDS: Final = 300.0
_MOST_LINE_MILLISECONDS: Final = 10.0


def figures() -> Iterator[Figure]:
    lexicon = wudu()
    ours, theirs = our_reader(lexicon), key_word_reader(lexicon)
    sets = {name: _all_of(files) for name, files in _SETS.items()}
    unseen = [line for name, lines in sets.items() if name.startswith("another hand") for line in lines]
    for name, lines in (("practice", sets["practice"]), ("another hand, all", unseen)):
        show(name, tally(ours, lines), tally(theirs, lines), len(lines))
    print()
    for name, lines in sets.items():
        mine, other = tally(ours, lines), tally(theirs, lines)
        yield at_least(f"{name}, wholly right", mine.whole / len(lines), "of the lines", _LEAST_RIGHT)
        yield Figure(f"{name}, wholly right, key words", other.whole / len(lines), "of the lines")
        yield at_most(f"{name}, confidently wrong", mine.wrong / len(lines), "of the lines", _MOST_WRONG)
        yield Figure(f"{name}, confidently wrong, key words", other.wrong / len(lines), "of the lines")
    yield from numbers.figures()
    texts = [line.text for lines in sets.values() for line in lines]
    yield at_least("reading speed", lines_a_second(ours, texts), "lines/s", _LEAST_LINES_A_SECOND)
    yield Figure("reading speed, key words", lines_a_second(theirs, texts), "lines/s")
    yield at_most("import reading.line", import_seconds() * 1000, "ms", _MOST_IMPORT_MILLISECONDS)
    yield at_most("the slowest line", slowest_milliseconds(), "ms", _MOST_LINE_MILLISECONDS)


def our_reader(lexicon: Lexicon) -> Reader:
    """The reader of `reading.line`, sure intent and fields only."""

    def read(text: str) -> tuple[str, dict[str, object]]:
        reading = read_line(text, lexicon)
        return reading.intent, reading.fields

    return read


def _all_of(files: tuple[str, ...]) -> list[Line]:
    return [line for file in files for line in lines_of(file)]
