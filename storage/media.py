"""Media: pictures, re-encoded, in the database itself, so that one backup holds everything."""

from datetime import datetime

from sqlalchemy import LargeBinary
from sqlmodel import Field, SQLModel, col, delete, select

from storage.columns import moment, public_id, reference
from storage.work import Statement, Work

PENDING, READY, REFUSED = "pending", "ready", "refused"


class Medium(SQLModel, table=True):
    """A picture by its public id. `file` is Telegram's file id: where it came from while it is pending,
    a cache of ours afterwards.
    """

    public: str = Field(default_factory=public_id, primary_key=True)
    owner_id: int = reference("person.id", index=True)
    state: str = PENDING
    file: str = ""
    added: datetime = moment()


class Picture(SQLModel, table=True):
    """The bytes of a medium: JPEG, at most 1,280 px and 200 kB, without any of the camera's notes."""

    medium: str = Field(foreign_key="medium.public", primary_key=True)
    jpeg: bytes = Field(sa_type=LargeBinary)


_REMEMBER_FILE = Statement("update medium set file = :file where public = :public and state = 'ready'")


def add_medium(work: Work, medium: Medium) -> Medium:
    work.session.add(medium)
    work.session.flush()
    return medium


def medium(work: Work, public: str) -> Medium | None:
    return work.session.get(Medium, public)


def give_to(work: Work, public: str, owner_id: int) -> None:
    """The picture is somebody else's from now on: whom it is about, not who took it."""
    work.session.get_one(Medium, public).owner_id = owner_id
    work.session.flush()


def picture(work: Work, public: str) -> bytes | None:
    found = work.session.get(Picture, public)
    return found.jpeg if found else None


def keep_picture(work: Work, public: str, jpeg: bytes) -> None:
    """Stores the checked picture of a medium and makes it ready."""
    found = work.session.get_one(Medium, public)
    found.state, found.file = READY, ""
    work.session.merge(Picture(medium=public, jpeg=jpeg))
    work.session.flush()


def refuse_picture(work: Work, public: str) -> None:
    found = work.session.get_one(Medium, public)
    found.state, found.file = REFUSED, ""
    work.session.flush()


def forget_pictures(work: Work, owner_id: int) -> None:
    """Deletes all pictures that a person sent."""
    theirs = select(Medium.public).where(Medium.owner_id == owner_id)
    work.session.exec(delete(Picture).where(col(Picture.medium).in_(theirs)))
    work.session.exec(delete(Medium).where(col(Medium.owner_id) == owner_id))


def remember_file(work: Work, public: str, file: str) -> None:
    """Telegram's id of our own upload: the next sending of the picture needs no bytes."""
    work.run(_REMEMBER_FILE, public=public, file=file)
