"""`python -m simulator`: a local Telegram with a page of phones, until Ctrl-C or SIGTERM."""

import asyncio
import os
import secrets
import signal
import socket
from pathlib import Path
from typing import Annotated

import typer

from simulator.carrier.carrier import Carrier
from simulator.serving import ADDRESS, bound_socket, serving
from simulator.telegram import Telegram
from simulator.web import application
from simulator.webhooks.delivering import RETRY_SECONDS, delivering
from simulator.wire import to_json

DEFAULT_BOT = "1000001:LOCAL-TELEGRAM=cunji_bot"


def main(
    port: Annotated[int, typer.Option(help="The port; a busy one gives way to the next.")] = 8081,
    state: Annotated[Path, typer.Option(help="The folder of everything that lasts.")] = Path("var/simulator"),
    control_token: Annotated[
        str,
        typer.Option(envvar="SIMULATOR_CONTROL_TOKEN", help="The control API's token; random if not given."),
    ] = "",
    bot: Annotated[list[str] | None, typer.Option(help="TOKEN=username; may be given several times.")] = None,
    ready_file: Annotated[
        Path | None, typer.Option(help="Written as JSON once the simulator listens.")
    ] = None,
    webhook_retry_seconds: Annotated[
        float, typer.Option(min=0.001, help="How long a second of the waits before another delivery lasts.")
    ] = RETRY_SECONDS,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print nothing.")] = False,
) -> None:
    """Serve a local Telegram on this machine only."""
    control_token = control_token or secrets.token_urlsafe(16)
    with Telegram(state) as telegram:
        for entry in bot or ([] if telegram.bots.all() else [DEFAULT_BOT]):
            _save_bot(telegram, entry)
        bound = bound_socket(port)
        address = f"http://{ADDRESS}:{bound.getsockname()[1]}"
        page = f"{address}/?token={control_token}"
        if not quiet:
            busy = f" (port {port} is busy)" if port and not address.endswith(f":{port}") else ""
            typer.echo(f"Local Telegram: {page}{busy}")
        if ready_file is not None:
            ready = {"api": address, "page": page, "token": control_token, "pid": os.getpid()}
            _write_whole(ready_file, to_json(ready))
        asyncio.run(_serve(telegram, control_token, bound, webhook_retry_seconds))


async def _serve(
    telegram: Telegram, control_token: str, bound: socket.socket, webhook_retry_seconds: float
) -> None:
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        try:
            loop.add_signal_handler(number, stopped.set)
        except NotImplementedError:  # Windows has no such handlers in its event loop
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stopped.set))
    carrier = Carrier(telegram.clock, webhook_retry_seconds)
    async with (
        delivering(telegram, webhook_retry_seconds),
        serving(application(telegram, control_token, carrier), bound),
    ):
        await stopped.wait()
        await carrier.pushing.close()
        telegram.stop_waiting()


def _save_bot(telegram: Telegram, entry: str) -> None:
    token, equals, username = entry.rpartition("=")
    if not (equals and username):
        raise typer.BadParameter(f"{entry!r} is not TOKEN=username", param_hint="--bot")
    try:
        telegram.bots.save(token, username)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--bot") from error


def _write_whole(file: Path, text: str) -> None:
    fresh = file.with_name(file.name + ".new")
    fresh.write_text(text + "\n", encoding="utf-8")
    fresh.replace(file)


if __name__ == "__main__":
    typer.run(main)
