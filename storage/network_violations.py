"""What can never be so in the network: work at a station that is closed, an act that nobody confirmed."""

from storage.violations import MOST_OF_A_KIND, Never
from storage.work import Statement, Work

NETWORK = (
    Never(
        "person {} is {} at station {}, which is closed",
        Statement(
            """select r.person_id, r.role, s.id from role r join station s on s.id = r.station_id
               where r.ended is null and s.state = 'closed' order by r.id limit :most"""
        ),
    ),
    Never(
        "parcel {} waits at station {}, which is closed",
        Statement(
            """select p.id, s.id from parcel p join station s on s.id = p.station_id
               where p.state = 'waiting' and s.state = 'closed' order by p.id limit :most"""
        ),
    ),
    Never(
        "station {}, which acts for person {}, is closed",
        Statement(
            """select s.id, c.person_id from client c join station s on s.id = c.station_id
               where c.ended is null and s.state = 'closed' order by c.id limit :most"""
        ),
    ),
    Never(
        "{} fen lie in the till of station {}, which is closed",
        Statement(
            """select -a.balance, s.id from account a join station s on s.id = a.owner
               where a.kind = 'till' and a.balance <> 0 and s.state = 'closed' order by s.id limit :most"""
        ),
    ),
    Never(
        "person {} works for the county, and station {} acts for them",
        Statement(
            """select c.person_id, c.station_id from client c where c.ended is null and exists
               (select 1 from role r where r.person_id = c.person_id and r.ended is null)
               order by c.id limit :most"""
        ),
    ),
    Never(
        "person {} has a role though they were deleted",
        Statement(
            """select p.id from role r join person p on p.id = r.person_id
               where r.ended is null and p.deleted is not null order by r.id limit :most"""
        ),
    ),
)


def network(work: Work) -> list[str]:
    return [
        never.says.format(*row) for never in NETWORK for row in work.run(never.broken, most=MOST_OF_A_KIND)
    ]
