"""What a person wants with a line: rules in the order in which they are asked, the first that fits decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from reading import talk_cues, trade_cues
from reading.decision import Decision
from reading.measures import Bound, What
from reading.whole_line import said_alone

if TYPE_CHECKING:
    from collections.abc import Callable

    from reading.facts import Facts
    from reading.lexicon import Lexicon
    from reading.measures import Measure

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
    r"(?:卖|买|出售|收购|出货|上架|发布|下个?单|订货|进货|buy|sell|selling|buying)(?:点|些|一下|一点)?"
    r"(?:了|啊|呢|吧|啦)?[ ,，。!]*$"
)
_MARKET = re.compile(r"行情|市场|行市|market|produce|prices")
_OF_ONE = re.compile(r"[一1每斤公袋箱,，。!是卖收都]|are|is|it")
_TIME_WORDS = re.compile(
    r"今天|现在|最近|今年|这两天|这几天|眼下|目前|请?问一下|请问|today|now|current|[的呢啊吗?？ ]"
)
# A wish, or a plain offer: not a question about selling.
_WISHES = re.compile(r"[想要帮给]|please|want|like to|would|i'm|^sell|^list")
_WISHES_TO_SELL = re.compile(r"(?:想|我要)(?:在.{0,6})?卖|want to sell")
_ASKS = re.compile(r"(?:吗|呢|不|么|咋样|怎么样|[?？])$|咋|怎么|为啥|为什么")
_MINE = re.compile(
    r"(?:我|这|这里|这儿|家里?|屋里)(?:还|现在|今年)?有(?!没)|￼有[一二两三四五六七八九十百千\d]"
)


def decide(facts: Facts, lexicon: Lexicon) -> Decision:
    """The intent of a line's facts; unknown when no rule fits."""
    for rule in _RULES:
        decision = rule(facts, lexicon)
        if decision is not None:
            return decision
    return Decision("unknown", True, "nothing fits")


def _person(facts: Facts, _: Lexicon) -> Decision | None:
    if facts.mentions and (
        facts.amounts or trade_cues.SELL.search(facts.rest) or trade_cues.OFFERED.search(facts.rest)
    ):
        # 土鸡蛋一块五一个，要的联系我
        return None
    return Decision("ask_person", True, "wants a person") if talk_cues.ASK_PERSON.search(facts.rest) else None


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
        wanted = trade_cues.BUY.search(facts.rest) or _offers_amount(facts)
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
    if not talk_cues.CANCEL.search(facts.rest):
        return None
    return Decision("cancel", not facts.mentions and not facts.amounts, "takes it back")


def _track(facts: Facts, _: Lexicon) -> Decision | None:
    if _offers_amount(facts) or not talk_cues.TRACK.search(
        facts.rest.replace("￼", "货") if facts.mentions else facts.rest
    ):
        return None
    return Decision("track", True, "asks for a parcel")


def _elsewhere(facts: Facts, _: Lexicon) -> Decision | None:
    """Farming, health, weather, chat: unless goods are plainly offered or wanted."""
    if not talk_cues.ELSEWHERE.search(facts.rest):
        return None
    traded = facts.mentions and (
        _offers_amount(facts) or trade_cues.SELL.search(facts.rest) or trade_cues.BUY.search(facts.rest)
    )
    return None if traded else Decision("unknown", True, "not of this market")


def _on_sale_already(facts: Facts, _: Lexicon) -> Decision | None:
    """花椒卖完了, 花椒涨到30块: not a new offer, unless one follows (卖完了，再上50斤)."""
    said = talk_cues.ON_SALE_ALREADY.search(facts.rest)
    if said is None or _offers_amount(facts):
        return None
    more = facts.rest[: said.start()] + facts.rest[said.end() :]
    traded = trade_cues.SELL.search(more) or trade_cues.BUY.search(more)
    return None if traded else Decision("unknown", True, "about what is on sale already")


def _prices(facts: Facts, _: Lexicon) -> Decision | None:
    if not trade_cues.PRICE_QUESTION.search(facts.rest) or _sum_told(facts):
        return None
    if _offers_amount(facts) and (trade_cues.WANTED.search(facts.rest) or trade_cues.BUY.search(facts.rest)):
        return Decision("buy", False, "asks for a price and wants some")
    if not facts.mentions and trade_cues.KINDS.search(facts.rest) and _WISHES_TO_SELL.search(facts.rest):
        # 怎么卖东西，我要卖: how, not for how much.
        return Decision("list_produce", True, "asks how to sell")
    if _offers_amount(facts) and _MINE.search(facts.rest):
        return Decision("list_produce", False, "asks for a price and has some")
    return Decision("prices", _about_market(facts), "asks for a price")


def _about_market(facts: Facts) -> bool:
    """A price of our goods or of the market as such, not of a bus ticket."""
    if facts.mentions or _MARKET.search(facts.rest):
        return True
    return not _OF_ONE.sub("", _TIME_WORDS.sub("", trade_cues.PRICE_QUESTION.sub("", facts.rest)))


def _trade(facts: Facts, lexicon: Lexicon) -> Decision | None:
    if not (facts.mentions or _offers_amount(facts) or _kind_or_nothing_else(facts)):
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
        asks = not _offers_amount(facts) and bool(_ASKS.search(rest)) and not _WISHES.search(rest)
        return Decision("list_produce", not asks, "sells")
    if buy:
        return Decision("buy", not (_MINE.search(rest) and _offers_amount(facts)), "buys")
    if trade_cues.WANTED.search(rest):
        return Decision("buy", True, "wants")
    if facts.mentions and trade_cues.OWNED.search(rest):
        return Decision("list_produce", not any(_bought(facts, lexicon)), "has")
    return _without_verb(facts, lexicon) if facts.mentions else None


def _without_verb(facts: Facts, lexicon: Lexicon) -> Decision | None:
    """Goods with an amount or a price and no verb: villagers buy the ones and grow the others."""
    bought = _bought(facts, lexicon)
    number = any(amount.what is What.NUMBER for amount in facts.amounts)
    if not (_offers_amount(facts) or _sum_named(facts) or (number and all(bought))):
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
            r"我(?:要|想)卖|(?<![没还哪])有(?![没莫冇]).{0,12}要?卖$|我有|我家|屋里有|出售|想卖|要卖|to sell|selling",
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
    if talk_cues.HELP.search(facts.rest) and not facts.mentions and not _WISHES_TO_SELL.search(facts.rest):
        return Decision("help", True, "asks how it works")
    return None


def _offers_amount(facts: Facts) -> bool:
    return any(amount.what in {What.WEIGHT, What.COUNT} or amount.ask for amount in facts.amounts)


def _sum_named(facts: Facts) -> bool:
    return any(amount.what is What.MONEY for amount in facts.amounts)


def _sum_told(facts: Facts) -> bool:
    """A sum that answers what a price question would ask; the 几毛 of 几毛一斤 asks itself."""
    return any(
        amount.what is What.MONEY and (amount.value is not None or "几" not in _said(facts, amount))
        for amount in facts.amounts
    )


def _said(facts: Facts, amount: Measure) -> str:
    return facts.text[amount.start : amount.end]


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
    _prices,
    _elsewhere,
    _late_talk,
    _trade,
)
