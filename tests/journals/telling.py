"""What the talks about broadcasts begin with: somebody who may tell many, somebody who hears it, something written."""

from market.acting import Who
from market.broadcasting import broadcasts, news
from market.broadcasting.audiences import Audience
from market.broadcasting.broadcast_content import Content
from market.members import roles
from storage import turns
from storage.broadcasts import by_public
from storage.clock import now, now_ms
from storage.roles import Role, add_role
from storage.turns import Arrival
from storage.work import Statement, Work

WRITTEN, AGAIN = "broadcastk", "broadcastm"
NEWS = "明天县中心收花椒，32 元一斤。"


def manages(work: Work, who: Who) -> None:
    add_role(work, Role(person_id=who.person, role=roles.MANAGER, since=now()))


def has_a_chat(work: Work, person: int, village: str = "") -> None:
    """Somebody can be reached."""
    arrival = Arrival("telegram", f"chat-{person}", person, person, True, "", "{}")
    chat = turns.arrive(work, [arrival], now_ms())[0]
    work.run(Statement("update chat set person_id = :person where id = :chat"), person=person, chat=chat)
    work.run(
        Statement("update person set village = :village where id = :person"), village=village, person=person
    )


def has_written_again(work: Work, who: Who, audience: Audience) -> None:
    """Another draft."""
    has_written(work, who, audience, AGAIN)


def has_written(work: Work, who: Who, audience: Audience | None = None, public: str = WRITTEN) -> None:
    """A draft, by its known public id."""
    made = broadcasts.draft(
        work, who, Content({"zh": NEWS}), news.BUYING, audience if audience is not None else Audience()
    )
    made.public = public
    work.session.flush()
    assert by_public(work, public) is not None
