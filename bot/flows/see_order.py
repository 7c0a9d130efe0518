"""The way back to an order, under the last word of what was done about it."""

from bot.talk.message import DoorButton, Words


def see_order(public: str) -> list[list[DoorButton]]:
    return [[DoorButton(Words("button-see-order"), "order", public)]]
