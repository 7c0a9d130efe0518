"""Each person gets exactly the reminders that a model of ten lines says, whatever happens to sessions and the bot."""

from pathlib import Path

import pytest

from tests.market.sessions import played

SESSIONS = 1_000
"""`make torture` plays ten thousand."""


@pytest.mark.timeout(600)
async def test_everybody_is_reminded_exactly(county_file: Path, tmp_path: Path) -> None:
    assert await played(county_file, tmp_path, SESSIONS, seed=1) > SESSIONS // 2
