"""`python -m bot doctor`: what is wrong, and what to do about it."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import typer

from bot.command_line import SOMETHING_WRONG, sqlite_file
from bot.settings import Settings
from bot.upkeep.finding import Finding

Check = Callable[[], Awaitable[list[Finding]]]


def doctor() -> None:
    """Says what is wrong and what to do; ends with 1 if something is. Changes nothing."""
    findings = asyncio.run(examine())
    for finding in findings:
        typer.echo(f"{'hint ' if finding.hint else 'WRONG'}  {finding.what}")
        typer.echo(f"       do: {finding.todo}")
    wrong = sum(not finding.hint for finding in findings)
    typer.echo(f"Things that are wrong: {wrong}." if wrong else "Nothing is wrong.")
    if wrong:
        raise SystemExit(SOMETHING_WRONG)


async def examine() -> list[Finding]:
    """All checks, one after the other; one that fails does not hide the others."""
    from bot.upkeep.checks import environment

    settings, bad, findings = environment.look()
    if not bad & {"database_url", "database_schema"}:
        findings += await _county(settings)
    if settings.bot_token and "telegram_api" not in bad:
        findings += await _safely("Telegram", partial(_telegram, settings))
    return findings


async def _county(settings: Settings) -> list[Finding]:
    from bot.upkeep.checks import county, machine
    from bot.upkeep.violations import SUBJECTS
    from storage.beside import database_beside
    from storage.database import Unreachable

    findings: list[Finding] = []
    if (file := sqlite_file(settings)) is not None:
        findings += [*machine.sqlite_version(), *machine.disk(file.parent)]
        if not file.exists():
            # Looked at before it is opened: opening would make one.
            return [
                *findings,
                Finding(f"There is no database at {file} yet.", "`python -m bot migrate`, or just `run`."),
            ]
        findings += machine.private(file)
        findings += await _safely("The file", partial(county.whole, file))
    database = database_beside(settings.database_url, settings.database_schema)
    try:
        await database.open()
    except Unreachable as error:
        why = str(error).splitlines()[0]
        return [
            *findings,
            Finding(
                f"The database cannot be reached: {why}.",
                "Check CUNJI_DATABASE_URL, and that the server runs.",
            ),
        ]
    try:
        behind = await _safely("The schema", partial(county.schema, database))
        findings += behind
        if not behind:
            for subject in SUBJECTS:
                findings += await _safely(subject, partial(county.in_order, database, subject))
            findings += await _safely("What failed", partial(county.failed, database))
    finally:
        await database.close()
    return findings


async def _telegram(settings: Settings) -> list[Finding]:
    from bot.upkeep.checks import telegram

    return await telegram.look(settings)


async def _safely(what: str, check: Check) -> list[Finding]:
    try:
        return await check()
    except Exception as error:  # noqa: BLE001  told as a finding: one check that fails does not hide the others
        # Only the kind of error: its words may hold an address with its secret.
        return [
            Finding(
                f"{what} could not be looked at: {type(error).__name__}.", "See the findings before this one."
            )
        ]
