"""A manager writes down which licences a store has: what it may sell depends on them."""

from collections.abc import Callable, Sequence

from bot.talk.given import Given, Typed
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Choice
from bot.talk.run import Talk
from market.shop import licences
from market.shop.licences import LICENCES, held_by
from storage.stores import Store


def license_store(talk: Talk) -> None:
    talk.read(licences.may_license)
    called = talk.ask(StoreCalled("store", lambda name: talk.read(licences.stores_called, name)))
    store = _one_of(talk, called)
    held = held_by(store)
    options = [Option(one, _licence(one, one in held)) for one in LICENCES]
    licence = talk.ask(Choice("licence", options, {"store": store.name}, columns=1))
    given = licence not in held
    licensed = talk.do(licences.license_store, store.public, licence, given)
    now = sorted(held_by(licensed))
    talk.say(
        "written" if now else "none-left",
        store=store.name,
        licences=[Words(f"licence-{one}").plain() for one in now],
        doors=[[DoorButton(Words("button-license-another"), "license")]],
    )


class StoreCalled(Question[Sequence[Store]]):
    """Open stores that are called so: one that is typed may be several. `find` finds them by a part of the name."""

    def __init__(self, key: str, find: Callable[[str], Sequence[Store]]) -> None:
        super().__init__(key)
        self.find = find

    def take(self, given: Given, draft: Plain) -> Taken:
        if not isinstance(given, Typed):
            return Refused(Words("refused-words-please"))
        if not self.find(given.text):
            return Refused(Words("refused-no-such-store", {"typed": given.text[:40]}))
        return Done(given.text)

    def value(self, stored: Plain) -> Sequence[Store]:
        found = self.find(stored) if isinstance(stored, str) else ()
        if not found:
            raise Unfit
        return found


def _one_of(talk: Talk, called: Sequence[Store]) -> Store:
    if len(called) == 1:
        return called[0]
    chosen = talk.ask(Choice("which", [Option(one.public, one.name) for one in called], columns=1))
    return next(one for one in called if one.public == chosen)


def _licence(licence: str, held: bool) -> Words:
    words = Words(f"licence-{licence}")
    return Words("button-ticked", {"label": words.plain()}) if held else words
