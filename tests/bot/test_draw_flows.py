"""The diagrams in docs/flows/ are those of the flows as they are."""

from pathlib import Path

from bot.draw_flows import drawn, page


def test_the_diagrams_are_current() -> None:
    """Drawn anew by `python -m bot flows`."""
    for flow in drawn():
        file = Path("docs/flows") / f"{flow.__name__}.md"
        assert file.read_text(encoding="utf-8") == page(flow), f"{file}: run `python -m bot flows`"
    assert {file.stem for file in Path("docs/flows").glob("*.md")} - {"questions"} == {
        one.__name__ for one in drawn()
    }
