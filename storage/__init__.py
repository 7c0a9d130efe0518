"""Tables, their statements, the unit of work and the migrations."""

from sqlmodel import SQLModel

# Every constraint has a name, so that a later migration can change it on SQLite too.
# Said here, before any table is read in.
SQLModel.metadata.naming_convention = {
    "ix": "%(table_name)s_%(column_0_N_name)s",
    "uq": "%(table_name)s_%(column_0_N_name)s_once",
    "fk": "%(table_name)s_%(column_0_name)s_to_%(referred_table_name)s",
    "pk": "%(table_name)s_key",
}
