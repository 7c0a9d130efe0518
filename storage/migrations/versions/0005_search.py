"""Listings are found by search words, and what a person looked for is kept for a while"""

import sqlalchemy as sa
from alembic import op

from reading.grams import of_listing
from storage.columns import BigId, Utc

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

AT_ONCE = 1000

# An index of its own for search words, kept by triggers; a listing that is not on sale is not in it.
SQLITE = (
    """create virtual table finding using fts5(words, content='listing', content_rowid='id', detail=none,
       columnsize=0, tokenize="ascii tokenchars '_'")""",
    """create trigger listing_found after insert on listing when new.state = 'on_sale' begin
       insert into finding(rowid, words) values(new.id, new.words); end""",
    """create trigger listing_found_no_more after delete on listing when old.state = 'on_sale' begin
       insert into finding(finding, rowid, words) values('delete', old.id, old.words); end""",
    """create trigger listing_found_before after update of state, words on listing when old.state = 'on_sale' begin
       insert into finding(finding, rowid, words) values('delete', old.id, old.words); end""",
    """create trigger listing_found_after after update of state, words on listing when new.state = 'on_sale' begin
       insert into finding(rowid, words) values(new.id, new.words); end""",
    "insert into finding(rowid, words) select id, words from listing where state = 'on_sale'",
)
# Without a list of what waits to be indexed: each search would have to look through it.
POSTGRES = (
    """create index listing_words on listing using gin (array_to_tsvector(array_remove(string_to_array(
       'n10_' || (id >> 10)::text || ' ' || 'n12_' || (id >> 12)::text || ' ' || 'n14_' || (id >> 14)::text || ' '
       || 'n16_' || (id >> 16)::text || ' ' || 'n18_' || (id >> 18)::text || ' ' || words, ' '), '')))
       with (fastupdate = off) where state = 'on_sale'""",
)


def upgrade() -> None:
    op.add_column("listing", sa.Column("words", sa.String(), nullable=False, server_default=""))
    _write_words(op.get_bind())
    for statement in SQLITE if _sqlite() else POSTGRES:
        op.execute(sa.text(statement.replace(":", r"\:")))
    op.create_table(
        "search",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("search_person_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("search_key")),
        sa.UniqueConstraint("public", name=op.f("search_public_once")),
        sa.UniqueConstraint("person_id", "text", name=op.f("search_person_id_text_once")),
    )
    with op.batch_alter_table("search", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("search_at"), ["at"], unique=False)


def downgrade() -> None:
    op.drop_table("search")
    if _sqlite():
        for trigger in ("", "_no_more", "_before", "_after"):
            op.execute(f"drop trigger listing_found{trigger}")
        op.execute("drop table finding")
    else:
        op.drop_index("listing_words", "listing")
    op.drop_column("listing", "words")


def _write_words(connection: sa.Connection) -> None:
    """The listings that stand already are found as new ones are; those that were deleted never again."""
    last = 0
    while rows := connection.execute(_STANDING, {"last": last, "most": AT_ONCE}).all():
        words = [
            {"listing": row.id, "words": of_listing(row.product, row.name, row.village, row.town, row.note)}
            for row in rows
        ]
        connection.execute(_WRITE, words)
        last = rows[-1].id


_STANDING = sa.text(
    """select l.id, l.product, l.note, s.name, s.village, p.parent as town from listing l
       join store s on s.id = l.store_id join place p on p.code = s.village
       where l.id > :last and l.state <> 'deleted' order by l.id limit :most"""
)
_WRITE = sa.text("update listing set words = :words where id = :listing")


def _sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
