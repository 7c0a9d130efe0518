"""Help requests become tickets: who has one, what was done with it, which stations were asked"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, Utc, public_id

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

OPEN = sa.text("state <> 'closed'")


def upgrade() -> None:
    op.create_table(
        "ticket",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("station_id", BigId, nullable=True),
        sa.Column("helper_id", BigId, nullable=True),
        sa.Column("flow", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("village", sa.String(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("asked", Utc(), nullable=False),
        sa.Column("answer_by", Utc(), nullable=False),
        sa.Column("waits_since", Utc(), nullable=True),
        sa.Column("closed", Utc(), nullable=True),
        sa.Column("helped", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("ticket_person_id_to_person")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("ticket_station_id_to_station")),
        sa.ForeignKeyConstraint(["helper_id"], ["person.id"], name=op.f("ticket_helper_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("ticket_key")),
        sa.UniqueConstraint("public", name=op.f("ticket_public_once")),
    )
    _move_help_requests()
    op.drop_table("helprequest")
    with op.batch_alter_table("ticket", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ticket_person_id"), ["person_id"], unique=False)
        batch_op.create_index("ticket_state", ["state", "asked"], unique=False)
        batch_op.create_index(
            "ticket_open", ["person_id"], unique=True, sqlite_where=OPEN, postgresql_where=OPEN
        )
    op.create_table(
        "ticketevent",
        sa.Column("id", BigId, nullable=False),
        sa.Column("ticket_id", BigId, nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("actor_id", BigId, nullable=True),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("ticketevent_ticket_id_to_ticket")),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("ticketevent_actor_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("ticketevent_key")),
    )
    with op.batch_alter_table("ticketevent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ticketevent_ticket_id"), ["ticket_id"], unique=False)
    op.create_table(
        "ticketoffer",
        sa.Column("id", BigId, nullable=False),
        sa.Column("ticket_id", BigId, nullable=False),
        sa.Column("station_id", BigId, nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("ticketoffer_ticket_id_to_ticket")),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("ticketoffer_station_id_to_station")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("ticketoffer_key")),
        sa.UniqueConstraint("ticket_id", "station_id", name=op.f("ticketoffer_ticket_id_station_id_once")),
    )
    with op.batch_alter_table("ticketoffer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ticketoffer_station_id"), ["station_id"], unique=False)


def _move_help_requests() -> None:
    """The newest open request of a person goes on as an open ticket, all others are closed ones."""
    connection = op.get_bind()
    connection.execute(
        sa.text(
            """insert into ticket(id, public, person_id, state, flow, question, village, form, asked,
               answer_by, waits_since, closed, helped)
               select id, cast(id as varchar), person_id, case when closed is null and not exists
               (select 1 from helprequest later where later.person_id = helprequest.person_id
               and later.closed is null and later.id > helprequest.id) then 'waiting' else 'closed' end,
               flow, question, '', '', asked, answer_by, asked, closed, '' from helprequest"""
        )
    )
    for (number,) in connection.execute(sa.text("select id from ticket")).all():
        connection.execute(
            sa.text("update ticket set public = :public where id = :id"),
            {"public": public_id(), "id": number},
        )
    if connection.dialect.name == "postgresql":
        connection.execute(
            sa.text("select setval(pg_get_serial_sequence('ticket', 'id'), max(id)) from ticket")
        )


def downgrade() -> None:
    op.create_table(
        "helprequest",
        sa.Column("id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("flow", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("asked", Utc(), nullable=False),
        sa.Column("answer_by", Utc(), nullable=False),
        sa.Column("closed", Utc(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("helprequest_person_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("helprequest_key")),
    )
    op.execute(
        """insert into helprequest(id, person_id, flow, question, asked, answer_by, closed)
           select id, person_id, flow, question, asked, answer_by, closed from ticket"""
    )
    op.drop_table("ticketoffer")
    op.drop_table("ticketevent")
    op.drop_table("ticket")
    with op.batch_alter_table("helprequest", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("helprequest_person_id"), ["person_id"], unique=False)
