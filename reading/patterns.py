"""How the tables of words and patterns of this room are written down: laid out for the eye, read as data."""

from __future__ import annotations

import re


def pattern(block: str) -> re.Pattern[str]:
    """The pattern of a block in which blanks and line breaks are layout and "_" stands for a blank.

    No block nests a repetition in a repetition: every pattern stays linear on any text.
    """
    return re.compile("".join(block.split()).replace("_", " "))


def words(block: str) -> list[str]:
    """The words of a block, parted by blanks and line breaks."""
    return block.split()


def phrases(block: str) -> list[str]:
    """The phrases of a block, parted by "|"; a line break before a "|" is layout, a blank in a phrase stays."""
    return "".join(line.strip() for line in block.splitlines()).split("|")
