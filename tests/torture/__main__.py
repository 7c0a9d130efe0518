"""`python -m tests.torture`: tortures the bot for real, and says what came of it."""

import argparse
import asyncio
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.market import sessions
from tests.market.trade import played
from tests.torture.asking import Asking, run_asking
from tests.torture.boundaries import FLOWS, every_boundary
from tests.torture.counties import loaded, postgres_county, sqlite_county
from tests.torture.doubled import Doubled
from tests.torture.running import Report, Wanted, run
from tests.torture.telling import Told, tell

KEPT = Path("var/torture")
ALL = [("sqlite", 1), ("postgres", 1), ("postgres", 2)]
"""Databases, and how many workers are on each."""

TRADE_STEPS = 100_000
SESSIONS = 10_000

ASKING_KILLS = 100


def main() -> int:
    given = _arguments()
    # However it is stopped, it takes its bots and its database with it.
    for one in (signal.SIGINT, signal.SIGTERM):
        signal.signal(one, signal.default_int_handler)
    print(f"seed {given.seed}, commit {_commit()}; again: make torture SEED={given.seed}", flush=True)
    if given.asking:
        return 0 if _asked(given.database or "sqlite", given) else 1
    forms = [(given.database, given.workers)] if given.database else ALL
    if given.broadcast:
        told = [_told(database, given) for database in _databases(given)]
        return 0 if all(told) else 1
    well = [] if given.boundaries else [_tortured(database, workers, given) for database, workers in forms]
    if given.boundaries or not given.database:
        well += [_failed_everywhere(database, flow) for database in _databases(given) for flow in FLOWS]
    if not given.boundaries and not given.database:
        well += [_told(database, given) for database in _databases(given)]
        well += [_asked(database, given) for database in _databases(given)]
        well += [_traded(), _reminded(given.seed)]
    return 0 if all(well) else 1


def _tortured(database: str, workers: int, given: argparse.Namespace) -> bool:
    """One run; what it left is kept where something was wrong."""
    crashes = min(given.postgres_kills, given.kills) if database == "postgres" else 0
    wanted = Wanted(given.seed, given.people, given.kills, workers, crashes)
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    with sqlite_county(folder) if database == "sqlite" else postgres_county() as county:
        report = asyncio.run(run(wanted, county, folder))
    _tell(wanted, database, report)
    if report.wrong:
        kept = KEPT / f"{database}-{workers}-{given.seed}"
        shutil.rmtree(kept, ignore_errors=True)
        shutil.copytree(folder, kept)
        print(f"what every phone did and saw, and what the workers logged: {kept}")
    shutil.rmtree(folder)
    return not report.wrong


def _databases(given: argparse.Namespace) -> list[str]:
    return [given.database] if given.database else ["sqlite", "postgres"]


def _told(database: str, given: argparse.Namespace) -> bool:
    """A broadcast to many, with sends that fail and kills."""
    with tempfile.TemporaryDirectory(prefix="torture-") as made:
        folder = Path(made)
        with sqlite_county(folder) if database == "sqlite" else postgres_county() as county:
            wanted = Told(given.seed)
            report = asyncio.run(tell(wanted, county, folder))
    print(f"{database}, a broadcast to {wanted.people} people, {report.seconds:.0f} s")
    print(
        f"  kills of the bot           {report.kills} ({report.left_at_last_kill} people still waited then)"
    )
    print(f"  messages                   {report.messages}")
    print(f"  calls made to fail         {report.failed_sends}")
    _tell_doubled(report.doubled, report.kills)
    _tell_wrong(report.wrong)
    return not report.wrong


def _failed_everywhere(database: str, flow: str) -> bool:
    """One flow, failed at each of its boundaries."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="torture-") as made:
        folder = Path(made)
        with sqlite_county(folder) if database == "sqlite" else postgres_county() as county:
            asyncio.run(loaded(county))
            found = asyncio.run(every_boundary(flow, county, folder))
    runs = sum(found.runs.values())
    print(f"{database}, {flow} at every boundary: {runs} runs, {time.monotonic() - began:.0f} s")
    for name, count in found.runs.items():
        print(f"  {name:24} {count - 1}")
    print(f"  dead letters, all told     {found.dead_letters}")
    print(f"  doubled, answer was lost   {found.doubled}")
    _tell_wrong(found.wrong)
    return not found.wrong


def _reminded(seed: int) -> bool:
    """Sessions at random: who was reminded of them, beside a model."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="torture-") as made, sqlite_county(Path(made)) as county:
        asyncio.run(loaded(county))
        file = Path(county.url.removeprefix("sqlite:///"))
        try:
            sent = asyncio.run(sessions.played(file, Path(made), SESSIONS, seed))
        except AssertionError as error:
            print(f"sqlite, sessions at random: FAILED\n{error}")
            return False
    print(
        f"sqlite, sessions at random: {SESSIONS} sessions, {sent} reminders,"
        f" {time.monotonic() - began:.0f} s\n  all is well",
        flush=True,
    )
    return True


def _asked(database: str, given: argparse.Namespace) -> bool:
    """Hundreds ask for a person at once, while the bot is killed."""
    wanted = Asking(given.seed, kills=min(given.kills, ASKING_KILLS))
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    with sqlite_county(folder) if database == "sqlite" else postgres_county("asking") as county:
        report = asyncio.run(run_asking(wanted, county, folder))
    print(
        f"{database}, {wanted.farmers} farmers ask at once, {wanted.stations} stations, {report.seconds:.0f} s"
    )
    print(f"  kills of the bot           {report.kills}")
    print(f"  answered, and thanked      {report.answered}")
    print(f"  came twice                 {report.twice}")
    _tell_wrong(report.wrong)
    shutil.rmtree(folder)
    return not report.wrong


def _traded() -> bool:
    """The trade at random; a step that breaks the books is told with all that led to it."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="torture-") as made, sqlite_county(Path(made)) as county:
        asyncio.run(loaded(county))
        try:
            steps = played(Path(county.url.removeprefix("sqlite:///")), TRADE_STEPS)
        except AssertionError as error:
            print(f"sqlite, the trade at random: FAILED\n{error}")
            return False
    print(
        f"sqlite, the trade at random: {steps} steps, {time.monotonic() - began:.0f} s\n  all is well",
        flush=True,
    )
    return True


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("--database", choices=("sqlite", "postgres"), help="all of them without it")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--workers", type=int, default=1, help="more than one: PostgreSQL only, by webhook")
    parser.add_argument("--postgres-kills", type=int, default=10)
    parser.add_argument("--broadcast", action="store_true", help="only a broadcast to many")
    parser.add_argument("--asking", action="store_true", help="only those who ask for a person")
    parser.add_argument("--boundaries", action="store_true", help="only the failures at every boundary")
    given = parser.parse_args()
    if given.workers > 1 and given.database != "postgres":
        parser.error("several workers need PostgreSQL")
    return given


def _commit() -> str:
    done = subprocess.run(
        ["git", "describe", "--always", "--dirty"], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def _tell(wanted: Wanted, database: str, report: Report) -> None:
    kills = max(1, report.kills)
    print(f"{database}, {wanted.workers} worker(s), {wanted.people} people, {report.seconds:.0f} s")
    print(f"  kills of the bot           {report.kills}")
    print(f"  kills of the database      {report.crashes}")
    print(f"  updates, all handled once  {report.updates}")
    print(f"  listings, all there once   {report.listings}")
    print(f"  orders, all there once     {report.orders}, {report.taken} of them taken by their sellers")
    print(f"  messages                   {report.messages}")
    print(f"  calls made to fail         {report.failed_sends}")
    print(f"  in flight at a kill        {report.in_flight} ({report.in_flight / kills:.2f} a kill)")
    _tell_doubled(report.doubled, kills)
    print(
        f"  given up, always lost      {report.given_up} ({report.doubled.given_up} copies came all the same)"
    )
    _tell_wrong(report.wrong)


def _tell_doubled(doubled: Doubled, kills: int) -> None:
    print(f"  doubled by kills           {doubled.by_kills} ({doubled.by_kills / max(1, kills):.2f} a kill)")
    print(f"    in flight                {len(doubled.at_kills)}")
    print(f"    not yet marked           {len(doubled.unmarked)}{_gaps(doubled.unmarked)}")
    print(f"  doubled, answer was lost   {doubled.unknown}")


def _tell_wrong(wrong: list[str]) -> None:
    for sentence in wrong[:40]:
        print(f"  WRONG: {sentence}")
    print(f"  FAILED: {len(wrong)} wrong" if wrong else "  all is well", flush=True)


def _gaps(gaps: list[float]) -> str:
    if not gaps:
        return ""
    return f", sent {statistics.median(gaps) * 1000:.0f} ms before it (median; most {max(gaps) * 1000:.0f})"


if __name__ == "__main__":
    sys.exit(main())
