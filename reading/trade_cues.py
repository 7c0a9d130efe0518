"""The words by which people show that they sell, buy or ask for a price, as data.

Matched against the folded line with goods and codes blanked out (each sign a "￼"), so that 感冒药 is no illness.
"""

from __future__ import annotations

from typing import Final

from reading.patterns import pattern

# Verbs and turns of an offer.
SELL: Final = pattern(r"""
    (?<!好)(?<!咋)(?<!怎么)卖(?!不卖|家|力|身|萌|弄|场|完|空|不出|不掉|不动|得|啥|什么|过|的(?=￼))|出售|(?<![给帮])我.{0,3}送(?=[￼\d一二两三四五六七八九十百])
    |出手|出货|出掉|出清|处理掉|处理一下|处理(?=.{0,6}[斤袋箱])|甩卖|转让|上架|发布
    |(?:上|挂|传|登)(?:一?[个些点种下]|新)货|上新(?![a-z鲜])|发(?:一?[个些点种]|新)(?:货品|商品|产品|宝贝)
    |上(?:一?[个些点]|一下)(?=￼)
    |挂(?:一下|上|个|到|出|在)|登(?:一下|上|记|个)|供应|供货|有货(?![吗没么不的])|下来了|新货
    |换(?:点|些|个)钱|变现|脱手|(?<!支)(?<!付)出(?=[￼\d一二两三四五六七八九十百半])
    |(?:要|想|急|等着)出(?:$|[_,，。掉了￼])
    |(?<![a-z])(?:sell|selling?|sale|get_rid_of|getting_rid_of|list|listing|put_up|offer|offering|post
      |advertise)(?![a-z])(?!_courses)
""")

# An offer put as a question: who takes it?
OFFERED: Final = pattern(r"""
    谁要|谁收|欢迎.{0,3}(?:买|购)|收￼{1,12}[吗么不]|找(?:个|一个|一下)?(?:买主|买家|下家|销路|老板收|人收|人要|人买)|(?:你们|有没有人|有人|站上|老板)(?:还)?收(?:购|不收)?(?=.{0,6}[吗么不])|有人[要收买]|收不收|你们收|收吗|收么|要不要(?=$|[_,，。?!了])|有没有人[要收买]
    |有(?:没有)?人?收￼{1,12}的|要的(?:联系|来|打|老板|私)|需要的(?:联系|来|打|老板)|有要的|any_buyers|any(?:one|body)_(?:else_)?(?:wants?|needs?|interested)|who_(?:wants|needs)
    |do_you_(?:take|buy)|(?:some|any)(?:one|body)_(?:to_buy|buying|who_buys)|who_buys
""")

# A wish put as a question: is there any?
ASKED_FOR: Final = pattern(r"""
    还有(?:没有)?货?[吗么]|有没有(?!人|啥|什么)|有(?:啥|什么|哪些).{0,5}￼|还有没|有[没莫冇][得有]|哪[里达搭哒]?(?:能|可以|有|里)?(?:能|可以)?(?:买|有|卖)
    |哪儿?(?:能|可以|有)?买|(?:哪家|谁家?)(?:有|卖)|哪有|卖不卖|有卖|￼卖(?:[吗么没]|不(?=$|[_,，。?]))|有(?![\d一二三四五六七八九十百千两半几]).{0,8}(?:吗|么|没有?|不)[??_]?$|有吗|有没
    |^(?:is|are)_(?:the_)?￼{1,24}_(?:still_)?(?:available|in_stock|for_sale)
    |do_(?:you|u|ya)_(?:have|sell|stock)|have_you_(?:got|any|some)|(?:can|could)_you_find_(?:me|us)|is_there_any|are_there_any|any_.{0,24}_(?:available|left|in_stock|for_sale)
    |where_(?:can|do|could)_(?:i|we)_(?:buy|get|find)|can_i_(?:get|have|buy|order)
    |could_i_(?:get|have|buy|order)|where_to_buy|got_any|can_you_(?:ship|send|deliver|get_me)_|who_(?:sells|has)_|any(?:one|body)_(?:sells|selling|got)(?![a-z])
""")

# Verbs of buying.
BUY: Final = pattern(r"""
    买(?!卖|的|了|到|来的|过|错|主|家)|订购|采购|收购|求购|进点|进货|进一批|下(?:个|一个|一)?单|预订|预定|^订|[想要]订(?=东西|货|[￼点些个])
    |(?<![预修签])订(?=[￼一二两三四五六七八九十百半几个些点\d])|(?:^(?:我们?|[俺曹咱]们?)?|想|^长期|^大量)收(?:点|些)?(?=[￼一二两三四五六七八九十百\d点些])
    |高价收|大量收|长期收|求(?:购|一?[个台辆])?(?:二手)?的?(?=￼)
    |(?<![a-z])(?:buy|buying|purchase|order(?!_(?:no|#|\d{3}))|looking_(?:for|to_(?:get|buy|order|find))|in_search_of|(?:am|are|i'm|we're)_after)(?![a-z])
""")

# Weaker words for a wish: they count only with goods or a number behind them.
WANTED: Final = pattern(r"""
    (?<!人)(?<!不)(?<!还)(?:要|需要|急需)(?:买|订|个|点|些|新|好|大|小|这个|那个|你们的|你家的
      |的)?_?(?=[￼\d一二两三四五六七八九十百千万半几])
    |(?<![出下回过起进])来(?=[_]?[一二两三四五六七八九十百半几点些个\d￼])|还要(?=[一二两三四五六七八九十百半几点些个\d￼])
    |(?<![一二两三四五六七八九十百千万\d])[来要弄整搞][箱袋瓶桶件包卷条把双盒只台部个斤提罐](?=￼)
    |(?<!人)[我都]要了?$|送(?=[一二两三四五六七八九十百半几\d￼点些])|给我[^挂上卖登发](?=[一二两三四五六七八九十百半几\d￼])|急需|[要来][个把台条双件床袋桶部辆箱](?:[大小新旧好厚薄]|便宜|结实|耐用)一?点?儿?的?(?=￼)|给我.{0,4}寄(?=[一二两三四五六七八九十百半几\d￼点些])|给我(?:家里?|屋里)?(?:来|拿|订|捎|带|留|整|寄|买|送|发(?!布|个?货|上|一下)|弄(?!个店))|帮我(?:带|捎|订|拿|买)
    |捎(?=[一二两三四五六七八九十点个些\d])
    |(?<![a-z])(?:need|want(?!_[\d.]+_?(?:a_|an_|per_|yuan|kuai|rmb|each|/)|_to_(?:get_rid|sell|list|join|open|learn|talk|speak))|get_me|give_me|send_me
      |bring_me|(?:i'd|would)_like(?!_to)|i_will_take|i'll_take|please)(?![a-z])
""")

# Having: an offer when nothing else is said.
OWNED: Final = pattern(r"""
    (?<!没)有(?!没)[^,，。￼]{0,4}?(?=[￼\d一二两三四五六七八九十百千万半几])|攒了|收了|打了|挖了|摘了|剩
    |^have_(?!you|u_|they|the)|(?<![a-z])(?:i_have|i_hv|i've_got|we_have|i_got|we've_got|have_got|got)(?![a-z])(?!.{0,12}(?:problem
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
    多少钱|多钱|价(?:钱|格)?(?:是|在|到)?多少|￼的?价[钱格位]?(?:咋样|怎么样|如何|高低|高不高|好不好|呢|吗)?$|收购价|啥价|什么价|何价|几块钱?一|几块钱?$
    |几个钱|几钱一|几毛|行情|[斤袋公箱个瓶桶只头]多少(?!斤)|价[格钱](?!好|面|看|到|随|可|再|低|合|便|商|实|公道|优|不|你)|市价|市场价|(?:咋|怎么|咋个)卖(?!出去|掉|得|才|呀?掉)|能卖多少|卖多少
    |卖到多少|卖上多少|(?<!有多少)收多少|多少一[斤袋公箱个]|多少块|啥行市|行市|[涨跌降掉]价?了?[吗没]|贵不贵|[涨跌]了?还是[涨跌]
    |什么价位|报价|啥价位|值多少|值钱吗|[涨跌降掉](?:没|了没|价没)|how_much(?!_(?:do_i|is_delivery))
    |(?<![a-z])prices?(?![a-z])(?!_\d)|what(?:'s|_is|_are)_.{0,30}(?:going_for|worth|selling_for|fetching)
    |(?:is|are)_￼{1,24}_(?:expensive|cheap|going_up|going_down)|going_rate|market_rate|what_(?:is|are)_.{0,20}_(?:cost|selling_at)|(?:does|do)_.{0,30}_cost
""")
