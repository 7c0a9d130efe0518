"""Photos, albums, documents: sizes, ids, downloads, limits."""

import io
import json
from typing import Any

import pytest
from PIL import Image

from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client


def picture(width: int = 1600, height: int = 1200) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height), (160, 40, 30)).save(buffer, "PNG")
    return buffer.getvalue()


def files(*names: str) -> dict[str, tuple[str, bytes, str]]:
    return {name: (f"{name}.png", picture(), "image/png") for name in names}


@pytest.mark.parametrize(
    ("size", "widths"), [((1600, 1200), [320, 800, 1280]), ((500, 300), [320, 500]), ((90, 90), [90])]
)
async def test_a_photo_is_never_made_larger(
    client: Client, fang: Phone, size: tuple[int, int], widths: list[int]
) -> None:
    (sent,) = await fang.sends_photo(picture(*size))
    assert [photo["width"] for photo in sent.raw["photo"]] == widths
    assert len({photo["file_unique_id"] for photo in sent.raw["photo"]}) == len(widths)


async def test_a_file_is_downloaded_by_its_path(
    client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    (sent,) = await fang.sends_photo(picture())
    largest = sent.raw["photo"][-1]
    file = await client.call("getFile", file_id=largest["file_id"])
    response = await client.http.get(f"/file/bot{telegram.token}/{file['file_path']}")
    assert len(response.content) == largest["file_size"] == file["file_size"]
    assert Image.open(io.BytesIO(response.content)).format == "JPEG"
    missing = await client.http.get(f"/file/bot{telegram.token}/../telegram.sqlite3")
    assert missing.status_code == 404


async def test_a_file_id_belongs_to_one_bot(client: Client, fang: Phone, telegram: RunningTelegram) -> None:
    (sent,) = await fang.sends_photo(picture())
    other = telegram.add_bot("1000002:OTHER", "other_bot")
    address = f"/bot{other.token}/getFile"
    response = await client.http.get(address, params={"file_id": sent.raw["photo"][0]["file_id"]})
    assert response.status_code == 400


async def test_upload_under_the_own_name_and_by_attach(client: Client, fang: Phone) -> None:
    direct = await client.call("sendPhoto", files("photo"), chat_id=fang.id)
    attached = await client.call("sendPhoto", files("other"), chat_id=fang.id, photo="attach://other")
    assert direct["photo"][-1]["width"] == attached["photo"][-1]["width"] == 1280
    as_document = await client.refusal(
        "sendDocument", chat_id=fang.id, document=direct["photo"][0]["file_id"]
    )
    assert as_document == "Bad Request: can't use file of type Photo as Document"
    assert "no photo in the request" in await client.refusal(
        "sendPhoto", chat_id=fang.id, photo="attach://none"
    )


async def test_what_is_no_picture_is_refused(client: Client, fang: Phone) -> None:
    wrong = {"photo": ("photo.jpg", b"not a picture", "image/jpeg")}
    assert await client.refusal("sendPhoto", wrong, chat_id=fang.id) == "Bad Request: IMAGE_PROCESS_FAILED"
    thin = {"photo": ("thin.png", picture(2100, 100), "image/png")}
    assert await client.refusal("sendPhoto", thin, chat_id=fang.id) == "Bad Request: PHOTO_INVALID_DIMENSIONS"


async def test_captions_have_1024_characters(client: Client, fang: Phone) -> None:
    long = {"chat_id": fang.id, "caption": "长" * 1025}
    assert (
        await client.refusal("sendPhoto", files("photo"), **long)
        == "Bad Request: message caption is too long"
    )


def album(*items: dict[str, Any]) -> str:
    return json.dumps([{"type": "photo", **item} for item in items])


async def test_an_album_has_2_to_10_items(client: Client, fang: Phone) -> None:
    one = album({"media": "attach://a"})
    assert "2-10 items" in await client.refusal("sendMediaGroup", files("a"), chat_id=fang.id, media=one)
    eleven = album(*({"media": "attach://a"} for _ in range(11)))
    assert "2-10 items" in await client.refusal("sendMediaGroup", files("a"), chat_id=fang.id, media=eleven)
    mixed = json.dumps(
        [{"type": "photo", "media": "attach://a"}, {"type": "document", "media": "attach://b"}]
    )
    refusal = await client.refusal("sendMediaGroup", files("a", "b"), chat_id=fang.id, media=mixed)
    assert refusal == "Bad Request: document can't be mixed with other media types"


async def test_an_album_of_uploads_with_captions(client: Client, fang: Phone) -> None:
    items = album(
        {"media": "attach://a", "caption": "<b>花椒</b>", "parse_mode": "HTML"}, {"media": "attach://b"}
    )
    first, second = await client.call("sendMediaGroup", files("a", "b"), chat_id=fang.id, media=items)
    assert first["caption_entities"][0]["type"] == "bold"
    assert first["media_group_id"] == second["media_group_id"]


async def test_media_and_captions_are_edited(client: Client, fang: Phone) -> None:
    sent = await client.call("sendPhoto", files("photo"), chat_id=fang.id, caption="旧")
    target = {"chat_id": fang.id, "message_id": sent["message_id"]}
    edited = await client.call("editMessageCaption", **target, caption="新")
    assert (edited["caption"], edited["photo"]) == ("新", sent["photo"])
    media = json.dumps({"type": "photo", "media": "attach://a"})
    replaced = await client.call("editMessageMedia", files("a"), **target, media=media)
    assert "caption" not in replaced
    assert replaced["photo"] != sent["photo"]
    assert "no text" in await client.refusal("editMessageText", **target, text="?")
    keyboard = {"inline_keyboard": [[{"text": "好", "callback_data": "1"}]]}
    assert "reply_markup" in await client.call("editMessageReplyMarkup", **target, reply_markup=keyboard)
    assert "not modified" in await client.refusal("editMessageReplyMarkup", **target, reply_markup=keyboard)


async def test_voice_document_and_sticker_from_a_phone(client: Client, fang: Phone) -> None:
    await fang.sends_voice(b"OggS", seconds=4)
    await fang.sends_document(b"%PDF", "单据.pdf")
    await fang.sends_sticker("👍")
    voice, document, sticker = (update["message"] for update in await client.call("getUpdates"))
    assert (voice["voice"]["duration"], voice["voice"]["mime_type"]) == (4, "audio/ogg")
    assert document["document"]["file_name"] == "单据.pdf"
    assert sticker["sticker"]["emoji"] == "👍"
