"""Draws every flow as a diagram, from its syntax tree: what it asks, changes and says, in that order."""

import ast
import inspect
from collections.abc import Callable, Iterator
from pathlib import Path

from bot.flows import FLOWS
from bot.flows.audience import choose_audience, some_people
from bot.flows.choose_product import choose_product
from bot.flows.choose_village import choose_village
from bot.flows.moment import choose_moment

HEAD = "<!-- Drawn by `python -m bot flows`; do not edit. -->\n"
ACTS = ("ask", "part", "do", "say", "show", "then")

Flow = Callable[..., object]


def draw_all(folder: Path) -> list[Path]:
    """Writes a page for each flow and part; the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for flow in drawn():
        file = folder / f"{flow.__name__}.md"
        file.write_text(page(flow), encoding="utf-8")
        files.append(file)
    return files


def drawn() -> list[Flow]:
    """All flows, and the parts that several share."""
    return [*FLOWS.values(), choose_village, choose_product, choose_audience, some_people, choose_moment]


def page(flow: Flow) -> str:
    """A flow's first sentence and its diagram (Mermaid)."""
    told = inspect.getdoc(flow) or inspect.getdoc(inspect.getmodule(flow)) or ""
    lines = [f"{HEAD}# {flow.__name__}\n", told.splitlines()[0], "\n```mermaid", "flowchart TD"]
    before = "start(( ))"
    for number, (act, what) in enumerate(acts(flow)):
        box = _box(f"n{number}", act, what)
        lines.append(f"    {before} --> {box}")
        before = f"n{number}"
    lines += [f"    {before} --> done(( ))", "```", ""]
    return "\n".join(lines)


def acts(flow: Flow) -> Iterator[tuple[str, str]]:
    """What a flow does with its talk, in the order of its text: (ask, "Text name"), (do, "open_store"), ...

    What it leaves to a function of its own file, it does itself.
    """
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(flow))) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda one: (one.lineno, one.col_offset)):
        if isinstance(call.func, ast.Attribute):
            if ast.unparse(call.func.value) == "talk" and call.func.attr in ACTS:
                yield call.func.attr, _what(call)
        elif isinstance(call.func, ast.Name) and call.args and ast.unparse(call.args[0]) == "talk":
            own = flow.__globals__.get(call.func.id)
            if inspect.isfunction(own) and own.__module__ == flow.__module__:
                yield from acts(own)


def _what(call: ast.Call) -> str:
    """Which question, part or change a call is about."""
    first = call.args[0]
    if isinstance(first, ast.Call):
        kind = ast.unparse(first.func).removeprefix("_")
        key = first.args[0] if first.args else None
        return f"{_constant(key)}: {kind}" if isinstance(key, ast.Constant) else kind
    if isinstance(first, ast.Constant) and len(call.args) > 1:
        return f"{_constant(first)}: {ast.unparse(call.args[1])}"
    return _constant(first) if isinstance(first, ast.Constant) else ast.unparse(first)


def _constant(node: ast.Constant) -> str:
    return str(node.value)


def _box(name: str, act: str, what: str) -> str:
    shape = {
        "ask": ("[/", "/]"),
        "part": ("[[", "]]"),
        "do": ("{{", "}}"),
        "say": ("(", ")"),
        "show": ("(", ")"),
        "then": ("([", "])"),
    }
    opening, closing = shape[act]
    return f'{name}{opening}"{act} {what}"{closing}'
