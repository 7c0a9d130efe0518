"""The doctor: one thing is put out of order, and it says which, what to do, and nothing secret."""

import asyncio
import shutil
import sqlite3
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web

from bot.demo.county import seed
from bot.upkeep.checks import machine
from simulator.running import RunningTelegram, running
from storage import due, held, outbox, turns
from storage.clock import now_ms
from storage.database import Database
from storage.work import Statement, Work
from tests.bot.test_command_line import run
from tests.bot.test_dead_letters import tried_in_vain, two_dead_of_three
from tests.storage.test_database import arrival

DAY_MS = 86_400_000
TOKEN = "1000001:LOCAL-TELEGRAM"


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[RunningTelegram]:
    async with running(tmp_path / "telegram") as made:
        yield made


async def doctor(url: str, api: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    settings = {"bot_token": TOKEN, "database_url": url, "telegram_api": api, **settings}
    done = await asyncio.to_thread(run, "doctor", folder=Path(), **settings)
    assert "Traceback" not in done.stderr
    assert settings["bot_token"] not in done.stdout + done.stderr
    return done


def wrong(done: "subprocess.CompletedProcess[str]") -> list[str]:
    """What is wrong; each with something to do about it."""
    lines = done.stdout.splitlines()
    found = [at for at, line in enumerate(lines) if line.startswith("WRONG")]
    assert all(lines[at + 1].strip().startswith("do: ") for at in found)
    assert done.returncode == (1 if found else 0), done.stdout
    return [lines[at].removeprefix("WRONG  ") for at in found]


async def test_nothing_is_wrong(county: Database, url: str, telegram: RunningTelegram) -> None:
    await county.write(seed)
    done = await doctor(url, telegram.api)
    assert wrong(done) == []
    assert done.stdout.endswith("Nothing is wrong.\n")


async def test_every_setting_that_is_wrong_is_told(url: str, telegram: RunningTelegram) -> None:
    done = await doctor(
        url, telegram.api, zone="Mars/Olympus", quiet="late", keep_inbox_days="0", clok_file="x"
    )
    assert [one.split()[0] for one in wrong(done)] == ["CUNJI_ZONE", "CUNJI_QUIET", "CUNJI_KEEP_INBOX_DAYS"]
    assert "CUNJI_CLOK_FILE is no setting" in done.stdout
    assert "Perhaps CUNJI_CLOCK_FILE was meant" in done.stdout


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_settings_that_do_not_go_together(url: str, telegram: RunningTelegram) -> None:
    done = await doctor(url, telegram.api, webhook_url="https://example.org/guess-me", zone="Mars")
    assert [one.split()[0] for one in wrong(done)] == ["CUNJI_ZONE", "CUNJI_WEBHOOK_SECRET"]
    assert "guess-me" not in done.stdout


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("settings", "missing"),
    [
        ({"kuaidi100_key": "secret-key"}, "CUNJI_KUAIDI100_CUSTOMER"),
        ({"kuaidi100_push_url": "https://example.org/guess-me"}, "CUNJI_KUAIDI100_SALT"),
        (
            {"kuaidi100_push_url": "https://example.org/guess-me", "kuaidi100_salt": "x" * 16},
            "CUNJI_KUAIDI100_KEY",
        ),
    ],
)
async def test_what_the_carrier_needs_is_told(
    url: str, telegram: RunningTelegram, settings: dict[str, str], missing: str
) -> None:
    done = await doctor(url, telegram.api, **settings)
    assert [one.split()[0] for one in wrong(done)] == [missing]
    assert "secret-key" not in done.stdout and "guess-me" not in done.stdout


def test_without_a_token_and_a_database_all_that_is_told(tmp_path: Path) -> None:
    done = run("doctor", folder=tmp_path)
    assert [one.split(" at ")[0] for one in wrong(done)] == [
        "CUNJI_BOT_TOKEN is not set.",
        "There is no database",
    ]
    assert list(tmp_path.iterdir()) == [], "the doctor makes nothing"


async def test_a_database_and_a_telegram_that_cannot_be_reached() -> None:
    done = await doctor("postgresql://cunji:opensesame@127.0.0.1:1/x", "http://127.0.0.1:1")
    database, away = wrong(done)
    assert database.startswith("The database cannot be reached")
    assert away == "Telegram cannot be reached at http://127.0.0.1:1 (ClientConnectorError)."
    assert "opensesame" not in done.stdout


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_a_token_that_telegram_does_not_know(url: str, telegram: RunningTelegram) -> None:
    done = await doctor(url, telegram.api, bot_token="1000001:SOMEBODY-ELSE")
    assert wrong(done) == ["Telegram does not know this token."]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("wanted", "set_to", "sentence"),
    [
        (
            "",
            "http://127.0.0.1:9/guess-me",
            "Telegram brings updates to 127.0.0.1:9, but no webhook is set here.",
        ),
        ("http://127.0.0.1:9/hook", "", "Telegram brings updates nowhere, not to CUNJI_WEBHOOK_URL."),
        (
            "http://127.0.0.1:9/hook",
            "http://127.0.0.1:9/guess-me",
            "Telegram brings updates to 127.0.0.1:9, at another address, not to CUNJI_WEBHOOK_URL.",
        ),
    ],
)
async def test_updates_that_go_elsewhere(
    url: str, telegram: RunningTelegram, wanted: str, set_to: str, sentence: str
) -> None:
    async with aiohttp.ClientSession() as session:
        await session.post(f"{telegram.api}/bot{TOKEN}/setWebhook", data={"url": set_to})
    secret = {"webhook_url": wanted, "webhook_secret": "a-secret-of-sixteen"} if wanted else {}
    done = await doctor(url, telegram.api, **secret)
    assert wrong(done) == [sentence]
    assert "guess-me" not in done.stdout
    assert "a-secret" not in done.stdout


@asynccontextmanager
async def another_telegram(info: dict[str, Any], ahead: timedelta = timedelta()) -> AsyncIterator[str]:
    """A Telegram of which the state of the webhook and the clock are given."""

    async def answer(request: web.Request) -> web.Response:
        result = info if request.path.endswith("getWebhookInfo") else {"id": 1000001}
        date = format_datetime(datetime.now(UTC) + ahead, usegmt=True)
        return web.json_response({"ok": True, "result": result}, headers={"Date": date})

    application = web.Application()
    application.router.add_get("/{path:.*}", answer)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    try:
        host, port = runner.addresses[0]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(
    ("seconds", "sentence"),
    [
        (-90, "seconds ahead of Telegram's."),
        (90, "seconds behind Telegram's."),
        (20, None),
    ],
)
async def test_a_clock_that_is_wrong(url: str, seconds: int, sentence: str | None) -> None:
    async with another_telegram({"url": ""}, timedelta(seconds=seconds)) as api:
        found = wrong(await doctor(url, api))
    assert [one.split(" ", 5)[-1] for one in found] == ([sentence] if sentence else [])


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("ago", "told"), [(60, True), (2 * 86_400, False)])
async def test_a_webhook_that_does_not_answer(url: str, ago: int, told: bool) -> None:
    wanted = {"webhook_url": "https://example.org/hook", "webhook_secret": "a-secret-of-sixteen"}
    info = {
        "url": "https://example.org/hook",
        "pending_update_count": 500,
        "last_error_date": int(datetime.now(UTC).timestamp()) - ago,
        "last_error_message": "Connection refused",
    }
    async with another_telegram(info) as api:
        found = wrong(await doctor(url, api, **wanted))
    waits = "Updates that wait at Telegram, which keeps them for 24 hours: 500."
    assert found == (["Telegram could not bring updates: Connection refused."] if told else []) + [waits]


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        ("0001", "The database is at schema 0001, the newest is"),
        ("9999", "The database is at schema 9999, this version of Cunji knows"),
    ],
)
async def test_a_schema_of_another_version(
    county: Database, url: str, telegram: RunningTelegram, version: str, sentence: str
) -> None:
    await county.write(
        lambda work: work.run(Statement(f"update alembic_version set version_num = '{version}'"))
    )
    (found,) = wrong(await doctor(url, telegram.api))
    assert found.startswith(sentence)


async def test_what_failed_and_what_waits(county: Database, url: str, telegram: RunningTelegram) -> None:
    def spoil(work: Work) -> None:
        two_dead_of_three(work)
        tried_in_vain(work, "7", now_ms() + DAY_MS)
        due.plan(work, "nudge", "8", not_before=now_ms() - DAY_MS, not_after=now_ms() + DAY_MS)
        work.run(Statement("update listing set price = -1 where id = 1"))

    await county.write(seed)
    await county.write(spoil)
    assert wrong(await doctor(url, telegram.api)) == [
        "Listing 1 costs -1 fen.",
        "Update 3 of chat 1 has waited for more than an hour.",
        "Due-5 (nudge) has been overdue for more than an hour.",
        "Updates that failed too often, so that somebody was told a number: 2.",
        "Things that were due and were tried in vain: 1.",
    ]


@pytest.mark.parametrize("url", ["sqlite"], indirect=True)
async def test_what_is_held_back_is_a_mere_hint(
    county: Database, url: str, telegram: RunningTelegram
) -> None:
    def hold(work: Work) -> None:
        chat = turns.arrive(work, [arrival(1)], now_ms())[0]
        outbox.put_out(work, chat, 0, [{}], 5)
        held.hold_unsent(work, 6)

    await county.write(hold)
    done = await doctor(url, telegram.api)
    assert wrong(done) == []
    assert "hint   Messages held back since a restore: 1." in done.stdout


async def test_a_damaged_file(county_file: Path, tmp_path: Path, telegram: RunningTelegram) -> None:
    file = Path(shutil.copy(county_file, tmp_path / "county.db"))
    with file.open("r+b") as found:
        found.seek(20 * 4096)
        found.write(b"\x5a" * 4096 * 40)
    assert any(
        "The database is damaged" in one for one in wrong(await doctor(f"sqlite:///{file}", telegram.api))
    )


async def test_a_row_that_belongs_to_nothing(
    county_file: Path, tmp_path: Path, telegram: RunningTelegram
) -> None:
    file = Path(shutil.copy(county_file, tmp_path / "county.db"))
    with closing(sqlite3.connect(file)) as other:
        other.execute(
            "insert into station(public, name, level, place, opens, closes) values('x', 'x', 'town', 'moon', '', '')"
        )
        other.commit()
    found = wrong(await doctor(f"sqlite:///{file}", telegram.api))
    assert found == ["Row 1 of station belongs to a row of place that is not there."]


def test_a_file_that_others_may_read(tmp_path: Path) -> None:
    file = tmp_path / "county.db"
    file.touch(0o640)
    assert machine.private(file)[0].hint
    file.chmod(0o600)
    assert machine.private(file) == []


def test_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert machine.disk(tmp_path / "not" / "yet") == []
    monkeypatch.setattr(machine, "LEAST_FREE", 10**18)
    assert machine.disk(tmp_path / "not" / "yet")[0].what.startswith("Only ")


def test_an_sqlite_that_is_new_enough_is_not_spoken_of(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 51, 3))
    assert machine.sqlite_version() == []
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 40, 1))
    assert machine.sqlite_version()[0].hint
