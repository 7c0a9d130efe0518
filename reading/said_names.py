"""Names a person gives in a line: of a store to be opened, of a course to be joined."""

from __future__ import annotations

import re

from reading.patterns import pattern

Span = tuple[int, int]

_QUOTED = re.compile(r"[\"“”「『《'‘]([^\"“”「」『』《》'‘’]{1,40})[\"“”」』》'’]")
_STORE_NAME = pattern(r"""
    (?:店的?名[字称]?|名字|名称|店铺名[字称]?|店号|字号|铺子|铺铺|铺名|店子|店)(?:就|想|要)?(?:叫做?|用|是|为
    |[起取][名个]|定[为了下成]?|写)?_?[:：]?_?(?=\S)
    |(?:叫[做个]?|[起取](?:名|个名字?)叫?|名为)_?[:：]?_?
    |(?<![a-z])(?:called|named|name_it|call_it|name_(?:is|of)(?![a-z])|name[:：]|(?:store|shop)[:：]|(?:name
    |call)_(?:my|our|the|this)_(?:new_|online_|little_){0,2}(?:store|shop|stall)(?:_as)?(?![a-z])|(?:store|shop
    |stall)(?:'s)?_name(?:_is(?![a-z])|[:：]|(?![a-z:：]))|register_(?:my|our)_(?:store|shop)_as(?![a-z])
    |with_the_name(?:_of)?(?![a-z])|name_(?!is|my|our|the|this|of|it|for))_?
""")
_NAMED_STORE = re.compile(r"(?:名叫|叫做?)([^ ,，。]{2,12}?)的(?:网?店|铺子)")
# what store name can I use
_NO_NAME = re.compile(
    r"(?:can|is|do|does|should|to|for|i|we|you|idea|ideas|please|yet|of)(?![a-z])|[了吗呢啥什么怎]"
)
# 开店 王家花椒铺, 新店：李台土蜂蜜: a short rest that is no sentence.
_NAME_BEHIND_WISH = pattern(r"""
    ^(?:我?[要想]?(?:开店|开个店|开网店|开个网店|注册店铺|注册新店)[_:：,，]|新店[_:：])_?((?!.*(?:怎么
      |咋|吗|卖|要|叫|名|可以|行|想|帮|谢|怎样))[^_,，。]{2,16})$
""")
# What a topic cannot hold: then the wrong words were cut out, and none is better.
_VERBS = re.compile(r"[不没再办要想去来吗呢啥哪谁几]|什么|参加|取消|报名|退出|培训|算我|报$")
_STORE_SAYS_NAME = re.compile(r"叫|名|号|[:：]|called|name|call| as ")
_STOP = re.compile(r"[,，。;；!！?？\n]|(?:吧|好不好|行不行|可以吗|怎么样)$")
_COURSE_ZH = pattern(r"([^_,，。!?￼的]{2,10}?)(?:的|这个|那个)?(?:课程?|培训班?|讲座|班)")
_LEARN_ZH = pattern(r"""
    (?:有没有|有|谁|哪里|啥时候?|什么时候|几时|哪天|说要?|要|会)教(?:一下|人|怎么|咋)?([^_,，。!?￼的]{2,8})(?:的
    |[吗呢么]|$|[,，。!?])
    |学(?:一下|习|点|着|个)?([^_,，。!?的]{2,8}?)(?:的|课程?|培训|[吗呢吧啊了]|怎么|咋|在哪|$|[,，。!?])
""")
_COURSE_EN = pattern(r"""
    (?<![a-z'])(?:the_|an?_|your_|this_|next_)?([a-z][a-z-]*(?:_[a-z][a-z-]*)?)_(?:course|training|class
      |workshop|lesson|seminar)
""")
_ABOUT_EN = pattern(r"""
    (?:course|training|class(?:e?s)?|workshop|lesson|seminar)s?_(?:on|about
    |in)_([a-z][a-z_-]{2,30}?)(?=_(?:please|next|this|coming|tomorrow|today
      |tonight|soon|yet|now|on|in|at|again|available)(?![a-z])|$|[,.?!])
    |learn_(?:about_|how_to_)?([a-z][a-z_-]{2,30}?)(?=_(?:please|next|this|tomorrow|today)(?![a-z])|$|[,.?!])
""")
# Words around a topic that are not part of it.
_BEFORE_TOPIC = pattern(r"""
    ^.*?(?:算我一个|把我从|把我的?名?字?(?:写|加|报|添)?[到进]?|我从|从|把|报名参加|参加|报名|报一个|报个|报上|报|听
    |(?<![网线])上|学习|想学|要学|学|取消|退出|退掉|有没有|有|我想
      |我要|想|要|给我|帮我|去|那个|这个|关于|下次|下一?期|这次|最近|什么时候|啥时候|几号|哪天|搞)(?=[^_])
""")
_NO_TOPIC = pattern(r"""
    ^(?:[啥什么哪有没这那个我你们次节期下上月日今明后天周一二三四五六几点的在开是不还要想去听报名招人免费收钱时候取消帮把退出掉]+
      |培训|课程?|讲座|技术|农民|村里|镇上|县里|网上|新|学习|any|the|a|an|next|this|my|your|list|what|free
      |other|more|some|new|first|join|training|all|which|is_there)+$
""")
_EN_FILLER = pattern(r"""
    ^(?:for|up_for|join|in|to|is|are|there|any|next|a|an|the|my|your|this|that|some|list|of|from|cancel
      |leave|what|when|about|want|me|i|enrol|enroll|attend|free|other|all|which|new|on)_
""")
# 明天下午的课: when, not about what; a topic neither begins nor ends with it.
_WHEN_ZH = r"""
    (?:[上下这本]一?个?(?:周|星期|礼拜|月|期|批|回|次)[一二三四五六日天末]?|(?:周|星期|礼拜)[一二三四五六日天末]
    |[今明后昨前]天
      |大后天|[今明]儿|[今明][早晚]|[上下中]午|[早晚]上|傍晚|[0-9一二三四五六七八九十]{1,3}[号月日点]
      |初[一二三四五六七八九十]|月底|年底|年前|年后
      |啥时候?|什么时候|几[号点时]|哪天|最近|近期|的)
"""
_STARTS_WITH_WHEN = pattern(rf"^{_WHEN_ZH}")
_ENDS_WITH_WHEN = pattern(rf"(?:{_WHEN_ZH}|[还也都有办开上搞])$")
_WHEN_EN = pattern(r"""
    (?:the_|next_|this_)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|today|tomorrow|january|february|march
      |april|may|june|july|august|september|october|november|december)(?![a-z])|the_(?:\d|[a-z]+th)
""")
_FUNCTION_WORD = pattern(r"""
    (?<![a-z])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:'s)?|today(?:'s)?|tomorrow(?:'s)?|morning
    |afternoon|evening
      |week(?:'s|end)?|month(?:'s)?|january|february|march|april|may|june|july|august|september|october|november
      |december
      |the|an?|any|does|do|did|is|are|was|will|can|has|have|when|where|what|how|which|my|your
      |this|that|next|free|list|other|more|some|new|first|last|join|training|of|i|you|we|cancel|leave
      |there)(?![a-z])
""")


def store_name(folded: str) -> Span | None:
    """Where the name given to a new store stands in a folded line; quotes are not part of it."""
    after = _NAME_BEHIND_WISH.match(folded)
    if after:
        return after.span(1)
    quoted = _QUOTED.search(folded)
    if quoted:
        return quoted.span(1)
    before = _NAMED_STORE.search(folded)
    if before:
        return before.span(1)
    best: Span | None = None
    for said in _STORE_NAME.finditer(folded):
        if not _STORE_SAYS_NAME.search(said.group()):
            continue
        stop = _STOP.search(folded, said.end())
        end = stop.start() if stop else len(folded)
        if 1 < end - said.end() <= 40 and not _NO_NAME.match(folded, said.end()):
            best = (said.end(), end)
    return best


def course_topic(folded: str) -> Span | None:
    """Where the topic of a course stands in a folded line; None when none or none clearly is named."""
    return _english_topic(folded) if folded.isascii() else _chinese_topic(folded)


def _chinese_topic(text: str) -> Span | None:
    for shape in (_LEARN_ZH, _COURSE_ZH):
        for found in shape.finditer(text):
            start, end = found.span(found.lastindex or 0)
            while when := _STARTS_WITH_WHEN.match(text[start:end]):
                start += when.end()
            while (lead := _BEFORE_TOPIC.match(text[start:end])) and lead.end() < end - start:
                start += lead.end()
            while when := _STARTS_WITH_WHEN.match(text[start:end]):
                start += when.end()
            while when := _ENDS_WITH_WHEN.search(text[start:end]):
                end = start + when.start()
            if (
                end - start >= 2
                and not _NO_TOPIC.match(text[start:end])
                and not _VERBS.search(text[start:end])
            ):
                return start, end
    return None


def _english_topic(text: str) -> Span | None:
    about = _ABOUT_EN.search(text)
    if about and not _WHEN_EN.match(about[about.lastindex or 0]):
        return about.span(about.lastindex or 0)
    for found in _COURSE_EN.finditer(text):
        start, end = found.span(1)
        while filler := _EN_FILLER.match(text[start : end + 1]):
            start += filler.end()
        if (
            start < end
            and not _FUNCTION_WORD.search(text[start:end])
            and not _EN_FILLER.match(text[start:end] + " ")
        ):
            return start, end
    return None
