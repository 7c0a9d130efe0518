"""The conversation that all contenders hold: a store is opened, one product is listed, in eight turns.

Every bot asks in these words, each different from those before, so that it is seen to have understood; a quantity
that says nothing is refused once.
"""

import random

from bench.turns.phones import HANZI, People

TURNS = 8

BEGIN = "卖货"
VILLAGES = ("李台", "草坪", "石磨", "仓院", "罗寨", "甘泉")
"""What the buttons of the second question say, where a bot does not know its county."""
YES = "对，就这样"

ASKS_NAME = "您的店叫什么名字"
ASKS_VILLAGE = "的哪个村"
ASKS_PRODUCT = "卖什么"
ASKS_QUANTITY = "有多少"
REFUSES = "请说一个准数"
ASKS_PRICE = "多少钱"
ASKS_YES = "看看对不对"
LISTED = "上好了"


async def converse(people: People) -> None:
    """Somebody new opens a store and lists one product."""
    phone = people.somebody_new()
    await phone.types(BEGIN, ASKS_NAME)
    await phone.types("".join(random.choices(HANZI, k=6)), ASKS_VILLAGE)
    first = phone.last["reply_markup"]["inline_keyboard"][0][0]["text"]
    await phone.presses(first, ASKS_PRODUCT)
    await phone.types("核桃仁", ASKS_QUANTITY)
    await phone.types("没多少", REFUSES)
    await phone.types("120斤", ASKS_PRICE)
    await phone.types("30块", ASKS_YES)
    await phone.presses(YES, LISTED)
    people.gone(phone)
