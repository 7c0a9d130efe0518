"""Lines made of nothing but words of one meaning: 嗯嗯知道了, 好的明天见, okay, I'll be there.

A pattern for such lines would have to foresee every order of the words; here only the words are known. A line has the
meaning when its words cover it from end to end and one of them carries it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from reading.patterns import phrases
from reading.word import folded, is_line

_STOPS: Final = frozenset(" ,，。.!！~～…、;；")
_LONGEST_LINE: Final = 40
_COURTESY: Final = """
    谢谢您|谢谢你|谢谢了|谢谢啊|谢谢|谢了|感谢|多谢|麻烦了|麻烦你了|辛苦了|辛苦|老师|老板|师傅|同志|小王
    |thank you|thanks|thx|please|sir|boss
"""
_PARTICLES: Final = "了|啦|咧|啊|呀|呢|的|哈|哩|嘛|么|哦|噢|吧|嗯|恩|唉|就|都|也"


_AROUND = re.compile(r"^[\W_]+|[\W_]+$")


def without_pictures(line: str) -> str:
    """The folded line without the signs and pictures around what is said: 你好👋 -> 你好."""
    return _AROUND.sub("", line)


def says_thanks(line: str) -> bool:
    """Whether a line as typed says thanks and nothing else."""
    return is_line(line) and (THANKS.covers(folded(line)) or THANKS.covers(without_pictures(folded(line))))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that carry a meaning, and words that may stand around them; the longest at a place is taken."""

    carrying: frozenset[str]
    around: frozenset[str]

    def covers(self, line: str) -> bool:
        """Whether a folded line is made of these words, one of them carrying the meaning."""
        if len(line) > _LONGEST_LINE or line in self.around - self.carrying:
            return False
        return self._covers(line, 0, carried=False, tried=set())

    def _covers(self, line: str, place: int, *, carried: bool, tried: set[tuple[int, bool]]) -> bool:
        """The rest of the line from a place on. Where the longest word leads nowhere, a shorter one is tried."""
        while place < len(line) and line[place] in _STOPS:
            place += 1
        if place == len(line):
            return carried
        if (place, carried) in tried:
            return False
        tried.add((place, carried))
        for length in range(min(_LONGEST_WORD, len(line) - place), 0, -1):
            word = line[place : place + length]
            carries = word in self.carrying
            if not carries and word not in self.around:
                continue
            ends = line[place + length : place + length + 1]
            if word[-1].isascii() and ends.isascii() and ends.isalnum():
                continue
            if self._covers(line, place + length, carried=carried or carries, tried=tried):
                return True
        return False


def _vocabulary(carrying: str, around: str) -> Vocabulary:
    courtesy = phrases(_COURTESY) + phrases(_PARTICLES)
    return Vocabulary(frozenset(phrases(carrying)), frozenset([*phrases(around), *courtesy]))


ACKNOWLEDGES: Final = _vocabulary(
    """
        i'll go|i will go|will go|on my way|准时到|准时来|按时到|按时来|知道|晓得|明白|收到|记住|记下|记着|记得
        |清楚|了解|看到|看见|懂|得知|会来|会去|会到|要来|要去|一定来
        |一定去|一定到|肯定来|肯定去|肯定到|准时来|准时去|准时到|按时来|按时去|按时到|到时候来|到时候去
        |到时候到|到时候见|到时来|到时去|明天来|明天去|明天见|明天到|后天来|后天去|后天见|那天来|那天去
        |那天见|不会忘|没忘|忘不掉|忘不了|不会迟到|一定参加|准时参加|会参加|能来|能去|来得了|去得了|我来
        |我去|我参加|谢谢提醒|多谢提醒|感谢提醒|got it|i got it|noted|understood|roger|roger that|will do
        |i'll be there|i will be there|be there|will be there|i'll come|i will come|i'm coming|i am coming
        |see you|see you there|see you then|see you tomorrow|received|i know|acknowledged|copy that|copy
        |i'll remember|i'll make it|i can make it|i can come|count on me|will come|i'm in|coming
        |i will attend|i'll attend|i'll join|i will join|for the reminder|for reminding me|for reminding
    """,
    """
        要得|要的|中|成|得行|好得|能成|好勒|妥|妥了|好|好的|好嘞|好咧|行|可以|嗯|哦|噢|对|是|没问题|没麻达|我
        |我们|曹|俺|已经|咱|咱们|we|消息|通知|提醒
        |你的提醒|您的提醒|到时候|到时|那天|明天|后天|当天|一定|肯定|准时|按时|会|早点|早早|过来|过去|放心
        |你放心|不用再说|ok|okay|yes|yeah|sure|fine|great|good|all right|alright|with|then|there|tomorrow
        |on time|that
    """,
)
CANCELS: Final = _vocabulary(
    """
        取消|算了|算咧|不要|不买|不卖|不弄|不办|不搞|不填|不发|不订|不挂|不上|不用|不做|不整|停|停下|停止
        |打住|退出|撤回|撤销|作废|罢了|拉倒|别弄|别发|别卖|别买|别挂|别填|别搞|终止|放弃|不想弄|不想卖
        |不想买|不想要|不想填|不想办|不干|不发布|不下单|不上架|不登|不要弄|算啦|不需要|不用弄|撤|改主意
        |改变主意|改变想法|cancel|stop|quit|exit|abort|never mind|nevermind|forget it|forget that
        |forget about it|cancel it|cancel that|stop it|drop it|changed my mind|i changed my mind
        |i don't want it|don't want it|don't bother|let's stop|no longer needed|not needed|scrap it
        |not interested|leave it|nvm|nevermind that|莫弄|莫搞|莫卖|莫买|莫发|莫挂|莫填|莫订|莫整|莫要|甭弄|甭搞
        |甭卖|甭买|甭发|甭挂|甭填|甭订|甭整|甭要|别整|别订|别填|别办|不想整|不想弄|不整|罢|去球|去求|scrap that
        |scratch that|scratch it|scrap this|undo|undo that|undo it|disregard|disregard that|ignore that
        |ignore it|ignore my last message|ignore the last message|ignore my message|forget what i said
        |call it off|take that back|i take it back
        |i take that back|delete that|delete it|delete this|not anymore|don't do it|no don't|hold on|remove that
        |discard|discard it|discard that
        |void that|end it|kill it|不算|不算数|不作数|不算话|当我没说|就当没说|当没说|当我没发|反悔|后悔|删掉
        |删了|删除|删去|不登了
        |不成了|先不|搁下|先放着|先放下|不要紧不弄|打消|不继续|不想继续|弄错|发错|填错|写错|打错|搞错
    """,
    """
        先|还是|我|我们|曹|就|刚才|刚才的|刚刚的|这个|那个|这单|这些|全部|全|掉|一下|给我|帮我|不|手|再说
        |刚说的|刚才说的|前面说的|上面说的|上面的|前面的|刚发的|刚才发的|刚刚发的|刚填的|刚才填的|说的|发的|填的
        |那条|这条|上一条
        |刚才那个|刚才那条|刚刚|话|把|吧|别|let's|just|please|my|last|message|i said|what i said|the|it|actually
        |well|wait|oops
        |以后再说|不好意思|对不起|东西|no|now|for now|all|oh|sorry|anymore|i|want to|this|that|everything
    """,
)
# Whom a greeting is said to; of those whom one may also want to see (站长在吗) only the whole greeting is known.
_STAFF: Final = "站长|书记|村长|主任|负责人|管理员"
_TITLES: Final = """
    师傅|老师|老板|老乡|乡党|乡亲|老哥|老弟|大哥|大姐|大爷|大妈|大叔|大婶|阿姨|叔叔|叔|姨|婶子|哥|姐
    |姐姐|哥哥|妹子|兄弟|伙计|朋友|同志|大家|大伙|大伙儿|大家伙|各位|各位乡亲|父老乡亲|亲|亲们|小王|掌柜的
    |师傅们|老师们|老板们|朋友们|伙计们|姐妹们|兄弟们|同志们|老乡们|乡党们|家人们|邻居们|亲人们|姐妹|家人|邻居
"""
GREETS: Final = _vocabulary(
    """
        好着没|好着吗|好着么|好着不|好着哩吗|好着哩没|好着呢吗|在着没|在着吗|在着么|在着不|晚好|早晨好|节日快乐
        |新年快乐|春节快乐
        |中秋快乐|国庆快乐|端午安康|周末好|最近好吗|最近还好吗|身体好吗|还好吗|how are you|how are you doing
        |how are things
        |how's it going|how do you do|nice to meet you|happy new year|happy holidays|happy spring festival
        |what's up|salute
        |"""
    + "|".join(
        who + said
        for who in phrases(_STAFF) + phrases(_TITLES)
        for said in ("好", "你好", "您好", "你好着没", "好着没")
    )
    + """
        |你好|您好|你们好|大家好|老师好|师傅好|老板好|站长好|老乡好|乡亲们好|各位好|同志好|早|早上好|早安
        |上午好|中午好|下午好|晚上好|晚安|在吗|在的吗|在不|在不在|在没|在没在|喂|哈喽|哈啰|哈罗|嗨|嗨喽|嘿
        |新年好|过年好|春节好|节日好|hello|hi|hey|yo|good morning|morning|good afternoon|good evening
        |evening|good day|greetings|nihao|ni hao|howdy|hiya
    """,
    """
        好|大家|各位|老乡|乡亲们|有人|人|亲|嘿嘿|嘿嘿嘿|有人吗|there|anyone|anybody|everyone|all|bot|friend
        |friends|again|my friend|my friends|folks|guys|team|people|all of you|to you|to all|to everyone
        |to you all|you all|sir|madam|today
        |from here|大伙儿|大伙|大家伙|乡亲|父老乡亲|伙计|朋友|今天|你|您|你们
    """
    + "|"
    + _TITLES,
)
DECLINES: Final = _vocabulary(
    """
        不来|不去|不参加|不到场|去不了|来不了|到不了|去不成|来不成|参加不了|参加不成|赶不上|赶不来|走不开
        |抽不开身|抽不出身|抽不出时间|抽不出空|没空|没时间|没功夫|不得空|不在家|有事|不能来|不能去|不能参加
        |没法来|没法去|不想去|不想来|不方便去|不方便来|i can't make it|can't make it|i can't come|can't come
        |i cannot come|cannot come|i won't come|won't come|not coming|i'm not coming|i'm not going|not going
        |i can't attend|can't attend|cannot attend|i cannot attend|unable to come|i'm busy|i am busy
        |i have to skip it|skip it this time|won't make it|i won't make it|i won't be there|i can't go
        |i can't|i cannot
    """,
    """
        好|好的|我|我们|曹|俺|家里|家里有事|地里忙|忙|忙得很|那天|明天|后天|当天|那时候|到时候|到时|这次
        |这回|怕|怕是|恐怕|可能|确实|真的|实在|因为|要|对不起|不好意思|抱歉|sorry|that day|tomorrow
        |this time|unfortunately|no|i'm afraid|the class
    """,
)
ASKS_HOW: Final = _vocabulary(
    """
        show me how|show how|使唤|咋使唤|怎么使唤|咋个使唤|不会使唤|怎么个弄法|咋个弄法|咋耍|怎么耍|咋个耍|本事
        |本领|啥本事|什么本事
        |什么本领|啥本领|能耐|啥能耐
        |会些啥|能办些啥|能办啥|能办什么|能帮我干啥|能帮我干什么|能帮我做啥|能帮我做什么|能帮我啥|介绍一下自己
        |自我介绍|介绍一下|介绍介绍|头一回用|头一次用
        |第一回用|刚开始用|新来的|不晓得咋用|不知道咋用|不知道怎么用|讲讲怎么用|讲讲咋用|干啥使的|干啥用的|main menu
        |what can u do|what can u do for me|what can you do for me|how u work|how do u work|how to use u
        |whats this|what are my options|how do you work|how does it go|how do i work this
        |how do i work this thing|what is this thing|what's this thing
        |what's this bot|what all can you do|how can i use you|how can i use this|what services do you offer
        |what do you offer|i'm new
        |i am new|new here|i'm new here|i am new here|tell me how this works|what you can do|what can this do
        |getting started
        |怎么用|怎么个用法|咋用|咋个用|咋玩|咋个操作|咋个使|咋个开始|咋个弄|怎么使用|如何使用|怎么使|怎么弄|咋弄
        |咋整|怎么整|怎么操作|咋操作|怎么玩|怎么开始
        |咋开始|从哪里开始|从哪开始|从哪儿开始|说明|说明书|使用说明|操作说明|使用方法|操作方法|用法|教程
        |使用教程|指南|帮助|功能|有什么功能|有啥功能|能干啥|能干什么|能做啥|能做什么|会干啥|会干什么
        |会做什么|会做啥|会啥|会什么|用你干啥|用你干什么|干啥的|干什么的|做什么的|做啥的|干啥用的|干什么用的
        |干啥用|啥用|看不懂|看不明白|弄不明白|咋搞|怎么搞|如何操作|教一下|功能列表|菜单|主菜单|该咋办
        |该怎么办|怎么办|咋办|不懂|不会用|不会弄|不会操作|不会使|教我用|教我弄|教我怎么用|教我咋用|服务项目
        |什么服务|啥服务|help|guide|user guide|instructions|manual|tutorial|options|commands|features
        |services|menu|how do i start|how to start|how do i begin|get started|how to use|how to use it
        |how to use this|how it works|how does it work|how does this work|how do i use this|how do i use it
        |what is this|what's this|what's this for|what is this for|usage|what can i ask|help me use it
        |help me use this|how do you use this|how do you use it|how does this bot work|how this works
        |show help|what can you do|what can i do|how can you help|what do you do|what can you help with
        |what can you help me with
    """,
    """
        这|这个|那个|东西|机器人|平台|软件|小程序|你|你们|我|该|要|到底|请问|问一下|一下|有|没有|有没有|没
        |是|吗|看|看看|看一下|给我|教|教教|教一下|教我|这里|都|能|可以|办|新手|用|哪些|帮帮忙|第一次|给个|返回
        |显示|打开|调出来|调出|拿出来|弄出来|发出来|亮出来|在哪|在哪里|呢|把|用着|头一回|头一次|使|不会|自己
        |玩意|这玩意|里头|这里头|讲讲|说说|讲一下
        |给我讲|给我说|从|晓得|不晓得|让我|能不能|下|些|bring|up|main|open|to|see|again|please|thing|can you
        |could you|hello|hi|offer|give
        |回|列表|下一步|得|怎么办|咋办|what|are|the|your|show|me|list|you|do|have|is|there|a|any|this|here
        |bot|with|i|need|want|some|of|it|for|in|to use|all|don't|understand|explain|teach|tell|how
    """,
)
ASKS_MARKET: Final = _vocabulary(
    """
        价|价格|价钱|行情|市价|市场价|收价|收购价|行市|报价|牌价|啥价|什么价|啥价钱|多少钱|价格表|收购价格
        |价格查询|报个价
        |行情表|啥行情|啥行市|price|prices|price list|price update|price updates|market prices|价目表|报价单
        |rates|rate|today's rate|market rate|market rates
    """,
    """
        各样|样样|rate|今天|今日|今儿|现在|最近|这几天|这两天|今年|眼下|目前|最新|市场|市场上|都|收|查|查下|看下
        |问下|查查|查一下|看|看看
        |看一下|问|问个|问一下|请问|有没有|有|没有|多少|咋样|怎么样|如何|是|大概|一下|给我|发|发我|说说|各种
        |货|东西|农产品|any|today|today's|current|the|latest|show|me|what|are|is|what's|check|market|list
        |now|this week|for|of|all|update
    """,
)
TRACKS: Final = _vocabulary(
    """
        快递|包裹|物流|货呢|东西呢|件呢|单呢|到哪|到哪里|到哪儿|走到哪|走到哪里|走到哪儿|能到|到货|发货|发出
        |签收|取货|取件|收货|送到|寄到|没到|没来|发没发|到没到|几时到|啥时候到|什么时候到|几时发|啥时候发
        |什么时候发|几天到|有消息|my goods|my order|my parcel|my package|my delivery|my stuff|tracking|track
        |order update|parcel update|did it ship|has it shipped|has it arrived|is it here yet
        |when will it arrive|when will it come|shipping status|delivery status
    """,
    """
        我|我的|我们的|货|东西|件|单|单子|订单|买|订|寄|没|没有|吗|不|还|怎么|咋|为啥|几时|啥时候|什么时候
        |多久|今天|明天|后天|昨天|前天|能|可以|要|有|还有|几天|谁|走|来|到|到站|站上|站里|给我|给|查|查下|看下|查查
        |查一下|看|看看|看一下|帮我|请|问一下|现在|已经|客户|对方|where|where's|are|is|when|will|what|about
        |any|update|on|status|yet|here|it|arrive|arrived|come|check|now|has|my|the|of
    """,
)
THANKS: Final = _vocabulary(
    """
        谢谢|谢谢您|谢谢你|谢谢了|谢谢啊|谢谢啦|谢了|谢啦|谢|感谢|感谢您|感谢你|多谢|太感谢|麻烦你了|麻烦您了
        |麻烦了|辛苦了|辛苦你了|辛苦您了|费心了|thank you|thank u|thanks|thankyou|thx|ty|many thanks|cheers|xiexie
        |xie xie
    """,
    """
        你|您|你们|大家|太|真|真是|非常|十分|好|好的|帮忙|帮助|您的帮助|你的帮助|的帮忙|了|不客气|so much|very much
        |a lot|a million|again|all|ok|okay|great|good|for your help|for the help|for helping|for everything|friend|guys
        |everyone
        |you|that's all|🙏|👍
    """,
)
_LONGEST_WORD: Final = max(
    len(word)
    for table in (ACKNOWLEDGES, CANCELS, GREETS, DECLINES, ASKS_HOW, ASKS_MARKET, TRACKS, THANKS)
    for word in table.carrying | table.around
)
