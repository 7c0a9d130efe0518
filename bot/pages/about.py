"""Me, the language, what is kept about a person, and help."""

from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market.county import places
from market.help import helping
from market.members import behalf, people
from market.members.roles import my_roles
from market.rights import STAFF, may


def me(look: Look, where: Where) -> Message:
    """What the county knows about the person, each with a button that changes it."""
    person = look(people.me)
    county = look(places.all_places)
    nothing = Words("not-told").plain()
    facts: dict[str, Plain] = {
        "name": person.name or nothing,
        "phone": person.phone or nothing,
        "village": places.full_name(county, person.village).plain() if person.village else nothing,
        "language": Words(f"language-{person.language}").plain(),
    }
    phone = [DoorButton(Words("button-my-phone"), "phone")] if look(behalf.is_own) else []
    rows = [
        [DoorButton(Words("button-my-name"), "name"), *phone],
        [DoorButton(Words("button-my-village"), "village"), DoorButton(Words("button-language"), "language")],
        [DoorButton(Words("button-my-data"), "export"), DoorButton(Words("button-privacy"), "privacy")],
        [DoorButton(Words("button-my-news"), "news"), DoorButton(Words("button-who-acts"), "acts")],
        [DoorButton(Words("button-delete-me"), "forget")],
    ]
    if not look(behalf.is_own):
        return Message(Words("me", facts), rows=rows, edit=True)
    if look(my_roles):
        rows.insert(4, [DoorButton(Words("button-my-roles"), "my-roles")])
    if look(behalf.may_act):
        rows.insert(0, [DoorButton(Words("button-clients"), "clients")])
    if look(may, STAFF):
        rows.insert(
            0, [DoorButton(Words("button-county"), "county"), DoorButton(Words("button-centre"), "centre")]
        )
    if look(helping.may_help):
        rows.insert(0, [DoorButton(Words("button-tickets"), "tickets")])
    return Message(Words("me", facts), rows=rows, edit=True)


def language(look: Look, where: Where) -> Message:
    return Message(
        Words("choose-language"),
        rows=[[DoorButton(Words(f"language-{one}"), "speak", one) for one in ("zh", "en")]],
        edit=True,
    )


def privacy(look: Look, where: Where) -> Message:
    """Who keeps what about a person, why, how long, and what the person can do about it."""
    return Message(
        Words("privacy"),
        rows=[
            [DoorButton(Words("button-my-data"), "export"), DoorButton(Words("button-delete-me"), "forget")],
            [DoorButton(Words("button-me"), "me")],
        ],
        edit=True,
    )


def help_page(look: Look, where: Where) -> Message:
    return Message(Words("help"), keyboard="menu")
