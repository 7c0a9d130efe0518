"""Pictures from strangers: sniffed, capped, made anew."""

import io

import pytest
from PIL import Image

from bot.intake.checking import MOST_BYTES, MOST_SIDE, checked
from bot.intake.not_a_picture import NotAPicture


def encoded(picture: Image.Image, kind: str = "PNG") -> bytes:
    out = io.BytesIO()
    picture.save(out, kind)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_the_three_formats_become_small_jpegs(kind: str) -> None:
    made = checked(encoded(Image.effect_noise((3000, 2000), 80).convert("RGB"), kind))
    assert made.startswith(b"\xff\xd8\xff")
    assert len(made) <= MOST_BYTES
    assert max(Image.open(io.BytesIO(made)).size) <= MOST_SIDE


def test_a_bomb_is_refused_before_it_is_opened_up() -> None:
    with pytest.raises(NotAPicture):
        checked(encoded(Image.new("1", (30_000, 30_000))))


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GIF89a" + b"\0" * 40,
        b"<html>",
        b"\xff\xd8\xff" + b"\0" * 50,
        encoded(Image.new("L", (50, 50)))[:60],
    ],
)
def test_what_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(NotAPicture):
        checked(content)


def test_what_hides_behind_a_picture_is_gone() -> None:
    made = checked(encoded(Image.new("RGB", (80, 60)), "JPEG") + b"PK\x03\x04 a second file")
    assert b"a second file" not in made
