"""Pictures that come after their question was answered: they join the answer, or the listing made of it."""

from collections.abc import Mapping
from dataclasses import replace

from bot.handlers.visit import Visit
from bot.talk.conversation import Frame
from bot.talk.given import Photos
from bot.talk.message import Words
from market.shop import listings

MOST = 10


def album_joined(visit: Visit) -> bool:
    """The rest of an album goes where its first pictures went; False where this is the album's first turn."""
    given = visit.came.given
    if not isinstance(given, Photos) or not given.album:
        return False
    frames = [*visit.conversation.frames, *visit.conversation.kept]
    if any(_joined(frame, given, given.album) for frame in frames):
        return True
    return listings.add_late_photos(visit.work, visit.who, given.album, given.media)


def form_joined(visit: Visit, given: Photos) -> bool:
    """A picture that the open question does not take joins those of the form: many people send them one by one."""
    top = visit.conversation.top
    if top is None or not _joined(top, given, None):
        return False
    visit.put_again(Words("photo-added"))
    return True


def _joined(frame: Frame, given: Photos, album: str | None) -> bool:
    """Adds to the answer that holds pictures: those of this album, or any where `album` is None."""
    for key, answer in frame.journal.answers.items():
        value = answer.value
        if (
            not isinstance(value, Mapping)
            or not value.get("media")
            or album not in (None, value.get("album"))
        ):
            continue
        media = [*value["media"], *given.media][:MOST]  # type: ignore[misc]
        frame.journal.answers[key] = replace(answer, value={**value, "media": media})
        return True
    return False
