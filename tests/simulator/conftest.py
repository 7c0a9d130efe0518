"""A fresh local Telegram for each test, and a plain client for its Bot API."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from simulator.phones.phone import Phone
from simulator.running import RunningTelegram, running


class Client:
    """Calls methods over HTTP and gives the whole answer, `ok` or not."""

    def __init__(self, telegram: RunningTelegram, http: httpx.AsyncClient) -> None:
        self._address = f"{telegram.api}/bot{telegram.token}/"
        self.http = http

    async def answer(self, method: str, files: Any = None, **parameters: Any) -> dict[str, Any]:
        if files:
            response = await self.http.post(self._address + method, data=parameters, files=files)
        else:
            response = await self.http.post(self._address + method, json=parameters)
        answer: dict[str, Any] = response.json()
        assert response.status_code == (200 if answer["ok"] else answer["error_code"])
        return answer

    async def call(self, method: str, files: Any = None, **parameters: Any) -> Any:
        answer = await self.answer(method, files, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def refusal(self, method: str, files: Any = None, **parameters: Any) -> str:
        answer = await self.answer(method, files, **parameters)
        assert not answer["ok"], answer
        return str(answer["description"])


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[RunningTelegram]:
    async with running(tmp_path / "state") as telegram:
        yield telegram


@pytest.fixture
async def http(telegram: RunningTelegram) -> AsyncIterator[httpx.AsyncClient]:
    headers = {"X-Control-Token": telegram.control_token}
    async with httpx.AsyncClient(trust_env=False, base_url=telegram.api, headers=headers, timeout=10) as http:
        yield http


@pytest.fixture
async def client(telegram: RunningTelegram, http: httpx.AsyncClient) -> Client:
    return Client(telegram, http)


@pytest.fixture
async def fang(telegram: RunningTelegram) -> Phone:
    """A farmer's phone that has started the bot; the bot has seen it."""
    phone = telegram.phone("阿芳")
    await phone.types("/start")
    telegram.core.updates.keep_last(telegram.bot.id, 0)
    return phone
