"""Doors of the network: the flows that build it."""

from bot.handlers.visit import Action, Visit, begins
from market.members import roles


def tick(visit: Visit, id_: str, arg: str) -> None:
    visit.begin("tick_item", args={"station": id_, "item": arg})


def invite_at(visit: Visit, id_: str, arg: str) -> None:
    """An operator for this station: the link, at once."""
    visit.begin("invite_person", {"role": roles.OPERATOR, "station": id_})


ACTIONS: dict[str, Action] = {
    "propose-station": begins("propose_station"),
    "tick-item": tick,
    "open-station": begins("open_station", "station"),
    "change-station": begins("change_station", "station"),
    "serve": begins("serve_village", "station"),
    "close-station": begins("close_station", "station"),
    "invite-at": invite_at,
}
