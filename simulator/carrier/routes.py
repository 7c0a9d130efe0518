"""Kuaidi100's two addresses, and what a person at the carrier does (behind the control token)."""

import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from simulator.carrier.carrier import CUSTOMER, KEY, Carrier
from simulator.carrier.pushing import Subscription
from simulator.guard import HEADER, knows_token, refuse
from simulator.wire import JsonObject

COMPANIES = {
    "youzhengguonei", "shunfeng", "zhongtong", "yuantong", "shentong", "yunda", "jtexpress", "jd", "ems", "debangwuliu",
}  # fmt: skip
WANT_A_PHONE = {"shunfeng", "zhongtong"}
LENGTHS = range(6, 33)


def carrier_routes(carrier: Carrier, token: str) -> list[Route]:
    async def subscribe(request: Request) -> Response:
        return _answer(carrier, await request.form(), _subscribed)

    async def query(request: Request) -> Response:
        return _answer(carrier, await request.form(), _asked)

    def guarded(handler: Callable[[Carrier, JsonObject], Any]) -> Callable[[Request], Awaitable[Response]]:
        async def act(request: Request) -> Response:
            if not knows_token(request, token):
                return refuse(401, f"Unauthorized: the header {HEADER} is missing or wrong")
            try:
                done = handler(carrier, json.loads(await request.body() or b"{}"))
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                return refuse(400, f"Bad Request: {error!r}")
            return JSONResponse({"ok": True, "result": done})

        return act

    return [
        Route("/poll", subscribe, methods=["POST"]),
        Route("/poll/query.do", query, methods=["POST"]),
        Route("/control/carrier/lines", guarded(_says), methods=["POST"]),
        Route("/control/carrier/abort", guarded(_gives_up), methods=["POST"]),
        Route("/control/carrier/switches", guarded(_switches), methods=["POST"]),
    ]


def _answer(
    carrier: Carrier, form: Any, handler: Callable[[Carrier, dict[str, str]], JsonObject]
) -> Response:
    if carrier.away:
        return Response("<html>502 Bad Gateway</html>", 502, media_type="text/html")
    return JSONResponse(handler(carrier, {name: str(value) for name, value in form.items()}))


def _subscribed(carrier: Carrier, form: dict[str, str]) -> JsonObject:
    param = _object(form.get("param", ""))
    if form.get("schema") != "json" or param is None:
        return _refused("700", "订阅方的订阅数据存在错误")
    if param.get("key") != KEY:
        return _refused("600", "您不是合法的订阅者（即授权Key出错）")
    number, company, more = str(param.get("number", "")), param.get("company"), param.get("parameters") or {}
    callback = str(more.get("callbackurl", ""))
    if len(number) not in LENGTHS or not callback.startswith(("http://", "https://")):
        return _refused("700", "订阅方的订阅数据存在错误（如单号超长）或错误的回调地址")
    if not company and more.get("autoCom") != "1":
        return _refused("702", "POLL:识别不到该单号对应的快递公司")
    if company and company not in COMPANIES:
        return _refused("701", "拒绝订阅的快递公司")
    subscription = Subscription(number, str(company or ""), callback, str(more.get("salt") or ""))
    if not carrier.subscribe(subscription):
        return _refused("501", "POLL:重复订阅")
    return {"result": True, "returnCode": "200", "message": "提交成功"}


def _asked(carrier: Carrier, form: dict[str, str]) -> JsonObject:
    text = form.get("param", "")
    param = _object(text)
    if param is None:
        return _refused("400", "提交的数据不完整，或者贵公司没授权")
    wanted = hashlib.md5((text + KEY + CUSTOMER).encode()).hexdigest().upper()
    signed = form.get("customer") == CUSTOMER and hmac.compare_digest(form.get("sign", ""), wanted)
    if not signed:
        return _refused("503", "验证签名失败")
    number, company = str(param.get("num", "")), str(param.get("com", ""))
    if len(number) not in LENGTHS or company not in COMPANIES:
        return _refused("400", "快递公司参数异常：单号或公司不对")
    if company in WANT_A_PHONE and not param.get("phone"):
        return _refused("408", "快递公司参数异常：验证码错误")
    lines = carrier.ask(number)
    if not lines:
        return _refused("500", "查询无结果，请隔段时间再查")
    return carrier.result(number, company, lines)


def _refused(code: str, message: str) -> JsonObject:
    return {"result": False, "returnCode": code, "message": message}


def _object(text: str) -> JsonObject | None:
    try:
        found = json.loads(text)
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def _says(carrier: Carrier, given: JsonObject) -> JsonObject:
    """{"number", "text", "state", "at": ISO or none}"""
    at = datetime.fromisoformat(given["at"]) if given.get("at") else None
    carrier.says(given["number"], given["text"], str(given["state"]), at=at)
    return {"lines": len(carrier.parcel(given["number"]).lines)}


def _gives_up(carrier: Carrier, given: JsonObject) -> JsonObject:
    """{"number", "really_with": a company or none}"""
    carrier.gives_up(given["number"], really_with=str(given.get("really_with") or ""))
    return {"watched": sorted(carrier.numbers_watched)}


def _switches(carrier: Carrier, given: JsonObject) -> JsonObject:
    """{"doubles", "out_of_order", "away"}: each true or false, or left as it is."""
    pushing = carrier.pushing
    pushing.doubles = bool(given.get("doubles", pushing.doubles))
    pushing.out_of_order = bool(given.get("out_of_order", pushing.out_of_order))
    carrier.away = bool(given.get("away", carrier.away))
    return {"doubles": pushing.doubles, "out_of_order": pushing.out_of_order, "away": carrier.away}
