"""Reading a chat, waiting for something new, and the live stream of the page."""

import time
from collections.abc import AsyncIterator

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse

from simulator.control.addressed import chat_of
from simulator.phones.view import view
from simulator.telegram import Telegram
from simulator.wire import JsonObject, to_json

LONGEST_WAIT_SECONDS = 60.0
# A comment now and then shows both ends that the other one is still there.
PING_SECONDS = 15.0
# Shown by the browser itself; everything else is only saved.
SHOWN_TYPES = {"photo": "image/jpeg", "voice": None, "video": None}


async def chat(telegram: Telegram, request: Request) -> JsonObject:
    """What the phone shows; `?after=<n>` leaves out the messages that have not changed since."""
    return view(chat_of(telegram, request), number(request, "after"), number(request, "last", 200))


async def news(telegram: Telegram, request: Request) -> JsonObject:
    """What happened after `?after=<n>`, of one phone if `phone` is given; waits up to `timeout` seconds for it."""
    after = number(request, "after")
    phone = number(request, "phone")
    ends_at = time.monotonic() + min(float(number(request, "timeout")), LONGEST_WAIT_SECONDS)
    while True:
        items = [
            item.as_json()
            for item in telegram.news.since(after)
            if not phone or item.person_id in (phone, None)
        ]
        left = ends_at - time.monotonic()
        if items or left <= 0 or not await telegram.news.wait(left):
            return {"n": telegram.news.last_number, "news": items}


async def stream(telegram: Telegram, request: Request) -> Response:
    """Server-sent events; "reload" where the page fell too far behind."""
    after = number(request, "after", telegram.news.last_number)
    last = request.headers.get("last-event-id", "")
    start = int(last) if last.isdecimal() else after
    headers = {"cache-control": "no-store"}
    return StreamingResponse(_events(telegram, start), media_type="text/event-stream", headers=headers)


async def file(telegram: Telegram, request: Request) -> Response:
    """A file of any message, by its file_unique_id."""
    stored = telegram.files.by_unique_id(request.path_params["unique_id"])
    if stored is None:
        raise HTTPException(404, "there is no such file")
    if stored.kind in SHOWN_TYPES:
        kind = SHOWN_TYPES[stored.kind] or stored.facts["mime_type"]
        return FileResponse(
            telegram.files.place(stored), media_type=kind, headers={"cache-control": "max-age=86400"}
        )
    name = stored.facts.get("file_name", stored.file_unique_id)
    return FileResponse(telegram.files.place(stored), media_type="application/octet-stream", filename=name)


async def _events(telegram: Telegram, after: int) -> AsyncIterator[str]:
    yield f"retry: 500\nid: {after}\ndata: {to_json({'kind': 'hello', 'n': after})}\n\n"
    if not telegram.news.reaches_back_to(after) or after > telegram.news.last_number:
        after = telegram.news.last_number
        yield f"id: {after}\ndata: {to_json({'kind': 'reload', 'n': after})}\n\n"
    while not telegram.news.closed:
        for item in telegram.news.since(after):
            after = item.number
            yield f"id: {after}\ndata: {to_json(item.as_json())}\n\n"
        if not await telegram.news.wait(PING_SECONDS) and not telegram.news.closed:
            yield ": still here\n\n"


def number(request: Request, name: str, otherwise: int = 0) -> int:
    """A whole number of the query; `otherwise` where there is none."""
    value = request.query_params.get(name, "")
    return int(value) if value.isdecimal() else otherwise
