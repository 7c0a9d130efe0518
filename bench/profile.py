"""Where the time of one turn goes, from the socket that a line comes in by to the one that the answer leaves by.

Alone: `python -m bench.profile`. Somebody types, one turn at a time; the clocks are in bench/turns/traced. What
docs/profile-of-a-turn.md shows is a run of this.
"""

import asyncio
import bisect
import json
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from bench.disk import disk
from bench.figures import Figure, shown
from bench.turns.contenders import Contender, county_file, durable_postgres
from bench.turns.conversation import ASKS_NAME, ASKS_PRODUCT, ASKS_QUANTITY, ASKS_VILLAGE, BEGIN, REFUSES
from bench.turns.phones import Phone
from bench.turns.sink import Sink
from market.county.counties import load_county
from storage.beside import write_beside

CONVERSATIONS = 60
REST_SECONDS = 0.03
"""Between two turns: what the bot tidies up after an answer is not to be counted with the next one."""

STAGES = (
    ("polled", "intake: the poll's answer, HTTP and JSON"),
    ("intake begun", "to the writer, begin"),
    ("intake run", "inbox: two statements"),
    ("locked", "the chat is locked"),
    ("claimed", "the inbox row is claimed"),
    ("read", "the update and the conversation are read"),
    ("run", "the flow is run again from its start"),
    ("saved", "the conversation is saved"),
    ("put out", "the outbox is written"),
    ("turn run", "the rest of the turn"),
    ("committed", "commit, back to the loop"),
    ("to word", "the sender takes the row"),
    ("worded", "wording, keyboard"),
    ("answered", "send: request made, to the socket"),
)
"""Border that ends a stage -> what the stage is. The first begins when the line leaves the sink."""

AFTERWARDS = (
    ("sent", "afterwards: until the call's answer is read"),
    ("marked", "afterwards: until the outbox row is marked as sent"),
)
"""Border -> what has then happened since the answer was at the sink."""

Marks = list[tuple[str, float]]
Span = tuple[float, float]


def figures() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as folder, durable_postgres() as postgres:
        yield disk(Path(folder))
        yield from asyncio.run(_of("SQLite", asyncio.run(county_file(Path(folder))), Path(folder)))
        asyncio.run(write_beside(postgres.url(), "", load_county))
        yield from asyncio.run(_of("PostgreSQL", postgres.url(), Path(folder)))


async def _of(name: str, url: str, folder: Path) -> list[Figure]:
    file = folder / f"{name}.json"
    sink = Sink()
    await sink.open()
    bot = Contender(f"Cunji, {name}", sink, 0)
    await bot.start_cunji(url, "bench.turns.traced", str(file))
    try:
        spans = [span for _ in range(CONVERSATIONS) for span in await _typed_turns(bot.people.somebody_new())]
    finally:
        await bot.stop()
        await sink.close()
    marks = sorted(((border, at) for border, at in json.loads(file.read_text())), key=lambda mark: mark[1])
    warm = spans[len(spans) // 10 :]
    whole = statistics.median(end - begin for begin, end in warm)
    found = [Figure(f"{name}: a turn from socket to socket", whole * 1e6, "us")]
    found += _stages(name, marks, warm)
    return found


async def _typed_turns(phone: Phone) -> list[Span]:
    """Three plain turns that are typed: when each line left the sink and when its answer was there."""
    await phone.types(BEGIN, ASKS_NAME)
    spans = [await _timed(phone, f"秀英山货{phone.id}", ASKS_VILLAGE)]
    first = phone.last["reply_markup"]["inline_keyboard"][0][0]["text"]
    await phone.presses(first, ASKS_PRODUCT)
    spans.append(await _timed(phone, "核桃仁", ASKS_QUANTITY))
    spans.append(await _timed(phone, "没多少", REFUSES))
    return spans


async def _timed(phone: Phone, text: str, expected: str) -> Span:
    await asyncio.sleep(REST_SECONDS)
    begun = time.perf_counter()
    await phone.types(text, expected)
    return begun, phone.heard_at


def _stages(name: str, marks: Marks, spans: list[Span]) -> Iterator[Figure]:
    taken: dict[str, list[float]] = defaultdict(list)
    times = [at for _, at in marks]
    for begin, end in spans:
        inside = marks[bisect.bisect(times, begin) : bisect.bisect(times, end + REST_SECONDS)]
        first = dict(reversed(inside)) | {"answered": end}
        before = begin
        for border, _ in STAGES:
            taken[border].append(first[border] - before)
            before = first[border]
        for border, _ in AFTERWARDS:
            # A slow disk can take longer than the rest between two turns.
            if border in first:
                taken[border].append(first[border] - end)
    for border, stage in (*STAGES, *AFTERWARDS):
        yield Figure(f"{name}: {stage}", statistics.median(taken[border] or [0.0]) * 1e6, "us")


if __name__ == "__main__":
    shown(figures())
