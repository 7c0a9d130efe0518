"""Stock: the one door through which goods are reserved and come back. Never below zero."""

from market.amounts import GRAMS, Price, Quantity
from market.refusals import Gone, PriceChanged, SoldOut
from storage import listings
from storage.listings import ON_SALE, Listing
from storage.work import Work


def cost(price: Price, quantity: Quantity) -> int | None:
    """Fen for a quantity, half a fen up; None where goods are priced by one measure and sold by another."""
    grams = GRAMS.get(price.per)
    if (grams is None) != (quantity.unit not in GRAMS):
        return None
    if grams is None:
        return price.fen * quantity.amount if price.per == quantity.unit else None
    return (price.fen * quantity.amount * 2 + grams) // (2 * grams)


def reserve(work: Work, listing: Listing, amount: int) -> None:
    """Takes `amount` (grams or pieces) out of what is for sale, if it is there at the price that was shown.

    Raises Gone, SoldOut, PriceChanged.
    """
    assert listing.id is not None
    if listings.reserve(work, listing.id, amount, listing.price, listing.per):
        return
    work.session.refresh(listing)
    if listing.state != ON_SALE and listing.quantity:
        raise Gone(what="listing")
    if listing.quantity < amount:
        raise SoldOut(left=Quantity(listing.quantity, listing.unit))
    raise PriceChanged(price=Price(listing.price, listing.per))


def put_back(work: Work, listing_id: int, amount: int) -> None:
    """A reservation ends without a sale: the goods are for sale again."""
    listings.put_back(work, listing_id, amount)


def sold(work: Work, listing_id: int, amount: int) -> None:
    """A reservation ends in a sale."""
    listings.sold(work, listing_id, amount)
