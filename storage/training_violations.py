"""What can never be so in the tables of training: seats, who has one, and what the clock is to tell them."""

from storage.enrolments import ENROLLED, LEFT, STANDING, WAITING
from storage.training import CALLED_OFF, OVER, PLANNED
from storage.violations import MOST_OF_A_KIND, Never
from storage.work import Statement, Work

NEVER = (
    Never(
        "session {} has {} seats taken, its enrolments come to {}",
        Statement(
            f"""select s.id, s.taken, coalesce(sum(e.seats), 0) from trainingsession s left join (
                  select session_id, case when neighbour = '' then 1 else 2 end as seats from enrolment
                  where state = '{ENROLLED}') e on e.session_id = s.id
                group by s.id, s.taken having s.taken <> coalesce(sum(e.seats), 0) order by s.id limit :most"""
        ),
    ),
    Never(
        "session {} is {}, which is no state of one",
        Statement(
            f"""select id, state from trainingsession where state not in ('{PLANNED}', '{CALLED_OFF}', '{OVER}')
                order by id limit :most"""
        ),
    ),
    Never(
        "enrolment {} is {}, which is no state of one",
        Statement(
            f"""select id, state from enrolment
                where state not in ('{ENROLLED}', '{WAITING}', '{LEFT}', '{STANDING}') order by id limit :most"""
        ),
    ),
    Never(
        "enrolment {} is {} in a session that is {}, and is to be reminded",
        Statement(
            f"""select e.id, e.state, s.state from due d join enrolment e on cast(e.id as varchar(20)) = d.subject
                join trainingsession s on s.id = e.session_id
                where d.kind in ('session_day_before', 'session_soon')
                and (e.state <> '{ENROLLED}' or s.state <> '{PLANNED}') order by e.id limit :most"""
        ),
    ),
)


def training(work: Work) -> list[str]:
    """One sentence for each violation."""
    return [never.says.format(*row) for never in NEVER for row in work.run(never.broken, most=MOST_OF_A_KIND)]
