"""A text of a request with its formatting: parsed, checked, measured."""

from simulator.refusals import BadRequest, NotSimulated
from simulator.texts.entities import checked_entities, strip, utf16_length
from simulator.texts.found import with_found
from simulator.texts.html import parse_html
from simulator.wire import JsonObject

# Telegram counts characters after entities are parsed. Whether one emoji counts as one or two there is not
# said; two is the strict reading, so what passes here passes there.
MAX_TEXT = 4096
MAX_CAPTION = 1024


def parsed(
    text: str, parse_mode: str | None, entities: list[JsonObject] | None
) -> tuple[str, list[JsonObject]]:
    mode = (parse_mode or "none").lower()
    if mode == "html":
        return parse_html(text)
    if mode in ("markdown", "markdownv2"):
        raise NotSimulated(f"parse_mode {parse_mode}")
    if mode != "none":
        raise BadRequest("unsupported parse_mode")
    return text, checked_entities(text, entities or [])


def message_text(text: str | None, parse_mode: str | None, entities: list[JsonObject] | None) -> JsonObject:
    """`text` and `entities` of a message."""
    if not text:
        raise BadRequest("message text is empty")
    plain, marked = strip(*parsed(text, parse_mode, entities))
    if not plain:
        raise BadRequest("text must be non-empty")
    if utf16_length(plain) > MAX_TEXT:
        raise BadRequest("message is too long")
    all_entities = with_found(plain, marked)
    return {"text": plain, **({"entities": all_entities} if all_entities else {})}


def caption(text: str | None, parse_mode: str | None, entities: list[JsonObject] | None) -> JsonObject:
    """`caption` and `caption_entities` of a message; nothing where there is no caption."""
    plain, marked = strip(*parsed(text or "", parse_mode, entities))
    if utf16_length(plain) > MAX_CAPTION:
        raise BadRequest("message caption is too long")
    if not plain:
        return {}
    all_entities = with_found(plain, marked)
    return {"caption": plain, **({"caption_entities": all_entities} if all_entities else {})}
