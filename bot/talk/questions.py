"""The questions that any flow can ask: words, one choice or several, yes, pictures, a phone number."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from bot.talk.given import Given, Photos, Pressed, PressedAll, Typed
from bot.talk.message import Label, Words, plain_label
from bot.talk.plain import Plain, digest
from bot.talk.question import Done, More, Option, Question, Refused, Taken, Unfit

IN_SIGHT = 8
"""Never more buttons than this in sight: people who read little lose the one they want."""


class Text(Question[str]):
    """Free words of `least` to `most` characters. `optional` offers "skip", which answers with nothing."""

    any_words = True

    def __init__(
        self,
        key: str,
        facts: Mapping[str, object] | None = None,
        *,
        least: int = 1,
        most: int = 200,
        optional: bool = False,
    ) -> None:
        super().__init__(key, facts)
        self.least, self.most, self.optional = least, most, optional

    def options(self, draft: Plain) -> Sequence[Option]:
        return (Option("skip", Words("button-skip")),) if self.optional else ()

    def take(self, given: Given, draft: Plain) -> Taken:
        if self.optional and given == Pressed("skip"):
            return Done("")
        if not isinstance(given, Typed):
            return Refused(Words("refused-words-please"))
        text = " ".join(given.text.split())
        if len(text) < self.least:
            return Refused(Words("refused-too-short", {"least": self.least}))
        if len(text) > self.most:
            return Refused(Words("refused-too-long", {"most": self.most, "length": len(text)}))
        return Done(text)

    def value(self, stored: Plain) -> str:
        if not isinstance(stored, str) or len(stored) > self.most:
            raise Unfit
        if len(stored) < self.least and not (self.optional and stored == ""):
            raise Unfit
        return stored


class Choice(Question[str]):
    """One of a few options; more than are good in sight are paged."""

    free_words = False

    def __init__(
        self,
        key: str,
        options: Sequence[Option],
        facts: Mapping[str, object] | None = None,
        *,
        columns: int = 2,
        item: str = "",
    ) -> None:
        super().__init__(key, facts, item=item)
        self.all, self.columns = tuple(options), columns

    def options(self, draft: Plain) -> Sequence[Option]:
        return paged(self.all, draft)

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Pressed):
            if (page := page_asked(given)) is not None:
                return More(page)
            if any(option.id == given.choice for option in self.all):
                return Done(given.choice)
        return Refused(Words("refused-choose"))

    def value(self, stored: Plain) -> str:
        if not any(option.id == stored for option in self.all):
            raise Unfit
        return cast(str, stored)

    def label(self, stored: Plain) -> Label | None:
        return next((option.label for option in self.all if option.id == stored), None)


class Choices(Question[list[str]]):
    """Several of a few options: each press adds one or takes it away, "done" answers. Several may be typed in
    one line.
    """

    free_words = False
    many = True

    def __init__(
        self,
        key: str,
        options: Sequence[Option],
        facts: Mapping[str, object] | None = None,
        *,
        columns: int = 2,
    ) -> None:
        super().__init__(key, facts)
        self.all, self.columns = tuple(options), columns

    def options(self, draft: Plain) -> Sequence[Option]:
        chosen = _ids(draft)
        shown = [Option(one.id, _ticked(one.label) if one.id in chosen else one.label) for one in self.all]
        return [*shown, Option("done", Words("button-done"))] if chosen else shown

    def take(self, given: Given, draft: Plain) -> Taken:
        chosen = _ids(draft)
        if given == Pressed("done") and chosen:
            return Done(chosen)
        if isinstance(given, PressedAll):
            return More([*chosen, *(one for one in given.choices if one not in (*chosen, "done"))])
        if isinstance(given, Pressed) and any(option.id == given.choice for option in self.all):
            if given.choice in chosen:
                return More([one for one in chosen if one != given.choice])
            return More([*chosen, given.choice])
        return Refused(Words("refused-choose"))

    def value(self, stored: Plain) -> list[str]:
        ids = _ids(stored)
        if not ids or not {one.id for one in self.all}.issuperset(ids):
            raise Unfit
        return ids

    def label(self, stored: Plain) -> Label | None:
        chosen = _ids(stored)
        labels = [plain_label(one.label) for one in self.all if one.id in chosen]
        return Words("button-several", {"labels": labels}) if labels else None


class Confirm(Question[bool]):
    """Shows what is about to be done and asks for one press. Holds only for the facts it was shown with."""

    personal = True
    free_words = False
    sums_up = True
    columns = 1

    def __init__(self, key: str, *, picture: Plain = None, **facts: object) -> None:
        super().__init__(key, facts, picture=picture)

    def digest(self) -> str:
        return digest(self.facts)

    def options(self, draft: Plain) -> Sequence[Option]:
        return (Option("yes", Words(f"button-yes-{self.name}")),)

    def take(self, given: Given, draft: Plain) -> Taken:
        return Done(True) if given == Pressed("yes") else Refused(Words("refused-confirm"))

    def value(self, stored: Plain) -> bool:
        if stored is not True:
            raise Unfit
        return True

    def label(self, stored: Plain) -> Label | None:
        return None


class Album(NamedTuple):
    """Pictures by our own ids, in the order they came, and the group they came with (empty for one alone)."""

    media: tuple[str, ...]
    group: str


class Pictures(Question[Album]):
    """One picture or an album of at most `most`; `optional` offers "skip". The answer keeps the album's id."""

    def __init__(
        self,
        key: str,
        facts: Mapping[str, object] | None = None,
        *,
        most: int = 10,
        optional: bool = True,
        picture: Plain = None,
    ) -> None:
        super().__init__(key, facts, picture=picture)
        self.most, self.optional = most, optional

    def options(self, draft: Plain) -> Sequence[Option]:
        return (Option("skip", Words("button-skip-photo")),) if self.optional else ()

    def take(self, given: Given, draft: Plain) -> Taken:
        if self.optional and given == Pressed("skip"):
            return Done({"media": [], "album": ""})
        if isinstance(given, Photos):
            return Done({"media": list(given.media[: self.most]), "album": given.album})
        return Refused(Words("refused-photo-please"))

    def value(self, stored: Plain) -> Album:
        if not isinstance(stored, Mapping) or not isinstance(media := stored.get("media"), Sequence):
            raise Unfit
        return Album(tuple(str(one) for one in media), str(stored.get("album", "")))

    def label(self, stored: Plain) -> Label | None:
        return Words("button-same-photos") if self.value(stored).media else None


def paged(options: Sequence[Option], draft: Plain) -> Sequence[Option]:
    """The options of the page that the draft names, with buttons to the page before and after."""
    if len(options) <= IN_SIGHT + 2:
        return options
    start = min(draft, len(options) - 1) if isinstance(draft, int) else 0
    turns = []
    if start:
        turns.append(Option(f"page-{max(0, start - IN_SIGHT)}", Words("button-earlier")))
    if start + IN_SIGHT < len(options):
        turns.append(Option(f"page-{start + IN_SIGHT}", Words("button-later")))
    return (*options[start : start + IN_SIGHT], *turns)


def page_asked(given: Given) -> int | None:
    """The page that a press on "earlier" or "later" asks for."""
    if isinstance(given, Pressed) and given.choice.startswith("page-") and given.choice[5:].isdigit():
        return int(given.choice[5:])
    return None


def _ids(draft: Plain) -> list[str]:
    return [str(one) for one in draft] if isinstance(draft, Sequence) and not isinstance(draft, str) else []


def _ticked(label: Label) -> Words:
    return Words("button-ticked", {"label": plain_label(label)})
