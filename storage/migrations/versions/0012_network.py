"""People for whom a station acts, stations that open and close, invitations that are seen, reports of listings"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, Utc, public_id

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ONE = sa.text("ended is null")


def upgrade() -> None:
    _behalf()
    _stations()
    _invitations()
    _reports()


def _behalf() -> None:
    op.create_index(op.f("person_phone"), "person", ["phone"])
    op.create_table(
        "client",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("station_id", BigId, nullable=False),
        sa.Column("added_by", BigId, nullable=False),
        sa.Column("since", Utc(), nullable=False),
        sa.Column("codes", sa.String(), nullable=False),
        sa.Column("standing", Utc(), nullable=True),
        sa.Column("ended", Utc(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("client_person_id_to_person")),
        sa.ForeignKeyConstraint(["station_id"], ["station.id"], name=op.f("client_station_id_to_station")),
        sa.ForeignKeyConstraint(["added_by"], ["person.id"], name=op.f("client_added_by_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("client_key")),
        sa.UniqueConstraint("public", name=op.f("client_public_once")),
    )
    op.create_index(op.f("client_station_id"), "client", ["station_id"])
    op.create_index(
        "client_person", "client", ["person_id"], unique=True, sqlite_where=ONE, postgresql_where=ONE
    )
    op.create_table(
        "confirmation",
        sa.Column("change_id", BigId, nullable=False),
        sa.Column("way", sa.String(), nullable=False),
        sa.Column("slip", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["change_id"], ["change.id"], name=op.f("confirmation_change_id_to_change")),
        sa.PrimaryKeyConstraint("change_id", name=op.f("confirmation_key")),
    )


def _stations() -> None:
    # In place: SQLite would let nobody drop and make anew a table that others refer to.
    for name, default in (("state", "open"), ("room", ""), ("phone", ""), ("opening", "")):
        op.add_column("station", sa.Column(name, sa.String(), server_default=default, nullable=False))
    op.create_table(
        "stationvillage",
        sa.Column("id", BigId, nullable=False),
        sa.Column("station_id", BigId, nullable=False),
        sa.Column("village", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("stationvillage_station_id_to_station")
        ),
        sa.ForeignKeyConstraint(["village"], ["place.code"], name=op.f("stationvillage_village_to_place")),
        sa.PrimaryKeyConstraint("id", name=op.f("stationvillage_key")),
        sa.UniqueConstraint("village", name=op.f("stationvillage_village_once")),
    )
    op.create_index(op.f("stationvillage_station_id"), "stationvillage", ["station_id"])
    op.create_table(
        "stationcheck",
        sa.Column("id", BigId, nullable=False),
        sa.Column("station_id", BigId, nullable=False),
        sa.Column("item", sa.String(), nullable=False),
        sa.Column("photo", sa.String(), nullable=False),
        sa.Column("actor_id", BigId, nullable=False),
        sa.Column("at", Utc(), nullable=False),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("stationcheck_station_id_to_station")
        ),
        sa.ForeignKeyConstraint(["actor_id"], ["person.id"], name=op.f("stationcheck_actor_id_to_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("stationcheck_key")),
        sa.UniqueConstraint("station_id", "item", name=op.f("stationcheck_station_id_item_once")),
    )


def _invitations() -> None:
    """What was invited before gets a name of its own too; whoever made it is not known."""
    op.add_column("invitation", sa.Column("public", sa.String(), server_default="", nullable=False))
    op.add_column("invitation", sa.Column("made_by", BigId, nullable=True))
    op.add_column("invitation", sa.Column("revoked", Utc(), nullable=True))
    connection = op.get_bind()
    for (number,) in connection.execute(sa.text("select id from invitation")).all():
        connection.execute(
            sa.text("update invitation set public = :public where id = :id"),
            {"public": public_id(), "id": number},
        )
    op.create_index("invitation_public", "invitation", ["public"], unique=True)


def _reports() -> None:
    op.create_table(
        "listingreport",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("listing_id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("station_id", BigId, nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("decided_by", BigId, nullable=True),
        sa.Column("at", Utc(), nullable=False),
        sa.Column("decided", Utc(), nullable=True),
        sa.ForeignKeyConstraint(
            ["listing_id"], ["listing.id"], name=op.f("listingreport_listing_id_to_listing")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("listingreport_person_id_to_person")),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("listingreport_station_id_to_station")
        ),
        sa.ForeignKeyConstraint(
            ["decided_by"], ["person.id"], name=op.f("listingreport_decided_by_to_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("listingreport_key")),
        sa.UniqueConstraint("public", name=op.f("listingreport_public_once")),
        sa.UniqueConstraint("listing_id", "person_id", name=op.f("listingreport_listing_id_person_id_once")),
    )
    op.create_index(op.f("listingreport_person_id"), "listingreport", ["person_id"])
    op.create_index(op.f("listingreport_station_id"), "listingreport", ["station_id"])


def downgrade() -> None:
    op.drop_table("listingreport")
    op.drop_index("invitation_public", "invitation")
    for name in ("revoked", "made_by", "public"):
        op.drop_column("invitation", name)
    op.drop_table("stationcheck")
    op.drop_table("stationvillage")
    for name in ("opening", "phone", "room", "state"):
        op.drop_column("station", name)
    op.drop_table("confirmation")
    op.drop_table("client")
    op.drop_index(op.f("person_phone"), "person")
