"""What carriers report of parcels, and how each parcel is followed"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, Utc

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "tracking",
        sa.Column("id", BigId, nullable=False),
        sa.Column("parcel_id", BigId, nullable=False),
        sa.Column("asked", Utc(), nullable=True),
        sa.Column("silent", sa.Integer(), nullable=False),
        sa.Column("watched", sa.Boolean(), nullable=False),
        sa.Column("over", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["parcel_id"], ["parcel.id"], name=op.f("tracking_parcel_id_to_parcel")),
        sa.PrimaryKeyConstraint("id", name=op.f("tracking_key")),
        sa.UniqueConstraint("parcel_id", name=op.f("tracking_parcel_id_once")),
    )
    op.create_table(
        "trackingreport",
        sa.Column("id", BigId, nullable=False),
        sa.Column("parcel_id", BigId, nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["parcel_id"], ["parcel.id"], name=op.f("trackingreport_parcel_id_to_parcel")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("trackingreport_key")),
        sa.UniqueConstraint("parcel_id", "at", "text", name=op.f("trackingreport_parcel_id_at_text_once")),
    )


def downgrade() -> None:
    op.drop_table("trackingreport")
    op.drop_table("tracking")
