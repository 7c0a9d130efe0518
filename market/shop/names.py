"""Names that people give: which ones are the same to the eye."""

import unicodedata
from functools import lru_cache
from typing import Any

LOOK_ALIKES = str.maketrans(
    {
        # Latin and digits that read the same
        "0": "o", "1": "l", "i": "l", "|": "l", "5": "s",
        # Cyrillic and Greek letters drawn like Latin ones
        "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y", "к": "k", "м": "m", "т": "t",
        "в": "b", "н": "h", "і": "l", "ѕ": "s", "α": "a", "ο": "o", "ρ": "p", "ν": "v", "κ": "k",
        # Chinese characters that differ by a stroke, and kana and dashes that pass for characters
        "末": "未", "巳": "己", "已": "己", "曰": "日", "士": "土", "夭": "天", "入": "人", "戍": "戌", "戊": "戌",
        "〇": "o", "ニ": "二", "ー": "一",
    }
)  # fmt: skip


def skeleton(name: str) -> str:
    """A name folded so far that two names which look the same are the same.

    Case, width, accents, blanks, punctuation, Traditional characters and letters of other scripts that are
    drawn alike make no difference.
    """
    folded = unicodedata.normalize("NFKD", name).casefold()
    kept = "".join(char for char in folded if unicodedata.category(char)[0] in "LN")
    return str(_to_simplified().convert(kept)).translate(LOOK_ALIKES)


@lru_cache
def _to_simplified() -> Any:
    from opencc import OpenCC

    return OpenCC("t2s")
