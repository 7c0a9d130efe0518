"""Postage: what a store's parcel to a province costs."""

import csv
from pathlib import Path

from market.amounts import GRAMS, Quantity
from market.refusals import NoPostage
from storage import postage
from storage.postage import PostageRate
from storage.work import Work

PIECE_GRAMS = 1000
"""What a piece, a bottle or a bag is taken to weigh: the table of goods has no weights."""


def postage_for(work: Work, province: str, goods: list[Quantity], fen: int) -> int:
    """Fen for one parcel with these goods, which cost `fen`. Raises NoPostage."""
    rate = postage.rate(work, province)
    if rate is None:
        raise NoPostage(province=province)
    if rate.free_above and fen >= rate.free_above:
        return 0
    over = max(0, sum(grams(one) for one in goods) - rate.first)
    return rate.first_fen + -(-over // rate.more) * rate.more_fen


def grams(goods: Quantity) -> int:
    return goods.amount if goods.unit in GRAMS else goods.amount * PIECE_GRAMS


def load_rates(work: Work, file: Path) -> None:
    """Loads the rates that ship where the county has none yet: what it has edited stays."""
    if postage.rates(work):
        return
    with file.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            postage.save_rate(
                work,
                PostageRate(
                    province=row["province"],
                    first=int(row["first_grams"]),
                    first_fen=int(row["first_fen"]),
                    more=int(row["more_grams"]),
                    more_fen=int(row["more_fen"]),
                    free_above=int(row["free_above_fen"]),
                ),
            )
