"""Photos, videos, voice notes, documents and stickers from a phone."""

from collections.abc import Sequence

from simulator.messages.media import add_document, add_video, add_voice
from simulator.messages.pictures import add_photo, photo_json
from simulator.messages.sending import new_album_id
from simulator.phones.chat import Chat, PhoneRefusal, send
from simulator.state.messages import Message
from simulator.telegram import Telegram
from simulator.texts.formatted import caption
from simulator.wire import JsonObject, Upload

MAX_ALBUM = 10


async def send_photos(chat: Chat, pictures: Sequence[bytes], words: str = "") -> list[Message]:
    """One photo, or an album whose caption stands under its first picture."""
    contents = await photo_contents(chat.telegram, chat.bot.id, pictures, words)
    with chat.telegram.database.change():
        return [send(chat, content) for content in contents]


def send_voice(chat: Chat, recording: Upload, seconds: int = 1) -> Message:
    return send(chat, voice_content(chat.telegram, chat.bot.id, recording, seconds))


def send_video(chat: Chat, film: Upload, seconds: int = 1, words: str = "") -> Message:
    stored = add_video(chat.telegram, chat.bot.id, film, seconds)
    return send(chat, {"video": stored.as_json(), **caption(words, None, None)})


def send_document(chat: Chat, document: Upload, words: str = "") -> Message:
    return send(chat, document_content(chat.telegram, chat.bot.id, document, words))


async def photo_contents(
    telegram: Telegram, bot_id: int, pictures: Sequence[bytes], words: str
) -> list[JsonObject]:
    """What a photo's message holds, or those of an album."""
    if not 1 <= len(pictures) <= MAX_ALBUM:
        raise PhoneRefusal(f"1 to {MAX_ALBUM} photos go into one message")
    photos = [photo_json(await add_photo(telegram, bot_id, picture)) for picture in pictures]
    first: JsonObject = caption(words, None, None)
    album: JsonObject = {"media_group_id": new_album_id()} if len(photos) > 1 else {}
    return [{**album, "photo": photo, **(first if n == 0 else {})} for n, photo in enumerate(photos)]


def voice_content(telegram: Telegram, bot_id: int, recording: Upload, seconds: int) -> JsonObject:
    return {"voice": add_voice(telegram, bot_id, recording, seconds).as_json()}


def document_content(telegram: Telegram, bot_id: int, document: Upload, words: str) -> JsonObject:
    stored = add_document(telegram, bot_id, document)
    return {"document": stored.as_json(), **caption(words, None, None)}


def send_sticker(chat: Chat, emoji: str = "👍") -> Message:
    """A sticker is known by its emoji here; its picture is a name only."""
    facts = {
        "width": 512,
        "height": 512,
        "emoji": emoji,
        "is_animated": False,
        "is_video": False,
        "type": "regular",
    }
    stored = chat.telegram.files.add(chat.bot.id, "sticker", emoji.encode(), ".webp", facts)
    return send(chat, {"sticker": stored.as_json()})
