"""What a person types, cleaned once at the door: afterwards it is shown as it is stored."""

import re
import unicodedata

JOINER, VARIATION = "\u200d", "\ufe0f"
KEPT_CONTROLS = "\n\t"
BLANK_LINES = re.compile(r"\n{3,}")


def cleaned(text: str) -> str:
    """NFC without control, invisible and direction characters; joiners stay where they hold an emoji together."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    kept = [char for at, char in enumerate(composed) if _visible(composed, at, char)]
    return BLANK_LINES.sub("\n\n", "".join(kept)).strip()


def _visible(text: str, at: int, char: str) -> bool:
    if char in KEPT_CONTROLS:
        return True
    if char == JOINER:
        return 0 < at < len(text) - 1 and _pictorial(text[at - 1]) and _pictorial(text[at + 1])
    if char == VARIATION:
        return at > 0
    # Cc control, Cf format (direction, zero width), Cs lone surrogate, Co private, Cn unassigned;
    # U+3164 and U+115F/1160 are letters by name and blanks to the eye.
    return (
        unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn")
        and char not in "\u3164\u115f\u1160\uffa0"
    )


def _pictorial(char: str) -> bool:
    return unicodedata.category(char) in ("So", "Sk") or char == VARIATION
