"""A picture that cannot be had is told to who sent it, in the end."""

import pytest

from bot import clock
from tests.journeys.conftest import Someone, Village
from tests.journeys.conftest import village as village
from tests.journeys.conftest import wang as wang
from tests.journeys.test_first_sale import opens_store, picture


@pytest.fixture
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("sqlite_url"))


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "EVERY_SECONDS", 0.1)
    monkeypatch.setattr(clock, "TRY_AGAIN_MS", 0)


async def test_a_download_that_fails_every_time(village: Village, wang: Someone) -> None:
    await opens_store(wang)
    village.telegram.faults.add("error", method="file", code=404, description="Not Found")
    await wang.presses("上货")
    await wang.sees("先发照片")
    await wang.sends_photo(picture("red"))
    await wang.sees("打不开")
    assert await village.counts("select count(*) from due where kind = 'fetch_picture'") == 0


async def test_a_download_that_fails_once(village: Village, wang: Someone) -> None:
    await opens_store(wang)
    village.telegram.faults.add("error", method="file", code=404, description="Not Found", times=1)
    await wang.presses("上货")
    await wang.sees("先发照片")
    await wang.sends_photo(picture("red"))
    await village.comes_to("select count(*) from medium where state = 'ready'", 1)


async def test_a_file_that_telegram_does_not_hand_out_is_told_at_once(
    village: Village, wang: Someone
) -> None:
    await opens_store(wang)
    village.telegram.faults.add(
        "error", method="getFile", code=400, description="Bad Request: file is too big"
    )
    await wang.presses("上货")
    await wang.sees("先发照片")
    await wang.sends_photo(picture("red"))
    await wang.sees("打不开")
    assert await village.counts("select count(*) from due where kind = 'fetch_picture'") == 0
