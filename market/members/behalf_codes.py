"""One-time codes of somebody for whom a station acts: of a card, or told in their own chat for one form."""

from market.shipping.codes import six_digits
from storage.behalf import Client

ON_A_CARD = 12
MOST_ASKED = 5
"""Codes in the own chat that wait at one time; an older one does not work any more."""


def card_of(client: Client) -> list[str]:
    """The codes of the card that are not used yet."""
    return [one for one in client.codes.split("|") if one and "@" not in one]


def new_card_codes() -> str:
    return "|".join(dict.fromkeys(six_digits() for _ in range(ON_A_CARD)))


def with_code(client: Client, code: str, form: int) -> str:
    """The client's codes with one more, for a form; a form has one code at a time."""
    asked = [one for one in client.codes.split("|") if "@" in one and not one.endswith(f"@{form}")]
    return "|".join([*card_of(client), *asked[1 - MOST_ASKED :], f"{code}@{form}"])


def spent(client: Client, code: str, form: int) -> str:
    """The entry that a code uses up for this form; empty where it opens nothing."""
    return next((one for one in client.codes.split("|") if one and one in (code, f"{code}@{form}")), "")
