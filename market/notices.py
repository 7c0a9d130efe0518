"""What reaches somebody who did not just write to us: notices, and events that move their conversation."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from storage import behalf, chats, outbox, people, roles, turns
from storage.clock import now_ms
from storage.work import Work

Door = tuple[str, str, str, str]
"""A button of a notice: the key of its label, the door, a public id, an argument."""


@dataclass(frozen=True)
class Notice:
    """A text's key and facts, and the doors below it, one a row. `picture` is a medium's id or a drawing's recipe."""

    key: str
    facts: Mapping[str, object] = field(default_factory=dict)
    doors: Sequence[Door] = ()
    picture: object = None


Copied = tuple[int, int]
"""A message that stands in another chat: Telegram's ids of that chat and of the message."""

PLACE = ("topic", "reply", "language")
"""What a message carries of the group that it goes into."""

MARKET = "market"
"""The source of inbox rows that the market wrote."""


def notify(
    work: Work,
    person: int,
    key: str,
    facts: Mapping[str, object] | None = None,
    doors: Sequence[Door] = (),
    copied: Sequence[Copied] = (),
) -> bool:
    """Writes a message to a person's own chat with the bot; False where there is none. What is `copied` follows it."""
    return bool(send_each(work, {person: Notice(key, facts or {}, doors)}, copied=copied))


def send_each(
    work: Work,
    to: Mapping[int, Notice],
    instead_of: Mapping[int, int] | None = None,
    copied: Sequence[Copied] = (),
    *,
    only_to_chats: bool = False,
) -> dict[int, int]:
    """Writes to each person's own chat; the outbox rows, by person, of those who have a chat. `instead_of` names the
    earlier row whose message a new one takes the place of. What is `copied` follows each. Whoever has no chat hears it
    through their station, unless it is `only_to_chats`.
    """
    found = chats.reached(work, list(to))
    if not only_to_chats:
        _to_their_stations(work, {person: one for person, one in to.items() if person not in found})
    if not found:
        return {}
    chat_of = {person: chat for person, (chat, _) in found.items()}
    bodies: list[tuple[int, Mapping[str, object]]] = [
        (chat, _body(to[person], (instead_of or {}).get(person, 0), helped=helped))
        for person, (chat, helped) in found.items()
    ]
    copies = [(chat, {"copy": list(one)}) for chat in chat_of.values() for one in copied]
    rows = outbox.put_out_to_each(work, outbox.NOTICE, [*bodies, *copies], now_ms())
    work.noticed = True
    return dict(zip(chat_of, rows, strict=False))


def _to_their_stations(work: Work, to: Mapping[int, Notice]) -> None:
    """Whoever has no chat hears of it through the station that acts for them: its operators read it out, and act."""
    for client in behalf.clients_among(work, list(to)) if to else ():
        person = people.person(work, client.person_id)
        whom = {"words": "for-whom", "facts": {"name": person.name if person else "—"}}
        operators = roles.people_with(work, "operator", client.station_id)
        act: Door = ("button-act-for", "act-for", client.public, "")
        body = {**_body(replace(to[client.person_id], doors=(act,)), 0), "before": [whom]}
        chat_of = chats.private_chats(work, operators) if operators else {}
        outbox.put_out_to_each(work, outbox.NOTICE, [(chat, body) for chat in chat_of.values()], now_ms())
        work.noticed = work.noticed or bool(chat_of)


def _body(notice: Notice, instead_of: int, *, helped: bool = False) -> dict[str, object]:
    """While somebody helps a person, what comes from us is marked as such."""
    body: dict[str, object] = {"words": {"words": notice.key, "facts": dict(notice.facts)}}
    if helped:
        body["before"] = [{"words": "from-the-bot"}]
    if notice.doors:
        body["rows"] = [
            [{"label": {"words": label}, "door": [door, id_, arg]}] for label, door, id_, arg in notice.doors
        ]
    if notice.picture:
        body["picture"] = notice.picture
    if instead_of:
        body["edit"] = {"row": instead_of}
    return body


def write(work: Work, person: int, bodies: Sequence[Mapping[str, object]]) -> list[int]:
    """Writes messages to a person's own chat as they are; the outbox rows, none where there is no such chat."""
    chat = chats.private_chat(work, person)
    if chat is None:
        return []
    rows = outbox.put_out(work, chat, outbox.NOTICE, bodies, now_ms())
    work.noticed = True
    return rows


def pass_on(work: Work, person: int, body: Mapping[str, object]) -> None:
    """What was to go into a group goes to a person's own chat."""
    write(work, person, [{key: part for key, part in body.items() if key not in PLACE}])


def move_talk(work: Work, person: int, actor: int, id_: str, event: Mapping[str, object]) -> bool:
    """Puts an event into a person's own chat: it is handled there in a turn of its own, for what it moves is that
    conversation. `id_` names the event, once; `actor` is who caused it, 0 for the clock. False where there is no chat.
    """
    chat = chats.private_chat(work, person)
    if chat is None:
        return False
    body = json.dumps({"event": dict(event), "actor": actor}, ensure_ascii=False)
    if turns.put_in(work, chat, MARKET, id_, body, now_ms()):
        work.woken.append(chat)
    return True
