"""The carrier speaks as Kuaidi100's documents say: signatures, codes, pushes, and a lock on what is asked too often."""

import hashlib
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator.carrier.carrier import CUSTOMER, KEY
from simulator.running import RunningTelegram, running
from simulator.serving import ADDRESS, bound_socket, serving

NUMBER, SALT = "YT1234567890123", "saltsaltsaltsalt"


class Callback:
    """Where pushes come to; `refuses` so many of them first."""

    def __init__(self) -> None:
        self.url = ""
        self.came: list[tuple[str, str]] = []
        self.refuses = 0

    async def take(self, request: Request) -> Response:
        form = parse_qs((await request.body()).decode())
        self.came.append((form["param"][0], form.get("sign", [""])[0]))
        if self.refuses:
            self.refuses -= 1
            return Response(status_code=500)
        return JSONResponse({"result": True, "returnCode": "200", "message": "成功"})

    @property
    def lines(self) -> list[int]:
        """How many lines each push had."""
        return [len(json.loads(param)["lastResult"]["data"]) for param, _ in self.came]


@pytest.fixture
async def callback() -> AsyncIterator[Callback]:
    made, bound = Callback(), bound_socket(0)
    made.url = f"http://{ADDRESS}:{bound.getsockname()[1]}/push"
    async with serving(Starlette(routes=[Route("/push", made.take, methods=["POST"])]), bound):
        yield made


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[RunningTelegram]:
    async with running(tmp_path / "state", webhook_retry_seconds=0.01) as telegram:
        yield telegram


async def query(telegram: RunningTelegram, com: str = "yuantong", key: str = KEY, **more: Any) -> Any:
    param = json.dumps({"com": com, "num": NUMBER, **more})
    sign = hashlib.md5((param + key + CUSTOMER).encode()).hexdigest().upper()
    async with httpx.AsyncClient(trust_env=False) as http:
        form = {"customer": CUSTOMER, "param": param, "sign": sign}
        return (await http.post(f"{telegram.api}/poll/query.do", data=form)).json()


async def subscribe(telegram: RunningTelegram, callback: str, **changed: Any) -> Any:
    param = {
        "company": "yuantong",
        "number": NUMBER,
        "key": KEY,
        "parameters": {"callbackurl": callback, "salt": SALT},
        **changed,
    }
    async with httpx.AsyncClient(trust_env=False) as http:
        form = {"schema": "json", "param": json.dumps(param)}
        return (await http.post(f"{telegram.api}/poll", data=form)).json()


async def test_a_query_tells_all_lines_newest_first(telegram: RunningTelegram) -> None:
    telegram.carrier.says(NUMBER, "已揽收", "103")
    telegram.clock.advance(hours=2)
    telegram.carrier.says(NUMBER, "已到达【武都】", "1001")
    answer = await query(telegram)
    assert (answer["status"], answer["state"], answer["nu"], answer["com"]) == (
        "200", "1001", NUMBER, "yuantong",
    )  # fmt: skip
    assert [line["context"] for line in answer["data"]] == ["已到达【武都】", "已揽收"]
    assert answer["data"][0]["time"] > answer["data"][1]["time"]


async def test_what_is_not_right_has_its_code(telegram: RunningTelegram) -> None:
    assert (await query(telegram, key="other"))["returnCode"] == "503"
    assert (await query(telegram))["returnCode"] == "500"
    assert (await query(telegram, com="nobody"))["returnCode"] == "400"
    assert (await query(telegram, com="shunfeng"))["returnCode"] == "408"
    assert (await query(telegram, com="shunfeng", phone="0003"))["returnCode"] == "500"


async def test_a_number_asked_twice_in_half_an_hour_is_locked_for_a_day(telegram: RunningTelegram) -> None:
    telegram.carrier.says(NUMBER, "已揽收", "103")
    assert len((await query(telegram))["data"]) == 1
    telegram.clock.advance(1801)
    await query(telegram)
    assert not telegram.carrier.locked(NUMBER)
    telegram.clock.advance(1700)
    await query(telegram)
    assert telegram.carrier.locked(NUMBER)
    telegram.carrier.says(NUMBER, "派件中", "5")
    telegram.clock.advance(hours=23)
    assert len((await query(telegram))["data"]) == 1
    telegram.clock.advance(hours=2)
    assert len((await query(telegram))["data"]) == 2


async def test_a_subscription_is_pushed_with_its_signature(
    telegram: RunningTelegram, callback: Callback
) -> None:
    assert (await subscribe(telegram, callback.url))["returnCode"] == "200"
    assert (await subscribe(telegram, callback.url))["returnCode"] == "501"
    telegram.carrier.says(NUMBER, "已揽收", "103")
    telegram.carrier.says(NUMBER, "已签收", "301")
    await telegram.carrier.pushing.settled()
    assert callback.lines == [1, 2]
    assert [json.loads(param)["status"] for param, _ in callback.came] == ["polling", "shutdown"]
    for param, sign in callback.came:
        assert sign == hashlib.md5((param + SALT).encode()).hexdigest().upper()
    telegram.carrier.says(NUMBER, "还有", "0")
    await telegram.carrier.pushing.settled()
    assert len(callback.came) == 2


async def test_a_subscription_that_cannot_be_has_its_code(telegram: RunningTelegram) -> None:
    assert (await subscribe(telegram, "http://x/y", key="other"))["returnCode"] == "600"
    assert (await subscribe(telegram, "http://x/y", number="123"))["returnCode"] == "700"
    assert (await subscribe(telegram, "nowhere"))["returnCode"] == "700"
    assert (await subscribe(telegram, "http://x/y", company="nobody"))["returnCode"] == "701"
    assert (await subscribe(telegram, "http://x/y", company=""))["returnCode"] == "702"


async def test_pushes_come_doubled_out_of_order_and_again_at_will(
    telegram: RunningTelegram, callback: Callback
) -> None:
    carrier = telegram.carrier
    await subscribe(telegram, callback.url)
    carrier.pushing.out_of_order = True
    for state in ("103", "0", "5"):
        carrier.says(NUMBER, f"line {state}", state)
    await carrier.pushing.settled()
    assert callback.lines == [2, 1, 3]
    carrier.pushing.out_of_order, carrier.pushing.doubles = False, True
    carrier.push_again(NUMBER)
    await carrier.pushing.settled()
    assert callback.lines == [2, 1, 3, 3, 3]
    carrier.pushing.doubles, callback.refuses = False, 2
    carrier.gives_up(NUMBER, really_with="zhongtong")
    await carrier.pushing.settled()
    assert callback.lines[5:] == [3, 3, 3]
    told = json.loads(callback.came[-1][0])
    assert (told["status"], told["comNew"]) == ("abort", "zhongtong")


async def test_a_program_plays_the_carrier_with_the_control_token(
    telegram: RunningTelegram, callback: Callback
) -> None:
    await subscribe(telegram, callback.url)
    headers = {"X-Control-Token": telegram.control_token}
    async with httpx.AsyncClient(trust_env=False, base_url=f"{telegram.api}/control/carrier") as http:
        line = {"number": NUMBER, "text": "已揽收", "state": "103", "at": "2026-10-01T08:00+08:00"}
        assert (await http.post("/lines", json=line)).status_code == 401
        assert (await http.post("/lines", json={"number": NUMBER}, headers=headers)).status_code == 400
        assert (await http.post("/lines", json=line, headers=headers)).json()["result"] == {"lines": 1}
        assert (await http.post("/switches", json={"away": True}, headers=headers)).json()["result"]["away"]
        await http.post("/abort", json={"number": NUMBER}, headers=headers)
    await telegram.carrier.pushing.settled()
    assert [json.loads(param)["status"] for param, _ in callback.came] == ["polling", "abort"]
    assert json.loads(callback.came[0][0])["lastResult"]["data"][0]["time"] == "2026-10-01 08:00:00"
    async with httpx.AsyncClient(trust_env=False) as http:
        assert (await http.post(f"{telegram.api}/poll/query.do")).status_code == 502
