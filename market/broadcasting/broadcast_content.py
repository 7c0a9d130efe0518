"""What a broadcast says: a text in one or two languages, a picture or a clip, a button; and how it looks on a phone."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from market.amounts import Price
from storage.broadcasts import Broadcast

PHOTO, VIDEO, VOICE = "photo", "video", "voice"
SELL, LOOK, TRAIN, ASK = "sell", "look", "train", "ask"
"""What a button opens: a form with goods and price filled in, the goods on sale, the sessions one can enrol in, or a
call for a person.
"""


@dataclass(frozen=True)
class Media:
    """A photo by its medium's id, with `more` of them in an album; a video or a voice note by the id that Telegram
    knows it by.
    """

    kind: str
    id: str
    more: tuple[str, ...] = ()


@dataclass(frozen=True)
class Button:
    """`product` and `price` are filled into the form that SELL opens; `product` is what LOOK shows."""

    opens: str
    product: str = ""
    price: Price | None = None


@dataclass(frozen=True)
class Content:
    """`texts` by language: there is one at least, and whoever reads another language gets it."""

    texts: Mapping[str, str]
    media: Media | None = None
    button: Button | None = None

    def stored(self) -> str:
        plain: dict[str, Any] = {"texts": dict(self.texts)}
        if self.media is not None:
            plain["media"] = [self.media.kind, self.media.id, *self.media.more]
        if self.button is not None:
            price = self.button.price.plain() if self.button.price else None
            plain["button"] = [self.button.opens, self.button.product, price]
        return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))

    @property
    def text(self) -> dict[str, str]:
        """The text as a fact of a message: in the reader's language where it was written in it."""
        only = next(iter(self.texts.values()))
        return {language: self.texts.get(language, only) for language in ("zh", "en")}


def content_of(broadcast: Broadcast) -> Content:
    plain = json.loads(broadcast.content)
    media, button = plain.get("media"), plain.get("button")
    return Content(
        plain["texts"],
        Media(media[0], media[1], tuple(media[2:])) if media else None,
        Button(button[0], button[1], Price(button[2]["fen"], button[2].get("per", "")) if button[2] else None)
        if button
        else None,
    )


def body(broadcast: Broadcast, sender: object, product: object) -> dict[str, Any]:
    """A broadcast as a message of the outbox. `sender` names who sends it, `product` the goods of its button: facts."""
    content = content_of(broadcast)
    rows = []
    if (button := content.button) is not None:
        facts = {"product": product, "price": button.price.plain() if button.price else ""}
        label = {"words": f"button-offer-{button.opens}", "facts": facts}
        rows.append([{"label": label, "door": ["offer", broadcast.public, ""]}])
    rows.append([{"label": {"words": "button-news"}, "door": ["news", broadcast.topic, ""]}])
    made: dict[str, Any] = {
        "words": {"words": "broadcast", "facts": {"text": content.text, "sender": sender}},
        "rows": rows,
    }
    if content.media is not None and content.media.more:
        made["album"] = [content.media.id, *content.media.more]
    elif content.media is not None and content.media.kind == PHOTO:
        made["picture"] = content.media.id
    elif content.media is not None:
        made["clip"] = [content.media.kind, content.media.id]
    return made
