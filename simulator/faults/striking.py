"""Carrying a fault out on one request of the Bot API."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response

from simulator.faults.fault import Fate, Fault
from simulator.refusals import Refusal, TooManyRequests
from simulator.serving import HANG_UP

PAGE = (
    "<html>\r\n<head><title>{code} {reason}</title></head>\r\n<body>\r\n<center><h1>{code} {reason}</h1></center>\r\n"
    "<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n"
)
REASONS = {
    500: "Internal Server Error",
    502: "Bad Gateway",
    503: "Service Unavailable",
    504: "Gateway Time-out",
}


async def struck(fate: Fate, request: Request, answer: Callable[[], Awaitable[Response]]) -> Response:
    """The response to this request as its fate wants it; `answer` is what would have come without it."""
    await asyncio.sleep(fate.delay_ms / 1000)
    if fate.end is not None and fate.end.kind != "lost_after":
        return await _failed(fate.end, request)
    response = await answer()
    await asyncio.sleep(fate.slow_answer_ms / 1000)
    return await _hung_up(request) if fate.end is not None else response


async def _failed(fault: Fault, request: Request) -> Response:
    match fault.kind:
        case "lost_before":
            return await _hung_up(request)
        case "empty":
            return Response(status_code=fault.code or 200)
        case "server_error":
            code = fault.code or 502
            page = PAGE.format(code=code, reason=REASONS.get(code, "Error"))
            return Response(page, status_code=code, media_type="text/html")
        case "too_many_requests":
            raise TooManyRequests(fault.retry_after)
    raise Refusal(fault.code or 400, fault.description or "", fault.parameters)


async def _hung_up(request: Request) -> Response:
    """The caller sees its connection end; the response that is returned reaches nobody."""
    request.scope[HANG_UP]()
    # The server notices in its next round that nobody is there any more.
    await asyncio.sleep(0)
    return Response()
