"""Doors of broadcasts: look at one, move it, take its table along; and the button that stands under one."""

from bot.handlers import asking
from bot.handlers.visit import Action, Visit, begins
from bot.talk.message import Words
from bot.talk.plain import Plain, plain
from bot.talk.stage import refused
from market.broadcasting import broadcast_reports, broadcasts, news
from market.broadcasting.broadcast_content import LOOK, SELL, TRAIN, Button
from market.refusals import Refusal
from market.shop import finding
from market.shop.products import all_products
from market.shop.stores import store_of

COLUMNS = ("name", "village", "state", "when")


def move(visit: Visit, id_: str, arg: str) -> None:
    """Whatever came of it, the broadcast is shown as it stands now."""
    visit.press(broadcast_reports.act, id_, arg)
    visit.show("broadcast", id_)


def show(visit: Visit, id_: str, arg: str) -> None:
    """To whoever asks, as all others will see it."""
    try:
        found = visit.market.read(broadcasts.seen, id_)
        visit.documents.append(visit.market.read(broadcasts.as_message, found))
    except Refusal as error:
        visit.toast = refused(error)


def table(visit: Visit, id_: str, arg: str) -> None:
    """Who has got it, as a file for a spreadsheet."""
    language = visit.person.language

    def say(key: str) -> str:
        return visit.words.plain(language, {"words": key})

    try:
        text = visit.market.read(
            broadcast_reports.table,
            id_,
            [say(f"broadcast-column-{one}") for one in COLUMNS],
            {one: say(f"recipient-{one}") for one in set(broadcast_reports.NAMES.values())},
        )
    except Refusal as error:
        visit.toast = refused(error)
        return
    visit.documents.append(
        {"words": {"words": "broadcast-table-here"}, "document": {"name": f"cunji-{id_}.csv", "text": text}}
    )


def open_offer(visit: Visit, id_: str, arg: str) -> None:
    """The button under a broadcast: a form with what was offered filled in, goods, or a person."""
    try:
        button = visit.market.read(broadcasts.offered, id_)
    except Refusal as error:
        visit.toast = refused(error)
        return
    if button.opens == SELL:
        _sell(visit, button)
    elif button.opens == TRAIN:
        visit.show("trainings")
    elif button.opens == LOOK:
        goods = visit.market.read(all_products).by_slug[button.product]
        visit.show("found", visit.change(finding.look_for, goods.zh))
    else:
        asking.ask_a_person(visit)


def turn_news(visit: Visit, id_: str, arg: str) -> None:
    try:
        muted = visit.change(news.turn, id_)
    except Refusal as error:
        visit.toast = refused(error)
        return
    visit.toast = Words("toast-news-off" if muted else "toast-news-on")
    visit.show("news")


def _sell(visit: Visit, button: Button) -> None:
    """Goods and price are answered; whoever has no store opens one first."""
    answers: dict[str, Plain] = {"product.name": {"slugs": [button.product], "typed": ""}}
    if button.price is not None:
        answers["price"] = plain(button.price)
    if visit.market.read(store_of) is None:
        visit.begin("open_store")
        visit.lay_below("list_produce", answers, {})
    else:
        visit.begin("list_produce", answers)


ACTIONS: dict[str, Action] = {
    "compose": begins("compose_broadcast"),
    "plan-broadcast": begins("plan_broadcast", "broadcast"),
    "move-broadcast": move,
    "show-broadcast": show,
    "broadcast-table": table,
    "offer": open_offer,
    "turn-news": turn_news,
    "set-market-days": begins("set_market_days"),
}
