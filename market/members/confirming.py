"""How an act for somebody is confirmed: by a one-time code that they say, or by the picture of a slip they signed.

A station's operator acts; the person is not at the phone. What only looks, or fills a cart, binds nobody and needs no
confirmation. A standing permission does without, but never where money changes hands or an account ends.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from market.acting import Who
from market.help.tickets import name_of
from market.members import people
from market.members.behalf import allow, new_card
from market.members.behalf_codes import spent, with_code
from market.money.payouts import answer
from market.notices import notify
from market.refusals import Gone, WrongCode
from market.rights import ACT_FOR, may
from market.sessions import enrolments
from market.shipping import codes
from market.trade import carts
from storage import behalf, chats
from storage.behalf import Client, Confirmation
from storage.work import Work

Act = Callable[..., Any]

BINDS_NOBODY: frozenset[Act] = frozenset(
    {
        carts.put_in,
        carts.take_out,
        carts.put_in_again,
        enrolments.enrol,
        enrolments.come,
        enrolments.leave,
        enrolments.bring,
    }
)
"""What costs nothing and can be undone by a press: a cart, a seat at a training that is free."""
ALWAYS_CONFIRMED: frozenset[Act] = frozenset({answer, people.forget, allow, new_card})
"""Money in somebody's hand, the end of an account, a permission, a new card."""

CODE, SLIP, STANDING = "code", "slip", "standing"


@dataclass(frozen=True)
class Proof:
    """What the person gave: a code that they said, or the medium of a signed slip's picture."""

    code: str = ""
    slip: str = ""


def is_needed(work: Work, who: Who, act: Act) -> bool:
    """Is the person to confirm this act, that somebody does for them?"""
    if who.actor == who.person or act in BINDS_NOBODY:
        return False
    client = behalf.client_of(work, who.person)
    return client is None or client.standing is None or act in ALWAYS_CONFIRMED


def check(work: Work, who: Who, change: int, act: Act, proof: Proof | None) -> None:
    """A wrong code is counted, and stays counted when the act is taken back. `change` is the form's id.

    Raises Gone (nobody's client any more), WrongCode, TooManyTries.
    """
    client = _client(work, who)
    if not is_needed(work, who, act):
        return
    if proof is None or not (proof.code or proof.slip):
        raise WrongCode()
    if proof.slip:
        return
    subjects = f"client:{client.id}", f"person:{who.actor}"
    codes.check_tries(work, *subjects)
    if not spent(client, proof.code, change):
        codes.note_wrong(work, *subjects)
        raise WrongCode()


def keep(work: Work, who: Who, change: int, act: Act, proof: Proof | None) -> None:
    """Uses the code up and writes down how the change was confirmed; the person's own chat is told.

    Raises WrongCode: somebody else has used the code in this moment.
    """
    client = behalf.locked_client(work, who.person)
    needed = is_needed(work, who, act)
    way, slip = STANDING if client is not None and client.standing else "", ""
    if needed and proof is not None and proof.slip:
        way, slip = SLIP, proof.slip
    elif needed and proof is not None and client is not None:
        entry = spent(client, proof.code, change)
        if not entry:
            raise WrongCode()
        client.codes = "|".join(one for one in client.codes.split("|") if one != entry)
        way = CODE
    work.session.flush()
    if way:
        behalf.add_confirmation(work, Confirmation(change_id=change, way=way, slip=slip))


def tell(work: Work, who: Who, act: Act) -> None:
    """Tells the person's own chat, where there is one, what was done for them and by whom."""
    if act in BINDS_NOBODY or chats.private_chat(work, who.person) is None:
        return
    notify(
        work,
        who.person,
        "behalf-done",
        {"helper": name_of(work, who.actor), "did": {"words": did(act.__name__)}},
        (("button-acts", "acts", "", ""),),
    )


def ask_for_code(work: Work, who: Who, change: int, what: object) -> None:
    """Puts a code for one form into the person's own chat, where there is one: they tell it if they agree."""
    client = behalf.locked_client(work, who.person)
    if client is None or chats.private_chat(work, who.person) is None:
        return
    code = codes.six_digits()
    client.codes = with_code(client, code, change)
    work.session.flush()
    facts = {"helper": name_of(work, who.actor), "what": what, "code": code}
    notify(work, who.person, "behalf-asked", facts)


DID = frozenset({
    "open_store", "list_produce", "change_price", "change_quantity", "rename", "live_in", "put_in", "place", "decline",
    "propose", "confirm", "accept", "cancel", "send", "send_another", "renumber", "give_out", "send_slip", "receive",
    "complain", "refund", "resend", "refuse", "settle", "appeal", "answer", "move", "forget", "allow", "come_back",
    "new_card", "register", "take_over", "enrol", "come", "leave",
})  # fmt: skip
"""The acts that have words of their own (did-...)."""


def did(act: str) -> str:
    """The words for what was done."""
    return f"did-{act.replace('_', '-')}" if act in DID else "did-something"


def _client(work: Work, who: Who) -> Client:
    """Raises Gone where the person is no client of the actor's station."""
    client = behalf.client_of(work, who.person)
    if client is None or not may(work, who, ACT_FOR, [client.station_id]):
        raise Gone(what="client")
    return client
