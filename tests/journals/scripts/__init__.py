"""The talks that are recorded, by name: each flow has at least one."""

from tests.journals.scripts import (
    behalf,
    broadcasts,
    buying,
    counter,
    county,
    people,
    selling,
    stations,
    training,
)

SCRIPTS = {
    **selling.SCRIPTS,
    **buying.SCRIPTS,
    **people.SCRIPTS,
    **counter.SCRIPTS,
    **behalf.SCRIPTS,
    **stations.SCRIPTS,
    **county.SCRIPTS,
    **training.SCRIPTS,
    **broadcasts.SCRIPTS,
}
