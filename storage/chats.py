"""Chats: whose they are, where Telegram has them, and how they are let go. Their table is in turns.py."""

from collections.abc import Sequence
from functools import cache

from storage.work import Statement, Work

_MOVE_GROUP = (
    Statement(
        """update outbox set chat_id = (select n.id from chat o join chat n on n.telegram_user = o.telegram_user
           where o.id = outbox.chat_id and o.telegram_chat = :old and n.telegram_chat = :new)
           where sent = 0 and given_up = 0 and exists (select 1 from chat o join chat n
           on n.telegram_user = o.telegram_user
           where o.id = outbox.chat_id and o.telegram_chat = :old and n.telegram_chat = :new)"""
    ),
    Statement(
        """update chat set telegram_chat = :new where telegram_chat = :old and not exists
           (select 1 from chat n where n.telegram_chat = :new and n.telegram_user = chat.telegram_user)"""
    ),
)
_MEET_PERSON = Statement("update chat set person_id = :person where id = :chat")
_HAND_OVER = Statement("update chat set person_id = :to where person_id = :person")
_PERSON_OF_USER = Statement(
    "select person_id from chat where telegram_chat = :user and telegram_user = :user and private = true"
)
_CHAT_AT = Statement(
    "select id from chat where telegram_chat = :telegram and (private = true or telegram_user = 0)"
)
_FORGOTTEN = Statement("select id from chat where id = :chat and person_id is null")
_LET_GO = (
    Statement(
        "update inbox set body = '{}' where chat_id in (select id from chat where person_id = :person)"
    ),
    Statement(
        """update outbox set body = '{}' where sent > 0 and chat_id in
           (select id from chat where person_id = :person)"""
    ),
    Statement("update chat set person_id = null, conversation = '' where person_id = :person"),
)


def move_group(work: Work, old: int, new: int) -> None:
    """A group has become a supergroup: its rows follow it. Where the new one was heard of first, what is not yet
    sent goes there.
    """
    for statement in _MOVE_GROUP:
        work.run(statement, old=old, new=new)


def meet_person(work: Work, chat: int, person: int) -> None:
    """From now on this chat is a person's."""
    work.run(_MEET_PERSON, chat=chat, person=person)


def hand_over(work: Work, person: int, to: int) -> None:
    """The chats of a person are somebody else's from now on."""
    work.run(_HAND_OVER, person=person, to=to)


def forgotten(work: Work, chat: int) -> bool:
    """Whether the person of this chat was let go in this transaction."""
    return bool(work.run(_FORGOTTEN, chat=chat))


def let_go(work: Work, person: int) -> None:
    """Empties what a person wrote and was told, and unties the chat from who it was."""
    for statement in _LET_GO:
        work.run(statement, person=person)


def person_of_user(work: Work, telegram_user: int) -> int | None:
    """Who a user of Telegram is, by the own chat with the bot."""
    rows = work.run(_PERSON_OF_USER, user=telegram_user)
    return rows[0][0] if rows else None


def chat_at(work: Work, telegram_chat: int) -> int | None:
    """The row by which something is sent to a chat of Telegram's: somebody's own, or a group as a whole."""
    rows = work.run(_CHAT_AT, telegram=telegram_chat)
    return rows[0][0] if rows else None


def private_chat(work: Work, person: int) -> int | None:
    return private_chats(work, [person]).get(person)


def private_chats(work: Work, people: Sequence[int]) -> dict[int, int]:
    """The own chats of people with the bot, by person; who has none is left out."""
    return {person: chat for person, (chat, _) in reached(work, people).items()}


def reached(work: Work, people: Sequence[int]) -> dict[int, tuple[int, bool]]:
    """The own chats of people with the bot, by person, and whether somebody is helping them there just now."""
    named = {f"person{at}": person for at, person in enumerate(people)}
    return {row[0]: (row[1], bool(row[2])) for row in work.run(_private_chats(len(named)), **named)}


@cache
def _private_chats(count: int) -> Statement:
    people = ", ".join(f":person{at}" for at in range(count))
    return Statement(
        f"""select person_id, min(id), exists (select 1 from ticket t where t.person_id = chat.person_id
            and t.state = 'taken') from chat where person_id in ({people}) and private = true
            group by person_id order by person_id"""
    )
