"""Doors: what a button does that opens a page or a flow, or changes one thing through the market."""

import json

from bot.flows.presses import PRESSES
from bot.handlers import (
    asking,
    behalf,
    broadcast_doors,
    canned,
    helping,
    imports,
    network,
    order_doors,
    reports,
    roles,
    training_doors,
)
from bot.handlers.visit import Action, Visit, begins
from bot.pages import PAGES
from bot.talk.plain import Plain
from bot.talk.stage import refused
from market.acting import Who
from market.amounts import Price
from market.members import people
from market.refusals import Refusal
from market.shop import listings
from market.shop.stores import store_of


def open_door(visit: Visit, door: str, id_: str = "", arg: str = "") -> bool:
    """Opens a door; False for one that there is not (any more). The right to the object is checked behind it."""
    if visit.client is not None and door in PRESSES:
        visit.begin("press_for", args={"door": door, "id": id_, "arg": arg})
    elif visit.client is not None and door in {*ACTIONS, *OWN_PAGES} - OPEN_TO_OTHERS:
        visit.not_for_others()
    elif door in ACTIONS:
        ACTIONS[door](visit, id_, arg)
    elif door in PAGES:
        visit.show(door, id_, arg)
    else:
        return False
    return True


def sell(visit: Visit, id_: str = "", arg: str = "") -> None:
    """To one's own store, or to opening one: decided here, once."""
    if visit.market.read(store_of) is None:
        visit.begin("open_store")
    else:
        visit.show("mine")


def list_goods(visit: Visit, id_: str = "", arg: str = "") -> None:
    visit.begin("open_store" if visit.market.read(store_of) is None else "list_produce")


def list_again(visit: Visit, id_: str, arg: str) -> None:
    """The same goods once more: everything is answered, and only to be looked at."""
    try:
        offer, quantity = visit.market.read(listings.as_listed, id_)
    except Refusal as error:
        visit.toast = refused(error)
        return
    one = offer.listing
    answers: dict[str, Plain] = {
        "photos": {"media": list(offer.photos), "album": ""},
        "product.name": {"slugs": [one.product], "typed": ""},
        "quantity": quantity.plain(),
        "price": Price(one.price, one.per).plain(),
        "note": one.note,
    }
    visit.begin("list_produce", answers)


def go_on(visit: Visit, id_: str = "", arg: str = "") -> None:
    """Back to the form that lies open or was put aside."""
    if visit.conversation.top is None and visit.conversation.forms:
        visit.begin(visit.conversation.forms[-1].flow, args=visit.conversation.forms[-1].args)
    elif visit.conversation.top is not None:
        visit.put_again()
    else:
        visit.say("nothing-open", keyboard="menu")


def move_listing(visit: Visit, id_: str, arg: str) -> None:
    """Pauses, resumes, marks as sold out or deletes: harmless when pressed twice."""
    if not visit.press(listings.move, id_, arg, done=f"toast-{arg.replace('_', '-')}"):
        return
    if arg == "delete":
        visit.show("mine")
    else:
        visit.show("my", id_)


def speak(visit: Visit, id_: str, arg: str) -> None:
    """From now on in this language, the big buttons too."""
    if id_ not in ("zh", "en"):
        return
    people.choose_language(visit.work, visit.own, id_)
    visit.speak(id_)
    visit.say("language-chosen", keyboard="menu")
    visit.put_again()


def export(visit: Visit, id_: str = "", arg: str = "") -> None:
    """All that is kept about the person, as a file."""
    data = people.my_data(visit.work, Who.self(visit.person.id))
    text = json.dumps(data, ensure_ascii=False, indent=2)
    visit.documents.append({"words": {"words": "my-data"}, "document": {"name": "cunji.json", "text": text}})


OWN_PAGES = {
    "counter", "today", "county", "centre", "reports", "report", "network", "staff", "worker", "invitations",
    "my-roles", "clients", "client", "slips", "tickets", "ticket", "stations", "broadcasts", "broadcast",
    "broadcast-villages", "market-days", "attendance", "at-the-door", "session-figures", "training-figures",
    "canned", "canned-to-drop",
}  # fmt: skip
"""What people look at who work for the county, and for nobody else."""

OPEN_TO_OTHERS = {
    *behalf.ACTIONS, *asking.ACTIONS,
    "sell", "list", "go-on", "list-again", "speak", "price", "quantity", "name", "village", "forget", "find", "export",
    "want", "check-out", "take-out", "again", "propose", "decline", "send", "send-another", "renumber", "give-out",
    "slip", "receipt", "label", "complain", "answer-complaint", "parcel-back", "bring", "alone", "pin", "calendar",
}  # fmt: skip
"""What can be done for a client: their own store, orders and complaints, and what whoever acts does as themselves. What
changes something at one press goes through `press_for`.
"""

ACTIONS: dict[str, Action] = {
    **behalf.ACTIONS,
    **order_doors.ACTIONS,
    **asking.ACTIONS,
    **helping.ACTIONS,
    **canned.ACTIONS,
    **imports.ACTIONS,
    **broadcast_doors.ACTIONS,
    **training_doors.ACTIONS,
    **roles.ACTIONS,
    **network.ACTIONS,
    **reports.ACTIONS,
    "sell": sell,
    "list": list_goods,
    "go-on": go_on,
    "list-again": list_again,
    "move": move_listing,
    "speak": speak,
    "export": export,
    "price": begins("change_price", "listing"),
    "quantity": begins("change_quantity", "listing"),
    "name": begins("change_name"),
    "phone": begins("give_phone"),
    "village": begins("change_village"),
    "forget": begins("delete_me"),
    "find": begins("find"),
}
