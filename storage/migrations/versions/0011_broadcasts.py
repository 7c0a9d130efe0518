"""Broadcasts with their recipients, kinds of news that people have muted, and the market days of towns"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, Utc

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "broadcast",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("author_id", BigId, nullable=False),
        sa.Column("station_id", BigId, nullable=True),
        sa.Column("approver_id", BigId, nullable=True),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("starts", BigId, nullable=False),
        sa.Column("repeats", sa.String(), nullable=False),
        sa.Column("series_id", BigId, nullable=True),
        sa.Column("at_night", sa.Boolean(), nullable=False),
        sa.Column("made", Utc(), nullable=False),
        sa.Column("ended", Utc(), nullable=True),
        *(
            sa.Column(name, sa.Integer(), nullable=False)
            for name in ("total", "sent", "blocked", "failed", "muted", "gone")
        ),
        sa.Column("report", BigId, nullable=False),
        sa.Column("reported", BigId, nullable=False),
        sa.Column("reported_as", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["author_id"], ["person.id"], name=op.f("broadcast_author_id_to_person")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("broadcast_station_id_to_station")),
        sa.ForeignKeyConstraint(["approver_id"], ["person.id"], name=op.f("broadcast_approver_id_to_person")),
        sa.ForeignKeyConstraint(
            ["series_id"], ["broadcast.id"], name=op.f("broadcast_series_id_to_broadcast")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("broadcast_key")),
        sa.UniqueConstraint("public", name=op.f("broadcast_public_once")),
    )
    op.create_index(op.f("broadcast_author_id"), "broadcast", ["author_id"])
    op.create_index(op.f("broadcast_state"), "broadcast", ["state"])
    op.create_table(
        "recipient",
        sa.Column("broadcast_id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("chat_id", BigId, nullable=False),
        sa.Column("village", sa.String(), nullable=False),
        sa.Column("state", sa.Integer(), nullable=False),
        sa.Column("outbox_id", BigId, nullable=True),
        sa.Column("message", BigId, nullable=False),
        sa.Column("at", BigId, nullable=False),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name=op.f("recipient_broadcast_id_to_broadcast")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("recipient_person_id_to_person")),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("recipient_chat_id_to_chat")),
        sa.PrimaryKeyConstraint("broadcast_id", "person_id", name=op.f("recipient_key")),
    )
    op.create_index(op.f("recipient_person_id"), "recipient", ["person_id"])
    for name, second, state in (("recipient_next", "person_id", 0), ("recipient_handed", "outbox_id", 1)):
        op.create_index(
            name,
            "recipient",
            ["broadcast_id", second],
            sqlite_where=sa.text(f"state = {state}"),
            postgresql_where=sa.text(f"state = {state}"),
        )
    op.create_table(
        "broadcastevent",
        sa.Column("id", BigId, nullable=False),
        sa.Column("broadcast_id", BigId, nullable=False),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("actor_id", BigId, nullable=True),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["broadcast_id"], ["broadcast.id"], name=op.f("broadcastevent_broadcast_id_to_broadcast")
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("broadcastevent_actor_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("broadcastevent_key")),
    )
    op.create_index(op.f("broadcastevent_broadcast_id"), "broadcastevent", ["broadcast_id"])
    op.create_table(
        "mutednews",
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("mutednews_person_id_to_person")),
        sa.PrimaryKeyConstraint("person_id", "topic", name=op.f("mutednews_key")),
    )
    op.create_table(
        "marketday",
        sa.Column("town", sa.String(), nullable=False),
        sa.Column("days", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["town"], ["place.code"], name=op.f("marketday_town_to_place")),
        sa.PrimaryKeyConstraint("town", name=op.f("marketday_key")),
    )


def downgrade() -> None:
    for table in ("marketday", "mutednews", "broadcastevent", "recipient", "broadcast"):
        op.drop_table(table)
