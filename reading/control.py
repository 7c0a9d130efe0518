"""The words that steer a talk when they are the whole line: back, cancel, a person, the menu, yes, no, skip."""

from __future__ import annotations

import re
from typing import Final, Literal

from reading.patterns import phrases
from reading.word import folded

Control = Literal["back", "cancel", "person", "menu", "help", "yes", "no", "skip"]

# One meaning, its words parted by "|" (some hold blanks). Compared after folding, without punctuation and the
# particles of _SOFTENERS.
_WORDS: Final[dict[Control, str]] = {
    "back": """
        上一步|返回|退回|退回去|往回|回去|回上一步|返回上一步|回退|后退|上一个|上一题|前一步|倒回去
        |退一步|重新填上一个|改上一个|back|go back|previous|step back|one step back|back please|fanhui
        |shangyibu
    """,
    "cancel": """
        取消|算了|算求了|算球了|不卖|不买|不要|不弄|不搞|不填|不办|不用|退出|停|停下|停止|撤回|撤销|作废
        |结束|终止|罢了|拉倒|不干|不发|不订|不下单|不登|不开|先不卖|先不买|先不弄|不想卖|不想买|不想弄
        |不想要|放弃|别弄|别发|取消掉|不卖咧|不买咧|不要咧|再说|以后再说|改天再说|我不卖|我不买|我不要
        |我不弄|取消操作|算|算了咧|都不要|关掉|关闭|不来|cancel|stop|quit|exit|abort|never mind|nevermind
        |forget it|cancel it|cancel that|cancel this|drop it|leave it|no thanks cancel|stop it|quxiao
        |suanle|i changed my mind|changed my mind|not now
    """,
    "person": """
        找人|人工|客服|找人工|转人工|人工客服|人工服务|找客服|转客服|联系客服|真人|找真人|叫人|叫个人
        |找个人|叫站长|找站长|联系站长|站长|给我找个人|找人帮忙|找人帮我|找个人帮我|帮帮我|叫人来
        |给我打电话|打电话给我|打个电话|给我回电话|回个电话|来个人|有人吗|有人没|有人么|有没有人|搞不懂
        |弄不懂|搞不明白|弄不明白|看不懂|整不明白|整不来|弄不来|搞不来|太麻烦|太难|难得很|麻烦得很
        |急死人|烦死了|唉搞不懂|唉|唉呀|愁人|不会弄找人|我要找人|我要人工|我找客服|要人工
        |和人说话|跟人说话|找工作人员|工作人员|联系工作人员|help me|person|human|a human|agent|operator
        |talk to a person|talk to a human|talk to someone|speak to a person|speak to someone
        |speak to a human|real person|call me|call me please|i need a person|customer service|support
        |i need help|need help|someone help me|please help me|i'm stuck|im stuck|zhaoren|rengong|kefu
    """,
    "menu": """
        菜单|主菜单|回主菜单|首页|主页|回首页|返回首页|目录|回到菜单|看菜单|打开菜单|功能|都有啥
        |有啥功能|menu|main menu|home|start|/start|/menu|show menu|caidan
    """,
    "help": """
        帮助|使用说明|说明|怎么用|咋用|咋个用|怎么弄|咋弄|咋办|怎么办|怎么操作|咋操作|不会用|不会弄|不会
        |我不会|教我|教教我|不会操作|你能干啥|你会干啥|你能做什么|能干啥|有什么功能|help|help please
        |/help|how|how does this work|how do i use this|instructions|what can you do|bangzhu
        |how does it work|what do i do
    """,
    "yes": """
        好|好的|好嘞|好咧|好着|好着呢|对|对的|对着|对着呢|对头|是|是的|是呢|是着|是这样|没错|行|行呢
        |行着|可以|可以的|成|中|要得|能成|就这样|就这么办|就是|确定|确认|确定的|同意|没问题|没麻达
        |没意见|嗯|嗯嗯|恩|哦好|噢好|好好|好好好|对对|对对对|行行|行行行|是是|发吧|发布|提交|嗯好|嗯对
        |当然|正确|愿意|要|要的|好的好的|yes|y|yeah|yep|yup|ok|okay|sure|right|correct|that's right
        |thats right|fine|good|alright|yes please|of course|go ahead|do it|confirm|👌|👍|✅|hao|hao de
        |haode|shi|shide|dui|duide|xing|keyi
    """,
    "no": """
        不|不是|不对|错|错了|不行|不好|不成|不同意|不可以|不中|不是的|不是这个|不是这样|弄错|搞错|没对
        |不对头|不愿意|不确定|否|别|no|n|nope|nah|not right|wrong|that's wrong|thats wrong|incorrect
        |no thanks|no thank you|not really|👎|❌|bu|bushi|budui
    """,
    "skip": """
        跳过|略过|没有|没|没得|无|没啥|不填了|空着|先空着|不写|下一个|下一步|下一题|过|跳|没照片
        |没有照片|没图|不拍|没拍|以后再填|暂时没有|暂无|没的|skip|none|nothing|next|skip it|pass|n/a
        |no photo|don't have|don't have one|i don't have one|tiaoguo|meiyou
    """,
}
_MEANINGS: Final[dict[str, Control]] = {
    word: meaning for meaning, words in _WORDS.items() for word in phrases(words)
}
_AROUND = re.compile(
    r"^[\s。，,.!?;:~、…\"'“”‘’()（）！？；：～-]+|[\s。，,.!?;:~、…\"'“”‘’()（）！？；：～-]+$"
)
# Said around such a word without changing it.
_SOFTENERS_BEFORE = re.compile(
    r"^(?:那|那就|还是|我说|哎|唉|哦|噢|额|呃|嗯|请|就|well|please|oh|um) ?[,，、]? ?"
)
_SOFTENERS_AFTER = re.compile(
    r"[ ,，、]?(?:吧|了|啊|呀|呢|嘛|么|哦|噢|喔|咧|哩|哈|的|着|please|pls|thanks|thank you)$"
)
_LONGEST = 24


def read_control(text: str) -> Control | None:
    """What a line asks of the talk itself when it says nothing else, in either language; else None.

    "help" is a question how this works, "person" a wish for (or a sigh that calls for) someone to talk to.
    """
    if len(text) > 4 * _LONGEST:
        return None
    word = _AROUND.sub("", folded(text))
    if not word or len(word) > _LONGEST:
        return None
    for _ in range(4):
        meaning = _MEANINGS.get(word) or _MEANINGS.get(word.replace(" ", "")) or _repeated(word)
        if meaning is not None:
            return meaning
        shorter = _AROUND.sub("", _SOFTENERS_AFTER.sub("", word))
        if shorter == word:
            shorter = _AROUND.sub("", _SOFTENERS_BEFORE.sub("", word))
        if shorter in {word, ""}:
            return None
        word = shorter
    return None


def _repeated(word: str) -> Control | None:
    """算了算了, 不要 不要, 取消，取消: the same word two or three times."""
    signs = [part for part in re.split(r"[ ,，。!、]+", word) if part]
    if len(signs) > 1 and len(set(signs)) == 1:
        return _MEANINGS.get(signs[0])
    for times in (2, 3):
        once = word[: len(word) // times]
        if once and once * times == word:
            return _MEANINGS.get(once) or _MEANINGS.get(once.removesuffix("了"))
    return None
