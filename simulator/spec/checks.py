"""Is this value what the specification says? Strings of forms become numbers, flags and objects on the way."""

import json
import math
from typing import Any

from simulator.refusals import BadRequest
from simulator.spec.specification import Field, Limit, Shape, Specification
from simulator.spec.words import JSON_NAMES, MAY_BE_EMPTY, MISSING, WRONG_LENGTH
from simulator.wire import JsonObject

SIMPLE = {"Integer", "Float", "Boolean", "String", "InputFile"}
# td reads a fault inside a keyboard as a fault of the button.
PLACES = {
    "InlineKeyboardButton": "can't parse inline keyboard button: ",
    "KeyboardButton": "can't parse keyboard button: ",
    "MessageEntity": "can't parse MessageEntity: ",
    "BotCommand": "can't parse BotCommand: ",
}


class Check:
    def __init__(self, specification: Specification) -> None:
        self._types = specification.types

    def parameters(self, method: Shape, raw: JsonObject) -> JsonObject:
        """The parameters of a request, each as the type that it should have."""
        for name in raw:
            if name not in method.fields:
                raise BadRequest(f'unknown parameter "{name}" of {method.name}')
        checked = {}
        for field in method.fields.values():
            value = raw.get(field.name)
            # To Telegram an empty string is a parameter that is not there.
            if value is None or value == "":
                if field.required and (method.name, field.name) not in MAY_BE_EMPTY:
                    raise BadRequest(MISSING.get(field.name, f'parameter "{field.name}" is required'))
                continue
            checked[field.name] = self._field(method.name, field, _decoded(field, value))
        return checked

    def _object(self, shape: Shape, value: Any) -> JsonObject:
        if not isinstance(value, dict):
            raise BadRequest(f"{PLACES.get(shape.name, '')}{shape.name} must be an Object")
        place = PLACES.get(shape.name, "")
        for name in value:
            if name not in shape.fields:
                raise BadRequest(f'{place}unknown field "{name}" of {shape.name}')
        checked = {}
        for field in shape.fields.values():
            if value.get(field.name) is None:
                if field.required:
                    raise BadRequest(f'{place}Can\'t find field "{field.name}"')
                continue
            checked[field.name] = self._field(shape.name, field, value[field.name])
        return checked

    def _field(self, owner: str, field: Field, value: Any) -> Any:
        is_simple = any(kind in SIMPLE for kind in field.types)
        if is_simple:
            return _within_limit(owner, field, _simple(owner, field.name, field.types, value))
        return _within_limit(owner, field, self._value(field, field.types, value))

    def _value(self, field: Field, types: tuple[str, ...], value: Any) -> Any:
        if all(kind.startswith("Array of ") for kind in types):
            if not isinstance(value, list):
                raise BadRequest(f'field "{field.name}" must be of type Array')
            inner = tuple(kind.removeprefix("Array of ") for kind in types)
            return [self._value(field, inner, item) for item in value]
        if types[0] in SIMPLE:
            return _simple("", field.name, types, value)
        return self._object(self._chosen(types, value), value)

    def _chosen(self, types: tuple[str, ...], value: Any) -> Shape:
        """Which of several types a value is meant to be: by its fixed `type`, else by the field it must have."""
        names = [kind for name in types for kind in (self._types[name].kinds or (name,))]
        shapes = [self._types[name] for name in names]
        if len(shapes) == 1:
            return shapes[0]
        if isinstance(value, dict):
            for shape in shapes:
                fixed = {field.name: field.constant for field in shape.fields.values() if field.constant}
                required = [field.name for field in shape.fields.values() if field.required]
                if fixed and all(value.get(name) == constant for name, constant in fixed.items()):
                    return shape
                if not fixed and required and required[0] in value:
                    return shape
        raise BadRequest(f"object expected as {' or '.join(names)}")


def _decoded(field: Field, value: Any) -> Any:
    """Objects and arrays come as JSON text in forms."""
    if not isinstance(value, str) or any(kind in SIMPLE for kind in field.types):
        return value
    try:
        return json.loads(value)
    except ValueError as error:
        raise BadRequest(f"can't parse {JSON_NAMES.get(field.name, field.name)} JSON object") from error


def _simple(owner: str, name: str, types: tuple[str, ...], value: Any) -> Any:
    for kind in types:
        fits = _as_kind(kind, value)
        if fits is not None:
            return fits
    place = PLACES.get(owner, "")
    raise BadRequest(f'{place}Field "{name}" must be of type {types[0]}')


def _as_kind(kind: str, value: Any) -> Any:
    match kind, value:
        case "Integer", bool():
            return None
        case "Integer", int():
            return value
        case "Integer", str() if value.strip().removeprefix("-").isdecimal():
            return int(value)
        case "Float", int() | float() | str() if not isinstance(value, bool):
            return _finite(value)
        case "Boolean", bool():
            return value
        case "Boolean", str() | int():
            return {"true": True, "1": True, "false": False, "0": False}.get(str(value).lower())
        case (("String" | "InputFile"), str()):
            return value
    return None


def _finite(value: Any) -> float | None:
    try:
        number = float(value)
    except ValueError:
        return None
    return number if math.isfinite(number) else None


def _within_limit(owner: str, field: Field, value: Any) -> Any:
    limit = field.limit
    size = _size(limit, value) if limit and isinstance(value, (str, list)) else None
    if limit and size is not None and not limit.least <= size <= limit.most:
        default = f"{field.name} must have {limit.least}-{limit.most} {limit.unit}"
        raise BadRequest(WRONG_LENGTH.get((owner, field.name), default))
    return value


def _size(limit: Limit, value: str | list[Any]) -> int | None:
    if isinstance(value, list):
        return len(value) if limit.unit == "items" else None
    return len(value.encode()) if limit.unit == "bytes" else len(value)
