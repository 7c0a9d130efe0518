"""What is posted to us over HTTP, up to a size."""

from starlette.requests import Request


async def posted(request: Request, most: int) -> bytes | None:
    """The body; None where it has more than `most` bytes, of which no more is read. Raises ClientDisconnect."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > most:
            return None
    return bytes(body)
