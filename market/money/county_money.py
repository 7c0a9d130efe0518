"""What a county's manager sets about money: where transfers go, and what parcels cost."""

from dataclasses import dataclass

from market.acting import Who
from market.refusals import Gone
from market.rights import MONEY, check_county
from storage import county_settings, postage
from storage.county_settings import COLLECTION_CODE, COLLECTION_NAME
from storage.postage import PostageRate
from storage.work import Work


@dataclass(frozen=True)
class Collection:
    """Where buyers transfer to: whose account it is, and the picture of its code (a medium), or nothing yet."""

    name: str
    picture: str


def collection(work: Work, _: Who) -> Collection:
    return Collection(
        county_settings.setting(work, COLLECTION_NAME), county_settings.setting(work, COLLECTION_CODE)
    )


def set_collection(work: Work, who: Who, name: str, picture: str) -> None:
    """Raises NotManager."""
    check_county(work, who, MONEY)
    county_settings.save_setting(work, COLLECTION_NAME, name)
    county_settings.save_setting(work, COLLECTION_CODE, picture)


def rates(work: Work, who: Who) -> list[PostageRate]:
    """Raises NotManager."""
    check_county(work, who, MONEY)
    return postage.rates(work)


def rate(work: Work, who: Who, province: str) -> PostageRate:
    """Raises NotManager, Gone."""
    check_county(work, who, MONEY)
    found = postage.rate(work, province)
    if found is None:
        raise Gone(what="postage")
    return found


def set_rate(work: Work, who: Who, province: str, first_fen: int, more_fen: int, free_above: int) -> None:
    """What a parcel to a province costs from now on: the first kilogram, each further one, and from what sum of goods
    on nothing (0: never). Raises NotManager.
    """
    check_county(work, who, MONEY)
    postage.save_rate(
        work,
        PostageRate(province=province, first_fen=first_fen, more_fen=more_fen, free_above=free_above),
    )
