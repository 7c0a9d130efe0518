"""The webhook: Telegram brings an update, and hears "ok" only when it is committed."""

import hmac
import json
from collections.abc import Mapping
from typing import Any

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from bot.intake.storing import Intake
from bot.posted import posted
from storage.database import Away

log = structlog.get_logger()

MOST_BYTES = 1 << 20
"""Telegram's updates have a few kilobytes."""

MOST_AT_ONCE = 100
"""Updates being stored; past that Telegram is told to come again in a second."""


class Webhook:
    """Takes what carries the secret that only Telegram was told."""

    def __init__(self, intake: Intake, path: str, secret: str) -> None:
        self._intake, self._secret = intake, secret
        self._storing = 0
        self.route = Route(path, self._take, methods=["POST"])

    async def _take(self, request: Request) -> Response:
        given = request.headers.get("x-telegram-bot-api-secret-token", "")
        if not hmac.compare_digest(given.encode(), self._secret.encode()):
            log.warning("webhook_without_secret")
            return Response(status_code=401)
        try:
            body = await posted(request, MOST_BYTES)
        except ClientDisconnect:
            return Response(status_code=400)
        if body is None:
            return Response(status_code=413)
        update = _update(body)
        if update is None:
            return Response(status_code=400)
        if self._storing >= MOST_AT_ONCE:
            return Response(status_code=503, headers={"Retry-After": "1"})
        self._storing += 1
        try:
            await self._intake.store([update], "webhook")
        except Away:
            return Response(status_code=503, headers={"Retry-After": "5"})
        finally:
            self._storing -= 1
        return Response(status_code=200)


def _update(body: bytes) -> Mapping[str, Any] | None:
    try:
        update = json.loads(body)
    except ValueError:
        return None
    if isinstance(update, Mapping) and isinstance(update.get("update_id"), int):
        return update
    return None
