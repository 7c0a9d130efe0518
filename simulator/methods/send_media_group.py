"""sendMediaGroup: an album of photos, or of documents."""

from simulator.messages.call import Call
from simulator.messages.media import media_content
from simulator.messages.sending import send_album
from simulator.messages.target import receiver_of
from simulator.refusals import BadRequest
from simulator.wire import JsonObject


async def send_media_group(call: Call) -> list[JsonObject]:
    album = call.given["media"]
    if len({media["type"] for media in album}) > 1 and any(media["type"] == "document" for media in album):
        raise BadRequest("document can't be mixed with other media types")
    receiver_of(call)
    return send_album(call, [await media_content(call, media) for media in album])
