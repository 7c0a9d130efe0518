"""Money, prices and quantities: integers with the unit they were said in."""

from dataclasses import dataclass

GRAMS = {"斤": 500, "公斤": 1000, "两": 50, "钱": 5, "克": 1, "吨": 1_000_000}
"""Units of weight in grams; every other unit counts pieces (containers, animals, eggs)."""


@dataclass(frozen=True)
class Quantity:
    """`amount` is grams for a unit of weight, pieces for any other; `unit` is the one it was said in."""

    amount: int
    unit: str

    def plain(self) -> dict[str, int | str]:
        return {"amount": self.amount, "unit": self.unit}

    @classmethod
    def of(cls, plain: dict[str, int | str]) -> "Quantity":
        return cls(int(plain["amount"]), str(plain["unit"]))


@dataclass(frozen=True)
class Price:
    """`fen` for one `per`: a unit of weight or of count. 100 fen are 1 yuan."""

    fen: int
    per: str

    def plain(self) -> dict[str, int | str]:
        return {"fen": self.fen, "per": self.per}

    @classmethod
    def of(cls, plain: dict[str, int | str]) -> "Price":
        return cls(int(plain["fen"]), str(plain["per"]))


def price_per_kilogram(price: Price) -> int | None:
    """Fen for 1,000 grams, rounded; None for goods sold by the piece."""
    grams = GRAMS.get(price.per)
    return None if grams is None else round(price.fen * 1000 / grams)
