"""Where goods go and who takes them: a station, an address in one line, or fetched at the seller's."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.talk.given import Given, Pressed, SharedContact, Typed
from bot.talk.message import Label, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, More, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Choice, Text, page_asked, paged
from bot.talk.run import Talk
from market.county.divisions import divisions, provinces
from market.county.stations import stations_near
from market.trade.delivery import PARCEL, TO_STATION
from market.trade.orders import Destination, my_addresses
from reading.codes import read_phone
from reading.destination import read_destination
from storage.addresses import Address
from storage.stations import Station

MOST_OFFERED = 3
NAME_MOST = 40


def where_to(talk: Talk, delivery: str) -> Destination:
    """A part: who takes the goods, and where they go."""
    station = (
        talk.ask(WhichStation(talk.read(stations_near, talk.person.village))) if delivery == TO_STATION else 0
    )
    known = [one for one in talk.read(my_addresses) if (delivery == PARCEL) == bool(one.address)]
    said = talk.ask(Recipient("address" if delivery == PARCEL else "recipient", talk, known))
    recipient = said["recipient"] or talk.ask(Text("name", most=NAME_MOST))
    phone = said["phone"] or talk.ask(Phone("phone"))
    province = said["province"] if delivery == PARCEL else ""
    if delivery == PARCEL and not province:
        province = talk.ask(Choice("province", [Option(one, one) for one in provinces()]))
    return Destination(
        delivery, recipient, phone, station, province, said["address"] if delivery == PARCEL else ""
    )


class WhichStation(Question[int]):
    """A station, the nearest to where the person lives first; its id."""

    free_words = False
    columns = 1

    def __init__(self, near: Sequence[Station]) -> None:
        super().__init__("station")
        self.known = {one.public: one for one in near}

    def options(self, draft: Plain) -> Sequence[Option]:
        return paged([Option(public, one.name) for public, one in self.known.items()], draft)

    def take(self, given: Given, draft: Plain) -> Taken:
        if (page := page_asked(given)) is not None:
            return More(page)
        if isinstance(given, Pressed) and given.choice in self.known:
            return Done(given.choice)
        return Refused(Words("refused-choose"))

    def value(self, stored: Plain) -> int:
        if not isinstance(stored, str) or stored not in self.known:
            raise Unfit
        return self.known[stored].id or 0

    def label(self, stored: Plain) -> Label | None:
        return self.known[str(stored)].name if stored in self.known else None


class Recipient(Question[Mapping[str, str]]):
    """Name and phone, for a parcel with the address, in one line and in any order; or as the last time."""

    columns = 1

    def __init__(self, key: str, talk: Talk, known: Sequence[Address]) -> None:
        super().__init__(key)
        self.wants_address = key == "address"
        self.known = {one.public: _parts(one) for one in known[:MOST_OFFERED]}
        if not self.wants_address and talk.person.name and talk.person.phone and not self.known:
            self.known["me"] = {**_EMPTY, "recipient": talk.person.name, "phone": _local(talk.person.phone)}

    def options(self, draft: Plain) -> Sequence[Option]:
        return [Option(public, Words("button-recipient", one)) for public, one in self.known.items()]

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, Pressed) and given.choice in self.known:
            return Done({**_EMPTY, **self.known[given.choice]})
        if isinstance(given, SharedContact) and given.phone and not self.wants_address:
            return Done({**_EMPTY, "phone": _local(given.phone)})
        if not isinstance(given, Typed):
            return Refused(Words(f"refused-{self.name}-please"))
        read = read_destination(given.text, divisions())
        found = {"recipient": read.name, "phone": read.phone, "province": read.province, "address": read.rest}
        if self.wants_address and not read.rest:
            return Refused(Words("refused-address-please"))
        if not self.wants_address and not read.name and read.rest:
            # A name alone, or one that does not look like one.
            found["recipient"] = read.rest[:NAME_MOST]
        return Done(found)

    def value(self, stored: Plain) -> Mapping[str, str]:
        if not isinstance(stored, Mapping) or not set(_EMPTY) <= set(stored):
            raise Unfit
        return {name: str(stored[name]) for name in _EMPTY}

    def label(self, stored: Plain) -> Label | None:
        said = self.value(stored)
        shown = {name: said[name] for name in ("recipient", "phone", "address")}
        return Words("button-recipient", shown)


class Phone(Question[str]):
    """A phone number that is typed, or shared: it is only to be called about the goods."""

    def take(self, given: Given, draft: Plain) -> Taken:
        if isinstance(given, SharedContact) and given.phone:
            return Done(_local(given.phone))
        read = read_phone(given.text) if isinstance(given, Typed) else None
        return Done(read.number) if read else Refused(Words("refused-phone-please"))

    def value(self, stored: Plain) -> str:
        if not isinstance(stored, str):
            raise Unfit
        return stored


_EMPTY: dict[str, Any] = {"recipient": "", "phone": "", "province": "", "address": ""}


def _parts(address: Address) -> dict[str, str]:
    return {
        "recipient": address.recipient,
        "phone": address.phone,
        "province": address.province,
        "address": address.address,
    }


def _local(phone: str) -> str:
    """A Chinese number without its country, as people write it."""
    return phone.removeprefix("+86")
