"""How goods reach a buyer, and how each way may be paid."""

TO_STATION, PARCEL, FETCH = "station", "parcel", "fetch"
"""To a station for the buyer to come, by courier to an address, or fetched at the seller's."""

DELIVERIES = (TO_STATION, PARCEL, FETCH)

ON_DELIVERY, CASH_AT_STATION, TRANSFER = "on_delivery", "cash_at_station", "transfer"

WAYS_TO_PAY = {
    TO_STATION: (ON_DELIVERY, CASH_AT_STATION, TRANSFER),
    PARCEL: (TRANSFER, CASH_AT_STATION),
    FETCH: (ON_DELIVERY, CASH_AT_STATION, TRANSFER),
}
"""Couriers take no cash for the county, so a parcel is paid before it is sent."""

PAID_FIRST = (CASH_AT_STATION, TRANSFER)
"""Ways to pay where the goods leave only when the money is there."""
