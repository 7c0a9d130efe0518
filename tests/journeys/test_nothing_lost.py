"""A bot that is killed in mid-conversation, and started again."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import BinaryIO

from simulator.running import running
from tests.journeys.conftest import Someone


async def start(
    url: str, token: str, api: str, *, level: str = "warning", log: BinaryIO | None = None
) -> asyncio.subprocess.Process:
    """The bot as a process of its own, as `python -m bot run` is on a county's machine."""
    environment = {
        **os.environ,
        "CUNJI_BOT_TOKEN": token,
        "CUNJI_DATABASE_URL": url,
        "CUNJI_TELEGRAM_API": api,
        "CUNJI_LOG_LEVEL": level,
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", env=environment, stderr=log
    )


async def kill(bot: asyncio.subprocess.Process) -> None:
    bot.kill()
    await bot.wait()


async def test_killed_in_mid_conversation_and_nothing_is_lost(url: str, tmp_path: Path) -> None:
    async with running(tmp_path / "telegram") as telegram:
        bot = await start(url, telegram.token, telegram.api)
        try:
            wang = Someone(telegram.phone("王秀英"))
            await wang.types("卖货")
            await wang.phone.wait_for(lambda shown: "您的店叫什么名字" in shown.text, timeout=15)
            await wang.types("秀英山货")
            await wang.sees("您在哪个村")
            await kill(bot)
            await wang.types("李台")
            bot = await start(url, telegram.token, telegram.api)
            await wang.phone.wait_for(lambda shown: "您的店卖什么" in shown.text, timeout=15)
            await wang.presses("核桃干果")
            await kill(bot)
            bot = await start(url, telegram.token, telegram.api)
            await wang.presses("选好了")
            await wang.sees("发一张照片")
            await wang.presses("没有照片")
            summary = await wang.sees("看看对不对")
            assert "秀英山货" in summary.text
            assert "李台村" in summary.text
            assert "核桃干果" in summary.text
            bot.send_signal(signal.SIGTERM)
            assert await asyncio.wait_for(bot.wait(), 10) == 0
        finally:
            if bot.returncode is None:
                await kill(bot)
