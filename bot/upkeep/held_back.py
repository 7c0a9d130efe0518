"""`python -m bot held`: the messages that a restored backup had not sent."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from bot.command_line import SETTING_WRONG, end, write_beside
from storage import held as messages
from storage.clock import now_ms


def held(
    release: Annotated[bool, typer.Option("--release", help="Sends them after all.")] = False,
    drop: Annotated[bool, typer.Option("--drop", help="Never sends them.")] = False,
    hold: Annotated[
        bool, typer.Option("--hold", help="Holds back all that is unsent: after PostgreSQL's own restore.")
    ] = False,
) -> None:
    """Counts the messages held back since a restore; sends them after all, or drops them."""
    if release + drop + hold > 1:
        end("Say which: --release, --drop or --hold.", SETTING_WRONG)
    if hold:
        write_beside(lambda work: messages.hold_unsent(work, now_ms()))
    if release:
        typer.echo(f"Messages that will be sent: {write_beside(messages.release)}.")
    elif drop:
        typer.echo(f"Messages dropped: {write_beside(lambda work: messages.drop(work, now_ms()))}.")
    else:
        _say(*write_beside(messages.held_back))


def _say(count: int, first: int, last: int) -> None:
    if not count:
        typer.echo("No message is held back.")
        return
    typer.echo(f"Messages held back: {count}, written from {_day(first)} to {_day(last)} (UTC).")
    typer.echo("Send them with --release, or drop them with --drop.")


def _day(moment: int) -> str:
    return datetime.fromtimestamp(moment / 1000, UTC).strftime("%Y-%m-%d %H:%M")
