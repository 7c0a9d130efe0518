"""The words by which people show that they sell, buy or ask for a price, as data.

Matched against the folded line with goods and codes blanked out (each sign a "￼"), so that 感冒药 is no illness.
"""

from __future__ import annotations

from typing import Final

from reading.patterns import pattern

# Verbs and turns of an offer.
SELL: Final = pattern(r"""
    (?<!好)(?<!咋)(?<!怎么)(?<!能)卖(?!不卖|家|力|身|萌|弄|场|完|空|不出|不掉|不动|得|啥|什么|过|的(?=￼))|出售
    |(?<![给帮])我.{0,3}送(?=[￼\d一二两三四五六七八九十百])
    |(?:帮|替|代)[^,，。￼]{1,6}(?:发|挂|登|上)(?:一下|个)?(?=￼)|出手|出货|出掉|出清|处理掉|处理一下
    |处理(?=.{0,6}[斤袋箱])|甩卖|转让|上架|发布
    |(?:上|挂|传|登)(?:一?[个些点种下批]|新)?货(?!架|车|梯|物|了?没|到|源地)|发(?:一?[个些点条])?货源
    |上新(?![a-z鲜])|发(?:一?[个些点种]|新)(?:货品|商品|产品|宝贝)
    |上(?:一?[个些点]|一下)(?=￼)
    |挂(?:一下|上|个|到|出|在|(?=_?[一二两三四五六七八九十百\d]))|登(?:一下|上|记|个)|供应|供货
    |有货(?![吗没么不的])|下来了|新货
    |换(?:点|些|个)钱|变现|脱手|(?<!支)(?<!付)出(?=[￼\d一二两三四五六七八九十百半])
    |(?:要|想|急|等着)出(?:$|[_,，。掉了￼])
    |(?<![a-z])(?:sell|selling?|sale|get_rid_of|getting_rid_of|list|listing|put_up|offer|offering|post|posting
      |advertise|upload|publish)(?![a-z])(?!_courses)|(?<![a-z])(?:add|put)_[^,.?]{0,40}_(?:to|in|into
      |on)_(?:the_|my_|our_)?(?:shop|store|stall|listings?|catalogue?|market|sale)(?![a-z])
    |(?<![a-z])add_(?:a|an|my|our|new|another|some)_(?:new_)?(?:￼|products?|listing|items?|goods)
""")

# An offer put as a question: who takes it?
OFFERED: Final = pattern(r"""
    谁要|谁收|(?:你们|站上|有人|老板)(?:还)?要￼{1,12}(?:吗|么|不|没)|欢迎.{0,3}(?:买|购)|收￼{1,12}[吗么不]
    |找(?:个|一个|一下)?(?:买主|买家|下家|销路|老板收|人收|人要
    |人买)|(?:你们|有没有人|有人|站上|老板)(?:还)?收(?:购|不收)?(?=.{0,6}[吗么不])|有人[要收买]|收不收|你们收
    |收吗|收么|要不要(?=$|[_,，。?!了])|有没有人[要收买]
    |有(?:没有)?人?收￼{1,12}的|要的(?:联系|来|打|老板|私)|需要的(?:联系|来|打|老板)|有要的|any_buyers|any(?:one
    |body)_(?:else_)?(?:wants?|needs?|interested)|who_(?:wants|needs|buys|will_buy|would_buy|will_take)
    |do_you_(?:take|buy)|(?:some|any)(?:one|body)_(?:to_buy|buying|who_buys)|who_buys
""")

# A wish put as a question: is there any?
ASKED_FOR: Final = pattern(r"""
    还有(?:没有)?货?[吗么]|有没有(?!人|啥|什么)|有(?:啥|什么|哪些).{0,5}￼|(?:你们?|站上|这里|那里|这儿|店里
    |谁家?|哪家)(?:还|都|也)?卖￼{1,24}(?:吗|么|不|没)|还有没|有[没莫冇][得有]
    |哪[里达搭哒]?(?:能|可以|有|里)?(?:能|可以)?(?:买|有|卖)
    |哪儿?(?:能|可以|有)?买|(?:哪家|谁家?)(?:有|卖)|哪有|卖不卖|有卖|￼卖(?:[吗么没]|不(?=$|[_,，。?]))
    |有(?![\d一二三四五六七八九十百千两半几]).{0,8}(?:吗|么|没有?|不)[??_]?$|有吗|有没
    |^(?:is|are)_(?:the_)?￼{1,24}_(?:still_)?(?:available|in_stock|for_sale)
    |有些?(?:啥|什么|哪些)(?:好|新|便宜)?一?点?的?(?:￼|种子|肥料|农具|工具|水果|蔬菜|药材|山货|土特产|特产|干货
    |菜|货|年货|家电|日用品|农资|苗)
    |(?:种子|肥料|农具|工具|水果|蔬菜|药材|山货|土特产|特产|干货|年货|家电|日用品|农资|苗|￼)都?有(?:啥|什么
    |哪些)(?=$|[_?,，。呢啊]|卖|货|样的|种)|卖(?:些|点)?(?:啥|什么|哪些)(?:种子|肥料|农具|工具|水果|蔬菜|药材
    |山货|特产|干货|家电|日用品|苗|￼)
    |(?:能|可以)买到|买得[到上]|卖(?:种子|肥料|农具|工具|水果|蔬菜|药材|山货|特产|家电|苗)(?:吗|么|不)|(?:what
    |which)_[a-z￼_]{2,24}_(?:are|is)_there(?![a-z])
    |do_(?:you|u|ya)_(?:have|sell|stock)|have_you_(?:got|any|some)|(?:can|could)_you_find_(?:me|us)|(?:is
    |are)_there_(?:any|￼)|any_.{0,24}_(?:available|left|in_stock|for_sale)
    |where_(?:can|do|could)_(?:i|we)_(?:buy|get|find)|can_i_(?:get|have|buy|order)
    |could_i_(?:get|have|buy|order)|where_to_(?:buy|get|find)|^any_￼{1,24}(?=_?[?]?$)|got_any|can_you_(?:ship
    |send|deliver|get_me)_|(?:can|could
    |do)_you_(?:supply|provide)(?![a-z])|who_(?:can|could)_(?:supply|provide)(?![a-z])|who_(?:sells|has)_
    |any(?:one|body)_(?:sells|selling|got)(?![a-z])
""")

# Verbs of buying.
BUY: Final = pattern(r"""
    买(?!卖|的|了|到|来的|过|错|主|家)|订购|采购|收购|求购|进点|进货(?!的)|进一批|下(?:个|一个|一)?单|预订|预定
    |^订|[想要]订(?=东西|货|[￼点些个])
    |(?<![预修签])订(?=[￼一二两三四五六七八九十百半几个些点\d])|(?:^(?:我们?|[俺曹咱]们?)?|想|我们?来|^长期
    |^大量)收(?:点|些)?(?=[￼一二两三四五六七八九十百\d点些])
    |[寻找求]￼{1,24}的?(?:货源|供应|卖家)|有￼{1,24}的.{0,2}(?:联系|找我|来找|打电话)|高价收|大量收|长期收
    |(?<![改促引前先跟推走赶拉送放收拿装上下])进(?=[一二两三四五六七八九十百千半几\d￼])
    |(?:想|要|来)批发?(?=[一二两三四五六七八九十百千半几点些\d￼])|[拿订]货(?=[_,，￼一二两三四五六七八九十百\d])
    |求(?=[一二两三四五六七八九十百\d])|[囤屯](?:点|些)?(?=[￼一二两三四五六七八九十百千半几\d])
    |求(?:购|一?[个台辆])?(?:二手)?的?(?=￼)
    |(?<![a-z])(?:buy|buying|purchase|wanted(?!_to)|wtb|seeking|searching_for|requires?|in_need_of
    |stock(?:ing)?_up|order(?!_(?:no|#|\d{3}))|looking_(?:for|to_(?:get|buy|order|find))|in_search_of|(?:am|are
    |i'm|we're)_after)(?![a-z])
""")

# Weaker words for a wish: they count only with goods or a number behind them.
WANTED: Final = pattern(r"""
    (?<!人)(?<!不)(?<!还)(?:要|需要|急需)(?:买|订|个|点|些|新|好|大|小|这个|那个|你们的|你家的
      |的)?_?(?=[￼\d一二两三四五六七八九十百千万半几])
    |(?<![出下回过起进])来(?=[_]?[一二两三四五六七八九十百半几点些个\d￼])
    |还要(?=[一二两三四五六七八九十百半几点些个\d￼])
    |(?<![一二两三四五六七八九十百千万\d])[来要弄整搞][箱袋瓶桶件包卷条把双盒只台部个斤提罐](?=￼)
    |(?<!人)[我都]要了?$|送(?=[一二两三四五六七八九十百半几\d￼点些])
    |给我[^挂上卖登发](?=[一二两三四五六七八九十百半几\d￼])|急需
    |[要来][个把台条双件床袋桶部辆箱](?:[大小新旧好厚薄]|便宜|结实|耐用)一?点?儿?的?(?=￼)
    |给我.{0,4}寄(?=[一二两三四五六七八九十百半几\d￼点些])|给我(?:家里?|屋里)?(?:来|拿|订|捎|带|留|整|寄|买|送
    |发(?!布|个?货|上|一下)|弄(?!个店))|帮我(?:带|捎|订|拿|买)
    |(?<!手)(?<!名)(?<!可)[捎寻称拿整弄](?=[一二两三四五六七八九十半几点些\d][^_,，。￼]{0,5}?[斤个袋瓶箱桶件包卷条把双盒只台部提罐张床￼])
    |找(?=[一二两三四五六七八九十百\d]{1,4}[斤公])|补(?:点|些)?(?=[￼一二两三四五六七八九十\d])
    |捎(?=[一二两三四五六七八九十点个些\d])
    |(?<![a-z])(?:needs?|needed|want(?!_[\d.]+_?(?:a_|an_|per_|yuan|kuai|rmb|each|/)|_to_(?:get_rid|sell|list
    |join|open|learn|talk|speak))|get_me|give_me|send_me
      |bring_me|(?:i'd|would)_like(?!_to)|(?:will|would|'ll|'d|i'd)_take|(?<!picked_)(?<!day_)after(?=_\d)
      |^get(?=_\d)|please)(?![a-z])
""")

# Having: an offer when nothing else is said.
OWNED: Final = pattern(r"""
    (?<!没)有(?!没)[^,，。￼]{0,4}?(?=[￼\d一二两三四五六七八九十百千万半几])|攒了|收了|打了|挖了|摘了|剩
    |^have_(?!you|u_|they|the)|(?<![a-z])(?:i_have|i_hv|i've_got|we_have|i_got|we've_got|have_got
    |got)(?![a-z])(?!.{0,12}(?:problem
      |question|trouble|issue))
""")

# Words for goods at large, which name no product.
KINDS: Final = pattern(r"""
    种子|肥料|农产品|商品|产品|山货|土特产|特产|药材|水果|蔬菜|粮食|东西|货|农具|家电|干货|菜|果子|苗|家具
    |工具|日用品|年货|牲口|农资
    |(?<![a-z])(?:seeds?|fertili[sz]ers?|produce|fruit|vegetables|herbs|stuff|something|products?|things|goods
      |tools|harvest|crops?)(?![a-z])
""")

# A question for a price.
PRICE_QUESTION: Final = pattern(r"""
    多少钱|多钱|价(?:钱|格)?(?:是|在|到)?多少|￼[^,，。￼]{0,3}?的?价[钱格位]?(?:咋样|咋说|怎么样|如何|高低|高不高
    |好不好|呢
    |吗)?$|收购价|啥价|什么价|何价|几块钱?一|(?<![十百千零一二两三四五六七八九\d])几块钱?(?=收购?|买|卖|能|出|每
    |$|[_,，。?吗呢啊嘛哩])|￼(?:咋|怎么)收(?=$|[_?])|(?:今年|今天|现在|站上|厂里|站里|今儿)(?:都|是|要)?多少收
    |收￼{1,12}(?:多少|好多|几块)|￼(?:好多|多少)(?=$|[_?]|一[斤公袋])
    |几个钱|几钱一|几毛|行情|[斤袋公箱个瓶桶只头]多少(?!斤)|价[格钱](?!.{0,4}(?:再说|再谈|再定|再议|面议|商量
    |好说|没定|不高)|好|面|看|到|随|可|再|低|合|便|商|实|公道|优|不|你)|市价|市场价|(?:啥|什么|咋|咋个|怎么个
    |啥样)样?的?个?价|(?:怎么|咋)收(?:的|哩|购)|上价[吗不么没]|报价单|价目表|(?:咋|怎么|咋个)卖(?!出去|掉|得|才
    |呀?掉)|能卖多少|卖多少
    |卖到多少|卖上多少|(?<!有多少)收多少|多少一[斤袋公箱个]|多少块|啥行市|行市|[涨跌降掉落贵](?:价|起来|上去
    |下去|下来|回来|些|点)?了?(?:吗|没|么|嘛|不(?=$|[_,，。?]))|￼(?:[^,，。￼]{0,4})(?:便宜|回落|反弹)了?(?:吗|没
    |么)|价[格钱]?[^,，。]{0,4}?(?:上去|下去|起来|下来|回来|动|变|回落|松动)了?(?:吗|没|么)
    |[有又]没有[涨跌降](?!到)|是[涨跌]|又?[涨跌]了吧|[涨跌降]没[涨跌降]|[涨跌降]了?多少|[涨跌]得.{1,3}不
    |[稳贵]不[稳贵]|贵不贵|[涨跌]了?还是[涨跌]
    |什么价位|报价|啥价位|值多少|值钱[吗么不]|的价[吗么]|[涨跌降掉](?:没|了没|价没)|how_much(?!_(?:do_i|is_delivery))
    |(?<![a-z])prices?(?![a-z])(?!_\d)(?!_(?:can|could|is|are|will|to)_(?:be_)?(?:discuss|negotia|decide
    |flexible|open|talk|agree|fixed|later|good|fair))(?!_(?:negotiable|flexible|later|open|tbd|on_request
    |up_for))|what(?:'s|_is|_are)_.{0,30}(?:going_for|worth|selling_for|fetching)
    |(?:is|are)_￼{1,24}_(?:expensive|cheap|going_up|going_down)|going_rate|(?:￼|market|today's|current|buying
    |selling)_rates?(?![a-z])|(?<![a-z])rates?_(?:for|of|on|today|now|this)(?![a-z])|^rates?(?![a-z])|what_(?:do
    |does|did|will|would)_.{0,30}_(?:fetch|go_for|sell_for|bring|cost)(?![a-z])|(?:paying|offering
    |giving)_for(?![a-z])|what(?:'?s|_is|_are)_￼{1,24}_at(?![a-z])|￼_(?:quotes?|quotation)(?![a-z])|quot(?:e
    |ation)_(?:for|on)|how_(?:are|is)_￼{1,24}_(?:selling|doing|going)|￼_costs?_?(?:[?]|$|now|today)|costs?_of_￼
    |going_for|up_or_down|what_(?:is|are)_.{0,20}_(?:cost|selling_at)|(?:does|do)_.{0,30}_cost
""")

# A question whether prices moved, which is no news of one's own goods: has ￼ gone up, did ￼ fall.
PRICE_MOVES: Final = pattern(r"""
    ^(?:so_|hi_|hey_)?(?:has|have|had|did|do|are|is|will)_.{0,40}?(?<![a-z])(?:(?:go(?:ne)?|going|went|come
    |coming)_(?:up|down)
      |risen|rise|rising|fallen|fall|falling|dropped|drop|dropping|up_or_down|cheaper|dearer|changed?)(?![a-z])
    |(?:up_or_down|any_change)(?![a-z])
    |[涨跌降掉]价?了?(?:吗|没|么|不(?=$|[_,，。?]))
""")

# Who has the goods is asked to call: a buyer's words, not a wish for a person.
CALLS_HOLDERS: Final = pattern(r"有￼{1,24}的.{0,2}(?:联系|找我|来找|打电话)")
