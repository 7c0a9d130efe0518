"""Every word a person sees: a key and facts in, a text in one language out (Project Fluent)."""

import html
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource

from bot.wording.facts import Wording, worded

LOCALES = Path(__file__).parent.parent.parent / "locales"
LANGUAGES = ("zh", "en")


class WordMissing(KeyError):
    """A text that a language does not have, or a fact that its text asks for and nobody gave."""


@dataclass(frozen=True)
class Link:
    """How links into this bot begin: https://t.me/<username>."""

    username: str = ""

    def to(self, payload: str) -> str:
        return f"https://t.me/{self.username}?start={payload}"


class Words:
    """The texts of all languages. `link` makes deep links; it is known once the bot knows its own name."""

    def __init__(self, link: Link | None = None, locales: Path = LOCALES) -> None:
        self.link = link or Link()
        self._bundles = {language: _bundle(locales / language, language) for language in LANGUAGES}

    def html(self, language: str, words: Mapping[str, Any]) -> str:
        """A text whose own tags stay, while `<` and `&` in facts are shown as they were typed."""
        return self._text(language, words, escape=True)

    def plain(self, language: str, words: Mapping[str, Any]) -> str:
        """A text without tags: a toast, a big button."""
        return self._text(language, words, escape=False)

    def label(self, language: str, label: Any) -> str:
        """What a button says: a text of the locales, or what a person or a place is called."""
        return label if isinstance(label, str) else self.plain(language, label)

    def has(self, language: str, key: str) -> bool:
        return self._bundles[language].has_message(key)

    def keys(self, language: str) -> set[str]:
        return set(self._bundles[language]._messages)

    def _text(self, language: str, words: Mapping[str, Any], *, escape: bool) -> str:
        bundle = self._bundles.get(language) or self._bundles["zh"]
        key = words["words"]
        pattern = bundle.get_message(key).value if bundle.has_message(key) else None
        if pattern is None:
            raise WordMissing(f"{key} in {language}")
        wording = Wording(
            language,
            lambda inner: self._text(language, inner, escape=escape),
            (lambda text: html.escape(text, quote=False)) if escape else str,
            self.link.to,
        )
        facts = {name: worded(value, wording) for name, value in words.get("facts", {}).items()}
        text, errors = bundle.format_pattern(pattern, facts)
        if errors:
            raise WordMissing(f"{key} in {language}: {errors[0]}")
        return str(text)


@cache
def _bundle(folder: Path, language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted(folder.glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return bundle
