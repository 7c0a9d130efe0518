"""`python -m bot dead-letters`: what failed too often is looked at, tried again or dropped."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.command_line import SETTING_WRONG, end, write_beside
from storage import dead_letters, in_vain
from storage.clock import now_ms
from storage.dead_letters import DeadLetter
from storage.due import Due
from storage.work import Work

DUE = "due-"
"""Before the id of a due row that was tried in vain: it has no number of its own."""

LINE = "{:<10} {:<21} {:>8}  {:<28} {}"
CONTENTS = ("text", "photo", "voice", "contact", "location", "document", "sticker", "video")

cli = typer.Typer(help="What failed too often: listed, tried again, dropped.", invoke_without_command=True)

Number = Annotated[str, typer.Argument(help="The number that the person was told, or due-17 as listed.")]


@cli.callback()
def default(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        list_all()


@cli.command("list")
def list_all() -> None:
    """Lists dead letters and what was tried in vain; never what people wrote."""
    letters, dues = write_beside(lambda work: (dead_letters.dead_letters(work), in_vain.in_vain(work)))
    if not letters and not dues:
        typer.echo("There are none.")
        return
    typer.echo(LINE.format("NUMBER", "FAILED (UTC)", "CHAT", "WHAT", "TRIES"))
    for letter in letters:
        typer.echo(
            LINE.format(letter.number, _when(letter.failed), letter.chat, _kind(letter.body), letter.tries)
        )
    for row in dues:
        what = f"{row.kind}: {row.note}"
        typer.echo(LINE.format(f"{DUE}{row.id}", _when(row.not_before), "-", what, row.tries))


@cli.command()
def show(
    number: Number,
    text: Annotated[bool, typer.Option("--text", help="Also what the person wrote: others' words.")] = False,
) -> None:
    """Shows one: where it came from, when, and why it failed as far as it is known."""
    letters, row = write_beside(lambda work: _named(work, number))
    for letter in letters:
        for line in _letter(letter, text=text):
            typer.echo(line)
    if row is not None:
        for line in _row(row, text=text):
            typer.echo(line)
    _end_if_none(number, letters, row)


@cli.command()
def replay(
    number: Annotated[str, typer.Argument(help="As for show.")] = "",
    every: Annotated[bool, typer.Option("--all", help="All that are listed.")] = False,
) -> None:
    """Lets it be handled again: a running bot takes it up within five seconds, in the chat's own order."""
    if bool(number) == every:
        end("Say which: a number, or --all.", SETTING_WRONG)
    if every:
        again, late = write_beside(_replay_all)
        typer.echo(f"To be tried again: {again}.")
        if late:
            typer.echo(f"Too late to be of use, to be dropped: {late}.")
        return
    letters, row = write_beside(lambda work: _replay(work, number))
    _end_if_none(number, letters, row)
    if row is not None and row.not_after < now_ms():
        end(f"{number} was of use until {_when(row.not_after)} UTC only: drop it.", SETTING_WRONG)
    typer.echo(f"{number} will be tried again.")


@cli.command()
def drop(number: Number) -> None:
    """Puts it aside for ever; the person is told nothing more."""
    letters, row = write_beside(lambda work: _drop(work, number))
    _end_if_none(number, letters, row)
    typer.echo(f"{number} is dropped.")


def _named(work: Work, number: str) -> tuple[list[DeadLetter], Due | None]:
    """What goes by this number: dead letters, or a due row."""
    if not number.startswith(DUE):
        return dead_letters.numbered(work, number), None
    identity = number.removeprefix(DUE)
    return [], in_vain.one_in_vain(work, int(identity)) if identity.isdecimal() else None


def _replay(work: Work, number: str) -> tuple[list[DeadLetter], Due | None]:
    letters, row = _named(work, number)
    for letter in letters:
        dead_letters.replay(work, letter)
    if row is not None and row.not_after >= now_ms():
        in_vain.replay(work, row, now_ms())
    return letters, row


def _replay_all(work: Work) -> tuple[int, int]:
    """How many are tried again, and how many are too late for it.

    All in one transaction: a bot that sees the second of a chat has seen the first.
    """
    # By chat: two commands that lock several chats lock them in the same order.
    letters = sorted(dead_letters.dead_letters(work), key=lambda one: (one.chat, one.id))
    again = sum(dead_letters.replay(work, letter) for letter in letters)
    rows = in_vain.in_vain(work)
    useful = [row for row in rows if row.not_after >= now_ms()]
    again += sum(in_vain.replay(work, row, now_ms()) for row in useful)
    return again, len(rows) - len(useful)


def _drop(work: Work, number: str) -> tuple[list[DeadLetter], Due | None]:
    letters, row = _named(work, number)
    for letter in letters:
        dead_letters.drop(work, letter, now_ms())
    if row is not None:
        in_vain.drop(work, row)
    return letters, row


def _letter(letter: DeadLetter, *, text: bool) -> Iterator[str]:
    yield f"number   {letter.number}"
    yield f"inbox    {letter.id} ({letter.source} {letter.source_id})"
    yield f"chat     {letter.chat}"
    yield f"arrived  {_when(letter.arrived)} UTC"
    yield f"failed   {_when(letter.failed)} UTC, after {letter.tries} tries"
    yield f"what     {_kind(letter.body)}"
    if text:
        yield f"body     {letter.body}"
    yield f"why      the log says it: turn_failed of chat {letter.chat}, before dead_letter {letter.number}"


def _row(row: Due, *, text: bool) -> Iterator[str]:
    yield f"number   {DUE}{row.id}"
    yield f"what     {row.kind} {row.subject}"
    yield f"tried    {row.tries} times, next would have been {_when(row.not_before)} UTC"
    yield f"of use   until {_when(row.not_after)} UTC"
    if text:
        yield f"facts    {row.facts}"
    yield f"why      {row.note}; the log says more: due_failed of due {row.id}"


def _kind(body: str) -> str:
    """What sort of update it is, without a word of what it says."""
    update = json.loads(body)
    kind = next((key for key in update if key != "update_id"), "emptied: its person was deleted")
    if kind not in ("message", "edited_message"):
        return kind
    contents = [one for one in CONTENTS if one in update[kind]]
    return f"{kind}: {contents[0]}" if contents else kind


def _when(moment: int) -> str:
    return datetime.fromtimestamp(moment / 1000, UTC).strftime("%Y-%m-%d %H:%M:%S")


def _end_if_none(number: str, letters: list[DeadLetter], row: Due | None) -> None:
    if not letters and row is None:
        end(f"There is no dead letter {number}: `python -m bot dead-letters` lists them.", SETTING_WRONG)
