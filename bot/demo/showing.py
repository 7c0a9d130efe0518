"""`make demo`: a local Telegram, a seeded county and the bot, started together and stopped together."""

import asyncio
import json
import os
import secrets
import shutil
import subprocess
import sys
import urllib.request
from datetime import datetime
from functools import partial
from pathlib import Path
from time import monotonic, sleep

import typer

from bot.app import App
from bot.demo.county import kept_for, seed
from bot.locking import AlreadyRunning, lock
from bot.logs import set_up
from bot.settings import Settings
from market.hours import county
from market.members import roles
from storage.beside import write_beside

TOKEN, USERNAME = "2015041800:WUDU-DEMO", "cunji_bot"
STARTS_WITHIN_SECONDS = 15.0
STOPS_WITHIN_SECONDS = 3.0

PHONES = (
    {"id": 5001, "first_name": "王秀英", "language_code": "zh-hans", "phone_number": "+8613893900001"},
    {"id": 5002, "first_name": "Anna", "language_code": "en", "phone_number": "+8613893900002"},
    {
        "id": 5003,
        "first_name": "小李（城里买家）",
        "language_code": "zh-hans",
        "phone_number": "+8613893900003",
    },
    {"id": 5004, "first_name": "站长老赵", "language_code": "zh-hans", "phone_number": "+8613893900004"},
    {"id": 5005, "first_name": "县里小陈", "language_code": "zh-hans", "phone_number": "+8613893900005"},
    {"id": 5006, "first_name": "站长老何", "language_code": "zh-hans", "phone_number": "+8613893900006"},
)
"""Farmer Wang, farmer Anna, a buyer in the city, an operator, a county manager, an operator of the next town."""

INVITED = (
    (5004, roles.OPERATOR, "三河镇服务站"),
    (5005, roles.MANAGER, ""),
    (5006, roles.OPERATOR, "角弓镇服务站"),
)

GROUP, GROUP_OF = "三河镇服务站 · 帮忙群", "三河镇服务站"

SHOWN_AT = "10:00"
"""Where it is night in the county, the demo's clock is put forward to this: stations are open, and people answer."""


def show(folder: Path, port: int, *, fresh: bool) -> None:
    """Runs the demo until Ctrl-C. `fresh` starts over; else it goes on where it stopped."""
    if fresh and folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    set_up("warning")
    url = f"sqlite:///{folder}/county.db"
    try:
        held = lock(url)
    except AlreadyRunning:
        typer.echo(f"The demo runs already: use its page {_page(folder)} or stop it first.", err=True)
        raise SystemExit(3) from None
    telegram = _start_telegram(folder, port)
    try:
        ready = _ready(folder, telegram)
        stores = asyncio.run(write_beside(url, "", seed))
        if stores:
            typer.echo(f"A new county: Wudu, with {stores} stores.")
        if _stations_are_closed(ready):
            _control(ready, "clock", {"tomorrow": SHOWN_AT})
            typer.echo(f"It is night in the county, so its clock is put forward to {SHOWN_AT}.")
        _meet_people(ready, url)
        _make_group(ready, url)
        if f":{port}/" not in ready["page"]:
            typer.echo(f"Port {port} is busy, so another one is taken.")
        typer.echo(f"\n  The phones are here:  {ready['page']}\n\n  Ctrl-C stops all of it.\n")
        settings = Settings(
            bot_token=TOKEN,
            database_url=url,
            telegram_api=ready["api"],
            clock_file=folder / "telegram" / "clock",
            log_level="warning",
        )
        asyncio.run(App(settings).run())
    except KeyboardInterrupt:
        pass
    finally:
        _stop(telegram)
        if held is not None:
            held.close()


def _start_telegram(folder: Path, port: int) -> "subprocess.Popen[bytes]":
    (folder / "ready.json").unlink(missing_ok=True)
    command = [sys.executable, "-m", "simulator", "--port", str(port), "--state", str(folder / "telegram")]
    command += ["--bot", f"{TOKEN}={USERNAME}", "--ready-file", str(folder / "ready.json"), "--quiet"]
    # In a session of its own, Ctrl-C reaches us first: the bot stops before its Telegram does.
    environment = {**os.environ, "SIMULATOR_CONTROL_TOKEN": _page_token(folder)}
    return subprocess.Popen(command, start_new_session=True, env=environment)


def _page_token(folder: Path) -> str:
    """The same at every start: a page that is still open goes on by itself."""
    file = folder / "page-token"
    if not file.exists():
        file.touch(mode=0o600)
        file.write_text(secrets.token_urlsafe(16))
    return file.read_text()


def _page(folder: Path) -> str:
    file = folder / "ready.json"
    return str(json.loads(file.read_text())["page"]) if file.exists() else ""


def _ready(folder: Path, telegram: "subprocess.Popen[bytes]") -> dict[str, str]:
    file, end = folder / "ready.json", monotonic() + STARTS_WITHIN_SECONDS
    while not file.exists():
        if telegram.poll() is not None or monotonic() > end:
            typer.echo("The local Telegram did not start: see what it said above.", err=True)
            raise SystemExit(1)
        sleep(0.05)
    ready: dict[str, str] = json.loads(file.read_text())
    return ready


def _stations_are_closed(ready: dict[str, str]) -> bool:
    moment = datetime.fromisoformat(str(_control(ready, "clock")[0]["now"]))
    return county().opening(moment) != moment


def _meet_people(ready: dict[str, str], url: str) -> None:
    """Makes the phones of the demo; the operator and the manager open their invitations once."""
    _control(ready, "bots", {"token": TOKEN, "username": USERNAME, "name": "村集 Cunji"})
    known = {phone["id"] for phone in _control(ready, "phones")}
    for phone in PHONES:
        _control(ready, "phones", phone)
    for phone_id, role, station in INVITED:
        if phone_id in known:
            continue
        token = asyncio.run(write_beside(url, "", partial(roles.invite, role=role, station=station)))
        _control(ready, f"phones/{phone_id}/start", {"payload": f"i_{token}"})


def _make_group(ready: dict[str, str], url: str) -> None:
    """The forum of one station, with its operator and the manager in it; the other station answers in private."""
    if any(one["title"] == GROUP for one in _control(ready, "groups")):
        return
    people = {"title": GROUP, "members": [5004, 5005], "kind": "supergroup"}
    made = _control(ready, "groups", people)[0]["id"]
    assert isinstance(made, int)
    asyncio.run(write_beside(url, "", partial(kept_for, station=GROUP_OF, telegram_chat=made)))
    _control(ready, f"groups/{made}/topics", {"on": True})
    _control(ready, f"groups/{made}/member", {"phone": 5004, "status": "administrator"})


def _control(ready: dict[str, str], path: str, body: object = None) -> list[dict[str, object]]:
    request = urllib.request.Request(
        f"{ready['api']}/control/{path}",
        data=json.dumps(body).encode() if body is not None else None,
        headers={"X-Control-Token": ready["token"], "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=10) as answer:
        found = json.load(answer)["result"]
    return found if isinstance(found, list) else [found]


def _stop(telegram: "subprocess.Popen[bytes]") -> None:
    telegram.terminate()
    try:
        telegram.wait(STOPS_WITHIN_SECONDS)
    except subprocess.TimeoutExpired:
        telegram.kill()
