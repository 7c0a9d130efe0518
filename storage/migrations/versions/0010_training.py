"""Training: sessions, and who is enrolled in them"""

import sqlalchemy as sa
from alembic import op

from storage.columns import BigId, Utc

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "trainingsession",
        sa.Column("id", BigId, nullable=False),
        sa.Column("public", sa.String(), nullable=False),
        sa.Column("topic", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("lat", sa.Float(), nullable=True),
        sa.Column("lon", sa.Float(), nullable=True),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("begins", Utc(), nullable=False),
        sa.Column("ends", Utc(), nullable=False),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("taken", sa.Integer(), nullable=False),
        sa.Column("trainer", sa.String(), nullable=False),
        sa.Column("trainer_id", BigId, nullable=True),
        sa.Column("station_id", BigId, nullable=True),
        sa.Column("audience", sa.Text(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("moves", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(), nullable=False),
        sa.Column("token", sa.String(), nullable=False),
        sa.Column("planned", Utc(), nullable=False),
        sa.Column("planned_by", BigId, nullable=False),
        sa.CheckConstraint("taken >= 0 and taken <= seats", name="trainingsession_seats"),
        sa.ForeignKeyConstraint(
            ["planned_by"], ["person.id"], name=op.f("trainingsession_planned_by_to_person")
        ),
        sa.ForeignKeyConstraint(
            ["station_id"], ["station.id"], name=op.f("trainingsession_station_id_to_station")
        ),
        sa.ForeignKeyConstraint(
            ["trainer_id"], ["person.id"], name=op.f("trainingsession_trainer_id_to_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("trainingsession_key")),
        sa.UniqueConstraint("public", name=op.f("trainingsession_public_once")),
        sa.UniqueConstraint("token", name=op.f("trainingsession_token_once")),
    )
    op.create_index("trainingsession_coming", "trainingsession", ["state", "begins"])
    op.create_index(op.f("trainingsession_trainer_id"), "trainingsession", ["trainer_id"])
    op.create_table(
        "enrolment",
        sa.Column("id", BigId, nullable=False),
        sa.Column("session_id", BigId, nullable=False),
        sa.Column("person_id", BigId, nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("since", Utc(), nullable=False),
        sa.Column("neighbour", sa.String(), nullable=False),
        sa.Column("sure", sa.Boolean(), nullable=False),
        sa.Column("came", Utc(), nullable=True),
        sa.Column("how", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("enrolment_person_id_to_person")),
        sa.ForeignKeyConstraint(
            ["session_id"], ["trainingsession.id"], name=op.f("enrolment_session_id_to_trainingsession")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("enrolment_key")),
        sa.UniqueConstraint("session_id", "person_id", name=op.f("enrolment_session_id_person_id_once")),
    )
    op.create_index("enrolment_line", "enrolment", ["session_id", "state", "since"])
    op.create_index(op.f("enrolment_person_id"), "enrolment", ["person_id"])


def downgrade() -> None:
    op.drop_table("enrolment")
    op.drop_table("trainingsession")
