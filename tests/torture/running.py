"""One run: people talk, everything fails now and then, the bot is killed again and again, and in the end all is
well, or the judge says what is not.
"""

import asyncio
import random
import secrets
import socket
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from simulator.running import RunningTelegram
from tests.torture.balancer import ADDRESS, balanced
from tests.torture.buyer import Buyer
from tests.torture.counties import County, loaded
from tests.torture.doubled import Doubled, doubled_messages
from tests.torture.faults import make_it_hard
from tests.torture.judge import judged
from tests.torture.person import Manner, Person
from tests.torture.remains import read_remains, still_waiting
from tests.torture.seller import Seller
from tests.torture.tapped import Tap, tapped_telegram
from tests.torture.workers import Workers

ENDS_WITHIN_SECONDS = 120.0
ONE_BUYS_IN = 3
"""One person of so many buys, the others sell."""


@dataclass(frozen=True)
class Wanted:
    """What a run is to do. With several workers Telegram brings updates by webhook. `lives` is how long the bot is
    let live at most, `patience` how long a person waits for an answer before asking for the menu, in seconds.
    """

    seed: int
    people: int = 50
    kills: int = 200
    workers: int = 1
    crashes: int = 0
    lives: float = 1.5
    patience: float = 10.0


@dataclass
class Report:
    seconds: float
    kills: int
    in_flight: int
    crashes: int
    updates: int
    messages: int
    listings: int
    orders: int
    taken: int
    failed_sends: int
    given_up: int
    doubled: Doubled
    wrong: list[str] = field(default_factory=list)


async def run(wanted: Wanted, county: County, folder: Path) -> Report:
    began = time.monotonic()
    await loaded(county)
    async with (
        tapped_telegram(folder / "telegram") as (telegram, tap),
        _settings(wanted, county, telegram) as settings,
    ):
        workers = Workers(settings, folder, tap, may_be_away=wanted.crashes > 0)
        try:
            people = await _talk_under_torture(wanted, county, telegram, tap, workers)
            await _drained(county, telegram)
            wrong = await workers.stop_all()
        finally:
            await workers.kill_all()
        remains = await read_remains(county)
        doubled = doubled_messages(tap.kept, remains.rows, workers.kills, county.away)
        _write_histories(people, folder)
    return Report(
        seconds=time.monotonic() - began,
        kills=len(workers.kills),
        in_flight=sum(len(kill.in_flight) for kill in workers.kills),
        crashes=len(county.away),
        updates=len(tap.updates),
        messages=sum(len(messages) for messages in tap.kept.values()),
        listings=sum(person.listed for person in people if isinstance(person, Seller)),
        orders=sum(person.placed for person in people if isinstance(person, Buyer)),
        taken=sum(len(person.taken) for person in people if isinstance(person, Seller)),
        failed_sends=sum(bool(call.fault) for call in tap.calls if call.sends),
        given_up=sum(bool(row.given_up) for row in remains.rows),
        doubled=doubled,
        wrong=[*wrong, *judged(people, tap, remains), *doubled.without_excuse],
    )


async def _talk_under_torture(
    wanted: Wanted, county: County, telegram: RunningTelegram, tap: Tap, workers: Workers
) -> list[Person]:
    tortured = True

    def goes_on_buying() -> bool:
        return tortured

    def goes_on_selling() -> bool:
        return tortured or not all(one.done for one in people if isinstance(one, Buyer))

    people: list[Person] = [
        (Buyer if buys else Seller)(
            number,
            telegram.phone(f"P{number}", "zh-hans" if number % 2 == 0 else "en"),
            tap,
            wanted.seed,
            goes_on=goes_on_buying if buys else goes_on_selling,
            manner=Manner(patience=wanted.patience * wanted.workers),
        )
        for number in range(wanted.people)
        for buys in [number % ONE_BUYS_IN == ONE_BUYS_IN - 1]
    ]
    await workers.start_all()
    make_it_hard(telegram, wanted.seed)
    lives = [asyncio.create_task(person.live()) for person in people]
    try:
        await _torture(wanted, county, workers, lives)
        telegram.faults.clear()
        tortured = False
        await asyncio.wait(lives, timeout=ENDS_WITHIN_SECONDS)
    finally:
        for life in lives:
            life.cancel()
        outcomes = await asyncio.gather(*lives, return_exceptions=True)
    for outcome in outcomes:
        if isinstance(outcome, Exception):
            raise outcome
    return people


async def _torture(
    wanted: Wanted, county: County, workers: Workers, lives: list["asyncio.Task[None]"]
) -> None:
    dice = random.Random(f"{wanted.seed} kills")
    crashes = set(dice.sample(range(wanted.kills), wanted.crashes))
    for number in range(wanted.kills):
        await asyncio.sleep(dice.uniform(0, wanted.lives))
        if number in crashes:
            await county.crash(dice)
            await asyncio.sleep(dice.uniform(0, wanted.lives))
        await workers.kill_one(dice)
        for life in lives:
            if life.done():
                # Nobody is done before the torture is: this one failed, and says why.
                life.result()


async def _drained(county: County, telegram: RunningTelegram) -> None:
    """Until nothing waits any more, at Telegram or here; what still does then, the judge names."""
    ends_at = time.monotonic() + ENDS_WITHIN_SECONDS
    while time.monotonic() < ends_at:
        if not telegram.core.updates.count(telegram.bot.id) and not await still_waiting(county):
            return
        await asyncio.sleep(0.2)


@asynccontextmanager
async def _settings(
    wanted: Wanted, county: County, telegram: RunningTelegram
) -> AsyncIterator[list[Mapping[str, str]]]:
    """The environment of each worker."""
    common = {
        "CUNJI_BOT_TOKEN": telegram.token,
        "CUNJI_DATABASE_URL": county.url,
        "CUNJI_TELEGRAM_API": telegram.api,
        "CUNJI_SENDS_PER_SECOND": "1000",
        "CUNJI_SENDS_PER_CHAT": "1000",
        "CUNJI_LOG_LEVEL": "info",
    }
    if wanted.workers == 1:
        yield [common]
        return
    ports = [_free_port() for _ in range(wanted.workers)]
    async with balanced(ports, random.Random(f"{wanted.seed} balancer")) as port:
        webhook = {
            "CUNJI_WEBHOOK_URL": f"http://{ADDRESS}:{port}/{secrets.token_hex(8)}",
            "CUNJI_WEBHOOK_SECRET": secrets.token_hex(16),
        }
        yield [{**common, **webhook, "CUNJI_HTTP": f"{ADDRESS}:{own}"} for own in ports]


def _free_port() -> int:
    with socket.socket() as free:
        free.bind((ADDRESS, 0))
        return int(free.getsockname()[1])


def _write_histories(people: list[Person], folder: Path) -> None:
    """What each phone did and saw, and when: what the judge's sentences are looked up in."""
    for person in people:
        lines = [f"{moment.at:.3f} {moment.what} {moment.text}" for moment in person.history]
        (folder / f"phone-{person.phone.id}.txt").write_text("\n".join(lines), encoding="utf-8")
