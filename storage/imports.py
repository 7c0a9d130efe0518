"""Imports: tables of goods that managers sent, from their coming until they are put on sale."""

from datetime import datetime

from sqlalchemy import Text
from sqlmodel import Field, SQLModel, col, delete, select

from storage.columns import moment, public_id, reference, row_id
from storage.work import Work

PENDING, READY, DONE, DROPPED = "pending", "ready", "done", "dropped"


class GoodsImport(SQLModel, table=True):
    """`file` is Telegram's file id while the table is to be fetched. `goods` are the rows as they were read, JSON,
    from then until they are put on sale or dropped.
    """

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    person_id: int = reference("person.id", index=True)
    state: str = PENDING
    name: str = ""
    file: str = ""
    goods: str = Field(default="", sa_type=Text)
    came: datetime = moment(index=True)


def add_import(work: Work, one: GoodsImport) -> GoodsImport:
    work.session.add(one)
    work.session.flush()
    return one


def import_by_public(work: Work, public: str) -> GoodsImport | None:
    return work.session.exec(select(GoodsImport).where(GoodsImport.public == public)).first()


def locked_import(work: Work, public: str) -> GoodsImport | None:
    """Held until the transaction ends: of two presses one waits for the other."""
    wanted = select(GoodsImport).where(GoodsImport.public == public).with_for_update()
    return work.session.exec(wanted).first()


def end_import(work: Work, one: GoodsImport, state: str) -> None:
    """What was read of it is needed no more."""
    one.state, one.file, one.goods = state, "", ""
    work.session.flush()


def forget_imports(work: Work, person_id: int) -> None:
    work.session.exec(delete(GoodsImport).where(col(GoodsImport.person_id) == person_id))
