"""Listings: what a store offers, how much of it and for how much."""

from datetime import datetime

from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, SQLModel, col, delete, func, select

from storage.columns import BigId, moment, public_id, reference, row_id
from storage.media import Medium
from storage.places import Place
from storage.products import Product
from storage.stores import Store
from storage.work import Statement, Work

ON_SALE, PAUSED, SOLD_OUT, DELETED = "on_sale", "paused", "sold_out", "deleted"
HIDDEN = "hidden"
"""Taken out of sight by a station, with a reason."""

MOST_COUNTED = 100
"""Nobody pages through more, and counting a million would take longer than showing one."""


class Listing(SQLModel, table=True):
    """`quantity` is what is left to sell: grams for goods by weight, pieces for counted ones; `unit` is the one it
    was said in. `reserved` is what orders hold that are not finished. `price` is in fen for one `per` (斤, 公斤,
    箱, ...). `album` is the group its photos came with. `words` are its search words (`reading.grams`); while it is
    on sale, the database's index follows them (`storage.finding`).
    """

    __table_args__ = (
        Index("listing_product_state", "product", "state"),
        CheckConstraint("quantity >= 0 and reserved >= 0", name="listing_never_below_zero"),
    )

    id: int | None = row_id()
    public: str = Field(default_factory=public_id, unique=True)
    store_id: int = reference("store.id", index=True)
    product: str = Field(foreign_key="product.slug")
    quantity: int = Field(sa_type=BigId)
    reserved: int = Field(default=0, sa_type=BigId, sa_column_kwargs={"server_default": "0"})
    unit: str
    price: int = Field(sa_type=BigId)
    per: str
    note: str = ""
    state: str = ON_SALE
    album: str = ""
    listed: datetime = moment()
    words: str = ""


class ListingPhoto(SQLModel, table=True):
    """A picture of a listing, in the order they were sent."""

    id: int | None = row_id()
    listing_id: int = reference("listing.id", index=True)
    medium: str = Field(foreign_key="medium.public")


# Nothing is on sale in a closed store (see violations.py), so the listings' index alone answers.
_CATEGORIES_ON_SALE = Statement(
    f"""select one.category, (select count(*) from (select 1 from product p join listing l on l.product = p.slug
        where p.category = one.category and l.state = '{ON_SALE}' limit :most) few)
        from (select distinct category from product) one"""
)
_RESERVE = Statement(
    f"""update listing set quantity = quantity - :amount, reserved = reserved + :amount,
        state = case when quantity = :amount then '{SOLD_OUT}' else state end
        where id = :id and state = '{ON_SALE}' and quantity >= :amount and price = :price and per = :per
        returning quantity"""
)
_PUT_BACK = Statement(
    f"""update listing set quantity = quantity + :amount, reserved = reserved - :amount,
        state = case when quantity = 0 and state = '{SOLD_OUT}' then '{ON_SALE}' else state end where id = :id"""
)
_SOLD = Statement("update listing set reserved = reserved - :amount where id = :id")


def add_listing(work: Work, listing: Listing, photos: tuple[str, ...]) -> Listing:
    work.session.add(listing)
    work.session.flush()
    assert listing.id is not None
    add_photos(work, listing.id, photos)
    return listing


def add_photos(work: Work, listing_id: int, photos: tuple[str, ...]) -> None:
    work.session.add_all([ListingPhoto(listing_id=listing_id, medium=one) for one in photos])
    work.session.flush()


def reserve(work: Work, listing_id: int, amount: int, price: int, per: str) -> bool:
    """Moves goods from what is for sale to what is reserved, where there is enough on sale at this price. The last
    of it sells the listing out.
    """
    return bool(work.run(_RESERVE, id=listing_id, amount=amount, price=price, per=per))


def put_back(work: Work, listing_id: int, amount: int) -> None:
    """Reserved goods are for sale again; what had sold out by itself is on sale again too."""
    work.run(_PUT_BACK, id=listing_id, amount=amount)


def sold(work: Work, listing_id: int, amount: int) -> None:
    work.run(_SOLD, id=listing_id, amount=amount)


def photos_of(work: Work, listing_id: int) -> list[str]:
    wanted = (
        select(ListingPhoto.medium)
        .where(ListingPhoto.listing_id == listing_id)
        .order_by(col(ListingPhoto.id))
    )
    return list(work.session.exec(wanted))


def listing_by_public(work: Work, public: str) -> Listing | None:
    wanted = select(Listing).where(Listing.public == public, Listing.state != DELETED)
    return work.session.exec(wanted).first()


def listing_of_album(work: Work, owner_id: int, album: str) -> Listing | None:
    wanted = (
        select(Listing)
        .join(Store, col(Store.id) == Listing.store_id)
        .where(Store.owner_id == owner_id, Listing.album == album, Listing.state != DELETED)
    )
    return work.session.exec(wanted).first()


def listings_of(work: Work, store_id: int) -> list[Listing]:
    """A store's listings, newest first, without the deleted ones."""
    wanted = select(Listing).where(Listing.store_id == store_id, Listing.state != DELETED)
    return list(work.session.exec(wanted.order_by(col(Listing.id).desc())))


def on_sale(
    work: Work, *, category: str = "", town: str = "", store: str = "", offset: int = 0, most: int = 1
) -> list[tuple[Listing, Store]]:
    """What is on sale, newest first, of a category, a town or a store."""
    wanted = _on_sale(select(Listing, Store), category, town, store)
    return [
        (listing, of)
        for listing, of in work.session.exec(
            wanted.order_by(col(Listing.id).desc()).offset(offset).limit(most)
        )
    ]


def count_on_sale(work: Work, *, category: str = "", town: str = "", store: str = "") -> int:
    """How many listings are on sale, counted up to MOST_COUNTED."""
    some = _on_sale(select(Listing.id), category, town, store).limit(MOST_COUNTED).subquery()
    count: int = work.session.exec(select(func.count()).select_from(some)).one()
    return count


def categories_on_sale(work: Work) -> list[tuple[str, int]]:
    """Categories with the number of listings on sale in them, counted up to MOST_COUNTED, most first."""
    counted = [(row[0], row[1]) for row in work.run(_CATEGORIES_ON_SALE, most=MOST_COUNTED)]
    return sorted((one for one in counted if one[1]), key=lambda one: (-one[1], one[0]))


def forget_photos(work: Work, owner_id: int) -> None:
    """Takes a person's pictures off all listings."""
    theirs = select(Medium.public).where(Medium.owner_id == owner_id)
    work.session.exec(delete(ListingPhoto).where(col(ListingPhoto.medium).in_(theirs)))


def _on_sale(wanted, category: str, town: str, store: str):  # type: ignore[no-untyped-def]
    wanted = wanted.select_from(Listing).join(Store, col(Store.id) == Listing.store_id)
    wanted = wanted.where(Listing.state == ON_SALE, col(Store.closed).is_(None))
    if category:
        wanted = wanted.join(Product, col(Product.slug) == Listing.product).where(
            Product.category == category
        )
    if town:
        wanted = wanted.join(Place, col(Place.code) == Store.village).where(Place.parent == town)
    if store:
        wanted = wanted.where(Store.public == store)
    return wanted
