"""Stopped and started again, the simulator goes on where it was."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from simulator.clock import Clock, ClockRefusal
from simulator.control.samples import sample_jpeg
from simulator.running import running


async def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    async with running(tmp_path) as telegram:
        fang = telegram.phone("阿芳", id=77)
        await fang.types("/start")
        (photo,) = await fang.sends_photo(sample_jpeg("walnuts"))
        telegram.clock.advance(hours=5)
        changed = telegram.core.news.last_number
    async with running(tmp_path) as telegram:
        fang = telegram.phone("阿芳", id=77)
        assert [message.id for message in fang.messages()] == [1, photo.id]
        assert telegram.core.updates.count(telegram.bot.id) == 2
        assert telegram.core.files.find(telegram.bot.id, photo.raw["photo"][0]["file_id"])
        assert telegram.clock.offset == 5 * 3600
        assert telegram.core.news.last_number >= changed
        assert (await fang.types("又来了")).id == photo.id + 1


def test_the_clock_lies_in_a_file_for_the_bot(tmp_path: Path) -> None:
    clock = Clock(tmp_path / "clock")
    clock.advance(90)
    assert float((tmp_path / "clock").read_text()) == 90
    clock.to_tomorrow("08:00", "Asia/Shanghai")
    assert clock.now().strftime("%H:%M") == "00:00"
    assert clock.now() > datetime.now(UTC)
    offset = float((tmp_path / "clock").read_text())
    assert abs(datetime.now(UTC) + timedelta(seconds=offset) - clock.now()) < timedelta(seconds=1)


def test_the_clock_never_goes_back(tmp_path: Path) -> None:
    clock = Clock(tmp_path / "clock")
    for moment in ("2020-01-01T00:00", "2020-01-01T00:00+08:00"):
        with pytest.raises(ClockRefusal):
            clock.to(datetime.fromisoformat(moment))
    for at, zone in (("25:00", "Asia/Shanghai"), ("08:00", "Mars/Base")):
        with pytest.raises(ClockRefusal):
            clock.to_tomorrow(at, zone)
    with pytest.raises(ClockRefusal):
        clock.advance(float("nan"))
