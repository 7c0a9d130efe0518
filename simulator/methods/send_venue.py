"""sendVenue: a point on the map, with what is there."""

from simulator.messages.call import Call
from simulator.messages.sending import send
from simulator.refusals import BadRequest
from simulator.wire import JsonObject


def send_venue(call: Call) -> JsonObject:
    latitude, longitude = call.given["latitude"], call.given["longitude"]
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise BadRequest("wrong latitude or longitude specified")
    if not call.given["title"]:
        raise BadRequest("venue title must be non-empty")
    place = {"latitude": latitude, "longitude": longitude}
    venue = {"location": place, "title": call.given["title"], "address": call.given["address"]}
    return send(call, {"venue": venue, "location": place})
