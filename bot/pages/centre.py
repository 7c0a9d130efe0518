"""The county's centre, as a manager sees it: its own goods, and the licences of stores."""

from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from market.shop import reports
from market.shop.imports import store_to_fill


def centre(look: Look, where: Where) -> Message:
    """How the county's store is filled. Raises NotManager."""
    store = look(store_to_fill)
    rows = [
        [DoorButton(Words("button-goods-template"), "goods-template")],
        [DoorButton(Words("button-license-store"), "license")],
    ]
    count = len(look(reports.waiting))
    rows.append([DoorButton(Words("button-reports", {"count": count}), "reports")])
    if store is not None:
        rows.insert(0, [DoorButton(Words("button-store-of", {"store": store.name}), "store", store.public)])
    return Message(Words("centre"), rows=rows, edit=True)
