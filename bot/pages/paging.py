"""Lists that are longer than what is good in sight: a page of buttons, and the ways to its neighbours."""

from collections.abc import Sequence

from bot.pages.page import Where
from bot.talk.message import DoorButton, Words

ON_A_PAGE = 8


def page_of(
    buttons: Sequence[DoorButton], where: Where, door: str, columns: int = 2
) -> list[list[DoorButton]]:
    """The rows of the page that `where` names (the last one where the list grew shorter), then a row of
    "earlier" and "more" that lead back through the same door.
    """
    start = min(where.number * ON_A_PAGE, max(0, len(buttons) - 1)) // ON_A_PAGE * ON_A_PAGE
    shown = buttons[start : start + ON_A_PAGE]
    rows = [list(shown[at : at + columns]) for at in range(0, len(shown), columns)]
    turns = []
    if start:
        turns.append(DoorButton(Words("button-earlier"), door, "", str(start // ON_A_PAGE - 1)))
    if start + ON_A_PAGE < len(buttons):
        turns.append(DoorButton(Words("button-later"), door, "", str(start // ON_A_PAGE + 1)))
    return [*rows, turns] if turns else rows
