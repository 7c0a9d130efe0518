"""Leases: what only one of several workers on a PostgreSQL does, for as long as it keeps saying so.

The server's own clock counts, so that workers on several machines agree. A holder that has no connection to the
server any more is dead, and need not be waited for; just after a restart of the server that says nothing.
"""

from sqlmodel import Field, SQLModel

from storage.columns import BigId
from storage.work import Statement, Work


class Lease(SQLModel, table=True):
    """Who does what is named, until when (UTC milliseconds of the database server)."""

    name: str = Field(primary_key=True)
    holder: str
    until: int = Field(sa_type=BigId)


_CLOCK = "(extract(epoch from clock_timestamp()) * 1000)::bigint"
_TAKE = Statement(
    f"""insert into lease(name, holder, until) values(:name, :holder, {_CLOCK} + :lasts)
        on conflict (name) do update set holder = excluded.holder, until = excluded.until
        where lease.holder = excluded.holder or lease.until < {_CLOCK}
        or (not exists (select 1 from pg_stat_activity a where a.application_name = lease.holder)
            and pg_postmaster_start_time() < clock_timestamp() - interval '15 seconds')
        returning holder"""
)
_GIVE_BACK = Statement("delete from lease where name = :name and holder = :holder")


def take(work: Work, name: str, holder: str, lasts_ms: int) -> bool:
    """Takes a lease, or keeps it for longer; False while another worker holds it. PostgreSQL only."""
    return bool(work.run(_TAKE, name=name, holder=holder, lasts=lasts_ms))


def give_back(work: Work, name: str, holder: str) -> None:
    """Lets another worker have it at once."""
    work.run(_GIVE_BACK, name=name, holder=holder)
