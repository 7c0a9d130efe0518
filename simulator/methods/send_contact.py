"""sendContact: a phone number with a name."""

from simulator.messages.call import Call
from simulator.messages.sending import send
from simulator.wire import JsonObject


def send_contact(call: Call) -> JsonObject:
    names = ("phone_number", "first_name", "last_name", "vcard")
    return send(call, {"contact": {name: call.given[name] for name in names if name in call.given}})
