"""Inbox and conversation: the tables of a turn, and every statement that touches them, by name.

These run on the driver's own connection: SQLAlchemy would cost more than the rest of a turn. Moments are
UTC milliseconds here.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Index, Text, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from storage.columns import BigId, reference, row_id
from storage.work import Statement, Work


class Chat(SQLModel, table=True):
    """A person in a chat. Intake makes the row; it is locked for a turn and holds the conversation.

    `keyboard` is the big keyboard that stands below the text field. `blocked` is when the person blocked
    the bot, in UTC milliseconds; 0: not.
    """

    __table_args__ = (UniqueConstraint("telegram_chat", "telegram_user"),)

    id: int | None = row_id()
    telegram_chat: int = Field(sa_type=BigId)
    telegram_user: int = Field(sa_type=BigId)
    private: bool = True
    person_id: int | None = reference("person.id", index=True, nullable=True, default=None)
    conversation: str = Field(default="", sa_type=Text)
    keyboard: str = ""
    last_turn: int = Field(default=0, sa_type=BigId)
    blocked: int = Field(default=0, sa_type=BigId)


class Inbox(SQLModel, table=True):
    """What came in, raw. `source_id` is unique per source: an update seen before is stored once.

    `handled` and `failed` are UTC milliseconds; both 0: it waits. A failed row is a dead letter, `number`
    is what the person was told.
    """

    __table_args__ = (
        UniqueConstraint("source", "source_id"),
        Index(
            "inbox_waiting",
            "chat_id",
            "id",
            sqlite_where=text("handled = 0 and failed = 0"),
            postgresql_where=text("handled = 0 and failed = 0"),
        ),
        Index(
            "inbox_dead",
            "number",
            sqlite_where=text("failed > 0"),
            postgresql_where=text("failed > 0"),
        ),
    )

    id: int | None = row_id()
    chat_id: int = reference("chat.id")
    source: str
    source_id: str
    album: str = ""
    body: str = Field(sa_type=Text)
    arrived: int = Field(sa_type=BigId)
    handled: int = Field(default=0, sa_type=BigId)
    failed: int = Field(default=0, sa_type=BigId)
    tries: int = 0
    number: str = ""


@dataclass(frozen=True)
class Arrival:
    """Something that came in for one chat, before it is stored."""

    source: str
    source_id: str
    telegram_chat: int
    telegram_user: int
    private: bool
    album: str
    body: str


@dataclass(frozen=True)
class OpenChat:
    """The locked row of a chat, with what a turn wants to know of its person. `works_as` is operator, manager or empty;
    an operator who is a manager too works as an operator.
    """

    id: int
    telegram_chat: int
    telegram_user: int
    private: bool
    conversation: str
    keyboard: str
    blocked: int
    last_turn: int
    person_id: int | None
    language: str
    name: str
    village: str
    phone: str
    works_as: str


@dataclass(frozen=True)
class InboxRow:
    id: int
    source: str
    source_id: str
    album: str
    body: str
    arrived: int
    tries: int
    more: bool = False


_KNOWN_CHAT = Statement(
    "select id from chat where telegram_chat = :telegram_chat and telegram_user = :telegram_user"
)
_MEET_CHAT = Statement(
    """insert into chat(telegram_chat, telegram_user, private, conversation, keyboard, last_turn, blocked)
       values(:telegram_chat, :telegram_user, :private, '', '', 0, 0)
       on conflict (telegram_chat, telegram_user) do update set private = excluded.private returning id"""
)
_ARRIVE = Statement(
    """insert into inbox(chat_id, source, source_id, album, body, arrived, handled, failed, tries, number)
       values(:chat, :source, :source_id, :album, :body, :now, 0, 0, 0, '')
       on conflict (source, source_id) do nothing returning id"""
)
_LAST_ARRIVED = Statement(
    "select source_id, arrived from inbox where source = :source order by id desc limit 1"
)
_WAITING_CHATS = Statement(
    """select chat_id from inbox where handled = 0 and failed = 0 group by chat_id
       having min(arrived) <= :before order by min(id) limit :most"""
)
_OPEN_COLUMNS = """select c.id, c.telegram_chat, c.telegram_user, c.private, c.conversation, c.keyboard, c.blocked,
       c.last_turn, c.person_id, coalesce(p.language, ''), coalesce(p.name, ''), coalesce(p.village, ''),
       coalesce(p.phone, ''), coalesce((select max(r.role) from role r where r.person_id = c.person_id
       and r.role in ('manager', 'operator') and r.ended is null), '')
       from chat c left join person p on p.id = c.person_id where c.id = :chat"""
_LOCK_SQLITE = Statement(_OPEN_COLUMNS)
# Not "for update": a row that another chat's turn writes for this chat refers to it, and would wait for its turn.
_LOCK_POSTGRES = Statement(f"{_OPEN_COLUMNS} for no key update of c")
_CLAIM = Statement(
    """update inbox set handled = :now where handled = 0 and failed = 0 and id =
       (select min(id) from inbox where chat_id = :chat and handled = 0 and failed = 0)
       returning id, source, source_id, album, body, arrived, tries, exists (select 1 from inbox later
       where later.chat_id = :chat and later.id > inbox.id and later.handled = 0 and later.failed = 0)"""
)
_CLAIM_ALBUM = Statement(
    """update inbox set handled = :now where chat_id = :chat and album = :album and handled = 0 and failed = 0
       returning id, source, source_id, album, body, arrived, tries"""
)
_SAVE = Statement(
    """update chat set conversation = :conversation, keyboard = :keyboard, last_turn = :now, blocked = :blocked
       where id = :chat"""
)
_SAVE_CONVERSATION = Statement("update chat set conversation = :conversation where id = :chat")
_OLDEST_WAITING = Statement(
    "select id, source_id from inbox where chat_id = :chat and handled = 0 and failed = 0 order by id limit 1"
)
_COUNT_TRY = Statement("update inbox set tries = tries + 1 where id = :id returning tries")
_FAIL = Statement("update inbox set failed = :now, number = :number where id = :id")


def arrive(work: Work, arrivals: Sequence[Arrival], now: int) -> list[int]:
    """Stores what came in, each once; the chats for which something new is waiting."""
    woken: list[int] = []
    for one in arrivals:
        # Known chats are only looked up: to write to the row would wait for the chat's turn.
        who = {"telegram_chat": one.telegram_chat, "telegram_user": one.telegram_user}
        known = work.run(_KNOWN_CHAT, **who) or work.run(_MEET_CHAT, **who, private=one.private)
        chat = known[0][0]
        stored = work.run(
            _ARRIVE,
            chat=chat,
            source=one.source,
            source_id=one.source_id,
            album=one.album,
            body=one.body,
            now=now,
        )
        if stored:
            woken.append(chat)
    return woken


def put_in(work: Work, chat: int, source: str, source_id: str, body: str, now: int) -> bool:
    """Puts something into a known chat's inbox; False where it was put there before."""
    return bool(
        work.run(_ARRIVE, chat=chat, source=source, source_id=source_id, album="", body=body, now=now)
    )


def last_arrived(work: Work, source: str, since: int = 0) -> str:
    """The source's own id of what arrived last, or empty where nothing has since a moment. Not the highest:
    Telegram's ids may start anew.
    """
    rows = work.run(_LAST_ARRIVED, source=source)
    return rows[0][0] if rows and rows[0][1] >= since else ""


def waiting_chats(work: Work, before: int, most: int) -> list[int]:
    """Chats for which something waits that arrived before a moment, whoever waits longest first."""
    return [row[0] for row in work.run(_WAITING_CHATS, before=before, most=most)]


def lock_chat(work: Work, chat: int) -> OpenChat:
    """Locks a chat's row until the transaction ends. What waits is read in the next statement: one that
    locks and reads would see the state from before its wait.
    """
    statement = _LOCK_SQLITE if work.dialect == "sqlite" else _LOCK_POSTGRES
    return OpenChat(*work.run(statement, chat=chat)[0])


def claim(work: Work, chat: int, now: int) -> InboxRow | None:
    """Marks the oldest waiting row of a chat as handled and returns it; None if another was faster.

    `more` of it says whether others wait behind it.
    """
    rows = work.run(_CLAIM, chat=chat, now=now)
    return InboxRow(*rows[0]) if rows else None


def claim_album(work: Work, chat: int, album: str, now: int) -> list[InboxRow]:
    """The other rows of an album whose first one is claimed."""
    return sorted(
        (InboxRow(*row) for row in work.run(_CLAIM_ALBUM, chat=chat, album=album, now=now)), key=_by_id
    )


def save(
    work: Work,
    chat: OpenChat,
    *,
    conversation: str,
    keyboard: str,
    blocked: int,
    now: int,
) -> None:
    work.run(
        _SAVE,
        chat=chat.id,
        conversation=conversation,
        keyboard=keyboard,
        blocked=blocked,
        now=now,
    )


def save_conversation(work: Work, chat: int, conversation: str) -> None:
    """Changes a conversation outside of a turn; the chat's row is locked."""
    work.run(_SAVE_CONVERSATION, chat=chat, conversation=conversation)


def oldest_waiting(work: Work, chat: int) -> tuple[int, str] | None:
    """The id of the row, and the source's own id of what came."""
    rows = work.run(_OLDEST_WAITING, chat=chat)
    return (rows[0][0], rows[0][1]) if rows else None


def count_try(work: Work, inbox: int) -> int:
    """Counts one more failed try of an inbox row; how many there have been."""
    tries: int = work.run(_COUNT_TRY, id=inbox)[0][0]
    return tries


def fail(work: Work, inbox: int, number: str, now: int) -> None:
    """Makes an inbox row a dead letter, under the number that the person is told."""
    work.run(_FAIL, id=inbox, number=number, now=now)


def _by_id(row: InboxRow) -> int:
    return row.id
