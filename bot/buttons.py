"""What a button carries: at most 64 bytes, ids only. Written by delivery, read by the handlers."""

from dataclasses import dataclass

MOST_BYTES = 64
NOTHING = "n"
"""The data of a button that only shows what was chosen."""

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Answer:
    """An answer to one question of one flow."""

    frame: int
    question: str
    choice: str

    def data(self) -> str:
        return _short(f"a:{_base36(self.frame)}:{self.question}:{self.choice}")


@dataclass(frozen=True)
class Door:
    """Opens a page or a flow, and works for months."""

    door: str
    id: str = ""
    arg: str = ""

    def data(self) -> str:
        return _short(f"d:{self.door}:{self.id}:{self.arg}")


def read(data: str) -> Answer | Door | None:
    """What a pressed button carried; None for anything that is not ours."""
    kind, *parts = data.split(":", 3)
    if len(parts) != 3:
        return None
    if kind == "d":
        return Door(*parts)
    if kind == "a" and parts[0] and set(parts[0]) <= set(DIGITS) and len(parts[0]) <= 13:
        return Answer(int(parts[0], 36), parts[1], parts[2])
    return None


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = DIGITS[digit] + digits
    return digits or "0"


def _short(data: str) -> str:
    if len(data.encode()) > MOST_BYTES:
        raise ValueError(f"a button carries more than {MOST_BYTES} bytes: {data}")
    return data
