"""Conversations recorded by earlier versions: the newest code goes on from every question of each."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.flows import FLOWS
from storage.database import Database
from tests.journals.playing import at_that_moment, gone_on
from tests.journals.questions_page import FILE, written
from tests.journals.record import FOLDER
from tests.journals.scripts import SCRIPTS


@pytest.fixture(autouse=True)
def then(real_time: None, tmp_path: Path) -> Iterator[None]:
    with at_that_moment(tmp_path):
        yield


def test_every_flow_has_a_recorded_talk() -> None:
    assert {script.flow for script in SCRIPTS.values()} == set(FLOWS)
    assert {file.stem for file in FOLDER.glob("*.json")} == set(SCRIPTS)


@pytest.mark.parametrize("name", SCRIPTS)
async def test_the_newest_code_goes_on_from_every_question(county: Database, name: str) -> None:
    script = SCRIPTS[name]
    for at, conversation in enumerate(json.loads((FOLDER / f"{name}.json").read_text())):
        stored, rest = json.dumps(conversation), script.gives[at:]

        class Undone(Exception):
            pass

        outcome: list[tuple[str, list[str]]] = []
        with pytest.raises(Undone):

            def play(work, stored=stored, rest=rest, outcome=outcome, undone=Undone):  # type: ignore[no-untyped-def]
                outcome.append(gone_on(work, script, stored, rest))
                raise undone

            await county.write(play)
        first, said = outcome[0]
        assert first == conversation["frames"][-1]["put"][0]
        assert said[-1] == script.says or script.says in said


async def test_the_page_of_questions_is_current() -> None:
    """Written anew by `python -m tests.journals.questions_page`."""
    assert FILE.read_text(encoding="utf-8") == await written()
