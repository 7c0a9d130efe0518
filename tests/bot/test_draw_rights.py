"""The page of who may do what is what the rules say."""

from pathlib import Path

from bot.draw_rights import page


def test_the_page_of_rights_is_current() -> None:
    """Written anew by `python -m bot rights`."""
    assert Path("docs/authorisation.md").read_text(encoding="utf-8") == page()
