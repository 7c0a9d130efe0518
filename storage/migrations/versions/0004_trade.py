"""Carts, orders, payments, parcels, addresses, postage, and the ledger with what the database itself forbids"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, Utc

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "account",
        sa.Column("id", BigId, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("owner", BigId, nullable=False),
        sa.Column("balance", BigId, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("account_key")),
        sa.UniqueConstraint("kind", "owner", name=op.f("account_kind_owner_once")),
    )
    op.create_table(
        "postagerate",
        sa.Column("province", sa.String(), nullable=False),
        sa.Column("first", sa.Integer(), nullable=False),
        sa.Column("first_fen", BigId, nullable=False),
        sa.Column("more", sa.Integer(), nullable=False),
        sa.Column("more_fen", BigId, nullable=False),
        sa.Column("free_above", BigId, nullable=False),
        sa.PrimaryKeyConstraint("province", name=op.f("postagerate_key")),
    )
    op.create_table(
        "wrongcode",
        sa.Column("id", BigId, nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("since", BigId, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("wrongcode_key")),
        sa.UniqueConstraint("subject", name=op.f("wrongcode_subject_once")),
    )
    op.create_table(
        "address",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("province", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("used", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("address_person_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("address_key")),
        sa.UniqueConstraint(
            "person_id",
            "recipient",
            "phone",
            "address",
            name=op.f("address_person_id_recipient_phone_address_once"),
        ),
        sa.UniqueConstraint("public", name=op.f("address_public_once")),
    )
    op.create_table(
        "ordergroup",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("buyer_id", BigId, nullable=False),
        sa.Column("actor_id", BigId, nullable=False),
        sa.Column("placed", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("ordergroup_actor_id_to_person")),
        sa.ForeignKeyConstraint(["buyer_id"], ["person.id"], name=op.f("ordergroup_buyer_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("ordergroup_key")),
        sa.UniqueConstraint("public", name=op.f("ordergroup_public_once")),
    )
    with op.batch_alter_table("ordergroup", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ordergroup_buyer_id"), ["buyer_id"], unique=False)

    op.create_table(
        "orders",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("group_id", BigId, nullable=False),
        sa.Column("store_id", BigId, nullable=False),
        sa.Column("buyer_id", BigId, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("delivery", sa.String(), nullable=False),
        sa.Column("station_id", BigId, nullable=True),
        sa.Column("recipient", sa.String(), nullable=False),
        sa.Column("phone", sa.String(), nullable=False),
        sa.Column("province", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("paying", sa.String(), nullable=False),
        sa.Column("goods", BigId, nullable=False),
        sa.Column("postage", BigId, nullable=False),
        sa.Column("proposed", Utc(), nullable=True),
        sa.Column("placed", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["buyer_id"], ["person.id"], name=op.f("orders_buyer_id_to_person")),
        sa.ForeignKeyConstraint(["group_id"], ["ordergroup.id"], name=op.f("orders_group_id_to_ordergroup")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("orders_station_id_to_station")),
        sa.ForeignKeyConstraint(["store_id"], ["store.id"], name=op.f("orders_store_id_to_store")),
        sa.PrimaryKeyConstraint("id", name=op.f("orders_key")),
        sa.UniqueConstraint("public", name=op.f("orders_public_once")),
    )
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("orders_buyer_id"), ["buyer_id"], unique=False)
        batch_op.create_index(batch_op.f("orders_group_id"), ["group_id"], unique=False)
        batch_op.create_index(batch_op.f("orders_station_id"), ["station_id"], unique=False)
        batch_op.create_index("orders_store_state", ["store_id", "state"], unique=False)

    op.create_table(
        "payout",
        sa.Column("id", BigId, nullable=False),
        sa.Column("account_id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("station_id", BigId, nullable=True),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("fen", BigId, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("actor_id", BigId, nullable=False),
        sa.Column("handed", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"], name=op.f("payout_account_id_to_account")),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("payout_actor_id_to_person")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("payout_person_id_to_person")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("payout_station_id_to_station")),
        sa.PrimaryKeyConstraint("id", name=op.f("payout_key")),
    )
    with op.batch_alter_table("payout", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("payout_account_id"), ["account_id"], unique=False)
        batch_op.create_index(batch_op.f("payout_person_id"), ["person_id"], unique=False)

    op.create_table(
        "cartline",
        sa.Column("id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("listing_id", BigId, nullable=False),
        sa.Column("amount", BigId, nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("added", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["listing_id"], ["listing.id"], name=op.f("cartline_listing_id_to_listing")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("cartline_person_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("cartline_key")),
        sa.UniqueConstraint("person_id", "listing_id", name=op.f("cartline_person_id_listing_id_once")),
    )
    op.create_table(
        "entry",
        sa.Column("id", BigId, nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("debit_id", BigId, nullable=False),
        sa.Column("credit_id", BigId, nullable=False),
        sa.Column("fen", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=True),
        sa.Column("actor_id", BigId, nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.CheckConstraint("debit_id <> credit_id", name="entry_two_accounts"),
        sa.CheckConstraint("fen > 0", name="entry_above_zero"),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("entry_actor_id_to_person")),
        sa.ForeignKeyConstraint(["credit_id"], ["account.id"], name=op.f("entry_credit_id_to_account")),
        sa.ForeignKeyConstraint(["debit_id"], ["account.id"], name=op.f("entry_debit_id_to_account")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("entry_order_id_to_orders")),
        sa.PrimaryKeyConstraint("id", name=op.f("entry_key")),
    )
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("entry_credit_id"), ["credit_id"], unique=False)
        batch_op.create_index(batch_op.f("entry_debit_id"), ["debit_id"], unique=False)
        batch_op.create_index(batch_op.f("entry_order_id"), ["order_id"], unique=False)

    op.create_table(
        "ordercard",
        sa.Column("id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("outbox_id", BigId, nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("ordercard_order_id_to_orders")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("ordercard_person_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("ordercard_key")),
    )
    with op.batch_alter_table("ordercard", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ordercard_order_id"), ["order_id"], unique=False)

    op.create_table(
        "orderline",
        sa.Column("id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("listing_id", BigId, nullable=False),
        sa.Column("product", sa.String(), nullable=False),
        sa.Column("amount", BigId, nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("price", BigId, nullable=False),
        sa.Column("per", sa.String(), nullable=False),
        sa.Column("total", BigId, nullable=False),
        sa.ForeignKeyConstraint(["listing_id"], ["listing.id"], name=op.f("orderline_listing_id_to_listing")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("orderline_order_id_to_orders")),
        sa.ForeignKeyConstraint(["product"], ["product.slug"], name=op.f("orderline_product_to_product")),
        sa.PrimaryKeyConstraint("id", name=op.f("orderline_key")),
    )
    with op.batch_alter_table("orderline", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("orderline_listing_id"), ["listing_id"], unique=False)
        batch_op.create_index(batch_op.f("orderline_order_id"), ["order_id"], unique=False)

    op.create_table(
        "parcel",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("carrier", sa.String(), nullable=False),
        sa.Column("number", sa.String(), nullable=False),
        sa.Column("station_id", BigId, nullable=True),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("moved", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("parcel_order_id_to_orders")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("parcel_station_id_to_station")),
        sa.PrimaryKeyConstraint("id", name=op.f("parcel_key")),
        sa.UniqueConstraint("public", name=op.f("parcel_public_once")),
    )
    with op.batch_alter_table("parcel", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("parcel_number"), ["number"], unique=False)
        batch_op.create_index(batch_op.f("parcel_order_id"), ["order_id"], unique=False)
        batch_op.create_index("parcel_station_state", ["station_id", "state"], unique=False)

    op.create_table(
        "payment",
        sa.Column("id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("fen", BigId, nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("slip", sa.String(), nullable=False),
        sa.Column("station_id", BigId, nullable=True),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("payment_order_id_to_orders")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("payment_station_id_to_station")),
        sa.PrimaryKeyConstraint("id", name=op.f("payment_key")),
        sa.UniqueConstraint("order_id", name=op.f("payment_order_id_once")),
    )
    with op.batch_alter_table("payment", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("payment_code"), ["code"], unique=False)

    op.create_table(
        "custody",
        sa.Column("id", BigId, nullable=False),
        sa.Column("parcel_id", BigId, nullable=False),
        sa.Column("giver", sa.String(), nullable=False),
        sa.Column("taker", sa.String(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("actor_id", BigId, nullable=True),
        sa.Column("at", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("custody_actor_id_to_person")),
        sa.ForeignKeyConstraint(["parcel_id"], ["parcel.id"], name=op.f("custody_parcel_id_to_parcel")),
        sa.PrimaryKeyConstraint("id", name=op.f("custody_key")),
    )
    with op.batch_alter_table("custody", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("custody_parcel_id"), ["parcel_id"], unique=False)

    op.create_table(
        "orderevent",
        sa.Column("id", BigId, nullable=False),
        sa.Column("order_id", BigId, nullable=False),
        sa.Column("machine", sa.String(), nullable=False),
        sa.Column("parcel_id", BigId, nullable=True),
        sa.Column("action", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("actor_id", BigId, nullable=True),
        sa.Column("person_id", BigId, nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("orderevent_actor_id_to_person")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("orderevent_order_id_to_orders")),
        sa.ForeignKeyConstraint(["parcel_id"], ["parcel.id"], name=op.f("orderevent_parcel_id_to_parcel")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("orderevent_person_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("orderevent_key")),
    )
    with op.batch_alter_table("orderevent", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("orderevent_order_id"), ["order_id"], unique=False)

    # In place: SQLite would let nobody drop and make anew a table that others refer to.
    op.add_column(
        "listing",
        sa.Column(
            "reserved",
            BigId,
            sa.CheckConstraint("quantity >= 0 and reserved >= 0", name="listing_never_below_zero"),
            server_default="0",
            nullable=False,
        ),
    )
    _guard_the_ledger()


def _guard_the_ledger() -> None:
    """An entry moves the balances of both its accounts by itself, and is never changed or deleted."""
    if op.get_context().dialect.name == "sqlite":
        op.execute(
            """create trigger entry_moves_balances after insert on entry begin
                 update account set balance = balance - new.fen where id = new.debit_id;
                 update account set balance = balance + new.fen where id = new.credit_id;
               end"""
        )
        for deed in ("update", "delete"):
            op.execute(
                f"""create trigger entry_no_{deed} before {deed} on entry begin
                      select raise(abort, 'an entry of the ledger is never changed');
                    end"""
            )
        return
    op.execute(
        """create function entry_moves_balances() returns trigger language plpgsql as $$ begin
             update account set balance = balance - new.fen where id = new.debit_id;
             update account set balance = balance + new.fen where id = new.credit_id;
             return new;
           end $$"""
    )
    op.execute(
        """create function entry_never_changed() returns trigger language plpgsql as $$ begin
             raise exception 'an entry of the ledger is never changed';
           end $$"""
    )
    op.execute(
        """create trigger entry_moves_balances after insert on entry
           for each row execute function entry_moves_balances()"""
    )
    op.execute(
        """create trigger entry_never_changed before update or delete on entry
           for each row execute function entry_never_changed()"""
    )


def downgrade() -> None:
    op.drop_column("listing", "reserved")

    with op.batch_alter_table("orderevent", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("orderevent_order_id"))

    op.drop_table("orderevent")
    with op.batch_alter_table("custody", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("custody_parcel_id"))

    op.drop_table("custody")
    with op.batch_alter_table("payment", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("payment_code"))

    op.drop_table("payment")
    with op.batch_alter_table("parcel", schema=None) as batch_op:
        batch_op.drop_index("parcel_station_state")
        batch_op.drop_index(batch_op.f("parcel_order_id"))
        batch_op.drop_index(batch_op.f("parcel_number"))

    op.drop_table("parcel")
    with op.batch_alter_table("orderline", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("orderline_order_id"))
        batch_op.drop_index(batch_op.f("orderline_listing_id"))

    op.drop_table("orderline")
    with op.batch_alter_table("ordercard", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ordercard_order_id"))

    op.drop_table("ordercard")
    with op.batch_alter_table("entry", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("entry_order_id"))
        batch_op.drop_index(batch_op.f("entry_debit_id"))
        batch_op.drop_index(batch_op.f("entry_credit_id"))

    op.drop_table("entry")
    if op.get_context().dialect.name != "sqlite":
        op.execute("drop function entry_moves_balances")
        op.execute("drop function entry_never_changed")
    op.drop_table("cartline")
    with op.batch_alter_table("payout", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("payout_person_id"))
        batch_op.drop_index(batch_op.f("payout_account_id"))

    op.drop_table("payout")
    with op.batch_alter_table("orders", schema=None) as batch_op:
        batch_op.drop_index("orders_store_state")
        batch_op.drop_index(batch_op.f("orders_station_id"))
        batch_op.drop_index(batch_op.f("orders_group_id"))
        batch_op.drop_index(batch_op.f("orders_buyer_id"))

    op.drop_table("orders")
    with op.batch_alter_table("ordergroup", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ordergroup_buyer_id"))

    op.drop_table("ordergroup")
    op.drop_table("address")
    op.drop_table("wrongcode")
    op.drop_table("postagerate")
    op.drop_table("account")
