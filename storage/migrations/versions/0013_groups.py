"""Groups of stations with a topic for each person, what was carried, voice notes with a ticket, canned answers"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, Utc

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "stationgroup",
        sa.Column("id", BigId, nullable=False),
        sa.Column("chat_id", BigId, nullable=False),
        sa.Column("station_id", BigId, nullable=True),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("forum", sa.Boolean(), nullable=False),
        sa.Column("admin", sa.Boolean(), nullable=False),
        sa.Column("lost", sa.String(), nullable=False),
        sa.Column("bound", Utc(), nullable=True),
        sa.Column("bound_by", BigId, nullable=True),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("stationgroup_chat_id_to_chat")),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("stationgroup_station_id_to_station")
        ),
        sa.ForeignKeyConstraint(["bound_by"], ["person.id"], name=op.f("stationgroup_bound_by_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("stationgroup_key")),
        sa.UniqueConstraint("chat_id", name=op.f("stationgroup_chat_id_once")),
    )
    op.create_index("stationgroup_station_id", "stationgroup", ["station_id"], unique=False)
    op.create_table(
        "grouptopic",
        sa.Column("id", BigId, nullable=False),
        sa.Column("group_id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("thread", BigId, nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["stationgroup.id"], name=op.f("grouptopic_group_id_to_stationgroup")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("grouptopic_person_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("grouptopic_key")),
        sa.UniqueConstraint("group_id", "person_id", name=op.f("grouptopic_group_id_person_id_once")),
    )
    op.create_index("grouptopic_person_id", "grouptopic", ["person_id"], unique=False)
    op.create_index("grouptopic_thread", "grouptopic", ["group_id", "thread"], unique=False)
    op.create_table(
        "carried",
        sa.Column("id", BigId, nullable=False),
        sa.Column("ticket_id", BigId, nullable=False),
        sa.Column("event_id", BigId, nullable=True),
        sa.Column("from_chat", BigId, nullable=False),
        sa.Column("from_message", BigId, nullable=False),
        sa.Column("outbox_id", BigId, nullable=False),
        sa.ForeignKeyConstraint(["ticket_id"], ["ticket.id"], name=op.f("carried_ticket_id_to_ticket")),
        sa.ForeignKeyConstraint(
            ["event_id"], ["ticketevent.id"], name=op.f("carried_event_id_to_ticketevent")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("carried_key")),
    )
    op.create_index("carried_event_id", "carried", ["event_id"], unique=False)
    op.create_index("carried_from", "carried", ["ticket_id", "from_message"], unique=False)
    op.create_table(
        "cannedanswer",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("station_id", BigId, nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kept_by", BigId, nullable=True),
        sa.Column("kept", Utc(), nullable=False),
        sa.Column("used", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("cannedanswer_station_id_to_station")
        ),
        sa.ForeignKeyConstraint(["kept_by"], ["person.id"], name=op.f("cannedanswer_kept_by_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("cannedanswer_key")),
        sa.UniqueConstraint("public", name=op.f("cannedanswer_public_once")),
    )
    op.create_index("cannedanswer_station_id", "cannedanswer", ["station_id"], unique=False)
    op.add_column("ticket", sa.Column("group_id", BigId, nullable=True))
    op.add_column("ticket", sa.Column("voices", sa.Text(), server_default="", nullable=False))
    op.create_index("ticket_group_id", "ticket", ["group_id"], unique=False)


def downgrade() -> None:
    op.drop_index("ticket_group_id", "ticket")
    op.drop_column("ticket", "voices")
    op.drop_column("ticket", "group_id")
    op.drop_table("cannedanswer")
    op.drop_table("carried")
    op.drop_table("grouptopic")
    op.drop_table("stationgroup")
