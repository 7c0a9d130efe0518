"""Every boundary of a flow's turns fails once: for a moment, then for good, until a run passes without a fault.

One running bot, one new phone a run.
"""

import asyncio
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from structlog.testing import capture_logs

from bot.app import App
from bot.delivery import marks, sender
from bot.handlers import worker
from bot.intake import poller
from bot.settings import Settings
from simulator.phones.phone import Phone
from simulator.running import RunningTelegram
from tests.torture.buyer import Buyer
from tests.torture.counties import County
from tests.torture.doubled import doubled_messages
from tests.torture.failpoints import KINDS, Failpoint, Failpoints
from tests.torture.judge import judged
from tests.torture.person import Manner
from tests.torture.remains import Remains, read_remains
from tests.torture.seller import Seller
from tests.torture.tapped import Tap, tapped_telegram

FLOWS = ("open_store", "list_produce", "check_out")
STRIKES_UNTIL_LIFTED = 4
"""How often a boundary fails that fails for good, until somebody mends it: once with the update's arrival, and in the
three tries after which it is a dead letter.
"""

RUN_WITHIN_SECONDS = 30.0
GOODS_FOR_ALL_RUNS = 5
PROMPT = Manner(back=0, cancel=0, twice=0, thinks=(0, 0), looks_every=0.002, patience=1.0, settles=0)


@dataclass
class Boundaries:
    """`runs` of each kind of boundary, the last of each without a fault."""

    runs: dict[str, int] = field(default_factory=dict)
    doubled: int = 0
    dead_letters: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass
class Run:
    person: Seller | Buyer
    failpoint: Failpoint


async def every_boundary(flow: str, county: County, folder: Path) -> Boundaries:
    """Tortures one flow at all its boundaries. The county is loaded."""
    failpoints = Failpoints()
    async with _bot(county, folder) as (app, telegram, tap):
        if flow == "check_out":
            await _something_to_buy(telegram, tap)
        # Failures on purpose, by the hundred: nobody reads what the bot has to say about them.
        with capture_logs(), failpoints.within(app):
            runs = [
                run
                for kind, for_good in itertools.product(KINDS, (False, True))
                for run in await _until_none_fails(flow, kind, for_good, failpoints, telegram, tap)
            ]
    remains = await read_remains(county)
    return _judged(runs, tap, remains)


async def _until_none_fails(
    flow: str, kind: str, for_good: bool, failpoints: Failpoints, telegram: RunningTelegram, tap: Tap
) -> list[Run]:
    runs: list[Run] = []
    for nth in itertools.count(1):
        number = len(failpoints.by_phone)
        person = _person(flow, number, telegram.phone(f"P{number}", "zh-hans" if nth % 2 else "en"), tap)
        run = Run(person, Failpoint(kind, nth, for_good))
        failpoints.by_phone[person.phone.id] = run.failpoint
        await _lived(flow, run)
        runs.append(run)
        if not run.failpoint.struck:
            return runs
    raise AssertionError("never reached")


def _person(flow: str, number: int, phone: Phone, tap: Tap) -> Seller | Buyer:
    """Somebody who goes through this flow once."""
    manner: dict[str, Any] = {"seed": number, "goes_on": lambda: False, "manner": PROMPT}
    if flow == "check_out":
        return Buyer(number, phone, tap, **manner)
    return Seller(number, phone, tap, **manner, least=0 if flow == "open_store" else 1)


async def _something_to_buy(telegram: RunningTelegram, tap: Tap) -> None:
    """A store with more walnuts than all the runs will order."""
    phone = telegram.phone("S", "zh-hans")
    seller = Seller(0, phone, tap, seed=0, goes_on=lambda: False, manner=PROMPT, least=GOODS_FOR_ALL_RUNS)
    await asyncio.wait_for(seller.live(), RUN_WITHIN_SECONDS)


async def _lived(flow: str, run: Run) -> None:
    """The failpoint is armed when the flow begins, and lifted when it has struck often enough."""
    living = asyncio.create_task(run.person.live())
    ends_at = asyncio.get_running_loop().time() + RUN_WITHIN_SECONDS
    while not living.done() and asyncio.get_running_loop().time() < ends_at:
        has_begun = flow != "list_produce" or (isinstance(run.person, Seller) and run.person.opened)
        run.failpoint.armed = has_begun and run.failpoint.struck < STRIKES_UNTIL_LIFTED
        await asyncio.sleep(0.002)
    living.cancel()
    outcome = (await asyncio.gather(living, return_exceptions=True))[0]
    if isinstance(outcome, Exception):
        raise outcome


def _judged(runs: list[Run], tap: Tap, remains: Remains) -> Boundaries:
    found = Boundaries()
    for run in runs:
        name = run.failpoint.kind + (" for good" if run.failpoint.for_good else "")
        found.runs[name] = found.runs.get(name, 0) + 1
    strikes = {run.person.phone.id: run.failpoint.struck for run in runs if run.failpoint.kind == "statement"}
    may_fail = {phone for phone, struck in strikes.items() if struck >= worker.MOST_TRIES}
    must_fail = {phone for phone, struck in strikes.items() if struck == STRIKES_UNTIL_LIFTED}
    unanswered = {
        run.person.phone.id for run in runs if run.failpoint.kind == "sent" and run.failpoint.struck
    }
    doubled = doubled_messages(tap.kept, remains.rows, (), (), unanswered)
    dead = {update.chat for update in remains.updates if update.failed}
    found.doubled, found.dead_letters = doubled.unknown + doubled.given_up, len(dead)
    found.wrong += judged([run.person for run in runs], tap, remains, may_fail=may_fail, may_lose=unanswered)
    found.wrong += doubled.without_excuse
    found.wrong += [
        f"phone {phone}: a turn failed for good, and is no dead letter" for phone in must_fail - dead
    ]
    return found


@asynccontextmanager
async def _bot(county: County, folder: Path) -> AsyncIterator[tuple[App, RunningTelegram, Tap]]:
    """A bot in this process, with its rests cut short."""
    rests = [
        (worker, "DATABASE_REST_SECONDS", 0.01),
        (sender, "LONGEST_BACK_OFF_SECONDS", 0.01),
        (sender, "SWEEP_EVERY_SECONDS", 0.1),
        (marks, "TRY_AGAIN_SECONDS", 0.01),
        (poller, "DATABASE_REST_SECONDS", 0.01),
    ]
    usual = [(module, name, getattr(module, name)) for module, name, _ in rests]
    for module, name, seconds in rests:
        setattr(module, name, seconds)
    try:
        async with tapped_telegram(folder / "telegram") as (telegram, tap):
            app = App(
                Settings(
                    bot_token=telegram.token,
                    database_url=county.url,
                    telegram_api=telegram.api,
                    sends_per_second=1000,
                    sends_per_chat=1000,
                )
            )
            async with app.started():
                yield app, telegram, tap
    finally:
        for module, name, value in usual:
            setattr(module, name, value)
