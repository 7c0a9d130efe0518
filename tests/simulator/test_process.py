"""The simulator as a process: ready file, busy port, stopping at once."""

import asyncio
import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import httpx
import pytest
from starlette.responses import Response

from tests.simulator.listening import Json, listening

BOT = "1000003:PROCESS"


def start(folder: Path, *more: str) -> tuple[subprocess.Popen[bytes], dict[str, Any]]:
    ready = folder / "ready.json"
    ready.unlink(missing_ok=True)
    command = [
        sys.executable,
        "-m",
        "simulator",
        "--state",
        str(folder / "state"),
        "--ready-file",
        str(ready),
    ]
    process = subprocess.Popen(
        [*command, "--bot", f"{BOT}=process_bot", *more], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    ends_at = time.monotonic() + 20
    while not ready.exists():
        assert process.poll() is None and time.monotonic() < ends_at, "the simulator did not start"
        time.sleep(0.02)
    return process, json.loads(ready.read_text())


def stop(process: subprocess.Popen[bytes], number: signal.Signals = signal.SIGTERM) -> float:
    began = time.monotonic()
    process.send_signal(number)
    process.wait(10)
    assert process.stdout is not None
    process.stdout.close()
    return time.monotonic() - began


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_it_stops_at_once_with_polls_and_streams_open(tmp_path: Path, number: signal.Signals) -> None:
    process, ready = start(tmp_path, "--port", "18081")
    headers = {"X-Control-Token": ready["token"]}
    async with httpx.AsyncClient(trust_env=False, base_url=ready["api"], headers=headers) as http:
        assert ready["pid"] == process.pid
        stream = http.stream("GET", "/control/stream")
        response = await stream.__aenter__()
        assert (await anext(response.aiter_lines())).startswith("retry:")
        poll = http.build_request("GET", f"/bot{BOT}/getUpdates", params={"timeout": 50})
        waiting = asyncio.create_task(http.send(poll))
        await asyncio.sleep(0.2)
        took = stop(process, number)
        assert (await waiting).json()["error_code"] == 500
        await stream.__aexit__(None, None, None)
    assert took < 2
    assert process.returncode == 0


def test_a_killed_simulator_forgets_nothing(tmp_path: Path) -> None:
    process, ready = start(tmp_path, "--port", "0")
    headers = {"X-Control-Token": ready["token"]}
    with httpx.Client(trust_env=False, headers=headers) as http:
        http.post(f"{ready['api']}/control/phones", json={"id": 7, "first_name": "老王"})
        http.post(f"{ready['api']}/control/phones/7/text", json={"text": "还在吗"})
        stop(process, signal.SIGKILL)
        process, ready = start(tmp_path, "--port", "0")
        (update,) = http.get(f"{ready['api']}/bot{BOT}/getUpdates").json()["result"]
    assert update["message"]["text"] == "还在吗"
    stop(process)


def test_a_busy_port_gives_way_to_the_next(tmp_path: Path) -> None:
    first, ready = start(tmp_path, "--port", "18101")
    (tmp_path / "b").mkdir()
    second, ready_too = start(tmp_path / "b", "--port", "18101")
    assert second.stdout is not None
    said = second.stdout.readline().decode()
    assert "port 18101 is busy" in said
    assert ready_too["page"] in said
    assert ready["api"] != ready_too["api"]
    stop(first)
    stop(second)


def test_the_token_can_be_given_and_nothing_printed(tmp_path: Path) -> None:
    process, ready = start(tmp_path, "--port", "0", "--control-token", "secret", "--quiet")
    assert ready["token"] == "secret"
    process.send_signal(signal.SIGTERM)
    assert process.communicate(timeout=10)[0] == b""


async def test_a_webhook_is_served_by_the_process_and_after_its_kill(tmp_path: Path) -> None:
    options = ("--port", "0", "--control-token", "secret", "--webhook-retry-seconds", "0.02")
    async with listening() as bot, httpx.AsyncClient(trust_env=False) as http:
        refusals = [Response(status_code=500) for _ in range(4)]

        async def answer(update: Json) -> Response:
            return refusals.pop() if refusals else Response()

        async def says(api: str, text: str) -> None:
            headers = {"X-Control-Token": "secret"}
            await http.post(f"{api}/control/phones/7/text", json={"text": text}, headers=headers)

        bot.answer = answer
        process, ready = start(tmp_path, *options)
        phone = {"id": 7, "first_name": "老王"}
        await http.post(f"{ready['api']}/control/phones", json=phone, headers={"X-Control-Token": "secret"})
        await http.post(f"{ready['api']}/bot{BOT}/setWebhook", json={"url": bot.url})
        await says(ready["api"], "一")
        await bot.has(5, timeout=3)
        # Killed before it has noted the answer, it would deliver once more, and rightly so.
        info = f"{ready['api']}/bot{BOT}/getWebhookInfo"
        while (await http.get(info)).json()["result"]["pending_update_count"]:
            await asyncio.sleep(0.01)
        stop(process, signal.SIGKILL)
        process, ready = start(tmp_path, *options)
        await says(ready["api"], "二")
        await bot.has(6)
        assert stop(process) < 2
    assert bot.texts[-2:] == ["一", "二"]
