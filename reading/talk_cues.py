"""The words by which people show what else they want of the market, and what is none of its business, as data.

Matched against the folded line with goods and codes blanked out (each sign a "￼"), so that 感冒药 is no illness.
"""

from __future__ import annotations

from typing import Final

from reading.patterns import pattern

# Where a parcel or an order is.
TRACK: Final = pattern(r"""
    快递|包[裹果]|包包(?=.{0,4}[到来])|(?:买|订|寄|发)的.{0,6}没(?:动静|消息|影)|(?<!条)件.{0,6}没(?:走|动)(?=$
    |[_,，。?])|￼_(?:i|we)_(?:sent|shipped|ordered|bought)_?(?=[,.?]|$|not|have|has|did|where|when)
    |在路上[吗没么不]
    |等了.{1,8}还?没(?:到|来|收到)|显示签收
    |签收了?.{0,6}没有?(?:收到|拿到|见)|下的单.{0,12}(?:到|来|发)|(?:买|订|寄)的(?:东西|货
    |件)?走(?:到)?哪|货走了(?:没有?|吗)|物流|查单|查件|取件|取货码|提货码|运单|单号|派送|派件|配送到
    |(?:订单|单子|货|东西|件|买的|订的).{0,8}(?:到哪|到了|到没|到站|到底|发货|发了|发没|发出|走到
      |在哪(?!.{0,4}[买卖收])|几时到|啥时候到|什么时候到|啥时到|多久到|还没到|没到|送到没|送到哪|寄(?:了|出|到
      |走|来|没|过|送)|咋还
      |怎么还|签收|派送|丢了|进度|状态)
    |到哪[里儿]?了|发货了?[吗没么]|(?<![钱款资贴金])发了没
    |(?:啥|什么|几)时候?(?:能)?(?:送到|送来|发货|到货)|送到[了没吗]|没送到|啥时候发货|什么时候发货
    |几时发货|没发货|到货了?(?:[吗没么不]|.{0,5}没有?)|我的订单|我的单子|查.{0,4}订单|看.{0,4}订单|订单(?:号
    |查询|状态|呢)
    |(?:货|东西|件).{0,4}(?:还要|还得|得)几天|(?:啥|什么)时候能?(?:拿到|收到|到手|领到?)
    |(?:货|东西|快递|包裹|件).{0,3}没有?收到|没有?收到(?:货|东西|快递|包裹|件)|送货的|到(?:站|县|镇|村)(?:上
    |里)?了(?:没有?|吗|么)|(?:货|东西|件|包裹|快递)到.{1,6}(?:没有?|吗|么)(?=$|[_,，。?])|(?<!钱)(?:到没到
    |发没发|寄没寄|送没送)(?!账|款)|(?:单|货|件|快递|包裹|东西).{0,4}(?:动静|消息|着落|下落)
    |[还都](?:没有?|不)(?:到|来|送到?|收到|发|寄到?)[^,，。]{0,3}[,，_]?我?[买订寄]的
    |[寄买订发]的(?:那|这).{0,4}[单件个货].{0,3}(?:走|到|发|寄|来|送)(?:出去|出|到)?了?(?:没有?|吗|么|不)
    |(?:发|寄|送|运)(?:出去|出来|过来|来|走|到.{1,5})了?(?:没有?|吗|么)(?=$|[_,，。?我])
    |(?:货|东西|件).{0,3}(?:(?<!起)(?<!上)来|送来|寄来|运来|到.{1,6})了(?:没有?|吗|么)|到了(?:给我|跟我|通知|说|告诉)
    |(?:货|东西|件).{0,3}(?:几号|哪天)能?到|到站点?了?没|物流信息|(?:查|看|有|到)(?:一?查|一?看|一下|下
    |没有)?我的?(?:货|东西|件|单)
    |(?<![a-z])(?:track|tracking|parcel|package|shipment|shipped|courier|waybill)(?![a-z])
    |(?<![a-z])(?:where_is|where's|status_of|check|has|did|when_will|(?<!much_)is)_(?:my_|the_)?(?:order|delivery
      |stuff|goods)
    |my_orders?(?![a-z])|when_(?:do|can|will|should)_(?:i|we)_(?:get|receive|expect)_(?:my|the|our)_
    |when_(?:will|does|is)_.{0,30}(?:arrive|get_here|be_delivered|come|come_in)(?![a-z])|did_you_(?:ship
    |send)_(?:it|my|the|them)
    |(?:delivery|order|￼+).{0,30}(?:arrived?|delivered)(?![a-z])|(?:hasn't|haven't|hasnt|havent|has_not|have_not
    |still_not|never|not_yet)_(?:yet_|been_)?(?:arrived|come|received|shipped|sent|delivered)(?!.{0,12}(?:money
    |payment))
    |(?:has|have|is|was|are|were)(?:n't|nt)?_(?:(?:my_|the_|our_)?货+|(?:my|our)_[a-z_]{2,24})_(?:been_)?(?:sent
    |shipped|dispatched|delivered|arrived|on_(?:the|its)_way)
    |(?:customer|buyer|client|they)s?_(?:received?|got|get)_(?:my|the|our|his|her|their)_|(?:delivery
    |shipping)_(?:status|update)|pick_?up_code|order_(?:status|no|number|#|\d)
    |has_it_(?:shipped|arrived)|order_.{0,12}(?:arrive|come|ship)
""")

# A wish to speak with a person.
ASK_PERSON: Final = pattern(r"""
    人工|客服|真人|活人
    |[找叫喊让请](?:一?[个下位])?(?:你们)?(?:站长|负责人|工作人员|管事的|老师|会弄的|懂的人|专人)
    |[找叫喊让请](?:一?[个下位])?(?:你们|服务站|站上|站里|村里|镇上)?的?人(?=$
      |[_,，。!?说讲聊问帮教弄来给跟和接联处解管看])
    |[找叫喊让请](?:一下|一?[个下位])?.{0,4}(?:师傅|合伙人|管理员|主任|领导|店长)|(?:合伙人|师傅|管事的
    |负责人)(?:在不?在|人呢)
    |谁(?:能|来|会|可以)?(?:来)?教(?:教|一?下)?我(?!种|养|剪)|(?:老师|师傅|站长|你们)(?:能|可以)?(?:过来
    |来)(?:一下|一趟)
    |谁(?:来|能|可以)?(?:来)?帮(?:帮|一?下|个忙|我|忙)|我找他
    |(?:见|问|找|喊|叫)(?:一下|下)?.{0,4}(?:站长|服务站$|工作人员|领导|老师|负责人|主任)(?!的?店|好)
    |[找喊叫](?:一?下|个)?老板$|举报
    |(?:给|留|有)(?:一?个|没有?)电话|电话给我|(?:站上|站里|站长|客服|你们)的?电话|能不?能?打电话[不吗么]|(?:^
    |我要|我想)打电话$|来个电话|联系服务站|[跟和找见](?:你们)?的?(?:老板|站长|领导|负责人)(?:谈|说|讲|聊)
    |打电话(?:说|讲|问)|没人管|谁(?:管事|负责|是负责人)|(?<![a-z])(?:in_charge(?!_of))|说不通|[跟和](?:机器人?
    |你)(?:说|讲).{0,2}不|有没有.{0,4}懂的?人
    |^来人[啊呀]?$|来个.{1,4}的$|叫个.{1,4}来
    |把.{0,3}(?:站长|老师|师傅|工作人员|负责人|老板|人)叫|[叫让]你们.{0,3}(?:跟|和|给|来)|[跟和]你们.{0,4}说|有意见|反映
    |[跟和]人(?:说|讲|聊|谈)|[跟和](?:站长|工作人员|你们的人|客服)(?:说|讲|联系|通)|打(?:个|一个)?电话(?:给我|过来|来$)
    |给我(?:打|回)(?:一?个)?电话|回(?:我)?(?:一?个)?电话|回电|电话联系我|联系我(?!们卖)|投诉|站长(?:在|人呢)
    |换个.{0,8}人(?=$|[来跟和给_,，。])
    |问.{0,4}站(?:上|里|长)|站上的|有没有人(?:管|在|能|可以|帮)|有人(?:在.{0,4})?[吗没么]$|有人(?:吗|在吗|没有|能帮|管)
    |联系(?:一下)?(?:站长|工作人员|你们|客服)|派(?:个)?人|来个人|找.{1,8}的人$|帮我叫|不想跟机器
    |(?:站长|你们)的?电话(?:是?多少|号)
    |(?:talk|speak|chat)_(?:to|with)_(?:a_|an_|the_)?(?:real_|actual_|live_)?(?:person|human|someone
      |somebody|staff|agent|people|manager|station)
    |real_person|live_agent|(?:is_there|get)_a_person|call_someone|(?<![a-z])human(?![a-z])|call_me|phone_me
    |ring_me|customer_(?:service|support)
    |(?:can|could|will|please_have|have|get)_(?:you_|me_)?(?:someone|somebody|anyone|anybody).{0,24}_(?:call
    |phone|ring|contact|help|visit)_(?:me|us)|who_can_help|can_(?:anyone|anybody)_help|(?:anyone|anybody|someone
    |somebody)_(?:there|here|around|available|in_charge|who_can)|put_me_through|contact_(?:support|staff|someone
    |the_station)|(?:want|need|from|can|get)_(?:a|some|any)_?(?:person|human)
    |￼+_me(?:_please|_back)*$|(?:talk|speak)_(?:to|with)_(?:the_|your_)?(?:boss|owner|operator)
    |someone_(?:to_)?(?:help|call)|somebody_(?:to_)?(?:help|call)|speak_to_staff|operator|a_real_human
    |contact_me|get_me_(?:a_|an_|the_|your_)?(?:manager|operator|person|human|boss|staff)|someone_i_can_(?:call
    |ask|talk)|connect_me|(?:to|with)_support|complain
""")

# Of what was sent or bought, whatever amounts are named: 我寄的两箱核桃签收没有.
TRACK_PLAINLY: Final = pattern(r"""
    (?:发|寄|邮)(?:出去|出|走|过去)?了?的.{0,24}(?:签收|收到|到)了?(?:没有?|吗|么|不)(?=$|[_,，。?])
    |(?:发|寄|邮)(?:出去|走)的.{0,24}(?:到哪|走到|几时到|啥时候到|什么时候到)
    |(?<![a-z])(?:i|we)_(?:sent|shipped|posted|ordered|bought)_.{0,40}(?:arrived?|delivered|received|get_there
    |here_yet)(?![a-z])
""")

# A wish to speak with a person about something that went wrong, whatever goods it was about.
PERSON_PLAINLY: Final = pattern(r"""
    [找叫喊让请见](?:一下|一?[个下位])?(?:你们)?的?(?:领导|站长|负责人|管事的|主任|工作人员|人工|真人|客服)|投诉
    |举报|人工客服
    |(?<![a-z])(?:complain|real_person|manager|human|customer_service)(?![a-z])
""")

# Courses and learning.
TRAINING: Final = pattern(r"""
    培训|讲座|听课|上课|开课|课程|(?<![功放])(?<!上完)课(?![本桌文题外])
    |(?:想|要|去|来|报名|教我)学(?!生|校|费|位|历|会)|^学(?=电商|直播|拍|开|做|种|养|剪|手机|上网|网)
    |报(?:个|一下|上)名|(?:给我|我|也|名字?)报上|教.{0,4}(?:直播|电商|拍照|开网店)|报名
    |(?<![上下加值夜早晚末头航同戏大中小跟轮换])班(?![车级长主机费里人子]|次车)|班里.{0,8}(?:划|去掉|退|删|勾|加
    |写|报|名)|从.{1,10}班里|到.{1,10}班里|(?:我|也)(?:想
    |要)?报(?![价警销废酬告纸应复案喜恩道仇信时停关税表单平补])|(?:有没有|啥时候?
    |什么时候|几时|哪天|有)教(?!我|室|师|授|练|育|材|堂)|直播带货|名额
    |(?<![a-z])(?:training|trainings|course|courses|class|classes|lesson|lessons|workshop|workshops
      |seminar|enroll?|enroll?ment)(?![a-z])
    |^我?[想要]参加[。!]*$
    |book_(?:me|us)_(?:in|for)|unenroll?|count_me_in|put_(?:me|us|my_name)_down|sign_(?:me_)?up(?!_for_a_store)
    |(?:want|like)_to_learn
""")

# Plainly our courses, whatever goods stand beside them.
COURSE: Final = pattern(r"""
    培训|讲座|课程|报名|报(?:个|一下|上)名|[的上听]课|名额
    |(?<![上下加值夜早晚末头航同戏大中小跟轮换])班(?![车级长主机费里人子]|次车)|班里.{0,8}(?:划|去掉|退|删|勾|加
    |写|报|名)|从.{1,10}班里|到.{1,10}班里|(?<![a-z])(?:training|course|class|workshop|enroll?|sign_me_up)
""")

# Other schooling: not our courses.
SCHOOL: Final = pattern(r"""
    网课|(?:补习|兴趣|幼儿|学前|毕业|早教|舞蹈)班|小学|中学|大学|幼儿园|高中|初中|驾校|驾照|当兵|学费|放学|补课
    |辅导|上学
""")

# To join a course.
ENROL: Final = pattern(r"""
    报(?:个|一下|上)?名(?!字?.{0,4}(?:[销划勾删退]|去掉)|.{0,3}(?:取消|不))|报上|报一下|[帮给]我报|报一个|报个
    |给我报|(?<!不)(?<!不想)(?<!不能)参加|加入|算我一个|(?:留|占|给我|要).{0,4}名额|我们?[也都家]{0,2}(?:想|要
    |想要|准备|打算)?(?:去|来)(?=$|[_,，。!?]|听|上课|学|一?个|吧|呢|哩)
    |我们?[也都]?(?:要(?:学|上|听)|想(?:上|听|报|去(?!哪))|要报|报(?!的|过|了|案|警))|(?<![不别])(?:带上|叫上|算上
    |加上|记上|写上|添上|算)我|^报[^名,，。价警]{1,8}班|给我(?:也)?(?:算|加|记|写|添)(?:上|个)|把我.{0,3}(?:加
    |写|添|算|报)|(?:名字?
    |我)(?:写|添|加|记)(?:上|到|进)|我来一?个|(?<![a-z])(?:join|enrol|enroll|sign_(?:me_|us_)?up|register|attend
    |take_part|(?:want|like)_to_(?:take|do|go_to))(?![a-z])
    |book_(?:me|us)|(?:put|add|write|count)_(?:me|us|my_name|him|her|my_[a-z]+)_(?:down|on|in|to|for)(?![a-z])
    |(?<!un)enroll?(?:ing)?(?![a-z])|joining(?![a-z])|sign_[a-z_]{2,20}_up(?![a-z])
    |(?:reserve|save|keep|hold|book)_(?:me_)?(?:a|one|two|my)_(?:seat|place|spot)|want_in(?![a-z])
""")

# To leave one.
LEAVE: Final = pattern(r"""
    取消|退[出掉课了班训]|[帮给]我(?:取消|退)|[划勾销删抹拿去](?:掉|了)(?!哪)|名.{0,3}[划勾销删抹]
    |[去来]不[成了]|不[想能]?(?:去|来)?[听上](?:课)?了|不来了|不去了|不想?参加|不想?学|不想?报|不学了|不上了
    |不想去|不报了
    |(?<![a-z])(?:cancel|leave|withdraw|drop_out|drop|unenrol|quit|sign_me_out|remove_me|unenroll?|un-enroll?
    |unregister|deregister|back_out|pull_out|i'm_out|no_longer)(?![a-z])
    |(?:remove|drop|pull|take|delete|strike|cross|get)_(?:me|us|my_name|him|her|my_[a-z]+)_(?:off|out|from)(?![a-z])
    |can't_attend|take_(?:me|us|my_name)_off|(?:don't|do_not|won't|will_not|no_longer|not)_.{0,14}(?:go|going
    |attend|attending|join|come|coming|take|in)(?![a-z])
""")

# To open a store.
OPEN_STORE: Final = pattern(r"""
    开(?:一?[个家间]).{0,14}(?:店|铺铺|铺子|摊摊)|开(?:一?[个家间])(?:小|网)?铺|店子|铺铺|开.{0,3}(?:网店|店铺?
    |铺子|微店|商店)(?!门|里|员)
    |(?:注册|申请|办|弄|搞|建|创建|整|登记|新建|入驻).{0,4}(?:店铺?|铺子|网店)|新店|店名|给.{0,4}店.{0,3}[起取]个?名
    |(?:店铺?|铺子|铺面|小店|店号|字号)(?:名|[就要想]?叫|起名|取名|注册|申请)|店号|(?:名叫
    |叫做?)[^_,，。]{1,12}的(?:网?店|铺子)|(?:要|想要|想有|整|搞|弄)(?:一?个|一?间|一?家)?(?:自己的
    |网上的?)?(?:网店|店|铺子|铺面|小店)(?![里门员铺]|买|有|的|名)|给我们?家?也?开一?个店?$|入驻|咋开店|怎么开店
    |(?:网店|微店|店铺?)(?:要|该|是)?(?:咋|怎么|怎样|如何)样?(?:开|办|弄|注册|申请)
    |[当做](?:个)?(?:卖家|店主|店老板)
    |(?:open|create|start|set_up|setup|register|new|make|opening|launch).{0,12}(?<![a-z])(?:store|shop
      |stall)(?![a-z])
    |(?:store|shop)(?:_is)?_(?:called|named)|(?:store|shop|stall)(?:'s)?_name(?![a-z])|(?:store|shop
    |stall)_(?:(?:is|will_be|should_be|shall_be|to_be)_)(?:called|named)|(?:name|call)_(?:my|our|the
    |this)_(?:new_|online_|little_){0,2}(?:store|shop|stall)(?![a-z])|register_(?:my|our)_(?:store|shop)|(?:want
    |need|like|have|get|get_me|give_me|with)_(?:to_have_)?(?:an?|my|our|the)_(?:own_)?(?:new_|online_|web_
    |little_|small_){0,2}(?:store|shop|stall)(?:_page)?(?=_?(?:$|[,.?!]|here|too|please|now|of_my_own|on_(?:this
    |here|the)))
    |be(?:come)?_an?_(?:seller|vendor|shopkeeper|shop_owner|store_owner)|自己的店|(?:want|have
    |like)_my_own_(?:online_)?(?:shop|store)|(?:store|shop)_registration
""")

# A store there is already: what becomes of it is no new one.
STORE_ALREADY: Final = pattern(r"""
    [改换].{0,2}店名|店名.{0,3}[改换]|不(?:想)?(?:再)?开店|关(?:了|掉)?.{0,2}店
      |(?:close|rename|delete)_(?:my_|the_)?(?:store|shop)
""")

# What sending or selling costs.
FEES: Final = pattern(r"""
    (?:运费|邮费|快递费|手续费|服务费).{0,5}(?:多少|几块|几毛|咋算|怎么算|谁出|贵不贵)|多少.{0,2}(?:运费|邮费
    |快递费|手续费)
      |how_much_(?:is|for|does|to)_.{0,12}(?:shipping|delivery|postage)
""")

# To take back or stop what is under way.
CANCEL: Final = pattern(r"""
    不(?:想)?(?:卖|买|弄|要|办|搞|发布?|订|填|上架|挂|下单)[了啦咧吧]|不(?:想|打算)(?:再)?(?:卖|买|弄|要)了?$
    |不(?:想|打算)?(?:再)?[卖买要]￼{1,12}[了啦咧吧]|取消
    |算[了咧球求]|别(?:弄|发|卖|上架|挂)了|撤(?:掉|下|回|销)|退出|下架
    |(?<![a-z])(?:cancel|never_?mind|forget_(?:it|about_it)|stop_(?:it|this|now)|changed_my_mind
      |don't_want_(?:it|to_(?:sell|buy))_anymore|no_longer_want)(?![a-z])
""")

# How this works.
HELP: Final = pattern(r"""
    (?<!微信)(?<!抖音)(?<!快手)(?<!支付宝)(?<!淘宝)(?<!码)(?<!卡)(?:怎么(?:用|使用|操作|弄|搞)|咋(?:用|样用|操作
    |弄|个用|整|搞)
      (?!.{0,4}店))|怎么(?:卖(?:东西|货)|买东西)|如何使用
    |使用(?:说明|方法)|有.{0,3}说明书?[吗么没]|操作(?:说明|方法|指南)|不会(?:用|弄|操作|使|搞)
    |(?:能|会|可以|都)(?:给我|帮我)?(?:干|做|办|弄)(?:些|点)?(?:啥|什么|哪些)
    |你是(?:谁|干啥|做什么|啥|什么)的?[呀啊呢]?$|有(?:啥|什么|哪些)(?:功能|用)|这是(?:啥|什么|干啥)
    |教(?:教)?我(?:用|怎么|咋)|帮助|功能介绍|第一次用|不知道(?:咋|怎么)(?:用|弄|操作|搞)
    |(?:咋|怎么|如何)(?:个)?使唤|(?:啥|什么|哪些|点)(?:本事|本领|能耐)|(?:会|能)(?:些|点)(?:啥|什么)|菜单
    |自我介绍|介绍(?:一下)?你(?:自己)?
    |how_(?:do|does|can|to)_(?:i_|we_|this_|it_)?(?:use|work)
    |what_(?:are_you_able_to|can_you_help|else_can_you)|what_(?:can|does)_(?:this|the)_[a-z]+_do|what_(?:can
    |do)_(?:you|this|i)_(?:do|here)(?![a-z])(?!_(?:about|if))
    |^(?:please_)?help(?:_me)?(?:_please)?[.!_]*$|instructions|how_do(?:es)?_(?:this|it|the_bot|you)_work
    |who_are_you|what_is_this|user_guide|get_started
""")

# News or a question of what one has on sale already: no new offer.
ON_SALE_ALREADY: Final = pattern(r"""
    (?:卖(?:完|光|空)(?:了|咧|啦|掉)?|卖没了)(?=$|[_,，。!])|(?<![没有])(?:断|缺)货了?|没货了|(?:改
    |调)(?:一?[下个])?(?:我的|我家的?)?￼*的?价|价[格钱]?.{0,3}[改调]
    |把.{1,12}(?:下架|停售|撤了|[改降涨调]到|[改降涨调]成|[降涨]价)|[涨降跌掉]价?到
    |卖(?:出去|掉)了?(?:没有?|吗|么|多少)|(?:店里|店里头|架上).{0,3}还有多少|(?:有人|谁)[买要订]了?我的
    |(?<![a-z])(?:sold_out|(?:is|are)_(?:all_|almost_|nearly_)?(?:sold|gone)|we_sold_all
      |prices?_(?:have_|has_)?(?:went|gone|go)_(?:up|down)|(?:went|gone|going)_(?:up|down)_to_\d+|(?:dropped
      |fell|fallen|rose|risen|jumped)_to_\d+
      |(?:change|raise|lower|cut|reduce|update|edit)_(?:the_|my_)?(?:price|quantity|listing)
      |take_.{1,24}_(?:down|off_sale)
      |(?:did|has|have)_any(?:one|body)_(?:buy|bought|order(?:ed)?))(?![a-z])
""")

# The person will not come.
ACK_NO: Final = pattern(r"""
    (?:去|来|到|赶)不(?:了|成)
    |(?:那天|明天|到时候?|当天|后天|下午|上午|我)?(?:没空|没时间|不得空|没功夫|走不开|不能(?:去|来|到
      |参加))
    |有事.{0,4}(?:不|去不|来不)|(?:那天|明天|到时候?)有事|(?:去|来)不成|^(?:我)?不(?:去|来)了?$
    |没法(?:去|来)|不参加了|can(?:'?t|not)_(?:make_it|come|attend|be_there|go)
    |(?:won't|will_not|wont)_(?:be_(?:able|there|coming|attending|going)|make_it|come|attend)
    |(?<!has_)(?<!have_)(?<!had_)not_(?:able_to_|going_to_|)(?:come|coming|make_it|attend)|i'm_busy_that_day|i_am_busy
    |unable_to_(?:come|attend|make_it)
""")

# Farming, health, offices, weather and chat: nothing this market can answer.
ELSEWHERE: Final = pattern(r"""
    手机.{0,6}(?:没|不|坏|卡|死|黑屏|打不开|密码).{0,8}(?:怎么|咋)|(?:微信|抖音|快手|支付宝|淘宝|拼多多|银行卡
    |社保卡|wifi).{0,6}(?:咋|怎么)|(?:抖音|微信|快手|支付宝|wifi|网络
    |信号).{0,8}(?:忘|登不|上不|打不开|不好|密码)|发黄|生虫|虫害|长虫|[得有]病|病害|[疫黑锈霉]病|烂根|死苗|枯
    |(?:咋|怎么|如何)(?:种|养|栽|防|治|剪|修|嫁接|施肥|管|浇|育|存|晒|吃|做|炒|泡|保存|煮)|嫁接|剪枝|施肥
    |打[啥什]么?药|用[啥什]么?药|喷[啥什]么?药|[啥什]么?时候(?:种|摘|收|剪|播|栽|打|熟|采|浇)
    |啥时(?:种|摘|收|剪)|不吃食|拉稀|办证|执照|交税|合法|犯法|违法|检疫|赔|退款|退钱|货款|提现
    |(?:的钱|钱款|工资|补助).{0,6}(?:没到|到账|给|啥时候|到了|发了|没发)|修路|报销|电费|水费|话费|彩礼
    |浇水|天气|下雨|下雪|刮风|冰雹|霜冻|几度|温度|低保|医保|社保|养老|贷款|借点?钱|补贴|户口|身份证|离婚
    |官司|法律|怀孕|[头腰腿肚胃牙]子?疼|疼|感冒|发烧|咳嗽|血压|吃[啥什]么?药|看病|医院|彩票|股票|笑话|唱歌
    |放首|新闻|对象|媳妇|吃了[没吗]|作业|考试|打工|招工|车票|班车|几点了|星期几|几号了?$|讲个|故事
    |[功作]效|好处|能治|能不能吃|有没有毒
    |(?<![a-z])(?:weather|rain|snow|joke|sing|song|story|hurts?|pain|sick|fever|doctor|hospital|prune
      |pruning|disease|pests?|yellow_leaves|loan|pension|insurance|divorce|law|lawyer|football|match|movie
      |news|recipe|cook|how_(?:do|to|should)_(?:i_|we_|you_)?(?:grow|plant|treat|store|dry|cook|raise
      |water)|when_(?:do|should|to)_(?:i_|we_)?(?:plant|harvest|pick|sow)|what_time_is_it|capital_of
      |president|translate)(?![a-z])
""")
