"""The page's own addresses. Its files hold no secret; what it shows comes from the control API."""

import hmac
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, Response
from starlette.routing import Route

from simulator.guard import HEADERS, cookie_name, knows_token

FOLDER = Path(__file__).parent / "files"
CLOSED = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>Cunji</title>
<p>请用启动时打印的网址打开本页。<p lang="en">Please open this page by the address printed at start."""


def page_routes(token: str) -> list[Route]:
    async def index(request: Request) -> Response:
        given = request.query_params.get("token", "")
        opened = hmac.compare_digest(given.encode(), token.encode())
        if not opened and not knows_token(request, token):
            response: Response = HTMLResponse(CLOSED, status_code=401)
        else:
            response = FileResponse(FOLDER / "index.html")
        if opened:
            # The page takes the token out of the address bar; from now on a cookie carries it.
            response.set_cookie(cookie_name(request), token, httponly=True, samesite="strict")
        response.raw_headers.extend(HEADERS)
        return response

    return [Route("/", index, methods=["GET"]), Route("/page/{name}", file, methods=["GET"])]


async def file(request: Request) -> Response:
    """One of the page's files. Browsers ask again each time: an old script with a new simulator misleads."""
    wanted = {each.name: each for each in FOLDER.iterdir()}.get(request.path_params["name"])
    if wanted is None:
        return Response("there is no such file", status_code=404)
    return FileResponse(wanted, headers={"cache-control": "no-cache", "x-content-type-options": "nosniff"})
