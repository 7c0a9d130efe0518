"""Keyboards from plain data: buttons under a message, and the big ones below the text field."""

from collections.abc import Mapping, Sequence
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
)

from bot import buttons
from bot.wording.words import Words

EVERYBODY = (("menu-sell", "menu-buy"), ("menu-orders", "menu-me"), ("menu-training", "menu-person"))
OPERATORS = (
    ("menu-counter", "menu-orders"),
    ("menu-sell", "menu-buy"),
    ("menu-training", "menu-me"),
    ("menu-person",),
)
MANAGERS = (
    ("menu-county", "menu-orders"),
    ("menu-sell", "menu-buy"),
    ("menu-training", "menu-me"),
    ("menu-person",),
)
MENUS = {
    "menu": EVERYBODY,
    "menu-operator": OPERATORS,
    "menu-manager": MANAGERS,
    "helped": (("button-back-to-bot",), *EVERYBODY),
    "acting": (
        ("button-stop-acting",),
        ("menu-sell", "menu-buy"),
        ("menu-orders", "menu-me"),
        ("menu-person",),
    ),
    "helping": (("button-stop-helping",), *OPERATORS),
}
"""The big buttons that stay, by who has them; while a person answers, is written to, or acts for somebody, the one that
ends it comes first.
"""

WAYS_OUT = ("button-back", "button-cancel", "button-person")

Markup = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove


def under_message(
    rows: Sequence[Sequence[Mapping[str, Any]]], language: str, words: Words
) -> InlineKeyboardMarkup:
    """Buttons as an outbox row names them: a label with an answer, a door, or an address."""
    return InlineKeyboardMarkup([[_button(one, language, words) for one in row] for row in rows])


def chosen(label: Mapping[str, Any] | str, language: str, words: Words) -> InlineKeyboardMarkup:
    """What is left of a question's buttons: the one that was pressed."""
    text = words.plain(language, {"words": "button-ticked", "facts": {"label": label}})
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data=buttons.NOTHING)]])


def below_text_field(name: str, language: str, words: Words) -> Markup:
    """The big keyboards: menu, contact, location; "none" takes it away."""
    if name == "none":
        return ReplyKeyboardRemove()
    if name in MENUS:
        rows = [[KeyboardButton(_say(key, language, words)) for key in row] for row in MENUS[name]]
    elif name == "contact":
        share = KeyboardButton(_say("button-share-phone", language, words), request_contact=True)
        rows = [[share], [KeyboardButton(_say(key, language, words)) for key in WAYS_OUT]]
    elif name == "location":
        share = KeyboardButton(_say("button-share-location", language, words), request_location=True)
        rows = [[share], [KeyboardButton(_say(key, language, words)) for key in WAYS_OUT]]
    else:
        raise ValueError(f"no keyboard is called {name}")
    return ReplyKeyboardMarkup(rows, resize_keyboard=True, is_persistent=True)


def _button(button: Mapping[str, Any], language: str, words: Words) -> InlineKeyboardButton:
    label = words.label(language, button["label"])
    if "answer" in button:
        return InlineKeyboardButton(label, callback_data=buttons.Answer(*button["answer"]).data())
    return InlineKeyboardButton(label, callback_data=buttons.Door(*button["door"]).data())


def _say(key: str, language: str, words: Words) -> str:
    return words.plain(language, {"words": key})
