"""A county in PostgreSQL, backed up and restored by its own programs as docs/upkeep.md says."""

import asyncio
import subprocess
from pathlib import Path

import pytest

from bot.demo.county import seed
from bot.upkeep.violations import violations
from storage import outbox, stores, turns
from storage.beside import write_beside
from storage.clock import now_ms
from storage.work import Work
from tests.bot.test_command_line import run
from tests.postgres import Postgres
from tests.storage.test_database import arrival


@pytest.mark.parametrize("schema", ["wudu", ""])
def test_a_county_comes_back_into_a_new_database(postgres: Postgres, tmp_path: Path, schema: str) -> None:
    old, new = (f"{one}_{schema or 'whole'}" for one in ("old", "new"))
    copy, only = str(tmp_path / "county.dump"), [f"--schema={schema}"] if schema else []
    fresh = ("createdb", "--template=template0", "--locale=C.UTF-8", f"--maintenance-db={postgres.url()}")

    def program(*args: str) -> None:
        subprocess.run([postgres._bin / args[0], *args[1:]], check=True, capture_output=True)

    def county(work: Work) -> None:
        seed(work)
        chat = turns.arrive(work, [arrival(1)], now_ms())[0]
        outbox.put_out(work, chat, outbox.NOTICE, [{}], now_ms())

    program(*fresh, old)
    asyncio.run(write_beside(postgres.url(old), schema, county))
    program("pg_dump", "--format=custom", *only, f"--file={copy}", postgres.url(old))
    program(*fresh, new)
    program("pg_restore", "--exit-on-error", "--no-owner", f"--dbname={postgres.url(new)}", copy)
    settings = {"database_url": postgres.url(new), "database_schema": schema}
    held = run("held", "--hold", folder=tmp_path, **settings)
    assert held.stdout.startswith("Messages held back: 1,"), held.stderr

    def found(work: Work) -> tuple[int, list[int], list[str]]:
        again = turns.arrive(work, [arrival(1)], now_ms())
        return len(stores.open_stores(work, 0, 99)), again, violations(work)

    assert asyncio.run(write_beside(postgres.url(new), schema, found)) == (13, [], [])
