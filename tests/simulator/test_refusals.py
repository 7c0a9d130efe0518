"""What real Telegram refuses is refused here, in its words."""

import json
from typing import Any

import pytest

from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.simulator.conftest import Client


def inline(**button: Any) -> dict[str, Any]:
    return {"text": "?", "reply_markup": {"inline_keyboard": [[button]]}}


REFUSED_MESSAGES: list[tuple[dict[str, Any], str]] = [
    ({}, "message text is empty"),
    ({"text": " \n "}, "text must be non-empty"),
    ({"text": "长" * 4097}, "message is too long"),
    ({"text": "😀" * 2049}, "message is too long"),
    ({"text": "?", "parse_mode": "HTM"}, "unsupported parse_mode"),
    ({"text": "?", "colour": "red"}, 'unknown parameter "colour" of sendMessage'),
    (
        {"text": "?", "disable_notification": "perhaps"},
        'Field "disable_notification" must be of type Boolean',
    ),
    ({"text": "?", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ({"text": "?", "reply_markup": {"buttons": []}}, "object expected as InlineKeyboardMarkup or"),
    (
        inline(text="?"),
        "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ),
    (inline(callback_data="1"), "can't parse inline keyboard button: Can't find field \"text\""),
    (inline(text="?", callback_data="1", url="https://e.org"), "exactly one kind of action is allowed"),
    (inline(text="?", callback_data="花" * 22), "BUTTON_DATA_INVALID"),
    (inline(text="?", callback_data="1", size=3), 'unknown field "size" of InlineKeyboardButton'),
    ({"text": "?", "reply_parameters": {"message_id": 999}}, "message to be replied not found"),
    (
        {"text": "?", "entities": [{"type": "bold", "offset": 0, "length": 9}]},
        "entity beginning at UTF-16 offset 0",
    ),
]


@pytest.mark.parametrize(("parameters", "words"), REFUSED_MESSAGES)
async def test_a_wrong_message(client: Client, fang: Phone, parameters: dict[str, Any], words: str) -> None:
    refusal = await client.refusal("sendMessage", chat_id=fang.id, **parameters)
    assert refusal.startswith("Bad Request: ")
    assert words in refusal


REFUSED_CALLS: list[tuple[str, dict[str, Any], str]] = [
    ("sendMessage", {"text": "?"}, "Bad Request: chat_id is empty"),
    ("sendMessage", {"text": "?", "chat_id": 404}, "Bad Request: chat not found"),
    ("sendMessage", {"text": "?", "chat_id": "@somebody"}, "Bad Request: chat not found"),
    ("getChat", {"chat_id": 404}, "Bad Request: chat not found"),
    ("getFile", {"file_id": "x"}, "Bad Request: wrong file_id or the file is temporarily unavailable"),
    (
        "answerCallbackQuery",
        {"callback_query_id": "1"},
        "Bad Request: query is too old and response timeout expired",
    ),
    (
        "setMyCommands",
        {"commands": [{"command": "Help!", "description": "?"}]},
        "Bad Request: BOT_COMMAND_INVALID",
    ),
    ("setMyName", {"name": "长" * 65}, "Bad Request: name must have 0-64 characters"),
    ("noSuchMethod", {}, "Not Found"),
    ("banChatMember", {"chat_id": 1, "user_id": 1}, "not simulated yet: banChatMember"),
    (
        "sendMessage",
        {"text": "*?*", "chat_id": 5_000_001, "parse_mode": "MarkdownV2"},
        "not simulated yet: parse_mode",
    ),
    (
        "sendMessage",
        {"text": "?", "chat_id": 5_000_001, "message_effect_id": "1"},
        "not simulated yet: parameter",
    ),
]


@pytest.mark.parametrize(("method", "parameters", "words"), REFUSED_CALLS)
async def test_a_wrong_call(
    client: Client, fang: Phone, method: str, parameters: dict[str, Any], words: str
) -> None:
    assert (await client.refusal(method, **parameters)).startswith(words)


async def test_a_stranger_cannot_be_written_to(client: Client, telegram: RunningTelegram) -> None:
    stranger = telegram.phone("陌生人")
    refusal = await client.refusal("sendMessage", chat_id=stranger.id, text="您好")
    assert refusal == "Forbidden: bot can't initiate conversation with a user"
    await stranger.types("我先说")
    assert await client.call("sendMessage", chat_id=stranger.id, text="您好")


async def test_a_wrong_token(client: Client, telegram: RunningTelegram) -> None:
    response = await client.http.get("/bot1000001:WRONG/getMe")
    assert response.status_code == 401
    assert response.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}


async def test_every_way_of_sending_parameters(
    client: Client, fang: Phone, telegram: RunningTelegram
) -> None:
    address = f"/bot{telegram.token}/sendMessage"
    parameters = {"chat_id": str(fang.id), "text": "<i>一</i>", "parse_mode": "HTML"}
    keyboard = {"reply_markup": json.dumps({"inline_keyboard": [[{"text": "好", "callback_data": "1"}]]})}
    answers = [
        await client.http.get(address, params={**parameters, **keyboard}),
        await client.http.post(address, data={**parameters, **keyboard}),
        await client.http.post(address, data={**parameters, **keyboard}, files={"unused": b"x"}),
        await client.http.post(address, json={**parameters, **keyboard}),
        await client.http.post(address.upper().replace("/BOT", "/bot"), params=parameters, data=keyboard),
    ]
    for answer in answers:
        message = answer.json()["result"]
        assert message["entities"] == [{"type": "italic", "offset": 0, "length": 1}]
        assert message["reply_markup"]["inline_keyboard"][0][0]["callback_data"] == "1"
