"""Acting for somebody: an operator registers them, they confirm what is done for them, and take the account over."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.flows.about_me import NAME_MOST, OwnPhone
from bot.flows.choose_village import choose_village
from bot.flows.codes import SixDigits
from bot.flows.presses import press
from bot.talk.conversation import Frame
from bot.talk.given import Given, Photos, Pressed, SharedContact, Typed
from bot.talk.message import DoorButton, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Confirm, Pictures, Text
from bot.talk.run import BEHALF, Talk, steps
from market.county.places import all_places, full_name
from market.members import behalf, taking_over
from market.members.confirming import Proof
from market.refusals import Gone
from reading.codes import read_phone
from reading.word import folded

CLIENTS = [[DoorButton(Words("button-clients"), "clients")]]

FOR_OTHERS = frozenset({
    "open_store", "list_produce", "change_price", "change_quantity", "change_name", "change_village", "buy",
    "check_out", "decline_order", "propose_date", "send_order", "send_another", "correct_number", "give_out",
    "send_slip", "complain", "answer_complaint", "take_back", "bring_neighbour", "delete_me", "find", "press_for",
    "allow_acts", "new_card",
})  # fmt: skip
"""The flows that can be gone through for a client."""


@steps("name", "village", "phone", "slip", "confirm")
def register_farmer(talk: Talk) -> None:
    """Somebody without a phone, or without Telegram, stands at the counter."""
    talk.read(behalf.station)
    name = talk.ask(Text("name", most=NAME_MOST))
    village = talk.part("village", choose_village)
    phone = talk.ask(NewNumber({"name": name}, lambda number: talk.read(behalf.registered_at, number)))
    if talk.read(behalf.has_own_chat, phone):
        talk.ask(Confirm("own-chat", name=name, phone=phone))
        talk.do(behalf.ask_to_act_for, phone)
        talk.say("asked", name=name, doors=CLIENTS)
        return
    slip = next(iter(talk.ask(Pictures("slip", {"name": name}, most=1)).media), "")
    talk.ask(
        Confirm(
            "confirm",
            name=name,
            village=full_name(talk.read(all_places), village),
            phone=phone or Words("no-phone").plain(),
            picture=slip or None,
        )
    )
    client = talk.do(behalf.register, name, village, phone, slip)
    talk.say(
        "registered",
        name=name,
        doors=[
            [DoorButton(Words("button-card"), "code-card", client.public)],
            [DoorButton(Words("button-act-for"), "act-for", client.public)],
        ],
    )


def press_for(talk: Talk, door: str, id: str, arg: str) -> None:
    """One press for somebody else: what it changes, they confirm."""
    one = press(door, id, arg)
    talk.do(one.act, *one.args)
    talk.show(one.page, one.about)


def allow_acts(talk: Talk) -> None:
    """No confirmation each time from now on: a standing permission, that can be taken back at any time."""
    mine = talk.read(behalf.my_client)
    if mine is None:
        raise Gone(what="client")
    talk.ask(Confirm("confirm", station=mine[1].name))
    talk.do(behalf.allow)
    talk.say("allowed", station=mine[1].name)


def new_card(talk: Talk) -> None:
    """The card is lost, or its codes are used up."""
    mine = talk.read(behalf.my_client)
    if mine is None:
        raise Gone(what="client")
    talk.ask(Confirm("confirm"))
    client = talk.do(behalf.new_card)
    talk.say("made", doors=[[DoorButton(Words("button-card"), "code-card", client.public)]])


def take_over(talk: Talk, client: str) -> None:
    """The account that a station kept becomes the person's own."""
    _, kept = talk.read(taking_over.to_take_over, client)
    phone = code = ""
    if kept.phone:
        phone = talk.ask(OwnPhone("phone", {"name": kept.name}))
    else:
        code = talk.ask(SixDigits("code", {"name": kept.name}))
        if not talk.read(taking_over.opens, client, code):
            talk.do(taking_over.note_wrong, client)
            talk.say("wrong-code", doors=[[DoorButton(Words("button-try-again"), "take-over", client)]])
            return
    talk.ask(Confirm("confirm", name=kept.name))
    talk.do(taking_over.take_over, client, phone, code)
    talk.say("done", name=kept.name)


def asks_to_confirm(frame: Frame) -> bool:
    """Does the question that a form has put ask the person to confirm?"""
    return frame.put is not None and frame.put[0] == f"{BEHALF}.{TheirWord.KEY}"


def what_is_done(flow: str, args: Mapping[str, Any]) -> Plain:
    """What a form does, as a fact of a message."""
    if flow == "press_for":
        return press(args["door"], args["id"], args["arg"]).label.plain()
    return Words(f"form-{flow.replace('_', '-')}").plain()


class TheirWord(Question[Proof]):
    """The person confirms what is done for them: a code of theirs, or a picture of the slip that they signed."""

    KEY = "confirm"
    personal = True

    def __init__(self, facts: Mapping[str, object], about: str) -> None:
        super().__init__(self.KEY, facts)
        self.about = about

    def digest(self) -> str:
        return self.about

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Photos):
            return Done({"slip": given.media[0]})
        digits = (
            "".join(char for char in folded(given.text) if char.isdigit()) if isinstance(given, Typed) else ""
        )
        return Done({"code": digits}) if len(digits) == 6 else Refused(Words("refused-code-or-slip"))

    def value(self, stored: Plain) -> Proof:
        if not isinstance(stored, Mapping) or not {"code", "slip"} & stored.keys():
            raise Unfit
        return Proof(str(stored.get("code", "")), str(stored.get("slip", "")))

    def label(self, stored: Plain) -> None:
        """A code works once: none is offered again."""


class PhoneOrNone(Question[str]):
    """Somebody else's number, typed, in international form; empty where they have none."""

    columns = 1

    def options(self, draft: Plain) -> list[Option]:
        return [Option("none", Words("button-no-phone"))]

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("none"):
            return Done("")
        if isinstance(given, SharedContact) and given.phone and not given.own:
            return Done(given.phone)
        read = read_phone(given.text) if isinstance(given, Typed) else None
        if read is None:
            return Refused(Words("refused-their-number"))
        number = read.number
        return Done(number if number.startswith("+") else f"+86{number.removeprefix('0')}")

    def value(self, stored: Plain) -> str:
        if not isinstance(stored, str):
            raise Unfit
        return stored


class NewNumber(PhoneOrNone):
    """The number of somebody whom no station acts for yet; `registered_at` names the one that does."""

    def __init__(self, facts: Mapping[str, object], registered_at: Callable[[str], str]) -> None:
        super().__init__("phone", facts)
        self.registered_at = registered_at

    def take(self, given: Given, draft: Plain) -> Taken:
        taken = super().take(given, draft)
        if isinstance(taken, Done) and (station := self.registered_at(str(taken.value))):
            return Refused(Words("refusal-client-elsewhere", {"station": station}))
        return taken
