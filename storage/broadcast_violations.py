"""What can never be so in the tables of broadcasts: numbers that differ from the rows, messages that nobody carries."""

from storage.recipients import BLOCKED, FAILED, GONE, HANDED, MUTED, SENT
from storage.violations import MOST_OF_A_KIND, Never
from storage.work import Statement, Work

BROADCASTS = (
    Never(
        "broadcast {} counts {} recipients of whom it knows what became, its rows are {}",
        Statement(
            f"""select b.id, b.sent + b.blocked + b.failed + b.muted + b.gone, count(r.person_id)
                from broadcast b left join recipient r on r.broadcast_id = b.id
                and r.state in ({SENT}, {BLOCKED}, {FAILED}, {MUTED}, {GONE})
                where b.ended is null group by b.id, b.sent, b.blocked, b.failed, b.muted, b.gone
                having b.sent + b.blocked + b.failed + b.muted + b.gone <> count(r.person_id)
                order by b.id limit :most"""
        ),
    ),
    Never(
        "the message of broadcast {} to person {} stands in no row of the outbox",
        Statement(
            f"""select r.broadcast_id, r.person_id from recipient r left join outbox o on o.id = r.outbox_id
                where r.state = {HANDED} and o.id is null order by 1, 2 limit :most"""
        ),
    ),
    Never(
        "outbox row {} is a broadcast's, and no recipient waits for it",
        Statement(
            f"""select o.id from outbox o left join recipient r on r.outbox_id = o.id and r.state = {HANDED}
                where o.lane = 2 and o.sent = 0 and o.given_up = 0 and r.person_id is null
                order by o.id limit :most"""
        ),
    ),
    Never(
        "broadcast {} is done, and {} recipients are not decided",
        Statement(
            """select id, total - sent - blocked - failed - muted - gone from broadcast where state = 'done'
               and total <> sent + blocked + failed + muted + gone order by id limit :most"""
        ),
    ),
)


def broadcasts(work: Work) -> list[str]:
    """One sentence for each violation."""
    return [
        never.says.format(*row) for never in BROADCASTS for row in work.run(never.broken, most=MOST_OF_A_KIND)
    ]
