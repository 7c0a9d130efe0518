"""Something is told to many: what, with which picture and button, to whom, and when."""

import re
from collections.abc import Sequence

from bot.flows.audience import choose_audience
from bot.flows.choose_product import WhichGoods, option
from bot.flows.moment import choose_moment
from bot.flows.price import ForHowMuch
from bot.talk.given import Clip, Given, Photos, Pressed, Typed
from bot.talk.message import Label, Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Choice, Confirm, Text
from bot.talk.run import Talk, steps
from market.amounts import GRAMS, Quantity
from market.broadcasting import audiences, broadcasts, news, planning
from market.broadcasting.broadcast_content import (
    ASK,
    LOOK,
    PHOTO,
    SELL,
    TRAIN,
    Button,
    Content,
    Media,
    content_of,
)
from market.hours import county
from market.refusals import NobodyToApprove, NoMarketDays
from market.shop.products import all_products
from storage.products import Product

TEXT_MOST = 900
"""So that it fits under a picture: Telegram shows 1,024 characters there."""

HAN = re.compile(r"[\u3400-\u9fff]")
NOTHING = "nothing"
NOW, SEVEN, OTHER, MARKET_DAYS = "now", "seven", "other", "market-days"


@steps("text", "other", "media", "button", "topic", "audience")
def compose_broadcast(talk: Talk) -> None:
    """What is to be said and to whom; when is said of what came of it, once it was looked at."""
    talk.read(audiences.own_villages)
    text = talk.ask(Lines("text", most=TEXT_MOST))
    language = "zh" if HAN.search(text) else "en"
    missing = "en" if language == "zh" else "zh"
    other = talk.ask(
        Lines("other", {"language": Words(f"spoken-{missing}").plain()}, most=TEXT_MOST, optional=True)
    )
    media = talk.ask(PhotoOrClip("media"))
    button = _button(talk)
    topic = talk.ask(Choice("topic", [Option(one, Words(f"news-{one}")) for one in news.TOPICS], columns=1))
    audience = talk.part("audience", choose_audience)
    texts = {language: text, **({missing: other} if other else {})}
    made = talk.do(broadcasts.draft, Content(texts, media, button), topic, audience)
    talk.show("broadcast", made.public)


def plan_broadcast(talk: Talk, broadcast: str) -> None:
    """When it goes out: now, tomorrow at seven, at another time, or on each market day."""
    found = talk.read(broadcasts.seen, broadcast)
    ways = [Option(one, Words(f"button-when-{one}")) for one in (NOW, SEVEN, OTHER, MARKET_DAYS)]
    way = talk.ask(Choice("when", ways, columns=1))
    starts, repeats = None, ""
    if way == SEVEN:
        starts = county().next_day_at(talk.now, 7)
    elif way == OTHER:
        starts = talk.part("moment", choose_moment, Words("plan-broadcast-asked"))
    elif way == MARKET_DAYS:
        repeats = broadcasts.EACH_MARKET_DAY
    reach = talk.read(broadcasts.reach, broadcast)
    talk.ask(
        Confirm(
            "confirm",
            text=content_of(found).text,
            count=reach.count,
            muted=reach.muted,
            when=planning.said_when(starts, repeats),
            second=Words("needs-a-second").plain()
            if talk.read(planning.needs_a_second, broadcast, starts, repeats)
            else "",
        )
    )
    talk.do(planning.plan, broadcast, starts, repeats, again={NoMarketDays: "when", NobodyToApprove: "when"})
    talk.show("broadcast", broadcast)


def _button(talk: Talk) -> Button | None:
    """What a button under it opens, if there is to be one."""
    ways = (NOTHING, SELL, LOOK, TRAIN, ASK)
    opens = talk.ask(Choice("button", [Option(one, Words(f"button-opens-{one}")) for one in ways], columns=1))
    if opens == NOTHING:
        return None
    if opens in (TRAIN, ASK):
        return Button(opens)
    product = talk.part("product", offered_goods)
    if opens == LOOK:
        return Button(LOOK, product.slug)
    unit = product.default_unit
    price = talk.ask(ForHowMuch("price", product, Quantity(GRAMS.get(unit, 1), unit)))
    return Button(SELL, product.slug, price)


def offered_goods(talk: Talk) -> Product:
    """A part: the goods that a button is about."""
    goods = talk.read(all_products)
    named = talk.ask(WhichGoods("goods", goods, lambda: ()))
    if len(named["slugs"]) == 1:
        return goods.by_slug[named["slugs"][0]]
    options = [option(goods.by_slug[slug]) for slug in named["slugs"]]
    return goods.by_slug[talk.ask(Choice("which", options, {"typed": named["typed"]}, columns=1))]


class Lines(Text):
    """Free words that keep their lines. What the county buys, and for how much, is here never a wish of its own."""

    any_words = False

    def take(self, given: Given, draft: Plain) -> Taken:
        taken = super().take(given, draft)
        if isinstance(taken, Done) and isinstance(given, Typed):
            return Done("\n".join(" ".join(line.split()) for line in given.text.strip().splitlines()))
        return taken


class PhotoOrClip(Question[Media | None]):
    """One photo or an album, a video, a voice note, or none."""

    takes_voice = True

    def options(self, draft: Plain) -> Sequence[Option]:
        return (Option("skip", Words("button-skip-media")),)

    def take(self, given: Given, draft: Plain) -> Taken:
        if given == Pressed("skip"):
            return Done([])
        if isinstance(given, Photos):
            return Done([PHOTO, *given.media])
        if isinstance(given, Clip):
            return Done([given.kind, given.file])
        return Refused(Words("refused-media-please"))

    def value(self, stored: Plain) -> Media | None:
        if not isinstance(stored, Sequence) or len(stored) == 1:
            raise Unfit
        return (
            Media(str(stored[0]), str(stored[1]), tuple(str(one) for one in stored[2:])) if stored else None
        )

    def label(self, stored: Plain) -> Label | None:
        return Words("button-same-media") if stored else None
