"""Goods named only to say what other goods are for: the 花椒 of 剪花椒的剪子 is not traded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reading.patterns import pattern

if TYPE_CHECKING:
    from reading.product_names import Mention

# The work that is done to the goods; 收 and 卖 are left out: 收花椒的 is a buyer.
_WORK_BEFORE = re.compile(
    r"[摘剪装打种喂晒包修烘煮榨挖存放割砍养脱磨拉称穿盖栽削剥洗切运捆扎浇上给追采](?:个|点|些)?$"
)
_OF_WORK_AFTER = re.compile(r"(?:用的?|的)(?P<more>[_ ]?[^\s,，。!?了呢吗])?")
# 编织袋一百个，装花椒: a clause of its own that ends with the goods.
_WORK_CLAUSE = re.compile(
    r"[,，。 ](?:用来|拿来|准备|打算|我?要|是|好)?"
    r"[摘剪装打种喂晒包烘煮榨存砍养脱磨称穿盖栽削剥洗切运捆扎浇泡炖蒸腌熬](?:点|些)?$"
)
# 鸡下的, 蜂酿的, 羊产的: who made the goods is not traded with them.
_MADE_BY = re.compile(r"(?:自己)?[下生酿产抱]的")
# 腊肉三十斤，自家养的猪: what the goods were made of.
_RAISED_BEFORE = re.compile(r"(?:自家|自己|家里|我家|我们)(?:喂|养|种|放)的$")
# 天麻十一斤，不打农药: what was not used on the goods.
_NOT_USED_BEFORE = pattern(r"""
    (?:不|没有?|未|从不|从来没有?)(?:打|上|用|施|喷|加|放|使)过?(?:一点|任何|什么|啥)?$
      |(?:(?<![a-z])(?:no|without)|never_used|not_sprayed_with)_(?:any_)?(?:chemical_)?$
""")
# 把洋芋都啃了: what came to harm is not traded.
_HARMED_AFTER = re.compile(r"[^,，。￼]{0,3}(?:啃|吃|咬|糟蹋|祸害|拱|偷|淹|冻|刨|踩|叼)(?:了|光|坏|掉|完)")
# 不要尿素，要复合肥; 要不要 and 卖不卖 ask.
_REFUSED_BEFORE = re.compile(r"(?<![要卖买是用])(?:不|别)(?:要|买|卖|是|用|收)(?:了)?$")
_TRADED_AFTER = re.compile(r"[买要卖收来]|￼")
_CLAUSE_END = re.compile(r"(?:的|用|呢|了|吧|水|酒|汤)*(?:[,，。!]|$)")
_FOR_BEFORE = pattern(r"￼_(?:for|to)_(?:[a-z]+ing_|[a-z]+_)?(?:the_|my_|our_|some_)?$")


def without_purposes(mentions: list[Mention], blanked: str) -> list[Mention]:
    """The goods without those that only say a purpose. blanked: the line with all goods blanked out."""
    return [mention for mention in mentions if not _is_purpose(mention, blanked, alone=len(mentions) == 1)]


def _is_purpose(mention: Mention, blanked: str, *, alone: bool) -> bool:
    before = blanked[max(0, mention.start - 24) : mention.start]
    after = _OF_WORK_AFTER.match(blanked, mention.end)
    worked = _WORK_BEFORE.search(before) or (before.endswith("收") and after and after.group()[0] == "用")
    if after and worked and (after.group("more") or not alone):
        return True
    if _REFUSED_BEFORE.search(before) and _TRADED_AFTER.search(blanked, mention.end):
        return True
    if alone:
        return False
    if _NOT_USED_BEFORE.search(before):
        return True
    if before.endswith("把") and _HARMED_AFTER.match(blanked, mention.end):
        return True
    if _MADE_BY.match(blanked, mention.end):
        return True
    if _RAISED_BEFORE.search(before) and "￼" in before and _CLAUSE_END.match(blanked, mention.end):
        return True
    own_clause = _WORK_CLAUSE.search(before) and _CLAUSE_END.match(blanked, mention.end)
    return bool(own_clause or _FOR_BEFORE.search(before))
