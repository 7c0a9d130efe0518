"""Entities as JSON: measuring, cutting and checking them."""

from simulator.refusals import BadRequest
from simulator.wire import JsonObject

FORMATS = {
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
    "blockquote",
    "expandable_blockquote",
    "code",
    "pre",
    "text_link",
    "text_mention",
    "custom_emoji",
    "date_time",
}
# Telegram finds these by itself, whether a bot names them or not.
FOUND = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number", "bank_card_number"}


def utf16_length(text: str) -> int:
    return len(text) + sum(character > "\uffff" for character in text)


def cut(text: str, offset: int, length: int) -> str:
    """The part of a text that an entity covers."""
    units = text.encode("utf-16-le")
    return units[offset * 2 : (offset + length) * 2].decode("utf-16-le", errors="replace")


def in_order(entities: list[JsonObject]) -> list[JsonObject]:
    """Outer before inner, as Telegram lists them."""
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def strip(text: str, entities: list[JsonObject]) -> tuple[str, list[JsonObject]]:
    """Telegram cuts blanks and empty lines off both ends; the entities move along."""
    kept = text.rstrip()
    lead = utf16_length(kept) - utf16_length(kept.lstrip())
    kept = kept.lstrip()
    end = utf16_length(kept)
    moved = []
    for entity in entities:
        start = max(entity["offset"] - lead, 0)
        stop = min(entity["offset"] - lead + entity["length"], end)
        if stop > start:
            moved.append({**entity, "offset": start, "length": stop - start})
    return kept, moved


def checked_entities(text: str, entities: list[JsonObject]) -> list[JsonObject]:
    """Entities that a bot gave itself; the ones that Telegram finds by itself are left out."""
    size = utf16_length(text)
    kept = []
    for entity in entities:
        kind, offset, length = entity["type"], entity["offset"], entity["length"]
        if kind not in FORMATS | FOUND:
            raise BadRequest("can't parse MessageEntity: unsupported type specified")
        if kind == "text_link" and not entity.get("url"):
            raise BadRequest("can't parse MessageEntity: Can't find field \"url\"")
        if offset < 0 or length <= 0 or offset + length > size:
            raise BadRequest(
                f"entity beginning at UTF-16 offset {offset} ends after the end of the text at UTF-16 offset {size}"
            )
        if kind in FORMATS:
            kept.append(entity)
    return in_order(kept)
