"""Each recorded talk, with each statement of its turns failing once, on both databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.database import database
from tests.journals.playing import at_that_moment
from tests.journals.scripts import SCRIPTS
from tests.torture.scripted import every_statement


@pytest.fixture(autouse=True)
def then(real_time: None, tmp_path: Path) -> Iterator[None]:
    with at_that_moment(tmp_path):
        yield


@pytest.mark.parametrize("name", SCRIPTS)
async def test_nothing_is_half_done_whichever_statement_fails(url: str, name: str) -> None:
    county = database(url)
    await county.open()
    try:
        found = await every_statement(name, SCRIPTS[name], county)
    finally:
        await county.close()
    assert found.wrong == []
    assert found.turns == len(SCRIPTS[name].gives)
    assert found.failures > 3 * found.turns
