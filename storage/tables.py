"""All tables of the county, for whoever needs the whole schema."""

from sqlmodel import SQLModel

from storage import (  # noqa: F401  each module adds its tables
    due,
    leases,
    listings,
    media,
    outbox,
    pauses,
    people,
    places,
    products,
    roles,
    stations,
    stores,
    tickets,
    turns,
)

METADATA = SQLModel.metadata
