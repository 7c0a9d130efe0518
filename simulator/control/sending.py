"""What a phone sends as files, and sample pictures for those who have none at hand."""

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from simulator.control.addressed import chat_of
from simulator.control.given import given
from simulator.control.samples import SAMPLES, sample_jpeg
from simulator.phones.filming import send_document, send_photos, send_sticker, send_video, send_voice
from simulator.phones.view import shown
from simulator.telegram import Telegram
from simulator.wire import JsonObject


async def photos(telegram: Telegram, request: Request) -> list[JsonObject]:
    """Parts named `photo`, one or up to ten, and `caption`."""
    body = await given(request)
    pictures = [upload.content for upload in body.files("photo")]
    sent = await send_photos(chat_of(telegram, request), pictures, body.text("caption", ""))
    return [shown(message) for message in sent]


async def voice(telegram: Telegram, request: Request) -> JsonObject:
    """A part named `voice`, and `seconds`."""
    body = await given(request)
    return shown(send_voice(chat_of(telegram, request), body.files("voice")[0], body.whole("seconds", 1)))


async def video(telegram: Telegram, request: Request) -> JsonObject:
    """A part named `video`, and `seconds`."""
    body = await given(request)
    return shown(send_video(chat_of(telegram, request), body.files("video")[0], body.whole("seconds", 1)))


async def document(telegram: Telegram, request: Request) -> JsonObject:
    """A part named `document`, and `caption`."""
    body = await given(request)
    upload = body.files("document")[0]
    return shown(send_document(chat_of(telegram, request), upload, body.text("caption", "")))


async def sticker(telegram: Telegram, request: Request) -> JsonObject:
    body = await given(request)
    return shown(send_sticker(chat_of(telegram, request), body.text("emoji", "👍")))


async def list_samples(telegram: Telegram, request: Request) -> list[JsonObject]:
    return [{"name": name, "zh": sample.zh, "en": sample.en} for name, sample in SAMPLES.items()]


async def sample(telegram: Telegram, request: Request) -> Response:
    name = request.path_params["name"]
    if name not in SAMPLES:
        raise HTTPException(404, f"there is no sample {name}")
    return Response(sample_jpeg(name), media_type="image/jpeg", headers={"cache-control": "max-age=3600"})
