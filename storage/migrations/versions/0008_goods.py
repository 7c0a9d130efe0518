"""The county's own store, licences of stores, and tables of goods that managers sent"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, Utc

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # In place: SQLite would let nobody drop and make anew a table that others refer to.
    op.add_column("store", sa.Column("licences", sa.String(), server_default="", nullable=False))
    op.add_column("store", sa.Column("county", sa.Boolean(), server_default=sa.text("false"), nullable=False))
    op.create_index(
        "store_one_of_county",
        "store",
        ["county"],
        unique=True,
        sqlite_where=sa.text("county and closed is null"),
        postgresql_where=sa.text("county and closed is null"),
    )
    op.create_table(
        "goodsimport",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("goods", sa.Text(), nullable=False),
        sa.Column("came", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("goodsimport_person_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("goodsimport_key")),
        sa.UniqueConstraint("public", name=op.f("goodsimport_public_once")),
    )
    with op.batch_alter_table("goodsimport", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("goodsimport_came"), ["came"], unique=False)
        batch_op.create_index(batch_op.f("goodsimport_person_id"), ["person_id"], unique=False)


def downgrade() -> None:
    op.drop_table("goodsimport")
    op.drop_index("store_one_of_county", "store")
    op.drop_column("store", "county")
    op.drop_column("store", "licences")
