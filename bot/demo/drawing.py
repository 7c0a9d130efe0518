"""Pictures of goods, drawn by the project itself: simple, warm, the same every time."""

import io
import random

from PIL import Image, ImageDraw

SIZE = (800, 600)
TABLE, CLOTH = (222, 196, 160), (246, 236, 214)

Colour = tuple[int, int, int]

LOOKS: dict[str, tuple[Colour, Colour, int]] = {
    "spice": ((150, 42, 36), (96, 24, 22), 9),
    "nut": ((176, 132, 84), (128, 90, 52), 34),
    "honey": ((222, 156, 36), (180, 112, 16), 60),
    "herb": ((206, 172, 108), (158, 120, 66), 26),
    "processed": ((196, 186, 74), (140, 132, 40), 48),
    "fruit": ((206, 66, 52), (150, 36, 30), 42),
    "vegetable": ((110, 156, 70), (70, 112, 44), 36),
    "mushroom": ((132, 100, 78), (86, 62, 46), 32),
    "tea": ((84, 116, 62), (54, 80, 40), 12),
    "grain": ((230, 202, 118), (190, 156, 76), 10),
}
"""Category -> the colour of its goods, their shade, and how large one of them is drawn (pixels)."""


def drawn(category: str, seed: int) -> bytes:
    """A bowl of goods on a cloth, JPEG."""
    light, shade, size = LOOKS.get(category, LOOKS["nut"])
    dice = random.Random(seed)
    picture = Image.new("RGB", SIZE, TABLE)
    pen = ImageDraw.Draw(picture)
    pen.polygon([(90, 90), (760, 50), (720, 560), (60, 520)], fill=CLOTH)
    pen.ellipse([130, 110, 670, 530], fill=(120, 84, 60))
    pen.ellipse([150, 120, 650, 500], fill=(150, 108, 78))
    for _ in range(9000 // (size * 2) + 60):
        across, down = dice.gauss(0, 0.36), dice.gauss(0, 0.36)
        if across**2 + down**2 > 0.82:
            continue
        x, y = 400 + across * 250, 310 + down * 185
        each = size * dice.uniform(0.75, 1.2)
        pen.ellipse([x - each, y - each * 0.9 + 3, x + each, y + each * 0.9 + 5], fill=shade)
        pen.ellipse([x - each, y - each * 0.9, x + each, y + each * 0.9], fill=_near(light, dice))
        pen.ellipse([x - each * 0.5, y - each * 0.6, x - each * 0.1, y - each * 0.25], fill=_lighter(light))
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=82)
    return out.getvalue()


def _near(colour: Colour, dice: random.Random) -> Colour:
    change = dice.randint(-14, 14)
    return _clamped(*(channel + change for channel in colour))


def _lighter(colour: Colour) -> Colour:
    return _clamped(*(channel + 46 for channel in colour))


def _clamped(*channels: int) -> Colour:
    red, green, blue = (max(0, min(255, channel)) for channel in channels)
    return red, green, blue
