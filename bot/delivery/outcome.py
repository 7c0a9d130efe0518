"""What became of one attempt to send: a value that says what to do next."""

from dataclasses import dataclass
from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.delivery.transport import NeverReached, TokenRefused, Unavailable


@dataclass(frozen=True)
class Sent:
    """`message` is Telegram's id of it, 0 where none came of it."""

    message: int = 0
    file: str = ""


@dataclass(frozen=True)
class Wait:
    """Telegram asks to wait for so long (429). Not counted as an attempt."""

    seconds: float


@dataclass(frozen=True)
class Later:
    """Telegram did not take it, or was not there: it is tried again, a little later each time. Not counted."""

    error: str


@dataclass(frozen=True)
class Unknown:
    """The connection was lost after the request: Telegram may have acted. Tried again when Telegram answers a
    call that changes nothing, and counted.
    """

    error: str


@dataclass(frozen=True)
class Moved:
    """The group has become a supergroup, with another id of Telegram's."""

    chat: int


@dataclass(frozen=True)
class Blocked:
    """The person does not want to hear from us, or has no account any more."""

    gone: bool = False


@dataclass(frozen=True)
class GroupLost:
    """A station's group in which nothing can be written any more; `why` is removed, rights or topics."""

    why: str


@dataclass(frozen=True)
class Refused:
    """Telegram will never take it."""

    error: str


Outcome = Sent | Wait | Later | Unknown | Moved | Blocked | GroupLost | Refused


def seconds(error: RetryAfter) -> float:
    """How long Telegram asks to wait."""
    wait = error.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def of_error(error: TelegramError) -> Outcome:
    """What an error of the Telegram library means for the message. Raises TokenRefused."""
    if isinstance(error, RetryAfter):
        return Wait(seconds(error))
    if isinstance(error, ChatMigrated):
        return Moved(error.new_chat_id)
    if isinstance(error, Forbidden):
        return Blocked(gone="deactivated" in error.message.lower())
    if isinstance(error, BadRequest):
        return Sent() if "not modified" in error.message.lower() else Refused(error.message)
    if isinstance(error, NeverReached | Unavailable):
        return Later(error.message)
    if isinstance(error, InvalidToken):
        raise TokenRefused from error
    if isinstance(error, NetworkError):
        return Unknown(error.message)
    return Refused(error.message)
