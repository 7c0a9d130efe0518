"""All tables of the county, for whoever needs the whole schema."""

from sqlmodel import SQLModel

from storage import (  # noqa: F401  each module adds its tables
    due,
    finding,
    help_requests,
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
    turns,
)

METADATA = SQLModel.metadata
