"""What is on sale stays in SQLite's index of search words when some of it is ordered

Two triggers had taken the old words out and put the new ones in, in an order that SQLite leaves open: the new ones
went first. Now one does both, and only where something changes.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

MENDED = (
    "drop trigger listing_found_before",
    "drop trigger listing_found_after",
    """create trigger listing_found_anew after update of state, words on listing
       when old.words <> new.words or (old.state = 'on_sale') <> (new.state = 'on_sale') begin
       insert into finding(finding, rowid, words) select 'delete', old.id, old.words where old.state = 'on_sale';
       insert into finding(rowid, words) select new.id, new.words where new.state = 'on_sale'; end""",
    "insert into finding(finding) values('delete-all')",
    "insert into finding(rowid, words) select id, words from listing where state = 'on_sale'",
)
AS_BEFORE = (
    "drop trigger listing_found_anew",
    """create trigger listing_found_before after update of state, words on listing when old.state = 'on_sale' begin
       insert into finding(finding, rowid, words) values('delete', old.id, old.words); end""",
    """create trigger listing_found_after after update of state, words on listing when new.state = 'on_sale' begin
       insert into finding(rowid, words) values(new.id, new.words); end""",
)


def upgrade() -> None:
    _execute(MENDED)


def downgrade() -> None:
    _execute(AS_BEFORE)


def _execute(statements: tuple[str, ...]) -> None:
    """PostgreSQL's index follows its table by itself."""
    if op.get_bind().dialect.name == "sqlite":
        for statement in statements:
            op.execute(sa.text(statement))
