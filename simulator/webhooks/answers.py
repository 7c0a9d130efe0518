"""A webhook's answer may itself be the call of a method. Nobody hears what came of it."""

from contextlib import suppress

from starlette.requests import Request
from starlette.types import Message

from simulator.performing import perform
from simulator.refusals import Refusal
from simulator.spec.requests import read_request
from simulator.state.bots import Bot
from simulator.telegram import Telegram
from simulator.webhooks.posting import Answer

NEVER = {"deletewebhook", "setwebhook", "close", "logout"}


async def carry_out(telegram: Telegram, bot: Bot, answer: Answer) -> None:
    """Do what the answer asks for, if it is a call; JSON and both kinds of forms, as in a request."""
    with suppress(Refusal):
        raw, uploads = await read_request(_as_request(answer))
        method = str(raw.pop("method", "")).lower()
        if method and method not in NEVER and not method.startswith("get"):
            await perform(telegram, bot, method, raw, uploads)


def _as_request(answer: Answer) -> Request:
    async def receive() -> Message:
        return {"type": "http.request", "body": answer.body, "more_body": False}

    headers = [(b"content-type", answer.content_type.encode("latin-1", errors="replace"))]
    scope = {"type": "http", "method": "POST", "path": "/", "query_string": b"", "headers": headers}
    return Request(scope, receive)
