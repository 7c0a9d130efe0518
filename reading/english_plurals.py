"""English names of goods without the ending of their plural."""

from __future__ import annotations

from typing import Final

_PLURALS: Final = {
    "geese": "goose",
    "leaves": "leaf",
    "loaves": "loaf",
    "knives": "knife",
    "hoes": "hoe",
    "chillies": "chili",
    "chilies": "chili",
}


def singular(name: str) -> str:
    """An English name without the ending of its plural: potatoes -> potato."""
    if name in _PLURALS:
        return _PLURALS[name]
    if name.endswith("ies") and len(name) > 4:
        return name[:-3] + "y"
    if name.endswith(("oes", "ches", "shes", "xes", "sses")):
        return name[:-2]
    return name[:-1] if name.endswith("s") and not name.endswith(("ss", "us", "is")) else name
