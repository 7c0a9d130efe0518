"""What Telegram finds in a plain text by itself: commands, links, mentions, hashtags, addresses."""

import re

from simulator.texts.entities import utf16_length
from simulator.wire import JsonObject

# One pass over the text; the first kind that fits at a place wins.
# Latin names end where a Chinese character begins, so their edges are spelled out instead of \b.
PATTERN = re.compile(
    r"(?P<email>(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)"
    r"|(?P<url>https?://[^\s<>\"'，。；！？、（）《》]+|(?<![A-Za-z0-9_@.])(?:[a-z0-9-]+\.)+"
    r"(?:com|org|net|cn|me|io|gov|edu)(?![A-Za-z0-9])(?:/[^\s<>\"'，。；！？、（）《》]*)?)"
    r"|(?P<bot_command>(?<![\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<![A-Za-z0-9_@])@[A-Za-z][A-Za-z0-9_]{3,31}(?![A-Za-z0-9_]))"
    r"|(?P<hashtag>(?<![\w#])\#\w*[^\W\d]\w*)"
    r"|(?P<phone_number>(?<![\w+])\+\d[\d ()-]{6,18}\d(?!\d))",
    re.IGNORECASE,
)
ENDS_NO_LINK = ".,:;!?)]}'\""


def found_entities(text: str) -> list[JsonObject]:
    if not any(mark in text for mark in "@/#.+"):
        return []
    found = []
    for match in PATTERN.finditer(text):
        kind = str(match.lastgroup)
        piece = match.group()
        if kind == "url":
            piece = piece.rstrip(ENDS_NO_LINK)
        found.append(
            {"type": kind, "offset": utf16_length(text[: match.start()]), "length": utf16_length(piece)}
        )
    return found


def with_found(text: str, entities: list[JsonObject]) -> list[JsonObject]:
    """Nothing is looked for inside code and links that the author marked."""
    closed = [
        (e["offset"], e["offset"] + e["length"])
        for e in entities
        if e["type"] in ("code", "pre", "text_link")
    ]
    fresh = [
        entity
        for entity in found_entities(text)
        if not any(
            entity["offset"] < end and entity["offset"] + entity["length"] > start for start, end in closed
        )
    ]
    return sorted(entities + fresh, key=lambda entity: (entity["offset"], -entity["length"]))
