"""Products: kinds of goods, known by their slug; the reference table that ships with the county."""

from dataclasses import dataclass

from sqlmodel import Field, SQLModel, select

from storage.work import Work


class Product(SQLModel, table=True):
    """`aliases` and `regulated` are separated by |. The usual price is a range in fen for one kilogram or
    one `default_unit`, as `price_per` says; it serves only to ask "are you sure?". `shelf_life` is in days, 0 where
    it is not known.
    """

    slug: str = Field(primary_key=True)
    zh: str
    en: str
    aliases: str = ""
    category: str = Field(index=True)
    default_unit: str = "斤"
    price_per: str = "kg"
    price_low: int = 0
    price_high: int = 0
    shelf_life: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    regulated: str = ""

    def plain(self) -> dict[str, str]:
        """Its two names: whoever reads gets the one in the own language."""
        return {"zh": self.zh, "en": self.en}


@dataclass(frozen=True, eq=False)
class Products:
    """All kinds of goods, read once."""

    by_slug: dict[str, Product]

    @property
    def categories(self) -> list[str]:
        return list(dict.fromkeys(one.category for one in self.by_slug.values()))

    def of(self, category: str) -> list[Product]:
        return [one for one in self.by_slug.values() if one.category == category]


def products(work: Work) -> Products:
    found = work.memory.get("products")
    if not isinstance(found, Products):
        rows = work.session.exec(select(Product).order_by(Product.category, Product.slug)).all()
        # These alone: what else the session holds may not be written yet.
        for row in rows:
            work.session.expunge(row)
        found = Products({row.slug: row for row in rows})
        if rows:
            work.memory["products"] = found
    return found


def save_product(work: Work, product: Product) -> None:
    """Adds a kind of goods, or brings it up to date."""
    work.session.merge(product)
    work.memory.pop("products", None)
