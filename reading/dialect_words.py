"""Words of southern Gansu and Sichuan speech put into common ones of as many signs, so that every place stays."""

from __future__ import annotations

import re
from typing import Final

# What is heard, and the common word that all rules know. Both sides have as many signs, and no Latin letter.
_COMMON: Final[dict[str, str]] = {
    # where: 阿达, 哪搭, 阿里
    **{where + place: "哪里" for where in "阿啊" for place in "达搭哒塔里"},
    **{"哪" + place: "哪里" for place in "达搭哒塔答"},
    # what: 撒价, 啥子, 做甚
    **{
        "撒" + behind: "啥" + behind
        for behind in (
            "价",
            "行情",
            "行市",
            "时候",
            "东西",
            "课",
            "班",
            "培训",
            "种子",
            "肥料",
            "菜",
            "货",
            "意思",
        )
    },
    "啥子": "什么",
    "撒子": "什么",
    "做甚": "做啥",
    "干甚": "干啥",
    # when, how
    "多会儿": "啥时候",
    "啥会儿": "啥时候",
    "多早晚": "啥时候",
    "多咱": "几时",
    "啷个": "怎么",
    "囊个": "怎么",
    "咋么": "怎么",
    "咋家": "怎么",
    # a moment
    "一哈": "一下",
    "一哈子": "一下子",
    "哈子": "一下",
    # none, how much
    "没得": "没有",
    "莫得": "没有",
    "几多钱": "多少钱",
    "好多钱": "多少钱",
}
_HEARD = re.compile("|".join(sorted(map(re.escape, _COMMON), key=len, reverse=True)))


def in_common_words(text: str) -> str:
    """A folded text with words of the dialect put into common ones; it keeps its length."""
    return _HEARD.sub(lambda heard: _COMMON[heard.group()], text)
