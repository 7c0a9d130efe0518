"""Telegram's HTML: a few tags, strictly nested, turned into entities. Refusals speak Telegram's words.

Places in refusals are byte offsets in the text as it was sent, for that is what Telegram counts.
"""

import re
from dataclasses import dataclass
from typing import NoReturn

from simulator.refusals import BadRequest
from simulator.texts.entities import in_order, utf16_length
from simulator.wire import JsonObject

KIND_OF_TAG = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "span": "spoiler",
    "tg-spoiler": "spoiler",
    "blockquote": "blockquote",
    "code": "code",
    "pre": "pre",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
}
CHARACTERS = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([a-zA-Z]+));?")
START_OF_TAG = re.compile(r"<([^\s>]*)")
END_TAG = re.compile(r"</([^\s>]*)\s*>")
ATTRIBUTE = re.compile(
    r"\s*(?P<name>[^\s=>]*)\s*(?:(?P<equals>=)\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[\w.-]*)(?![\"'])))?"
)
LINK = re.compile(
    r"(?:https?|tg|ton|ftp)://\S+|(?:mailto|tel):\S+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?", re.IGNORECASE
)
BARE_HOST = re.compile(r"https?://[^/?#]+", re.IGNORECASE)
USER_LINK = re.compile(r"tg://user\?id=(\d+)")


@dataclass(slots=True)
class OpenTag:
    name: str
    offset: int
    start: int
    attributes: dict[str, str]


class HtmlText:
    """Reads one text from left to right; `plain` and `entities` grow."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.position = 0
        self.plain: list[str] = []
        self.length = 0
        self.entities: list[JsonObject] = []
        self.open: list[OpenTag] = []

    def read(self) -> tuple[str, list[JsonObject]]:
        while self.position < len(self.source):
            tag_at = self.source.find("<", self.position)
            end = len(self.source) if tag_at < 0 else tag_at
            self._add(unescape(self.source[self.position : end]))
            self.position = end
            if tag_at < 0:
                break
            if self.source.startswith("</", tag_at):
                self._close_tag()
            else:
                self._open_tag()
        if self.open:
            self._refuse(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        for entity in self.entities:
            if entity["type"] == "code":
                entity.pop("language", None)
        return "".join(self.plain), in_order(self.entities)

    def _add(self, text: str) -> None:
        self.plain.append(text)
        self.length += utf16_length(text)

    def _open_tag(self) -> None:
        begin = self.position
        found = START_OF_TAG.match(self.source, begin)
        if found is None or found.end() == len(self.source):
            self._refuse(f"Unclosed start tag at byte offset {self._byte_offset(begin)}")
        name = found.group(1).lower()
        at = f"at byte offset {self._byte_offset(begin)}"
        if name not in KIND_OF_TAG:
            self._refuse(f'Unsupported start tag "{name}" {at}')
        self.position = found.end()
        attributes = self._attributes(name, at)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            self._refuse(f'Tag "span" must have class "tg-spoiler" {at}')
        self.open.append(OpenTag(name, self.length, len(self.plain), attributes))

    def _attributes(self, name: str, at: str) -> dict[str, str]:
        attributes: dict[str, str] = {}
        while True:
            while self.source[self.position : self.position + 1].isspace():
                self.position += 1
            if self.position >= len(self.source):
                self._refuse(f'Unclosed start tag "{name}" {at}')
            if self.source[self.position] == ">":
                self.position += 1
                return attributes
            attribute = ATTRIBUTE.match(self.source, self.position)
            if attribute is None or not attribute["name"]:
                self._refuse(f'Empty attribute name in the tag "{name}" {at}')
            if not attribute["equals"] and self.source.startswith("=", attribute.end()):
                self._refuse(f"Unclosed start tag {at}")
            # <blockquote expandable> is the one attribute without a value.
            if not attribute["equals"] and attribute["name"].lower() != "expandable":
                self._refuse(f'Expected equal sign in declaration of an attribute of the tag "{name}" {at}')
            value = attribute["double"] or attribute["single"] or (attribute["bare"] or "").lower()
            attributes[attribute["name"].lower()] = unescape(value)
            self.position = attribute.end()

    def _close_tag(self) -> None:
        begin = self.position
        at = f"at byte offset {self._byte_offset(begin)}"
        if not self.open:
            self._refuse(f"Unexpected end tag {at}")
        found = END_TAG.match(self.source, begin)
        if found is None:
            self._refuse(f"Unclosed end tag {at}")
        name, expected = found.group(1).lower(), self.open[-1].name
        if name and name != expected:
            self._refuse(f'Unmatched end tag {at}, expected "</{expected}>", found "</{name}>"')
        self.position = found.end()
        self._finish(self.open.pop())

    def _finish(self, tag: OpenTag) -> None:
        entity: JsonObject = {
            "type": KIND_OF_TAG[tag.name],
            "offset": tag.offset,
            "length": self.length - tag.offset,
        }
        if entity["length"] == 0:
            return
        if tag.name == "a":
            self._link(entity, tag.attributes.get("href") or "".join(self.plain[tag.start :]))
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "tg-emoji":
            entity["custom_emoji_id"] = tag.attributes.get("emoji-id", "")
        elif tag.name == "code" and tag.attributes.get("class", "").startswith("language-"):
            entity["language"] = tag.attributes["class"].removeprefix("language-")
        elif tag.name == "pre":
            self._take_language(entity)
        if entity["type"]:
            self.entities.append(entity)

    def _link(self, entity: JsonObject, address: str) -> None:
        user = USER_LINK.fullmatch(address)
        if user:
            entity["type"] = "text_mention"
            entity["user"] = {"id": int(user.group(1))}
        elif LINK.fullmatch(address):
            whole = address if ":" in address.partition("/")[0] else f"http://{address}"
            # Telegram gives a bare host its slash.
            entity["url"] = f"{whole}/" if BARE_HOST.fullmatch(whole) else whole
        else:
            # Telegram shows the text and forgets a link that is none.
            entity["type"] = ""

    def _take_language(self, pre: JsonObject) -> None:
        """<pre><code class="language-python"> is one block of code with a language."""
        if self.entities and self.entities[-1]["type"] == "code":
            code = self.entities[-1]
            if (code["offset"], code["length"]) == (pre["offset"], pre["length"]):
                self.entities.pop()
                pre.update({"language": code["language"]} if "language" in code else {})

    def _byte_offset(self, position: int) -> int:
        return len(self.source[:position].encode())

    def _refuse(self, words: str) -> NoReturn:
        raise BadRequest(f"can't parse entities: {words}")


def parse_html(source: str) -> tuple[str, list[JsonObject]]:
    return HtmlText(source).read()


def unescape(text: str) -> str:
    """&lt; &gt; &amp; &quot; and numbers; every other & stands for itself."""
    return CHARACTER.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    hexadecimal, decimal, name = match.groups()
    if name:
        return CHARACTERS.get(name, match.group())
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    valid = 0 < code < 0x10FFFF and not 0xD800 <= code <= 0xDFFF
    return chr(code) if valid else match.group()
