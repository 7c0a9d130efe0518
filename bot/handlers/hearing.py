"""What typed words mean to the talk itself: a button's label, the menu, the ways out."""

from functools import lru_cache

from bot.talk.message import Label, plain_label
from bot.wording.words import LANGUAGES, Words
from reading.control import read_control
from reading.word import folded

MENU_DOORS = {
    "menu-sell": "sell",
    "menu-buy": "buy",
    "menu-orders": "orders",
    "menu-person": "person",
    "menu-me": "me",
    "menu-training": "trainings",
    "menu-counter": "counter",
    "button-back-to-bot": "bot",
    "button-stop-helping": "bot",
    "button-stop-acting": "stop-acting",
}
"""The big buttons -> the door that each opens."""

TYPED_DOORS = {
    "button-my-store": "mine",
    "button-list-produce": "list",
    "button-look-around": "buy",
    "button-find": "find",
    "button-find-again": "find",
    "button-language": "language",
    "button-privacy": "privacy",
    "button-my-data": "export",
    "said-cart": "cart",
    "said-money": "money",
    "button-tickets": "tickets",
    "button-trainings": "trainings",
    "button-clients": "clients",
    "button-register": "register",
    "button-network": "network",
    "button-staff": "staff",
    "button-broadcasts": "broadcasts",
    "button-market-days": "market-days",
    "button-my-news": "news",
    "language-zh": "speak zh",
    "language-en": "speak en",
}
"""Other words that are typed when nothing is open -> the door and its id: what a button says, or what people say."""

WAYS_OUT = {"button-back": "back", "button-cancel": "cancel", "button-person": "person"}


def would_press(text: str, label: Label, language: str, words: Words) -> bool:
    """Would these typed words press the button with this label? "好" presses any yes, "没有" any skip."""
    if (bare := _bare(text)) and bare == _bare(words.label(language, plain_label(label))):
        return True
    if isinstance(label, str):
        return False
    said = read_control(text)
    return said in ("yes", "no", "skip") and label.key.startswith(f"button-{said}")


def hints_at(text: str, label: Label, language: str, words: Words) -> bool:
    """Are these typed words a part of what the button says? One letter alone hints at nothing."""
    bare = _bare(text)
    return len(bare) > 1 and bare in _bare(words.label(language, plain_label(label)))


def menu_door(text: str, words: Words) -> str | None:
    """The door of the big button that says this, in any language: the person may have just changed it."""
    return _labels(words, tuple(MENU_DOORS.items())).get(_bare(text))


def big_button(text: str, words: Words) -> bool:
    """Does one of the big buttons below the text field say this? Pressing it sends what it says."""
    return menu_door(text, words) is not None or _bare(text) in _labels(words, tuple(WAYS_OUT.items()))


def typed_door(text: str, words: Words) -> tuple[str, str] | None:
    """The door, and its id, of another button that says this."""
    found = _labels(words, tuple(TYPED_DOORS.items())).get(_bare(text), "")
    door, _, id_ = found.partition(" ")
    return (door, id_) if door else None


def way_out(text: str, words: Words) -> str | None:
    """back, cancel, person, menu or help, where that is the whole line."""
    label = _labels(words, tuple(WAYS_OUT.items())).get(_bare(text))
    said = label or read_control(text)
    return said if said in ("back", "cancel", "person", "menu", "help") else None


@lru_cache
def _labels(words: Words, keys: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """What opens something, with what it opens; several ways to say it are parted by strokes."""
    return {
        _bare(said): meaning
        for language in LANGUAGES
        for key, meaning in keys
        for said in words.plain(language, {"words": key}).split(" / ")
    }


def _bare(text: str) -> str:
    """Folded to letters and digits: people type a label without the picture that it begins with."""
    return "".join(char for char in folded(text) if char.isalnum())
