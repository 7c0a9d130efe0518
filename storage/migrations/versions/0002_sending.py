"""Pauses that Telegram asked for, leases of the workers, messages held back, dead letters by their number"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "pause",
        sa.Column("telegram_chat", BigId, autoincrement=False, nullable=False),
        sa.Column("until", BigId, nullable=False),
        sa.PrimaryKeyConstraint("telegram_chat", name=op.f("pause_key")),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("holder", sa.String(), nullable=False),
        sa.Column("until", BigId, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("lease_key")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.add_column(sa.Column("held", BigId, nullable=False, server_default="0"))
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(
            "inbox_dead",
            ["number"],
            unique=False,
            sqlite_where=sa.text("failed > 0"),
            postgresql_where=sa.text("failed > 0"),
        )


def downgrade() -> None:
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index("inbox_dead")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_column("held")
    op.drop_table("lease")
    op.drop_table("pause")
