"""The county's tables"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, Utc

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "due",
        sa.Column("id", BigId, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("not_before", BigId, nullable=False),
        sa.Column("not_after", BigId, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("due_key")),
        sa.UniqueConstraint("kind", "subject", name=op.f("due_kind_subject_once")),
    )
    with op.batch_alter_table("due", schema=None) as batch_op:
        batch_op.create_index(
            "due_next",
            ["not_before"],
            unique=False,
            sqlite_where=sa.text("tries < 5"),
            postgresql_where=sa.text("tries < 5"),
        )

    op.create_table(
        "person",
        sa.Column("id", BigId, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("village", sa.String(), nullable=False),
        sa.Column("since", Utc(), nullable=False),
        sa.Column("deleted", Utc(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("person_key")),
    )
    op.create_table(
        "place",
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("parent", sa.String(), nullable=False),
        sa.Column("pinyin", sa.String(), nullable=False),
        sa.Column("short", sa.String(), nullable=False),
        sa.Column("short_pinyin", sa.String(), nullable=False),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.PrimaryKeyConstraint("code", name=op.f("place_key")),
    )
    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("place_parent"), ["parent"], unique=False)

    op.create_table(
        "product",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("zh", sa.String(), nullable=False),
        sa.Column("en", sa.String(), nullable=False),
        sa.Column("aliases", sa.String(), nullable=False),
        sa.Column("category", sa.String(), nullable=False),
        sa.Column("default_unit", sa.String(), nullable=False),
        sa.Column("price_per", sa.String(), nullable=False),
        sa.Column("price_low", sa.Integer(), nullable=False),
        sa.Column("price_high", sa.Integer(), nullable=False),
        sa.Column("regulated", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("slug", name=op.f("product_key")),
    )
    with op.batch_alter_table("product", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("product_category"), ["category"], unique=False)

    op.create_table(
        "change",
        sa.Column("id", BigId, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("actor_id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("change_actor_id_to_person")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("change_person_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("change_key")),
    )
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("change_person_id"), ["person_id"], unique=False)

    op.create_table(
        "chat",
        sa.Column("id", BigId, nullable=False),
        sa.Column("telegram_chat", BigId, nullable=False),
        sa.Column("telegram_user", BigId, nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("person_id", BigId, nullable=True),
        sa.Column("conversation", sa.Text(), nullable=False),
        sa.Column("keyboard", sa.String(), nullable=False),
        sa.Column("last_turn", BigId, nullable=False),
        sa.Column("blocked", BigId, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("chat_person_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("chat_key")),
        sa.UniqueConstraint(
            "telegram_chat", "telegram_user", name=op.f("chat_telegram_chat_telegram_user_once")
        ),
    )
    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("chat_person_id"), ["person_id"], unique=False)

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
    with op.batch_alter_table("helprequest", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("helprequest_person_id"), ["person_id"], unique=False)

    op.create_table(
        "medium",
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("owner_id", BigId, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("file", sa.String(), nullable=False),
        sa.Column("added", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("medium_owner_id_to_person")),
        sa.PrimaryKeyConstraint("public", name=op.f("medium_key")),
    )
    with op.batch_alter_table("medium", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("medium_owner_id"), ["owner_id"], unique=False)

    op.create_table(
        "station",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("level", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("opens", sa.String(), nullable=False),
        sa.Column("closes", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["place"], ["place.code"], name=op.f("station_place_to_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("station_key")),
        sa.UniqueConstraint("name", name=op.f("station_name_once")),
        sa.UniqueConstraint("public", name=op.f("station_public_once")),
    )
    op.create_table(
        "store",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("owner_id", BigId, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("skeleton", sa.String(), nullable=False),
        sa.Column("village", sa.String(), nullable=False),
        sa.Column("sells", sa.String(), nullable=False),
        sa.Column("picture", sa.String(), nullable=False),
        sa.Column("opened", Utc(), nullable=False),
        sa.Column("closed", Utc(), nullable=True),
        sa.ForeignKeyConstraint(["owner_id"], ["person.id"], name=op.f("store_owner_id_to_person")),
        sa.ForeignKeyConstraint(["village"], ["place.code"], name=op.f("store_village_to_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("store_key")),
        sa.UniqueConstraint("public", name=op.f("store_public_once")),
        sa.UniqueConstraint("village", "skeleton", name=op.f("store_village_skeleton_once")),
    )
    with op.batch_alter_table("store", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("store_owner_id"), ["owner_id"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("id", BigId, nullable=False),
        sa.Column("chat_id", BigId, nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("source_id", sa.String(), nullable=False),
        sa.Column("album", sa.String(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("arrived", BigId, nullable=False),
        sa.Column("handled", BigId, nullable=False),
        sa.Column("failed", BigId, nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("inbox_chat_id_to_chat")),
        sa.PrimaryKeyConstraint("id", name=op.f("inbox_key")),
        sa.UniqueConstraint("source", "source_id", name=op.f("inbox_source_source_id_once")),
    )
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.create_index(
            "inbox_waiting",
            ["chat_id", "id"],
            unique=False,
            sqlite_where=sa.text("handled = 0 and failed = 0"),
            postgresql_where=sa.text("handled = 0 and failed = 0"),
        )

    op.create_table(
        "invitation",
        sa.Column("id", BigId, nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("station_id", BigId, nullable=True),
        sa.Column("made", Utc(), nullable=False),
        sa.Column("expires", Utc(), nullable=False),
        sa.Column("used", Utc(), nullable=True),
        sa.Column("used_by", BigId, nullable=True),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("invitation_station_id_to_station")
        ),
        sa.ForeignKeyConstraint(["used_by"], ["person.id"], name=op.f("invitation_used_by_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("invitation_key")),
        sa.UniqueConstraint("token_hash", name=op.f("invitation_token_hash_once")),
    )
    op.create_table(
        "listing",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("store_id", BigId, nullable=False),
        sa.Column("product", sa.String(), nullable=False),
        sa.Column("quantity", BigId, nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("price", BigId, nullable=False),
        sa.Column("per", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("album", sa.String(), nullable=False),
        sa.Column("listed", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["product"], ["product.slug"], name=op.f("listing_product_to_product")),
        sa.ForeignKeyConstraint(["store_id"], ["store.id"], name=op.f("listing_store_id_to_store")),
        sa.PrimaryKeyConstraint("id", name=op.f("listing_key")),
        sa.UniqueConstraint("public", name=op.f("listing_public_once")),
    )
    with op.batch_alter_table("listing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("listing_product"), ["product"], unique=False)
        batch_op.create_index(batch_op.f("listing_state"), ["state"], unique=False)
        batch_op.create_index(batch_op.f("listing_store_id"), ["store_id"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("id", BigId, nullable=False),
        sa.Column("chat_id", BigId, nullable=False),
        sa.Column("lane", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("written", BigId, nullable=False),
        sa.Column("sent", BigId, nullable=False),
        sa.Column("given_up", BigId, nullable=False),
        sa.Column("message", BigId, nullable=False),
        sa.Column("error", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["chat_id"], ["chat.id"], name=op.f("outbox_chat_id_to_chat")),
        sa.PrimaryKeyConstraint("id", name=op.f("outbox_key")),
    )
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.create_index(
            "outbox_unsent",
            ["chat_id", "lane", "id"],
            unique=False,
            sqlite_where=sa.text("sent = 0 and given_up = 0"),
            postgresql_where=sa.text("sent = 0 and given_up = 0"),
        )

    op.create_table(
        "picture",
        sa.Column("medium", sa.String(), nullable=False),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["medium"], ["medium.public"], name=op.f("picture_medium_to_medium")),
        sa.PrimaryKeyConstraint("medium", name=op.f("picture_key")),
    )
    op.create_table(
        "role",
        sa.Column("id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("station_id", BigId, nullable=True),
        sa.Column("since", Utc(), nullable=False),
        sa.Column("ended", Utc(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("role_person_id_to_person")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("role_station_id_to_station")),
        sa.PrimaryKeyConstraint("id", name=op.f("role_key")),
    )
    with op.batch_alter_table("role", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("role_person_id"), ["person_id"], unique=False)

    op.create_table(
        "listingphoto",
        sa.Column("id", BigId, nullable=False),
        sa.Column("listing_id", BigId, nullable=False),
        sa.Column("medium", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing.id"], name=op.f("listingphoto_listing_id_to_listing")
        ),
        sa.ForeignKeyConstraint(["medium"], ["medium.public"], name=op.f("listingphoto_medium_to_medium")),
        sa.PrimaryKeyConstraint("id", name=op.f("listingphoto_key")),
    )
    with op.batch_alter_table("listingphoto", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("listingphoto_listing_id"), ["listing_id"], unique=False)


def downgrade() -> None:
    with op.batch_alter_table("listingphoto", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("listingphoto_listing_id"))

    op.drop_table("listingphoto")
    with op.batch_alter_table("role", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("role_person_id"))

    op.drop_table("role")
    op.drop_table("picture")
    with op.batch_alter_table("outbox", schema=None) as batch_op:
        batch_op.drop_index(
            "outbox_unsent",
            sqlite_where=sa.text("sent = 0 and given_up = 0"),
            postgresql_where=sa.text("sent = 0 and given_up = 0"),
        )

    op.drop_table("outbox")
    with op.batch_alter_table("listing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("listing_store_id"))
        batch_op.drop_index(batch_op.f("listing_state"))
        batch_op.drop_index(batch_op.f("listing_product"))

    op.drop_table("listing")
    op.drop_table("invitation")
    with op.batch_alter_table("inbox", schema=None) as batch_op:
        batch_op.drop_index(
            "inbox_waiting",
            sqlite_where=sa.text("handled = 0 and failed = 0"),
            postgresql_where=sa.text("handled = 0 and failed = 0"),
        )

    op.drop_table("inbox")
    with op.batch_alter_table("store", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("store_owner_id"))

    op.drop_table("store")
    op.drop_table("station")
    with op.batch_alter_table("medium", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("medium_owner_id"))

    op.drop_table("medium")
    with op.batch_alter_table("helprequest", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("helprequest_person_id"))

    op.drop_table("helprequest")
    with op.batch_alter_table("chat", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("chat_person_id"))

    op.drop_table("chat")
    with op.batch_alter_table("change", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("change_person_id"))

    op.drop_table("change")
    with op.batch_alter_table("product", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("product_category"))

    op.drop_table("product")
    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("place_parent"))

    op.drop_table("place")
    op.drop_table("person")
    with op.batch_alter_table("due", schema=None) as batch_op:
        batch_op.drop_index(
            "due_next", sqlite_where=sa.text("tries < 5"), postgresql_where=sa.text("tries < 5")
        )

    op.drop_table("due")
