"""The labelled lines that the second opinion is learned from. A set that is to judge it is none of them."""

import hashlib

from tests.reading.lines import Line, lines_of

SETS = (
    "utterances-dev",
    "utterances-own",
    "utterances-held-out",
    "wordings",
    "said-otherwise",
    *(f"unseen-{letter}" for letter in "abcdefghijklmnopqrst"),
)


def all_lines() -> list[Line]:
    return [line for name in SETS for line in lines_of(name)]


def mark(lines: list[Line]) -> str:
    """By this the written model knows which lines it was learned from."""
    said = "\n".join(f"{line.intent}\t{line.text}" for line in lines)
    return hashlib.sha256(said.encode()).hexdigest()[:16]
