"""What is on sale of a kind of goods is found without looking at the rest"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("listing", schema=None) as batch_op:
        batch_op.drop_index("listing_product")
        batch_op.drop_index("listing_state")
        batch_op.create_index("listing_product_state", ["product", "state"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("listing", schema=None) as batch_op:
        batch_op.drop_index("listing_product_state")
        batch_op.create_index("listing_state", ["state"], unique=False)
        batch_op.create_index("listing_product", ["product"], unique=False)
