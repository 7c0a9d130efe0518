"""Drawings that go out as pictures: a QR code, and bars for the days of a week."""

import io
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

FONT = Path(__file__).parent.parent / "papers" / "fonts" / "CunjiSans.otf"
WIDTH, HEIGHT, MARGIN = 800, 520, 60
GREEN, SOFT, PALE, INK = (45, 106, 79), (149, 190, 168), (233, 240, 235), (40, 48, 44)


def qr(address: str) -> bytes:
    """A QR picture of an address, PNG, large enough to be scanned from a phone's screen."""
    import segno  # not before somebody opens a store

    out = io.BytesIO()
    segno.make(address, error="m").save(out, kind="png", scale=10, border=4)
    return out.getvalue()


def bars(
    labels: Sequence[str], values: Sequence[str], heights: Sequence[int], parts: Sequence[int] = ()
) -> bytes:
    """A bar for each label, with its value above it, PNG. `heights` compare with one another; where there are `parts`,
    only that much of each bar is filled.
    """
    from PIL import Image, ImageDraw  # not before somebody looks at figures

    picture = Image.new("RGB", (WIDTH, HEIGHT), "white")
    pen = ImageDraw.Draw(picture)
    floor, step = HEIGHT - MARGIN, (WIDTH - 2 * MARGIN) / len(labels)
    tallest = max([*heights, 1])
    for at, (label, value, height) in enumerate(zip(labels, values, heights, strict=True)):
        middle = MARGIN + step * (at + 0.5)
        top = floor - (floor - 2 * MARGIN) * height / tallest
        pen.rectangle([middle - step * 0.32, 2 * MARGIN - 20, middle + step * 0.32, floor], fill=PALE)
        if height:
            pen.rectangle(
                [middle - step * 0.32, top, middle + step * 0.32, floor], fill=SOFT if parts else GREEN
            )
            if parts and parts[at]:
                filled = floor - (floor - 2 * MARGIN) * parts[at] / tallest
                pen.rectangle([middle - step * 0.32, filled, middle + step * 0.32, floor], fill=GREEN)
            pen.text((middle, top - 8), value, font=_font(26), fill=INK, anchor="ms")
        pen.text((middle, floor + 14), label, font=_font(26), fill=INK, anchor="mt")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


@cache
def _font(size: int) -> Any:
    from PIL import ImageFont

    return ImageFont.truetype(str(FONT), size)
