"""Couriers by way of Kuaidi100: its query and its subscription, with signature, states and error codes.

Sources: api.kuaidi100.com, documents 5f0ffb5ebc8da837cbd8aefc (query) and suodanhouguo (locked numbers); apifox.com
project 514987, api-8562559 (states) and api-8568518 (push).
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import aiohttp
import structlog

from bot.carriers.port import CarrierAway
from market.shipping.polling import Asked
from market.shipping.tracking import News, Report

log = structlog.get_logger()

ZONE = ZoneInfo("Asia/Shanghai")
"""In which the service tells times, wherever the county lies."""

ANSWER_SECONDS = 20.0
TEXT_MOST = 500

WITH_STATES = "4"
"""`resultv2`: each line comes with the code of its own finer state."""

TAKEN, TAKEN_BEFORE = "200", "501"
NO_SUCH_NUMBER = {"700", "702"}
NOT_THIS_COURIER = "701"
NOTHING_YET = {"201", "500"}
NOT_ITS_PHONE = "408"
REFUSES_US = {"400", "503", "600", "601"}
"""What we sent, our signature or our key is not right: nothing that a seller could do anything about."""


@dataclass(frozen=True)
class Access:
    """Who we are to the service. Without a `push_url` it is asked, and pushes nothing."""

    api: str
    key: str
    customer: str
    salt: str = ""
    push_url: str = ""


class Kuaidi100:
    def __init__(self, access: Access) -> None:
        self._access = access
        self._session: aiohttp.ClientSession | None = None

    async def ask(self, asked: Asked) -> News:
        """Has it push, where it does not yet and we can be reached; else looks what it knows. Raises CarrierAway."""
        if self._access.push_url and not asked.watched:
            return await self._subscribe(asked)
        return await self._query(asked)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    async def _subscribe(self, asked: Asked) -> News:
        access = self._access
        parameters = {
            "callbackurl": access.push_url,
            "salt": access.salt,
            "resultv2": WITH_STATES,
            "phone": asked.phone,
        }
        param = {
            "company": asked.carrier,
            "number": asked.number,
            "key": access.key,
            "parameters": parameters,
        }
        answer = await self._post("/poll", {"schema": "json", "param": json.dumps(param)})
        code = str(answer.get("returnCode", ""))
        if code in (TAKEN, TAKEN_BEFORE):
            return News(watched=True)
        if code in NO_SUCH_NUMBER:
            return News(unknown=True)
        if code == NOT_THIS_COURIER:
            return News(over=True)
        raise _away(code)

    async def _query(self, asked: Asked) -> News:
        access = self._access
        param = json.dumps(
            {"com": asked.carrier, "num": asked.number, "phone": asked.phone, "resultv2": WITH_STATES}
        )
        form = {
            "customer": access.customer,
            "param": param,
            "sign": signature(param, access.key, access.customer),
        }
        answer = await self._post("/poll/query.do", form)
        code = str(answer.get("returnCode") or answer.get("status", ""))
        if code == TAKEN:
            return News(reports_in(answer))
        if code in NOTHING_YET:
            return News()
        if code == NOT_ITS_PHONE:
            return News(unknown=True)
        raise _away(code)

    async def _post(self, path: str, form: Mapping[str, str]) -> Mapping[str, Any]:
        if self._session is None:
            wait = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
            self._session = aiohttp.ClientSession(timeout=wait, trust_env=True)
        try:
            async with self._session.post(self._access.api + path, data=form) as response:
                answer = json.loads(await response.text())
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise CarrierAway(type(error).__name__) from error
        if not isinstance(answer, Mapping):
            raise CarrierAway("no object")
        return answer


def signature(*parts: str) -> str:
    """As the service signs and wants it signed: MD5 of the parts, one after the other, in capitals."""
    return hashlib.md5("".join(parts).encode()).hexdigest().upper()


def reports_in(result: Mapping[str, Any]) -> list[Report]:
    """The lines of a result, newest first as they came. A line that tells its own state not, has it from the whole,
    where it is the newest.
    """
    lines = result.get("data")
    lines = [one for one in lines if isinstance(one, Mapping)] if isinstance(lines, list) else []
    reports = []
    for place, line in enumerate(lines):
        at = _moment(line.get("ftime") or line.get("time"))
        text = str(line.get("context") or "").strip()[:TEXT_MOST]
        state = line.get("statusCode") or (result.get("state") if place == 0 else "")
        if at is not None and text:
            reports.append(Report(at, text, str(state or "")))
    return reports


def _moment(said: object) -> datetime | None:
    try:
        return datetime.strptime(str(said), "%Y-%m-%d %H:%M:%S").replace(tzinfo=ZONE)
    except ValueError:
        log.warning("carrier_time_unread")
        return None


def _away(code: str) -> CarrierAway:
    if code in REFUSES_US:
        log.error("carrier_refuses_us", code=code)
    return CarrierAway(f"code {code}")
