"""Pictures of an album that come after its turn: they join the answer, or the listing made of it."""

from collections.abc import Mapping
from dataclasses import replace

from bot.handlers.visit import Visit
from bot.talk.conversation import Frame
from bot.talk.given import Photos
from market import listings


def added(visit: Visit) -> bool:
    """Adds them where their album went already; False where this is the album's first turn."""
    given = visit.came.given
    if not isinstance(given, Photos) or not given.album:
        return False
    for frame in [*visit.conversation.frames, *visit.conversation.kept]:
        if _joined(frame, given):
            return True
    return listings.add_late_photos(visit.work, visit.who, given.album, given.media)


def _joined(frame: Frame, given: Photos) -> bool:
    for key, answer in frame.journal.answers.items():
        value = answer.value
        if isinstance(value, Mapping) and value.get("album") == given.album:
            media = [*value.get("media", ()), *given.media]  # type: ignore[misc]
            frame.journal.answers[key] = replace(answer, value={**value, "media": media})
            return True
    return False
