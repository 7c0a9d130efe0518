"""Kuaidi100 pushes: taken only with its signature, and answered when it is committed."""

import hmac
import json
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import parse_qs

import structlog
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.carriers.kuaidi100 import reports_in, signature
from bot.posted import posted
from market.shipping import tracking
from market.shipping.tracking import News
from storage.database import Away, Database

log = structlog.get_logger()

MOST_BYTES = 1 << 20

TAKEN = {"result": True, "returnCode": "200", "message": "成功"}
"""The only answer after which the service does not push the same again."""

WILL_PUSH_NO_MORE = ("shutdown", "abort")


class Push:
    """`path` is where it comes to, `woken` is told when something was written for people."""

    def __init__(self, database: Database, path: str, salt: str, woken: Callable[[], None]) -> None:
        self._database, self._salt, self._woken = database, salt, woken
        self.route = Route(path, self._take, methods=["POST"])

    async def _take(self, request: Request) -> Response:
        try:
            body = await posted(request, MOST_BYTES)
        except ClientDisconnect:
            return Response(status_code=400)
        if body is None:
            return Response(status_code=413)
        param, sign = _fields(body)
        if not hmac.compare_digest(sign.upper().encode(), signature(param, self._salt).encode()):
            log.warning("push_not_signed")
            return Response(status_code=401)
        pushed = _object(param)
        if pushed is None:
            return Response(status_code=400)
        number, news = read_push(pushed)
        try:
            parcels = await self._database.write(partial(tracking.heard, number=number, news=news))
        except Away:
            return Response(status_code=503, headers={"Retry-After": "5"})
        log.info("carrier_pushed", parcels=parcels, reports=len(news.reports))
        self._woken()
        return JSONResponse(TAKEN)


def read_push(pushed: Mapping[str, Any]) -> tuple[str, News]:
    """The number that a push is about, and what it says. An abort with `comNew` means that the number is another
    courier's, and watched there from now on; one without a single line, that nobody knows the number.
    """
    result = pushed.get("lastResult")
    result = result if isinstance(result, Mapping) else {}
    reports = reports_in(result)
    carrier = str(pushed.get("comNew") or "")
    over = pushed.get("status") in WILL_PUSH_NO_MORE and not (pushed.get("status") == "abort" and carrier)
    unknown = over and pushed.get("status") == "abort" and not reports
    return str(result.get("nu") or ""), News(reports, carrier, over=over, unknown=unknown)


def _fields(body: bytes) -> tuple[str, str]:
    """`param` and `sign` of a form; empty where they are not there."""
    try:
        form = parse_qs(body.decode(), max_num_fields=20)
    except ValueError:
        return "", ""
    return form.get("param", [""])[0], form.get("sign", [""])[0]


def _object(text: str) -> Mapping[str, Any] | None:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, Mapping) else None
