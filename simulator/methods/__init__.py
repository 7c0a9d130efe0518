"""The methods of the Bot API, one file each. A file's name is the method's name in snake_case."""

import importlib
import pkgutil
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any

from simulator.messages.call import Call

Method = Callable[[Call], Any | Awaitable[Any]]


@cache
def built_methods() -> dict[str, Method]:
    """By lower-case name: the function that carries its file's name."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        method: Method = getattr(importlib.import_module(f"{__name__}.{module.name}"), module.name)
        found[module.name.replace("_", "")] = method
    return found
