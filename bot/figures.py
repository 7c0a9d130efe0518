"""What the bot counts, for /metrics: names and units as Prometheus wants them."""

from prometheus_client import Counter, Histogram

TURNS = Counter("cunji_turns", "Turns worked off, by how they ended", ["outcome"])
TURN_SECONDS = Histogram(
    "cunji_turn_seconds",
    "From a turn's start to its commit",
    buckets=(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
SENDS = Counter("cunji_sends", "Calls that send or change a message, by what became of them", ["outcome"])
UPDATES = Counter("cunji_updates", "Updates stored, by the way they came", ["way"])
"""Waits that Telegram asked for (429) are sends with the outcome "wait"."""
