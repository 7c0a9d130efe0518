"""The body of a control request, read field by field; a fault names the field."""

import json
from typing import Any

from starlette.datastructures import UploadFile
from starlette.requests import Request

from simulator.phones.chat import PhoneRefusal
from simulator.wire import JsonObject, Upload

MAX_BODY_BYTES = 52 * 1024 * 1024


class Given:
    """Fields of a JSON body or a form, and uploaded files in the order they came."""

    def __init__(self, fields: JsonObject, files: list[tuple[str, Upload]]) -> None:
        self.fields = fields
        self._files = files

    def text(self, name: str, otherwise: str | None = None) -> str:
        value = self.fields.get(name, otherwise)
        if not isinstance(value, str):
            raise PhoneRefusal(f'"{name}" must be a text')
        return value

    def maybe(self, name: str) -> str | None:
        return self.text(name) if self.fields.get(name) not in (None, "") else None

    def whole(self, name: str, otherwise: int | None = None) -> int:
        try:
            return int(str(self.fields.get(name, otherwise)))
        except ValueError as error:
            raise PhoneRefusal(f'"{name}" must be a whole number') from error

    def maybe_whole(self, name: str) -> int | None:
        return self.whole(name) if self.fields.get(name) not in (None, "") else None

    def number(self, name: str) -> float:
        try:
            return float(self.fields[name])
        except (KeyError, TypeError, ValueError) as error:
            raise PhoneRefusal(f'"{name}" must be a number') from error

    def files(self, name: str) -> list[Upload]:
        found = [upload for part, upload in self._files if part == name]
        if not found:
            raise PhoneRefusal(f'there is no file "{name}" in the request')
        return found


async def given(request: Request) -> Given:
    """Small and large forms and JSON; an empty body is an empty object."""
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        return await _form(request)
    body = await request.body()
    try:
        fields: Any = json.loads(body) if body else {}
    except ValueError as error:
        raise PhoneRefusal("the body must be JSON") from error
    if not isinstance(fields, dict):
        raise PhoneRefusal("the body must be a JSON object")
    return Given(fields, [])


async def _form(request: Request) -> Given:
    fields: JsonObject = {}
    files: list[tuple[str, Upload]] = []
    async with request.form(max_part_size=MAX_BODY_BYTES) as form:
        for name, value in form.multi_items():
            if isinstance(value, UploadFile):
                kind = value.content_type or "application/octet-stream"
                files.append((name, Upload(value.filename or name, await value.read(), kind)))
            else:
                fields[name] = value
    return Given(fields, files)
