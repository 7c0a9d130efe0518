"""All tables of the county, for whoever needs the whole schema."""

from sqlmodel import SQLModel

from storage import (  # noqa: F401  each module adds its tables
    addresses,
    audiences,
    broadcasts,
    carts,
    complaints,
    county_settings,
    due,
    finding,
    imports,
    leases,
    ledger,
    listings,
    market_days,
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
    training,
    turns,
)

METADATA = SQLModel.metadata
