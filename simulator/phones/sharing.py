"""Sharing a contact or a place."""

from simulator.phones.chat import Chat, PhoneRefusal, send
from simulator.state.messages import Message
from simulator.state.people import Person
from simulator.wire import JsonObject, without_nothing


def share_own_contact(chat: Chat) -> Message:
    return send(chat, {"contact": chat.person.as_contact()})


def share_contact_of(chat: Chat, other: Person) -> Message:
    """Another phone's card: Telegram knows its owner, so the card carries a user id."""
    return send(chat, {"contact": other.as_contact()})


def share_card(chat: Chat, phone_number: str, first_name: str, last_name: str | None = None) -> Message:
    """A card from the address book, of somebody who has no Telegram."""
    if not phone_number or not first_name:
        raise PhoneRefusal("a card needs a phone number and a first name")
    card = {"phone_number": phone_number, "first_name": first_name, "last_name": last_name}
    return send(chat, {"contact": without_nothing(card)})


def share_location(chat: Chat, latitude: float, longitude: float) -> Message:
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise PhoneRefusal("latitude is -90 to 90, longitude -180 to 180")
    place: JsonObject = {"latitude": latitude, "longitude": longitude}
    return send(chat, {"location": place})
