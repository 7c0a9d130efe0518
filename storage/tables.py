"""All tables of the county, for whoever needs the whole schema."""

from sqlmodel import SQLModel

from storage import (  # noqa: F401  each module adds its tables
    addresses,
    audiences,
    behalf,
    broadcasts,
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
    market_days,
    media,
    network,
    orders,
    outbox,
    parcels,
    pauses,
    payments,
    people,
    places,
    postage,
    products,
    reports,
    roles,
    stations,
    stores,
    tickets,
    tracking,
    training,
    turns,
)

METADATA = SQLModel.metadata
