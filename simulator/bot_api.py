"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

import logging
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from simulator.faults.striking import struck
from simulator.performing import perform
from simulator.refusals import Refusal
from simulator.spec.requests import read_request
from simulator.telegram import Telegram
from simulator.wire import to_json

logger = logging.getLogger(__name__)


def bot_api_routes(telegram: Telegram) -> list[Route]:
    async def method(request: Request) -> Response:
        try:
            return await call(telegram, request)
        except Refusal as refusal:
            return refused(refusal)

    async def file(request: Request) -> Response:
        try:
            return await struck(telegram.faults.fate_of("file", None), request, lambda: download(request))
        except Refusal as refusal:
            return refused(refusal)

    async def download(request: Request) -> Response:
        bot = telegram.bots.by_token(request.path_params["token"])
        stored = telegram.files.by_path(bot.id, request.path_params["path"]) if bot else None
        if stored is None:
            return refused(Refusal(404, "Not Found"))
        return FileResponse(telegram.files.place(stored), media_type="application/octet-stream")

    return [
        Route("/bot{token}/{method}", method, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", file, methods=["GET"]),
    ]


async def call(telegram: Telegram, request: Request) -> Response:
    """Read the call, and carry it out as well as the faults that stand allow."""
    bot = telegram.bots.by_token(request.path_params["token"])
    if bot is None:
        raise Refusal(401, "Unauthorized")
    raw, uploads = await read_request(request)
    name = request.path_params["method"]

    async def performed() -> Response:
        try:
            return answer(200, {"ok": True, "result": await perform(telegram, bot, name, raw, uploads)})
        except Refusal as refusal:
            return refused(refusal)

    return await struck(telegram.faults.fate_of(name, raw.get("chat_id")), request, performed)


def answer(code: int, body: dict[str, Any]) -> Response:
    return Response(to_json(body), status_code=code, media_type="application/json")


def refused(refusal: Refusal) -> Response:
    return answer(refusal.code, refusal.as_json())
