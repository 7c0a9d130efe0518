"""Conversation turns, side by side: the usual libraries, which forget, and Cunji, which does not.

Alone: `python -m bench turns`.
"""

from collections.abc import Iterator

from bench.figures import Figure


def figures() -> Iterator[Figure]:
    # Read in late: the contenders live in this folder too, and measure their own start and memory.
    from bench.turns.race import race

    yield from race()
