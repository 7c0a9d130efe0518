"""Tables that people send are read in a process of its own, whose memory and time are bounded."""

import asyncio
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from bot.flows.county_words import lexicon
from market.shop.goods_rows import Goods, Wrong, read_rows
from market.shop.goods_table import NotATable, read_table
from storage.products import Products

MOST_MEMORY, MOST_CPU_SECONDS = 1_000_000_000, 60
"""What reading a table may take. Two cells a million rows apart are a table of a few hundred bytes that the library
lays out in memory as a whole.
"""

Read = tuple[list[Goods], list[Wrong]]


async def read_apart(content: bytes, goods: Products) -> Read:
    """What can be put on sale, and what is wrong. Raises NotATable."""
    pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_bounded)
    try:
        return await asyncio.get_running_loop().run_in_executor(pool, _read, content, goods)
    except BrokenProcessPool as error:
        raise NotATable("damaged") from error
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _bounded() -> None:
    """On systems that can: it is the last line, behind what `read_table` itself refuses."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_CPU_SECONDS, MOST_CPU_SECONDS))


def _read(content: bytes, goods: Products) -> Read:
    try:
        rows = read_table(content)
    except NotATable:
        raise
    except BaseException as error:
        # The library is written in Rust, and panics past every Exception.
        raise NotATable("damaged") from error
    return read_rows(rows, goods, lexicon(goods))
