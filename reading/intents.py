"""What a person wants with a line: rules in the order in which they are asked, the first that fits decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reading import talk_cues, trade_cues
from reading.decision import Decision
from reading.measures import Bound, What
from reading.price_questions import MINE, WISHES_TO_SELL, asks_price
from reading.whole_line import said_alone

if TYPE_CHECKING:
    from collections.abc import Callable

    from reading.facts import Facts
    from reading.lexicon import Lexicon

# What villagers buy; everything else they grow, gather or make, and a line without a verb offers it.
_BOUGHT: Final = frozenset(
    {
        "input",
        "tool",
        "staple",
        "packaging",
        "appliance",
        "household",
        "vehicle",
        "clothing",
        "school",
        "restricted",
    }
)
# Household goods that are made here of what grows here: offered, like what is grown.
_MADE_HERE: Final = frozenset({"olive-soap"})
_LONGEST_BARE_WISH = 8
_LONGEST_ANSWER = 40
# The verb ends the line, but for particles: no goods were named, known or unknown.
_NOTHING_NAMED = re.compile(
    r"(?:卖|买|出售|收购|出货|上架|发布|挂货|上货|登货|货源|[挂上登传][个点些批]货|下个?单|订货|进货"
    r"|buy|sell|selling|buying|listing|add an? (?:new )?(?:product|listing|item))"
    r"(?:点|些|一下|一点)?"
    r"(?:了|啊|呢|吧|啦)?[ ,，。!]*$"
)
# A wish, or a plain offer: not a question about selling.
_WISHES = re.compile(r"[想要帮给]|please|want|like to|would|i'm|^sell|^list")
_ASKS = re.compile(r"(?:吗|呢|不|么|咋样|怎么样|[?？])$|咋|怎么|为啥|为什么")
# 超过90就不要了 says a ceiling, 算了还是22吧 puts a price right.
_NO_CANCEL = re.compile(
    r"(?:超过|贵过|高于|多于)[^,，。]{1,10}(?:不要|不买|不收|算)了?"
    r"|算了[,， ]?(?:还是|就)(?=[0-9一二两三四五六七八九十百千￼])"
)


def decide(facts: Facts, lexicon: Lexicon) -> Decision:
    """The intent of a line's facts; unknown when no rule fits."""
    for rule in _RULES:
        decision = rule(facts, lexicon)
        if decision is not None:
            return decision
    return Decision("unknown", True, "nothing fits")


def _person(facts: Facts, _: Lexicon) -> Decision | None:
    wish = talk_cues.ASK_PERSON.search(facts.rest)
    if wish and talk_cues.PERSON_PLAINLY.search(facts.rest) and not facts.amounts:
        return Decision("ask_person", True, "wants a person")
    if facts.mentions and (
        facts.amounts
        or trade_cues.SELL.search(facts.rest)
        or trade_cues.OFFERED.search(facts.rest)
        or trade_cues.CALLS_HOLDERS.search(facts.rest)
    ):
        # 土鸡蛋一块五一个，要的联系我
        return None
    return Decision("ask_person", True, "wants a person") if wish else None


def _fees(facts: Facts, _: Lexicon) -> Decision | None:
    return Decision("unknown", True, "asks for a fee") if talk_cues.FEES.search(facts.rest) else None


def _codes(facts: Facts, _: Lexicon) -> Decision | None:
    if facts.codes.parcel or facts.codes.order:
        return Decision("track", not talk_cues.CANCEL.search(facts.rest), "a number to track")
    return None


def _training(facts: Facts, _: Lexicon) -> Decision | None:
    if not talk_cues.TRAINING.search(facts.rest) or talk_cues.SCHOOL.search(facts.rest):
        return None
    if facts.mentions and not talk_cues.COURSE.search(facts.rest):
        # 娃要上网课，买个手机
        wanted = trade_cues.BUY.search(facts.rest) or facts.offers_amount
        return None if wanted else Decision("training", True, "training")
    return Decision("training", True, "training")


def _store(facts: Facts, _: Lexicon) -> Decision | None:
    if talk_cues.STORE_ALREADY.search(facts.rest) and not facts.mentions:
        return Decision("unknown", True, "about a store there is")
    if not talk_cues.OPEN_STORE.search(facts.rest):
        return None
    weighs = any(amount.what is What.WEIGHT for amount in facts.amounts)
    return Decision("open_store", not weighs, "a store")


def _not_coming(facts: Facts, _: Lexicon) -> Decision | None:
    if facts.mentions or not talk_cues.ACK_NO.search(facts.rest):
        return None
    return Decision("reminder_ack", len(facts.text) <= _LONGEST_ANSWER, "will not come")


def _cancel(facts: Facts, _: Lexicon) -> Decision | None:
    if not talk_cues.CANCEL.search(_NO_CANCEL.sub("", facts.rest)):
        return None
    return Decision("cancel", not facts.mentions and not facts.amounts, "takes it back")


def _track(facts: Facts, _: Lexicon) -> Decision | None:
    if talk_cues.TRACK_PLAINLY.search(facts.rest):
        return Decision("track", True, "asks for a parcel")
    if facts.offers_amount or not talk_cues.TRACK.search(
        facts.rest.replace("￼", "货") if facts.mentions else facts.rest
    ):
        return None
    return Decision("track", True, "asks for a parcel")


def _elsewhere(facts: Facts, _: Lexicon) -> Decision | None:
    """Farming, health, weather, chat: unless goods are plainly offered or wanted."""
    if not talk_cues.ELSEWHERE.search(facts.rest):
        return None
    traded = facts.mentions and (
        facts.offers_amount or trade_cues.SELL.search(facts.rest) or trade_cues.BUY.search(facts.rest)
    )
    return None if traded else Decision("unknown", True, "not of this market")


def _on_sale_already(facts: Facts, _: Lexicon) -> Decision | None:
    """花椒卖完了, 花椒涨到30块: not a new offer, unless one follows (卖完了，再上50斤)."""
    said = talk_cues.ON_SALE_ALREADY.search(facts.rest)
    if said is None or facts.offers_amount or trade_cues.PRICE_MOVES.search(facts.rest):
        return None
    more = facts.rest[: said.start()] + facts.rest[said.end() :]
    traded = trade_cues.SELL.search(more) or trade_cues.BUY.search(more)
    return None if traded else Decision("unknown", True, "about what is on sale already")


def _trade(facts: Facts, lexicon: Lexicon) -> Decision | None:
    if not (facts.mentions or facts.offers_amount or _kind_or_nothing_else(facts)):
        return _trade_of_unnamed(facts)
    rest = facts.rest
    sell, buy = trade_cues.SELL.search(rest), trade_cues.BUY.search(rest)
    if trade_cues.OFFERED.search(rest) and not trade_cues.BUY.search(trade_cues.OFFERED.sub("", rest)):
        return Decision("list_produce", True, "asks who takes it")
    if trade_cues.ASKED_FOR.search(rest) and not _sells_plainly(sell, rest):
        return Decision("buy", True, "asks whether there is any")
    if sell and buy:
        return Decision("list_produce" if sell.start() < buy.start() else "buy", False, "sells and buys")
    if sell:
        asks = not facts.offers_amount and bool(_ASKS.search(rest)) and not _WISHES.search(rest)
        return Decision("list_produce", not asks, "sells")
    if buy:
        return Decision("buy", not (MINE.search(rest) and facts.offers_amount), "buys")
    if _wishes(facts):
        return Decision("buy", True, "wants")
    owned = trade_cues.OWNED.search(rest) if facts.mentions else None
    bought = any(_bought(facts, lexicon))
    # 盐五袋，还有酱油两瓶: one more of what is bought, not what one has.
    if owned and not (bought and rest[: owned.start()].endswith("还")):
        return Decision("list_produce", not bought, "has")
    return _without_verb(facts, lexicon) if facts.mentions else None


def _wishes(facts: Facts) -> bool:
    """Whether a word wishes for goods. The 要 of 总共要三千, 一斤要一百二 says what they cost."""
    sums = [
        amount for amount in facts.amounts if amount.what is What.MONEY and amount.bound is not Bound.MOST
    ]
    for wish in trade_cues.WANTED.finditer(facts.rest):
        named = facts.mentions and facts.mentions[0].start < wish.start() and facts.offers_amount
        asked = wish.group().endswith("要") and any(one.start <= wish.end() < one.end for one in sums)
        if not (named and asked):
            return True
    return False


def _without_verb(facts: Facts, lexicon: Lexicon) -> Decision | None:
    """Goods with an amount or a price and no verb: villagers buy the ones and grow the others."""
    bought = _bought(facts, lexicon)
    number = any(amount.what is What.NUMBER for amount in facts.amounts)
    if not (facts.offers_amount or _sum_named(facts) or (number and all(bought))):
        return None
    if facts.of_others:
        return Decision("list_produce", False, "speaks of others")
    weighs = any(amount.what is What.WEIGHT for amount in facts.amounts)
    if not weighs and not all(mention.sure for mention in facts.mentions):
        return Decision("list_produce", False, "sounds like goods")
    if any(amount.what is What.MONEY and amount.bound is Bound.MOST for amount in facts.amounts):
        # Who sells names no ceiling.
        return Decision("buy", True, "no verb, at most so much")
    sure = all(bought) or not any(bought)
    if any(bought):
        return Decision("buy", sure, "no verb, goods that are bought")
    return Decision("list_produce", True, "no verb, goods that are grown")


def _sells_plainly(sell: re.Match[str] | None, rest: str) -> bool:
    """卖 that is not the 卖 of 有没有 X 卖 or 哪里有卖."""
    return bool(sell) and bool(
        re.search(
            r"我(?:要|想)卖|(?<![没还哪])有(?![没莫冇啥什些哪]).{0,12}要?卖$"
            r"|我有|我家|屋里有|出售|想卖|要卖|to sell|(?<!one )(?<!body )(?<!who is )selling",
            rest,
        )
    )


def _trade_of_unnamed(facts: Facts) -> Decision | None:
    """A verb of trade and no goods we know: 我想买个梯子. Guessed, not acted on."""
    if trade_cues.BUY.search(facts.rest):
        return Decision("buy", False, "buys what we do not know")
    if trade_cues.SELL.search(facts.rest):
        return Decision("list_produce", False, "sells what we do not know")
    return None


def _kind_or_nothing_else(facts: Facts) -> bool:
    """我要卖东西, 买肥料, I want to sell: the verb with a word of kind, or with nothing."""
    rest = facts.rest
    if trade_cues.KINDS.search(rest):
        return bool(
            trade_cues.SELL.search(rest)
            or trade_cues.BUY.search(rest)
            or trade_cues.WANTED.search(rest)
            or trade_cues.ASKED_FOR.search(rest)
        )
    short = len(rest) <= (28 if rest.isascii() else _LONGEST_BARE_WISH)
    return short and bool(_NOTHING_NAMED.search(rest))


def _late_talk(facts: Facts, _: Lexicon) -> Decision | None:
    if talk_cues.HELP.search(facts.rest) and not facts.mentions and not WISHES_TO_SELL.search(facts.rest):
        return Decision("help", True, "asks how it works")
    return None


def _sum_named(facts: Facts) -> bool:
    return any(amount.what is What.MONEY for amount in facts.amounts)


def _bought(facts: Facts, lexicon: Lexicon) -> list[bool]:
    """For each of the goods, whether villagers buy it; grain by the sack is what the shop sells."""
    words = [lexicon.product_names.words[slug] for slug in facts.goods]
    return [
        (word.category in _BOUGHT and word.slug not in _MADE_HERE)
        or (word.category == "grain" and word.default_unit == "袋")
        for word in words
    ]


_RULES: Final[tuple[Callable[[Facts, Lexicon], Decision | None], ...]] = (
    said_alone,
    _fees,
    _codes,
    _training,
    _store,
    _person,
    _not_coming,
    _cancel,
    _track,
    _on_sale_already,
    asks_price,
    _elsewhere,
    _late_talk,
    _trade,
)
