"""What a county sets for itself while the bot runs, by name."""

from sqlmodel import Field, SQLModel

from storage.work import Work

COLLECTION_NAME, COLLECTION_CODE = "collection_name", "collection_code"


class CountySetting(SQLModel, table=True):
    name: str = Field(primary_key=True)
    value: str


def setting(work: Work, name: str) -> str:
    """Empty where it is not set."""
    found = work.session.get(CountySetting, name)
    return found.value if found else ""


def save_setting(work: Work, name: str, value: str) -> None:
    work.session.merge(CountySetting(name=name, value=value))
    work.session.flush()
