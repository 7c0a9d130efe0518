"""Files in a call: sent along with it, or known already by their file_id."""

from pathlib import PurePosixPath

from simulator.messages.call import Call
from simulator.messages.pictures import add_photo, photo_json
from simulator.refusals import BadRequest, NotSimulated
from simulator.state.files import StoredFile
from simulator.telegram import Telegram
from simulator.texts.formatted import caption
from simulator.wire import JsonObject, Upload

MAX_UPLOAD_BYTES = 50 * 1024 * 1024
MAX_FILE_NAME = 60


async def photo_content(call: Call, value: str) -> JsonObject:
    """`photo` of a message."""
    found = _upload_or_file(call, value, "photo")
    if isinstance(found, Upload):
        sizes = await add_photo(call.telegram, call.bot.id, found.content)
    else:
        sizes = call.telegram.files.sizes(call.bot.id, found.picture or "")
    return {"photo": photo_json(sizes)}


def document_content(call: Call, value: str) -> JsonObject:
    """`document` of a message."""
    found = _upload_or_file(call, value, "document")
    if isinstance(found, Upload):
        found = add_document(call.telegram, call.bot.id, found)
    return {"document": found.as_json()}


def voice_content(call: Call, value: str, duration: int) -> JsonObject:
    """`voice` of a message."""
    found = _upload_or_file(call, value, "voice")
    if isinstance(found, Upload):
        found = add_voice(call.telegram, call.bot.id, found, duration)
    return {"voice": found.as_json()}


def video_content(call: Call, value: str, duration: int) -> JsonObject:
    """`video` of a message."""
    found = _upload_or_file(call, value, "video")
    if isinstance(found, Upload):
        found = add_video(call.telegram, call.bot.id, found, duration)
    return {"video": found.as_json()}


async def media_content(call: Call, media: JsonObject) -> JsonObject:
    """One InputMedia with its caption, as the content of a message."""
    words = caption(media.get("caption"), media.get("parse_mode"), media.get("caption_entities"))
    match media["type"]:
        case "photo":
            content = await photo_content(call, media["media"])
        case "document" if "thumbnail" not in media:
            content = document_content(call, media["media"])
        case kind:
            raise NotSimulated(f"media of the type {kind}" + " with a thumbnail" * ("thumbnail" in media))
    return {**content, **words, **photo_options(media)}


def photo_options(given: JsonObject) -> JsonObject:
    names = {"has_spoiler": "has_media_spoiler", "show_caption_above_media": "show_caption_above_media"}
    return {shown: True for name, shown in names.items() if given.get(name)}


def add_document(telegram: Telegram, bot_id: int, upload: Upload) -> StoredFile:
    _check_size(upload)
    name = PurePosixPath(upload.name.replace("\\", "/")).name[-MAX_FILE_NAME:]
    facts = {"file_name": name, "mime_type": upload.mime_type}
    return telegram.files.add(bot_id, "document", upload.content, _suffix(name), facts)


def add_voice(telegram: Telegram, bot_id: int, upload: Upload, duration: int) -> StoredFile:
    _check_size(upload)
    suffix = {"audio/mpeg": ".mp3", "audio/mp4": ".m4a", "audio/wav": ".wav", "audio/webm": ".webm"}
    kind = upload.mime_type if upload.mime_type.startswith("audio/") else "audio/ogg"
    facts = {"duration": duration, "mime_type": kind}
    return telegram.files.add(bot_id, "voice", upload.content, suffix.get(kind, ".oga"), facts)


def add_video(telegram: Telegram, bot_id: int, upload: Upload, duration: int) -> StoredFile:
    """A video of which nothing is looked at: its size is that of a phone held upright."""
    _check_size(upload)
    kind = upload.mime_type if upload.mime_type.startswith("video/") else "video/mp4"
    facts = {"width": 720, "height": 1280, "duration": duration, "mime_type": kind}
    return telegram.files.add(bot_id, "video", upload.content, ".mp4", facts)


def _upload_or_file(call: Call, value: str, kind: str) -> Upload | StoredFile:
    if value.startswith("attach://"):
        upload = call.uploads.get(value.removeprefix("attach://"))
        if upload is None:
            raise BadRequest(f"there is no {kind} in the request")
        return upload
    if value.startswith(("http://", "https://")):
        raise NotSimulated(f"a {kind} by its address in the web")
    stored = call.telegram.files.find(call.bot.id, value)
    if stored is None:
        raise BadRequest("wrong file identifier/HTTP URL specified")
    if stored.kind != kind:
        raise BadRequest(f"can't use file of type {stored.kind.title()} as {kind.title()}")
    return stored


def _check_size(upload: Upload) -> None:
    if len(upload.content) > MAX_UPLOAD_BYTES:
        raise BadRequest("file is too big")


def _suffix(name: str) -> str:
    """The ending of a name that came from outside: letters and digits only, or nothing."""
    suffix = PurePosixPath(name).suffix.lower()
    return suffix if suffix[1:].isalnum() and suffix.isascii() and len(suffix) <= 10 else ""
