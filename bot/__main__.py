"""`python -m bot`: the command line."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from bot.command_line import (
    ALREADY_RUNNING,
    DATABASE_AWAY,
    SETTING_WRONG,
    TOKEN_REFUSED,
    end,
    make_folder,
    settings_or_end,
    with_database,
)
from bot.settings import Settings, SettingsError
from bot.upkeep import backups, dead_letters, doctor, held_back, imports, trimming

if TYPE_CHECKING:
    from storage.work import Job

T = TypeVar("T")

cli = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Cunji, a county's village fair as a chat bot.",
)
cli.add_typer(dead_letters.cli, name="dead-letters")
cli.command()(backups.backup)
cli.command()(backups.restore)
cli.command()(held_back.held)
cli.command()(trimming.trim)
cli.command("import-goods")(imports.import_goods)
cli.command()(doctor.doctor)


@cli.command()
def run() -> None:
    """The bot on Telegram, by long polling (CUNJI_BOT_TOKEN)."""
    from telegram.error import InvalidToken

    from bot.delivery.transport import NeverReached, TokenRefused, Unavailable
    from bot.intake.poller import AnotherPoller
    from bot.locking import AlreadyRunning, lock
    from bot.logs import set_up
    from storage.database import Unreachable

    settings = settings_or_end()
    try:
        _ = settings.token
    except SettingsError as error:
        end(str(error), SETTING_WRONG)
    set_up(settings.log_level)
    make_folder(settings)
    try:
        held = lock(settings.database_url)
        try:
            asyncio.run(_run(settings))
        finally:
            if held is not None:
                held.close()
    except SettingsError as error:
        end(str(error), SETTING_WRONG)
    except AlreadyRunning:
        end("Another bot runs on this database file: stop it first.", ALREADY_RUNNING)
    except AnotherPoller:
        end(
            "Another bot polls with this token: stop it, or give this one a token of its own.",
            ALREADY_RUNNING,
        )
    except Unreachable as error:
        end(f"The database cannot be reached: {error}", DATABASE_AWAY)
    except (TokenRefused, InvalidToken):
        end("Telegram does not know this token: ask @BotFather for a new one.", TOKEN_REFUSED)
    except (NeverReached, Unavailable):
        end(f"Telegram cannot be reached at {settings.telegram_api}.", TOKEN_REFUSED)


@cli.command()
def migrate() -> None:
    """Brings the database to the newest schema."""
    from bot.locking import AlreadyRunning, lock
    from storage.migrate import migrate as bring_up

    settings = settings_or_end()
    make_folder(settings)
    try:
        held = lock(settings.database_url)
    except AlreadyRunning:
        end(
            "A bot runs on this database file: stop it first; it migrates by itself when it starts.",
            ALREADY_RUNNING,
        )
    try:
        done = with_database(bring_up(settings.database_url, settings.database_schema))
    finally:
        if held is not None:
            held.close()
    typer.echo("The database is migrated." if done else "The database was at the newest schema already.")


@cli.command("load-county")
def load_county(name: Annotated[str, typer.Argument(help="The county's name.")] = "wudu") -> None:
    """Loads towns, villages and kinds of goods; loading again brings them up to date."""
    from market.county import counties

    if name not in counties.counties():
        end(f"No county {name!r} ships; there is: {', '.join(counties.counties())}.", SETTING_WRONG)
    places, goods = with_database(_write(settings_or_end(), lambda work: counties.load_county(work, name)))
    typer.echo(f"{places} places and {goods} kinds of goods are loaded.")


@cli.command()
def invite(
    role: Annotated[str, typer.Option(help="manager, operator or trainer.")],
    station: Annotated[str, typer.Option(help="The station of an operator.")] = "",
) -> None:
    """Prints a one-time link by which somebody comes in with a role; it lasts seven days."""
    from market.members import roles
    from market.refusals import Gone

    settings = settings_or_end()
    if role not in roles.ROLES:
        end(f"There is no role {role!r}; there are: {', '.join(roles.ROLES)}.", SETTING_WRONG)
    if role == roles.OPERATOR and not station:
        end("An operator needs a station: --station NAME.", SETTING_WRONG)
    try:
        username = asyncio.run(_username(settings))
        token = with_database(_write(settings, lambda work: roles.invite(work, role, station)))
    except SettingsError as error:
        end(str(error), SETTING_WRONG)
    except Gone:
        end(f"There is no station called {station!r}.", SETTING_WRONG)
    typer.echo(f"https://t.me/{username}?start=i_{token}")


@cli.command()
def settings() -> None:
    """Prints every setting with its value and where it comes from; secrets are hidden."""
    from bot.show_settings import shown

    for line in shown(settings_or_end()):
        typer.echo(line)


@cli.command()
def flows() -> None:
    """Draws every flow as a diagram into docs/flows/."""
    from bot.draw_flows import draw_all

    for file in draw_all(Path("docs/flows")):
        typer.echo(str(file))


@cli.command()
def rights() -> None:
    """Writes who may do what into docs/authorisation.md."""
    from bot.draw_rights import page

    file = Path("docs/authorisation.md")
    file.write_text(page(), encoding="utf-8")
    typer.echo(str(file))


@cli.command()
def demo(
    fresh: Annotated[bool, typer.Option("--fresh", help="Start over with a new county.")] = False,
    port: Annotated[int, typer.Option(help="Where the page of phones is.")] = 8080,
    folder: Annotated[Path, typer.Option(help="Where the demo keeps its state.")] = Path("var/demo"),
) -> None:
    """The bot, a local Telegram and a seeded county, on one page of phones. No token, no internet."""
    from bot.demo.showing import show

    show(folder, port, fresh=fresh)


@cli.command()
def read(
    explain: Annotated[bool, typer.Option("--explain", help="Also shows spans and rules.")] = False,
) -> None:
    """Reads lines from standard input as the bot understands them; one JSON object a line."""
    from bot.read_lines import printed

    for line in sys.stdin.buffer:
        typer.echo(printed(line.decode("utf-8", errors="replace").rstrip("\r\n"), explain=explain))


async def _run(settings: Settings) -> None:
    from bot.app import App
    from storage.migrate import migrate as bring_up

    await bring_up(settings.database_url, settings.database_schema)
    await App(settings).run()


async def _write(settings: Settings, job: "Job[T]") -> T:
    from storage.beside import write_beside

    return await write_beside(settings.database_url, settings.database_schema, job)


async def _username(settings: Settings) -> str:
    from bot.delivery.transport import telegram_bot

    async with telegram_bot(settings.token, settings.telegram_api) as bot:
        return str(bot.username)


if __name__ == "__main__":
    cli()
