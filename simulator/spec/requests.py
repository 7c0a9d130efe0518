"""A request as it came: parameters of the address, of a form, of JSON, in whatever mixture."""

import json
from typing import Any
from urllib.parse import parse_qsl

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from simulator.refusals import BadRequest
from simulator.wire import JsonObject, Upload

# Telegram takes files up to 50 MB from bots.
MAX_BODY_BYTES = 52 * 1024 * 1024


async def read_request(request: Request) -> tuple[JsonObject, dict[str, Upload]]:
    """The raw parameters, and the files by the names of their parts."""
    raw: JsonObject = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        fields, uploads = await _multipart(request)
        return {**raw, **fields}, uploads
    body = await request.body()
    if len(body) > MAX_BODY_BYTES:
        raise BadRequest("file is too big")
    if body and kind == "application/json":
        raw.update(_json(body))
    elif body and kind == "application/x-www-form-urlencoded":
        raw.update(parse_qsl(body.decode("utf-8", errors="replace"), keep_blank_values=True))
    return raw, {}


def _json(body: bytes) -> JsonObject:
    try:
        value: Any = json.loads(body)
    except ValueError as error:
        raise BadRequest("can't parse JSON encoded parameters") from error
    if not isinstance(value, dict):
        raise BadRequest("object expected as JSON encoded parameters")
    return value


async def _multipart(request: Request) -> tuple[JsonObject, dict[str, Upload]]:
    fields: JsonObject = {}
    uploads: dict[str, Upload] = {}
    try:
        async with request.form(max_part_size=MAX_BODY_BYTES) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    kind = value.content_type or "application/octet-stream"
                    uploads[name] = Upload(value.filename or name, await value.read(), kind)
                else:
                    fields[name] = value
    except HTTPException as error:
        raise BadRequest("can't parse multipart form data") from error
    return fields, uploads
