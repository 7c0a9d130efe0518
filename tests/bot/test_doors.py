"""Every door has one name: none is hidden by another of the same name, and none is both a page and an act."""

import re
from collections import Counter
from pathlib import Path

from bot.flows import FLOWS
from bot.flows.behalf import FOR_OTHERS
from bot.flows.presses import PRESSES
from bot.handlers import (
    asking,
    behalf,
    broadcast_doors,
    canned,
    doors,
    helping,
    imports,
    network,
    order_doors,
    reports,
    roles,
    training_doors,
)
from bot.pages import PAGES

SUBJECTS = (
    asking,
    behalf,
    broadcast_doors,
    canned,
    helping,
    imports,
    network,
    order_doors,
    reports,
    roles,
    training_doors,
)


def test_no_two_doors_have_one_name() -> None:
    names = Counter(door for subject in SUBJECTS for door in subject.ACTIONS)
    assert [door for door, count in names.items() if count > 1] == []
    assert set(doors.ACTIONS) & set(PAGES) == set()
    assert len(doors.ACTIONS) == len(names) + len(set(doors.ACTIONS) - set(names))
    for subject in SUBJECTS:
        for door, action in subject.ACTIONS.items():
            assert doors.ACTIONS[door] is action, door


def test_what_is_open_to_others_is_there() -> None:
    assert set(FLOWS) >= FOR_OTHERS
    assert set(doors.OPEN_TO_OTHERS) | set(PRESSES) <= set(doors.ACTIONS)
    assert set(PAGES) >= doors.OWN_PAGES


def test_every_door_of_a_notice_leads_somewhere() -> None:
    """Buttons stand in the market as (label, door, id, argument)."""
    named = {
        (file.name, door)
        for file in Path("market").rglob("*.py")
        for door in re.findall(r'\(\s*"button-[a-z-]+",\s*"([a-z-]+)"', file.read_text(encoding="utf-8"))
    }
    assert named
    assert [one for one in sorted(named) if one[1] not in {*doors.ACTIONS, *PAGES}] == []
