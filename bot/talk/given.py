"""What a person gave in one turn, already cleaned at the door: exactly one of these."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Typed:
    """Words, typed or read from a label; never empty."""

    text: str


@dataclass(frozen=True)
class Pressed:
    """An answer button of the question that is open: the id of the choice."""

    choice: str


@dataclass(frozen=True)
class PressedAll:
    """Several choices of the open question, named in one line of words."""

    choices: tuple[str, ...]


@dataclass(frozen=True)
class Photos:
    """One picture or an album. `media` are our own ids; `album` is the group's id or empty."""

    media: tuple[str, ...]
    album: str = ""


@dataclass(frozen=True)
class Clip:
    """A video or a voice note, by the id that the channel knows it by; `kind` is video or voice."""

    kind: str
    file: str


@dataclass(frozen=True)
class SharedContact:
    """A phone number. `own` only if the sender's own number came from the sender's own contact button."""

    phone: str
    own: bool


@dataclass(frozen=True)
class SharedLocation:
    """A point, WGS 84 degrees."""

    lat: float
    lon: float


@dataclass(frozen=True)
class Unsuited:
    """Something that no question takes yet: a sticker, a document."""

    kind: str


Given = Typed | Pressed | PressedAll | Photos | Clip | SharedContact | SharedLocation | Unsuited
