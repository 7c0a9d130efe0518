"""Sample pictures, drawn on the spot: one can try photos without having any."""

import io
import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 1200, 900
Point = tuple[float, float]
Colour = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Sample:
    zh: str
    en: str
    table: Colour
    draw: Callable[[ImageDraw.ImageDraw, random.Random, Point], None]
    count: int


@cache
def sample_jpeg(name: str) -> bytes:
    """Always the same picture for a name: the dice are seeded with it."""
    sample, dice = SAMPLES[name], random.Random(name)
    picture = Image.new("RGB", (WIDTH, HEIGHT), sample.table)
    pen = ImageDraw.Draw(picture)
    _weave(pen, sample.table)
    pen.ellipse((150, 70, WIDTH - 150, HEIGHT - 40), fill=_shade(sample.table, 0.82))
    pen.ellipse((170, 80, WIDTH - 170, HEIGHT - 70), fill=(238, 229, 210), outline=(205, 190, 160), width=8)
    for place in sorted(_heap(dice, sample.count), key=lambda point: point[1]):
        sample.draw(pen, dice, place)
    buffer = io.BytesIO()
    picture.filter(ImageFilter.GaussianBlur(0.8)).save(buffer, "JPEG", quality=86)
    return buffer.getvalue()


def _peppercorn(pen: ImageDraw.ImageDraw, dice: random.Random, place: Point) -> None:
    x, y = place
    radius = dice.uniform(13, 20)
    red = dice.randint(140, 190)
    _ball(pen, place, radius, (red, red // 5, red // 7))
    turn = dice.uniform(0, math.tau)
    for side in (-1, 1):
        end = (x + math.cos(turn) * radius * side, y + math.sin(turn) * radius * side)
        pen.line((x, y, *end), fill=(70, 20, 16), width=4)
    _ball(pen, (x, y), radius * 0.35, (32, 22, 24))


def _walnut(pen: ImageDraw.ImageDraw, dice: random.Random, place: Point) -> None:
    x, y = place
    radius = dice.uniform(44, 56)
    brown = dice.randint(165, 195)
    _ball(pen, place, radius, (brown, int(brown * 0.72), int(brown * 0.46)))
    for bend in (-0.6, -0.25, 0.2, 0.55):
        box = (
            x - radius * 0.8,
            y - radius * 0.8 + bend * radius,
            x + radius * 0.8,
            y + radius * 0.8 + bend * radius,
        )
        pen.arc(box, 200, 340, fill=(120, 84, 48), width=4)


def _olive(pen: ImageDraw.ImageDraw, dice: random.Random, place: Point) -> None:
    x, y = place
    long, short = dice.uniform(36, 44), dice.uniform(24, 29)
    green = dice.randint(120, 155)
    pen.ellipse((x - long, y - short, x + long, y + short), fill=(int(green * 0.72), green, 52))
    pen.ellipse(
        (x - long * 0.6, y - short * 0.7, x, y - short * 0.2), fill=(int(green * 0.95), green + 45, 100)
    )


def _pepper(pen: ImageDraw.ImageDraw, dice: random.Random, place: Point) -> None:
    x, y = place
    turn = dice.uniform(-0.6, 0.6)
    red = dice.randint(185, 225)
    for step in range(26):
        along = step / 25
        radius = 17 * (1 - along) ** 0.6 + 2
        centre = (x + math.cos(turn) * along * 120, y + math.sin(turn + along) * along * 90)
        _ball(pen, centre, radius, (red, 34, 24), light=1.12)
    pen.line((x, y, x - math.cos(turn) * 26, y - 18), fill=(70, 110, 44), width=9)


SAMPLES = {
    "peppercorns": Sample("花椒", "Sichuan peppercorns", (112, 84, 62), _peppercorn, 520),
    "walnuts": Sample("核桃", "Walnuts", (92, 106, 92), _walnut, 70),
    "olives": Sample("橄榄", "Olives", (128, 100, 74), _olive, 130),
    "peppers": Sample("辣椒", "Chillies", (84, 96, 110), _pepper, 60),
}


def _heap(dice: random.Random, count: int) -> list[Point]:
    """Places on the round tray, denser in the middle."""
    places = []
    for _ in range(count):
        turn, far = dice.uniform(0, math.tau), math.sqrt(dice.random()) * 0.86
        places.append((WIDTH / 2 + math.cos(turn) * far * 390, HEIGHT / 2 + math.sin(turn) * far * 320))
    return places


def _weave(pen: ImageDraw.ImageDraw, colour: Colour) -> None:
    for line in range(0, WIDTH, 24):
        pen.line((line, 0, line, HEIGHT), fill=_shade(colour, 1.06), width=3)
    for line in range(0, HEIGHT, 24):
        pen.line((0, line, WIDTH, line), fill=_shade(colour, 0.95), width=3)


def _ball(pen: ImageDraw.ImageDraw, place: Point, radius: float, colour: Colour, light: float = 1.3) -> None:
    x, y = place
    pen.ellipse((x - radius, y - radius + 3, x + radius, y + radius + 4), fill=_shade(colour, 0.5))
    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=colour)
    inner = radius * 0.45
    pen.ellipse(
        (x - inner * 1.4, y - inner * 1.5, x + inner * 0.3, y - inner * 0.1), fill=_shade(colour, light)
    )


def _shade(colour: Colour, factor: float) -> Colour:
    red, green, blue = (min(255, int(part * factor)) for part in colour)
    return red, green, blue
