"""All tables of the county, for whoever needs the whole schema."""

from sqlmodel import SQLModel

from storage import (  # noqa: F401  each module adds its tables
    addresses,
    carts,
    due,
    help_requests,
    leases,
    ledger,
    listings,
    media,
    orders,
    outbox,
    parcels,
    pauses,
    payments,
    people,
    places,
    postage,
    products,
    roles,
    stations,
    stores,
    tracking,
    turns,
)

METADATA = SQLModel.metadata
