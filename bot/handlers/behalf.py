"""Acting for somebody: what buttons begin and end it, and what the person themselves lets a station do."""

from bot.handlers.visit import Action, Visit, begins
from bot.talk.message import Message, Words
from bot.talk.stage import refused
from market.county.places import full_name
from market.members import behalf
from market.refusals import Refusal
from storage.places import places


def act_for(visit: Visit, id_: str, arg: str) -> None:
    """From now on all that the operator does in this chat is for this client."""
    if not visit.act_for(id_) or visit.client is None:
        return
    person = visit.client.person
    village = full_name(places(visit.work), person.village)
    known = village.plain() if village.zh else Words("village-not-told").plain()
    visit.say("acting-now", {"name": person.name, "village": known}, keyboard="menu")


def stop_acting(visit: Visit, id_: str = "", arg: str = "") -> None:
    if visit.client is None:
        visit.say("bot-is-here", keyboard="menu")
        return
    name = visit.client.person.name
    visit.stop_acting()
    visit.say("acting-stopped", {"name": name}, keyboard="menu")


def let_act(visit: Visit, id_: str, arg: str) -> None:
    """The person agrees that a station acts for them."""
    if visit.press(behalf.let_act, id_, int(arg) if arg.isdigit() else 0):
        visit.show("acts")


def ask_each_time(visit: Visit, id_: str, arg: str) -> None:
    try:
        visit.change(behalf.ask_each_time)
    except Refusal as error:
        visit.toast = refused(error)
        return
    visit.toast = Words("toast-done")
    visit.show("acts")


def stop_acts(visit: Visit, id_: str, arg: str) -> None:
    """Nobody acts for the person any more."""
    if visit.press(behalf.stop_acting):
        visit.show("acts")


def card(visit: Visit, id_: str, arg: str) -> None:
    """The client's card as a PDF, to be printed or written off, and given to them."""
    try:
        codes = behalf.card_codes(visit.work, visit.own, id_)
        person = behalf.acted_for(visit.work, visit.own, id_).person
        here = behalf.station(visit.work, visit.own)
    except Refusal as error:
        visit.messages.append(Message(refused(error), keyboard="menu"))
        return
    texts = {
        "title": {"words": "paper-card", "facts": {"name": person.name}},
        "how": {"words": "paper-card-how"},
        "codes": [
            {"words": "paper-code", "facts": {"at": at, "code": one}} for at, one in enumerate(codes, 1)
        ],
        "station": {"words": "paper-card-station", "facts": {"station": here.name}},
    }
    words = {"words": "card-here", "facts": {"name": person.name}}
    paper = {"kind": "card", "texts": texts, "start": f"c_{id_}"}
    visit.documents.append({"words": words, "document": {"name": "card.pdf", "paper": paper}})  # type: ignore[dict-item]


ACTIONS: dict[str, Action] = {
    "register": begins("register_farmer"),
    "act-for": act_for,
    "stop-acting": stop_acting,
    "let-act": let_act,
    "allow-acts": begins("allow_acts"),
    "ask-each-time": ask_each_time,
    "stop-acts": stop_acts,
    "code-card": card,
    "new-card": begins("new_card"),
    "take-over": begins("take_over", "client"),
}
