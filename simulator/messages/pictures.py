"""Photos become JPEGs of a few sizes, as Telegram makes them."""

import asyncio
import io
import secrets
import warnings

from PIL import Image, ImageOps

from simulator.refusals import BadRequest
from simulator.state.files import StoredFile
from simulator.telegram import Telegram
from simulator.wire import JsonObject

# The longest side, in pixels. Nothing is made larger than it came.
SIZES = (320, 800, 1280)
MAX_PHOTO_BYTES = 10 * 1024 * 1024
MAX_WIDTH_AND_HEIGHT = 10_000
MAX_RATIO = 20
JPEG_QUALITY = 87


async def add_photo(telegram: Telegram, bot_id: int, content: bytes) -> list[StoredFile]:
    """The sizes of a photo, smallest first. Shrinking takes long for big pictures, so it leaves the event loop."""
    if len(content) > MAX_PHOTO_BYTES:
        raise BadRequest("file is too big")
    sizes = await asyncio.to_thread(jpegs, content)
    picture = secrets.token_urlsafe(9)
    with telegram.database.change():
        return [
            telegram.files.add(bot_id, "photo", jpeg, ".jpg", {"width": width, "height": height}, picture)
            for width, height, jpeg in sizes
        ]


def jpegs(content: bytes) -> list[tuple[int, int, bytes]]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content)) as opened:
                _check_dimensions(*opened.size)
                picture = ImageOps.exif_transpose(opened).convert("RGB")
    except (
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
        Image.DecompressionBombWarning,
    ) as error:
        raise BadRequest("IMAGE_PROCESS_FAILED") from error
    made = []
    for longest in SIZES:
        shrunk = picture.copy()
        shrunk.thumbnail((longest, longest))
        buffer = io.BytesIO()
        shrunk.save(buffer, "JPEG", quality=JPEG_QUALITY)
        made.append((shrunk.width, shrunk.height, buffer.getvalue()))
        if max(picture.size) <= longest:
            break
    return made


def photo_json(sizes: list[StoredFile]) -> list[JsonObject]:
    return [size.as_json() for size in sizes]


def _check_dimensions(width: int, height: int) -> None:
    ratio = max(width, height) / max(min(width, height), 1)
    if width + height > MAX_WIDTH_AND_HEIGHT or ratio > MAX_RATIO:
        raise BadRequest("PHOTO_INVALID_DIMENSIONS")
