"""Who may speak to the simulator: programs and pages of this machine, by the simulator's own address."""

import hmac

from starlette.datastructures import Headers
from starlette.requests import HTTPConnection
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

NAMES = ("127.0.0.1", "localhost")
HEADER = "X-Control-Token"
# A page of any other address can make a browser send requests here: by a Host of its own that resolves to
# this machine, or across origins. Both are refused before anything is read.
PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = [
    (b"content-security-policy", PAGE_POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
]


class Guard:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        own = {f"{name}:{scope['server'][1]}" for name in NAMES}
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        if headers.get("host") not in own:
            await refuse(403, "Forbidden: unknown Host")(scope, receive, send)
        elif origin is not None and origin not in {f"http://{name}" for name in own}:
            await refuse(403, "Forbidden: unknown Origin")(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def refuse(code: int, description: str) -> JSONResponse:
    return JSONResponse({"ok": False, "error_code": code, "description": description}, status_code=code)


def cookie_name(connection: HTTPConnection) -> str:
    """Cookies do not know ports; two simulators must not take each other's."""
    return f"control_{connection.scope['server'][1]}"


def knows_token(connection: HTTPConnection, token: str) -> bool:
    """By the header, or by the cookie that the page got when it was opened with the token."""
    given = connection.headers.get(HEADER) or connection.cookies.get(cookie_name(connection), "")
    return hmac.compare_digest(given.encode(), token.encode())
