"""What goes wrong on the way to Telegram and back while people talk: 5 % of the sends, and updates that stray."""

from simulator.running import RunningTelegram


def make_it_hard(telegram: RunningTelegram, seed: int) -> None:
    """Every fault strikes by the seed's dice."""
    faults = telegram.faults
    faults.use_seed(seed)
    faults.add("too_many_requests", method="send*", rate=0.005, retry_after=1)
    faults.add("server_error", method="send*", rate=0.01)
    faults.add("empty", method="send*", rate=0.005)
    faults.add("delay", method="send*", rate=0.01, ms=300)
    faults.add("lost_before", method="send*", rate=0.01)
    faults.add("lost_after", method="send*", rate=0.01)
    faults.add("server_error", method="getUpdates", rate=0.01)
    faults.add("empty", method="getUpdates", rate=0.01)
    faults.add("lost_after", method="getUpdates", rate=0.01)
    faults.add("doubled", rate=0.05)
    faults.add("reordered", rate=0.05, ms=200)
