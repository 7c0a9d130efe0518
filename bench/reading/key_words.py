"""A reader of plain key words: what a line reader without a grammar would be."""

from __future__ import annotations

import re
from typing import Final

from bench.reading.tallies import Reader
from reading.lexicon import Lexicon

_KEY_WORDS: Final = {
    "track": r"快递|订单|包裹|物流|parcel|order \d|track",
    "ask_person": r"人工|客服|person|human|call me",
    "training": r"培训|课|学|training|course|class",
    "open_store": r"开店|店|store|shop",
    "cancel": r"取消|算了|不.了|cancel",
    "prices": r"多少钱|价|行情|price|how much",
    "help": r"帮助|怎么用|help",
    "greeting": r"你好|您好|hello|hi",
    "reminder_ack": r"知道|收到|got it",
    "list_produce": r"卖|有|sell|list",
    "buy": r"买|要|订|来|buy|need|order",
}
_WEIGHT: Final = re.compile(r"(\d+(?:\.\d+)?) ?(公斤|斤|吨|kg|jin|克)")
_GRAMS: Final = {"公斤": 1000, "kg": 1000, "斤": 500, "jin": 500, "吨": 1_000_000, "克": 1}
_PRICE: Final = re.compile(r"(\d+(?:\.\d+)?) ?(?:元|块|yuan)")


def key_word_reader(lexicon: Lexicon) -> Reader:
    """A reader of plain key words: the first that occurs decides, numbers are Arabic, goods are exact names."""
    names = sorted(lexicon.product_names.slugs.items(), key=lambda pair: -len(pair[0]))

    def read(text: str) -> tuple[str, dict[str, object]]:
        line = text.lower()
        intent = next((name for name, words in _KEY_WORDS.items() if re.search(words, line)), "unknown")
        fields: dict[str, object] = {}
        if intent in {"list_produce", "buy", "prices"}:
            slug = next((slug for name, slug in names if name in line), None)
            fields |= {"product": slug} if slug else {}
        if intent == "list_produce" and (price := _PRICE.search(line)):
            fields["price_fen"] = round(float(price.group(1)) * 100)
        if intent in {"list_produce", "buy"} and (weight := _WEIGHT.search(line)):
            fields["quantity_grams"] = round(float(weight.group(1)) * _GRAMS[weight.group(2)])
        return intent, fields

    return read
