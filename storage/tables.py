"""All tables of the county, for whoever needs the whole schema."""

from sqlmodel import SQLModel

from storage import (  # noqa: F401  each module adds its tables
    addresses,
    canned,
    carts,
    complaints,
    county_settings,
    due,
    finding,
    groups,
    imports,
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
    tickets,
    tracking,
    turns,
)

METADATA = SQLModel.metadata
