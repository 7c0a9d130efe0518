"""Is the database there, at the newest schema and whole, and is all in it as it must be?"""

import sqlite3
from contextlib import closing
from pathlib import Path

from bot.upkeep.finding import Finding
from bot.upkeep.violations import SUBJECTS
from storage import dead_letters, held, in_vain
from storage.database import Database
from storage.migrate import NEWEST, version
from storage.work import Work

MOST_SHOWN = 10

RESTORE = "Stop the bot and see docs/upkeep.md, A damaged database."
START = "See that the bot runs (`python -m bot run`) and what its log says."
REPORT = "Make a backup, do not mend it by hand, and report it with these lines."


async def schema(database: Database) -> list[Finding]:
    """The migration that it stands at. Anything but the newest, and nothing else can be looked at."""
    found = await database.read(lambda work: version(work.session.connection()))
    if found == NEWEST:
        return []
    if found > NEWEST:
        return [
            Finding(
                f"The database is at schema {found}, this version of Cunji knows {NEWEST}.",
                "Install the newer version again: this one must not run on it.",
            )
        ]
    stands = f"at schema {found}, the newest is {NEWEST}" if found else "empty"
    return [Finding(f"The database is {stands}.", "`python -m bot migrate`, or just `run`.")]


async def whole(file: Path) -> list[Finding]:
    """SQLite's own check of every page and every reference."""
    with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=10)) as found:
        try:
            damage = [
                row[0] for row in found.execute(f"pragma integrity_check({MOST_SHOWN})") if row[0] != "ok"
            ]
            loose = found.execute("pragma foreign_key_check").fetchmany(MOST_SHOWN)
        except sqlite3.DatabaseError as error:
            return [Finding(f"The database is damaged: {error}.", RESTORE)]
    findings = [Finding(f"The database is damaged: {one}.".replace("\n", " "), RESTORE) for one in damage]
    return findings + [
        Finding(f"Row {row} of {table} belongs to a row of {other} that is not there.", REPORT)
        for table, row, other, _ in loose
    ]


async def in_order(database: Database, subject: str) -> list[Finding]:
    """What can never be so, of one subject."""
    found = await database.read(SUBJECTS[subject])
    todo = START if subject == "waiting" else REPORT
    findings = [Finding(f"{one[0].upper()}{one[1:]}.", todo) for one in found[:MOST_SHOWN]]
    if len(found) > MOST_SHOWN:
        findings.append(Finding(f"And {len(found) - MOST_SHOWN} more of {subject}.", todo))
    return findings


async def failed(database: Database) -> list[Finding]:
    """What failed too often, and what waits for a word after a restore."""

    def count(work: Work) -> tuple[int, int, int]:
        return dead_letters.count(work), len(in_vain.in_vain(work)), held.held_back(work)[0]

    dead, vain, waiting = await database.read(count)
    findings = []
    if dead:
        findings.append(
            Finding(
                f"Updates that failed too often, so that somebody was told a number: {dead}.",
                "`python -m bot dead-letters` lists them; mend the cause, then `dead-letters replay`.",
            )
        )
    if vain:
        findings.append(
            Finding(
                f"Things that were due and were tried in vain: {vain}.",
                "`python -m bot dead-letters` lists them as due-...; mend the cause, then `dead-letters replay`.",
            )
        )
    if waiting:
        findings.append(
            Finding(
                f"Messages held back since a restore: {waiting}.",
                "`python -m bot held --release` sends them, `python -m bot held --drop` does not.",
                hint=True,
            )
        )
    return findings
