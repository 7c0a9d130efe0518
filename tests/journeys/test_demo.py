"""`make demo`: comes up with a county and five phones, stops at once, and goes on where it stopped."""

import asyncio
import json
import signal
import sys
from pathlib import Path
from typing import Any

import aiohttp

STARTS_WITHIN_SECONDS = 30


async def control(ready: dict[str, str], path: str, body: object = None) -> Any:
    address, headers = f"{ready['api']}/control/{path}", {"X-Control-Token": ready["token"]}
    async with aiohttp.ClientSession(headers=headers) as client:
        async with client.request("POST" if body else "GET", address, json=body) as answer:
            found = await answer.json()
        await asyncio.sleep(0)
    return found.get("result")


async def started(folder: Path) -> tuple[asyncio.subprocess.Process, dict[str, str]]:
    file = folder / "ready.json"
    file.unlink(missing_ok=True)
    demo = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "demo",
        "--folder",
        str(folder),
        "--port",
        "8350",
        stdout=asyncio.subprocess.PIPE,
    )
    for _ in range(STARTS_WITHIN_SECONDS * 20):
        if file.exists():
            return demo, json.loads(file.read_text())
        await asyncio.sleep(0.05)
    raise AssertionError("the demo did not start")


async def stopped(demo: asyncio.subprocess.Process) -> str:
    """Ctrl-C; what the demo had printed."""
    demo.send_signal(signal.SIGINT)
    printed, _ = await asyncio.wait_for(demo.communicate(), 5)
    assert demo.returncode == 0
    return printed.decode()


async def chat_of(ready: dict[str, str], phone: int, wanted: str) -> None:
    for _ in range(200):
        if wanted in json.dumps(await control(ready, f"phones/{phone}/chat"), ensure_ascii=False):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(f"phone {phone} never saw {wanted!r}")


async def asks_in_the_group(ready: dict[str, str]) -> None:
    """王秀英 of 李台 asks for help: her topic stands in the group of the station there."""
    for line in ("我的", "改村子", "李台", "找人帮忙"):
        if line == "改村子":
            await chat_of(ready, 5001, line)
            await control(ready, "phones/5001/press", {"button": "🏡 改村子"})
            await chat_of(ready, 5001, "您在哪个村")
        else:
            await control(ready, "phones/5001/text", {"text": line})
    await chat_of(ready, 5001, "三河镇服务站的人会来帮您")
    for _ in range(200):
        group = (await control(ready, "groups"))[0]
        if any("王秀英" in one["name"] for one in group["topics"]):
            return
        await asyncio.sleep(0.05)
    raise AssertionError("no topic was opened for her")


async def test_the_demo_comes_up_stops_and_goes_on(tmp_path: Path) -> None:
    demo, ready = await started(tmp_path)
    await chat_of(ready, 5005, "县里的管理员")
    await control(ready, "phones/5001/text", {"text": "看看货"})
    await chat_of(ready, 5001, "花椒调料（4）")
    await asks_in_the_group(ready)
    printed = await stopped(demo)
    assert "12 stores" in printed
    page = ready["page"]
    assert page in printed
    demo, ready = await started(tmp_path)
    assert ready["page"] == page
    await chat_of(ready, 5001, "花椒调料（4）")
    await control(ready, "phones/5001/text", {"text": "卖货"})
    await chat_of(ready, 5001, "您的店叫什么名字")
    assert "stores" not in await stopped(demo)
