"""sendLocation: a point on the map."""

from simulator.messages.call import Call
from simulator.messages.sending import send
from simulator.refusals import BadRequest
from simulator.wire import JsonObject


def send_location(call: Call) -> JsonObject:
    latitude, longitude = call.given["latitude"], call.given["longitude"]
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise BadRequest("wrong latitude or longitude specified")
    return send(call, {"location": {"latitude": latitude, "longitude": longitude}})
