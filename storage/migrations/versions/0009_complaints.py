"""Complaints, how long goods keep (fresh ones are not sent back without a reason), and what a county sets for itself"""

import csv
from pathlib import Path

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, Utc

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

PRODUCE = Path(__file__).parents[2] / "county" / "produce.csv"


def upgrade() -> None:
    op.create_table(
        "complaint",
        sa.Column("id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("words", sa.String(), nullable=False),
        sa.Column("photos", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("fen", BigId, nullable=False),
        sa.Column("raised", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("complaint_order_id_to_orders")),
        sa.PrimaryKeyConstraint("id", name=op.f("complaint_key")),
        sa.UniqueConstraint("order_id", name=op.f("complaint_order_id_once")),
    )
    op.create_table(
        "countysetting",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("countysetting_key")),
    )
    op.add_column("product", sa.Column("shelf_life", sa.Integer(), server_default="0", nullable=False))
    _fill_shelf_lives()


def _fill_shelf_lives() -> None:
    """From the table that ships; a county that was never loaded has nothing to fill."""
    with PRODUCE.open(encoding="utf-8", newline="") as lines:
        lives = [
            {"kind": row["slug"], "days": int(row["shelf_life_days"] or 0)} for row in csv.DictReader(lines)
        ]
    op.get_bind().execute(sa.text("update product set shelf_life = :days where slug = :kind"), lives)


def downgrade() -> None:
    op.drop_column("product", "shelf_life")

    op.drop_table("countysetting")
    op.drop_table("complaint")
