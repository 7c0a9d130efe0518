"""Pictures that people send: recognised by their first bytes, kept small, made anew without the camera's notes.

Runs in a process of its own: decoding somebody else's bytes is where a picture library breaks.
"""

import io

from PIL import Image, ImageOps

from bot.intake.not_a_picture import NotAPicture

MOST_PIXELS = 40_000_000
"""A phone's largest camera makes about 50 million pixels, Telegram sends at most 2,560 px; a file that claims
more than this is a bomb (30,000 x 30,000 pixels fit into 50 kB of PNG).
"""

MOST_SIDE = 1280
MOST_BYTES = 200_000
QUALITIES = (82, 70, 55, 40)

FORMATS = {b"\xff\xd8\xff": "JPEG", b"\x89PNG\r\n\x1a\n": "PNG", b"RIFF": "WEBP"}
"""First bytes -> the only formats that are decoded, whatever the file is called."""


def checked(content: bytes) -> bytes:
    """A picture of unknown origin as our own JPEG: at most 1,280 px and 200 kB, turned upright.

    Raises NotAPicture.
    """
    kind = next((name for first, name in FORMATS.items() if content.startswith(first)), None)
    if kind is None:
        raise NotAPicture("no JPEG, PNG or WebP")
    try:
        with Image.open(io.BytesIO(content), formats=[kind]) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise NotAPicture("too many pixels")
            opened.draft("RGB", (MOST_SIDE, MOST_SIDE))
            upright = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise NotAPicture(type(error).__name__) from error
    upright.thumbnail((MOST_SIDE, MOST_SIDE))
    return _jpeg(upright)


def _jpeg(picture: Image.Image) -> bytes:
    """Only the pixels are written: no EXIF, no place where it was taken, no hidden second file."""
    while True:
        for quality in QUALITIES:
            out = io.BytesIO()
            picture.save(out, "JPEG", quality=quality, optimize=True)
            if out.tell() <= MOST_BYTES:
                return out.getvalue()
        picture = picture.resize((max(1, picture.width * 3 // 4), max(1, picture.height * 3 // 4)))
