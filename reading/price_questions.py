"""Whether a line asks for a price, and for the price of what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reading import trade_cues
from reading.decision import Decision
from reading.measures import What

if TYPE_CHECKING:
    from reading.facts import Facts
    from reading.lexicon import Lexicon
    from reading.measures import Measure

WISHES_TO_SELL = re.compile(r"(?:想|我要)(?:在.{0,6})?卖|want to sell")
MINE = re.compile(
    r"(?:我|这|这里|这儿|家里?|屋里)(?:还|现在|今年)?有(?!没)|￼有[一二两三四五六七八九十百千\d]"
)
_MARKET = re.compile(r"行情|市场|行市|market|produce|prices")
_OF_ONE = re.compile(r"[一1每斤公袋箱,，。!是卖收都]|are|is|it")
_TIME_WORDS = re.compile(
    r"今天|现在|最近|今年|这两天|这几天|眼下|目前|请?问一下|请问|各种|各样|样样|啥都|today|now|current|[的呢啊吗?？ ]"
)
_QUESTION = re.compile(
    r"[多少啥几咋吗呢么?？]|什么|怎么|如何|没有?$|不$|how|what|(?<![a-z])(?:is|are|do|does|can) "
)


def asks_price(facts: Facts, _: Lexicon) -> Decision | None:
    """What a question for a price makes of a line; None when it asks for none."""
    asked = trade_cues.PRICE_QUESTION.search(facts.rest) or (
        facts.mentions and trade_cues.PRICE_MOVES.search(facts.rest)
    )
    if not asked or _sum_told(facts) or _mentions_price(facts):
        return None
    wants = trade_cues.WANTED.search(facts.rest) or trade_cues.BUY.search(facts.rest)
    if wants and facts.offers_amount:
        return Decision("buy", False, "asks for a price and wants some")
    if not facts.mentions and trade_cues.KINDS.search(facts.rest) and WISHES_TO_SELL.search(facts.rest):
        # 怎么卖东西，我要卖: how, not for how much.
        return Decision("list_produce", True, "asks how to sell")
    if facts.offers_amount and MINE.search(facts.rest):
        return Decision("list_produce", False, "asks for a price and has some")
    return Decision("prices", _about_market(facts), "asks for a price")


def _mentions_price(facts: Facts) -> bool:
    """卖核桃十斤，价钱再说: goods are offered, and nothing is asked."""
    offers = facts.offers_amount and trade_cues.SELL.search(facts.rest)
    return bool(offers) and not _QUESTION.search(facts.rest)


def _about_market(facts: Facts) -> bool:
    """A price of our goods or of the market as such, not of a bus ticket."""
    if facts.mentions or _MARKET.search(facts.rest):
        return True
    beside = trade_cues.KINDS.sub("", trade_cues.PRICE_QUESTION.sub("", facts.rest))
    return not _OF_ONE.sub("", _TIME_WORDS.sub("", beside))


def _sum_told(facts: Facts) -> bool:
    """A sum that answers what a price question would ask; the 几毛 of 几毛一斤 asks itself."""
    return any(
        amount.what is What.MONEY and (amount.value is not None or "几" not in _said(facts, amount))
        for amount in facts.amounts
    )


def _said(facts: Facts, amount: Measure) -> str:
    return facts.text[amount.start : amount.end]
