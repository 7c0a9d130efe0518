"""The command line as whoever runs the bot meets it: one sentence and an exit code, never a traceback."""

import asyncio
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from bot.app import App
from bot.locking import lock
from bot.settings import Settings
from simulator.running import running


def run(*args: str, folder: Path, **settings: str) -> "subprocess.CompletedProcess[str]":
    environment = {key: value for key, value in os.environ.items() if not key.startswith("CUNJI_")}
    environment |= {"CUNJI_DATABASE_URL": f"sqlite:///{folder}/county.db"}
    environment |= {f"CUNJI_{name.upper()}": value for name, value in settings.items()}
    return subprocess.run(
        [sys.executable, "-m", "bot", *args], capture_output=True, text=True, env=environment, check=False
    )


@pytest.mark.parametrize(
    ("settings", "code", "sentence"),
    [
        ({}, 2, "CUNJI_BOT_TOKEN is not set"),
        ({"bot_token": "nonsense"}, 2, "CUNJI_BOT_TOKEN is no bot token"),
        ({"bot_token": "1:abcdef", "database_url": "mysql://x"}, 2, "CUNJI_DATABASE_URL must begin with"),
        ({"bot_token": "1:abcdef", "zone": "Mars/Olympus"}, 2, "CUNJI_ZONE is no time zone"),
        (
            {"bot_token": "1:abcdef", "webhook_url": "https://example.org/hook"},
            2,
            "CUNJI_WEBHOOK_SECRET is not set",
        ),
        ({"bot_token": "1:abcdef", "webhook_secret": "x" * 20}, 2, "CUNJI_WEBHOOK_URL is not set"),
        ({"bot_token": "1:abcdef", "http": "everywhere"}, 2, "CUNJI_HTTP must look like"),
        ({"bot_token": "1:abcdef", "quiet": "late"}, 2, "CUNJI_QUIET must look like"),
        (
            {"bot_token": "1:abcdef", "database_url": "postgresql://x@127.0.0.1:1/x"},
            4,
            "database cannot be reached",
        ),
        ({"bot_token": "1:abcdef", "telegram_api": "http://127.0.0.1:1"}, 5, "Telegram cannot be reached"),
    ],
)
def test_what_is_wrong_is_said_in_one_sentence(
    tmp_path: Path, settings: dict[str, str], code: int, sentence: str
) -> None:
    done = run("run", folder=tmp_path, **settings)
    assert done.returncode == code, done.stderr
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_bot_on_the_same_file_is_refused(tmp_path: Path) -> None:
    held = lock(f"sqlite:///{tmp_path}/county.db")
    assert held is not None
    with held:
        done = run("run", folder=tmp_path, bot_token="1:abcdef")
    assert done.returncode == 3
    assert "Another bot runs on this database file" in done.stderr


def test_loading_the_county_twice_changes_nothing(tmp_path: Path) -> None:
    first, again = (run("load-county", folder=tmp_path) for _ in range(2))
    assert first.stdout == again.stdout == "742 places and 253 kinds of goods are loaded.\n"


def test_settings_are_shown_and_secrets_are_not(tmp_path: Path) -> None:
    done = run("settings", folder=tmp_path, bot_token="123456:very-secret-token")
    assert "very-secret" not in done.stdout
    for name in Settings.model_fields:
        assert f"CUNJI_{name.upper()} = " in done.stdout


def test_a_database_that_is_newer_than_the_program_is_told_in_a_sentence(tmp_path: Path) -> None:
    run("migrate", folder=tmp_path)
    with sqlite3.connect(tmp_path / "county.db") as database:
        database.execute("update alembic_version set version_num = '9999'")
    database.close()
    done = run("migrate", folder=tmp_path)
    assert done.returncode == 4
    assert "it stands at migration 9999" in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_is_migrated_under_a_running_bot(tmp_path: Path) -> None:
    held = lock(f"sqlite:///{tmp_path}/county.db")
    assert held is not None
    with held:
        done = run("migrate", folder=tmp_path)
    assert done.returncode == 3
    assert "stop it first" in done.stderr


def test_a_new_database_is_for_its_owner_alone(tmp_path: Path) -> None:
    run("migrate", folder=tmp_path)
    assert (tmp_path / "county.db").stat().st_mode & 0o077 == 0


async def test_the_first_manager_comes_in_by_a_link_that_works_once(tmp_path: Path) -> None:
    async with running(tmp_path / "telegram") as telegram:
        settings = {"bot_token": telegram.token, "telegram_api": telegram.api}
        done = await asyncio.to_thread(run, "invite", "--role", "manager", folder=tmp_path, **settings)
        link = done.stdout.strip()
        assert link.startswith("https://t.me/cunji_bot?start=i_"), done.stderr
        url = f"sqlite:///{tmp_path}/county.db"
        app = App(Settings(bot_token=telegram.token, telegram_api=telegram.api, database_url=url))
        async with app.started():
            chen, other = telegram.phone("陈主任"), telegram.phone("别人")
            await chen.opens(link)
            await chen.wait_for("县里的管理员")
            await other.opens(link)
            await other.wait_for("已经用过")


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (["--role", "emperor"], "There is no role 'emperor'"),
        (["--role", "operator"], "An operator needs a station"),
        (["--role", "operator", "--station", "Nowhere"], "There is no station called 'Nowhere'"),
    ],
)
async def test_an_invitation_that_cannot_be_is_told_in_a_sentence(
    tmp_path: Path, args: list[str], sentence: str
) -> None:
    async with running(tmp_path / "telegram") as telegram:
        settings = {"bot_token": telegram.token, "telegram_api": telegram.api}
        done = await asyncio.to_thread(run, "invite", *args, folder=tmp_path, **settings)
    assert done.returncode == 2
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_lines_are_read_whatever_bytes_come() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "read"],
        input="卖花椒100斤 25块一斤\n".encode() + b"\xff\xfe\n",
        capture_output=True,
        check=True,
    )
    first, second = done.stdout.decode().splitlines()
    assert '"intent": "list_produce"' in first
    assert '"intent": "unknown"' in second


def test_goods_are_imported_from_a_file_all_or_nothing(tmp_path: Path) -> None:
    run("load-county", folder=tmp_path)
    table = tmp_path / "goods.csv"
    table.write_text("product,quantity,price\nurea,50 bags,a lot\ncigarettes,3,9\n")
    done = run("import-goods", str(table), "--yes", folder=tmp_path)
    assert done.returncode == 1
    assert "Row 2: the price “a lot” is not clear" in done.stderr
    assert "Row 3: cigarettes may not be sold: tobacco is a state monopoly" in done.stderr
    table.write_text("product,quantity,price\nurea,50 bags,99\n")
    looked_at = run("import-goods", str(table), folder=tmp_path)
    assert "New: 1, changed: 0" in looked_at.stdout
    assert "say so with --yes" in looked_at.stdout
    done = run("import-goods", str(table), "--yes", folder=tmp_path)
    assert (done.returncode, "It is on sale." in done.stdout) == (0, True)
    assert "New: 0, changed: 0, the same: 1" in run("import-goods", str(table), folder=tmp_path).stdout


@pytest.mark.parametrize(
    ("name", "code", "sentence"),
    [("nowhere.csv", 2, "cannot be read: No such file"), ("county.db", 1, "no XLSX or CSV table")],
)
def test_a_file_that_is_no_table_is_told_in_a_sentence(
    tmp_path: Path, name: str, code: int, sentence: str
) -> None:
    run("load-county", folder=tmp_path)
    done = run("import-goods", str(tmp_path / name), folder=tmp_path)
    assert done.returncode == code
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
