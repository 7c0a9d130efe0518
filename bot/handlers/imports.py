"""A manager's table of goods: it is taken in, and put on sale or left by one press. It is fetched after the turn."""

from collections.abc import Sequence
from datetime import timedelta

from bot.handlers.incoming import SentTable
from bot.handlers.visit import Action, Visit, begins
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from bot.talk.stage import refused
from market.refusals import Refusal
from market.shop import imports
from storage import due
from storage.clock import milliseconds

FETCH = "fetch_goods"
FETCH_WITHIN = timedelta(days=2)


def receive(visit: Visit, tables: Sequence[SentTable]) -> None:
    """Says that they are looked at, or why not; an open question stays open."""
    for table in tables:
        try:
            one = visit.change(imports.receive, table.file, table.name, table.size)
        except Refusal as error:
            visit.messages.append(Message(refused(error), keyboard="menu"))
            break
        _plan(visit, one.public)
        visit.say("import-received", {"file": table.name}, keyboard="menu")
    visit.put_again()


def _plan(visit: Visit, public: str) -> None:
    moment = visit.stage.now
    due.plan(
        visit.work,
        FETCH,
        public,
        not_before=milliseconds(moment),
        not_after=milliseconds(moment + FETCH_WITHIN),
    )


def decide(visit: Visit, id_: str, arg: str) -> None:
    """Puts the goods of a table on sale, or not; a second press changes nothing."""
    try:
        if arg == "yes":
            _put_on_sale(visit, id_)
        elif visit.change(imports.drop, id_):
            visit.say("import-dropped", edit=True)
        else:
            visit.toast = Words("toast-already-so")
    except Refusal as error:
        visit.toast = refused(error)


def _put_on_sale(visit: Visit, public: str) -> None:
    done = visit.change(imports.put_on_sale, public)
    store = visit.market.read(imports.store_to_fill)
    if done is None or store is None:
        visit.toast = Words("toast-already-so")
        return
    see = DoorButton(Words("button-store-of", {"store": store.name}), "store", store.public)
    facts: dict[str, Plain] = {
        "store": store.name,
        "new": done.new,
        "changed": done.changed,
        "same": done.same,
    }
    visit.say("import-done", facts, rows=[[see]], edit=True)


def template(visit: Visit, id_: str = "", arg: str = "") -> None:
    """The store's goods as a table, to be changed and sent back."""
    try:
        text = visit.market.read(imports.table, visit.person.language)
    except Refusal as error:
        visit.toast = refused(error)
        return
    name = visit.words.plain(visit.person.language, {"words": "goods-table-name"})
    visit.documents.append(
        {"words": {"words": "goods-template"}, "document": {"name": f"{name}.csv", "text": text}}
    )


ACTIONS: dict[str, Action] = {
    "import-goods": decide,
    "goods-template": template,
    "license": begins("license_store"),
}
