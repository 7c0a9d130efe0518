"""`python -m bot import-goods FILE`: the county's own goods from a table, without a chat."""

import asyncio
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.command_line import SETTING_WRONG, SOMETHING_WRONG, end, write_beside

if TYPE_CHECKING:
    from bot.intake.tables import Read
    from storage.work import Work


def import_goods(
    file: Annotated[Path, typer.Argument(help="A table, XLSX or CSV.")],
    yes: Annotated[
        bool, typer.Option("--yes", help="Puts the goods on sale; without it they are only looked at.")
    ] = False,
) -> None:
    """Fills the county's own store from a table: all of it, or nothing where a row is wrong."""
    try:
        content = file.read_bytes()
    except OSError as error:
        end(f"{file} cannot be read: {error.strerror}.", SETTING_WRONG)
    read = _read(content, file.name)
    changes, wrong = write_beside(lambda work: _look(work, read, fill=yes))
    if wrong:
        end(_said("import-wrong", {"file": file.name, **wrong}), SOMETHING_WRONG)
    typer.echo(_said("import-preview", {"file": file.name, **changes}))
    typer.echo("It is on sale." if yes else "Nothing is on sale yet: say so with --yes.")


def _read(content: bytes, name: str) -> "Read":
    from bot.intake.tables import read_apart
    from market.shop.goods_table import NotATable
    from storage.products import products

    goods = write_beside(products)
    try:
        return asyncio.run(read_apart(content, goods))
    except NotATable as error:
        why = {"words": f"no-table-{error.reason}"}
        end(_said("import-no-table", {"file": name, "why": why}), SOMETHING_WRONG)


def _look(work: "Work", read: "Read", *, fill: bool) -> tuple[Mapping[str, object], Mapping[str, object]]:
    """What the table changes, or what is wrong with it, as facts of a message."""
    from market.shop import imports

    found = imports.preview(work, *read)
    if found.wrong:
        return {}, imports.what_is_wrong(found)
    if fill:
        imports.fill(work, read[0])
    return imports.what_changes(work, found), {}


def _said(key: str, facts: Mapping[str, Any]) -> str:
    """What is said in a chat, without its tags."""
    from bot.wording.words import Words

    text = Words().plain("en", {"words": key, "facts": facts})
    return text.replace("<b>", "").replace("</b>", "")
