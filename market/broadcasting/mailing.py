"""How a broadcast goes out: it begins when it is due, is handed to the outbox as that drains, and ends.

Recipients wait in their own table and never more than a few of them in the outbox, so that neither memory nor the
sweep of the outbox knows how many there are.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from market.broadcasting import broadcast_reports, broadcasts
from market.broadcasting.audiences import Audience
from market.broadcasting.broadcast_content import PHOTO, content_of
from market.county import market_days
from market.hours import county
from market.notices import notify
from storage import broadcasts as stored
from storage import media, outbox, recipients
from storage.broadcasts import PLANNED, SENDING, Broadcast
from storage.clock import milliseconds, now, now_ms
from storage.due import Due
from storage.media import PENDING
from storage.outbox import OutboxRow
from storage.recipients import BLOCKED, GONE, MUTED
from storage.work import Work

IN_HAND = 90
"""Messages of broadcasts in the outbox at once: what goes out in three seconds, and what pausing comes too late for."""

LATE = timedelta(hours=12)
"""What begins later than this after its hour may be of no use any more: its author is asked."""


def start(work: Work, row: Due) -> None:
    """The clock: a broadcast's hour has come, or a market day of a repeating one."""
    found = stored.lock(work, row.subject)
    if found is None or found.state != PLANNED:
        return
    if found.repeats:
        _make_next(work, found)
    elif now() - _moment(found.starts) > LATE:
        broadcasts.move(work, None, found.public, "hold")
        see = ("button-see-broadcast", "broadcast", found.public, "")
        notify(work, found.author_id, "broadcast-late", {}, [see])
    else:
        broadcasts.move(work, None, found.public, "start")
        broadcast_reports.report(work, found)


@dataclass(frozen=True)
class Fed:
    """Messages that were handed to the outbox, and whether a live report was written too."""

    rows: list[OutboxRow]
    reported: bool


def feed(work: Work) -> Fed:
    """Notes what became of what was handed to the outbox, and hands over as many more as there is room for."""
    recipients.settle(work, now_ms())
    room = IN_HAND - recipients.in_hand(work)
    rows: list[OutboxRow] = []
    for one in recipients.active(work):
        if one.state == SENDING and (one.at_night or not county().quiet(now())):
            rows += _hand_over(work, one, room - len(rows))
        work.session.refresh(one)
        if one.state == SENDING and one.waiting == 0:
            broadcasts.move(work, None, one.public, "finish")
        broadcast_reports.keep_up(work, one)
    return Fed(rows, work.noticed)


KINDS = {broadcasts.STARTS: start}
"""What the clock does about broadcasts, by kind of due row."""


def _make_next(work: Work, series: Broadcast) -> None:
    """Makes the broadcast of this market day, for the towns that hold it, and plans the next one."""
    audience, moment = Audience.read(series.audience), _moment(series.starts)
    towns = market_days.towns_on(work, audience, county().local(moment).date())
    if towns and now() - moment <= LATE:
        meant = market_days.of_towns(work, audience, towns)
        made = stored.add_broadcast(
            work,
            Broadcast(
                author_id=series.author_id,
                station_id=series.station_id,
                approver_id=series.approver_id,
                state=SENDING,
                topic=series.topic,
                content=series.content,
                audience=meant.stored(),
                starts=series.starts,
                series_id=series.id,
                at_night=series.at_night,
                made=now(),
            ),
        )
        recipients.fill(work, made, meant, now())
        broadcast_reports.report(work, made)
    following = market_days.next_market(work, audience, max(now(), moment))
    if following is None:
        broadcasts.move(work, None, series.public, "hold")
    else:
        series.starts = milliseconds(following)
        broadcasts.start_at(work, series, following)


def _hand_over(work: Work, broadcast: Broadcast, room: int) -> list[OutboxRow]:
    """Writes the messages of the next few into the outbox."""
    assert broadcast.id is not None
    if room <= 0 or _picture_still_comes(work, broadcast):
        return []
    found = recipients.next_waiting(work, broadcast.id, broadcast.topic, room)
    for state in (GONE, BLOCKED, MUTED):
        recipients.leave_out(work, broadcast.id, [one.person for one in found if one.out == state], state)
    to = [one for one in found if not one.out]
    if not to:
        return []
    said = broadcasts.message(work, broadcast)
    ids = outbox.put_out_to_each(work, outbox.BROADCAST, [(one.chat, said) for one in to], now_ms())
    recipients.hand(work, broadcast.id, dict(zip((one.person for one in to), ids, strict=True)))
    return [
        outbox.outbox_row(id_, one.chat, outbox.BROADCAST, one.telegram_chat, one.language, said)
        for id_, one in zip(ids, to, strict=True)
    ]


def _picture_still_comes(work: Work, broadcast: Broadcast) -> bool:
    """Is a picture of it not fetched and checked yet? One that was refused, as its author was told, is left out."""
    pictured = content_of(broadcast).media
    if pictured is None or pictured.kind != PHOTO:
        return False
    found = [media.medium(work, one) for one in (pictured.id, *pictured.more)]
    return any(one is not None and one.state == PENDING for one in found)


def _moment(milliseconds_utc: int) -> datetime:
    return datetime.fromtimestamp(milliseconds_utc / 1000, UTC)
