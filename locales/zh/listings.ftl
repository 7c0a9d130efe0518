list-produce-photos = 先发照片，一张或者几张都行。有照片的货好卖。
choose-product-name = 卖什么？直接打字就行。
    例如：花椒、核桃、蜂蜜
choose-product-of = 是哪一种？
choose-product-which = “{ $typed }”有几种，是哪一种？
list-produce-quantity = 有多少{ $product }？
    例如：120{ $unit }，或者一百二十{ $unit }
list-produce-price = { $product }一{ $unit }多少钱？
    例如：25，或者二十五块五
list-produce-note = 还想说什么？例如：今年新货，自家晒的。没有就跳过。
list-produce-confirm = <b>看看对不对：</b>
    { $product }，{ $quantity }
    { $price }{ $note }
    照片：{ $photos } 张
list-produce-listed = ✅ 上好了：{ $product }，{ $quantity }，{ $price }
    发给别人看：{ $link }

change-price-price = { $product }现在一{ $unit }多少钱？
    按一个，或者打字，例如：26
change-price-changed = ✅ { $product }：{ $price }
change-quantity-quantity = { $product }现在有多少？
    例如：80{ $unit }
change-quantity-changed = ✅ { $product }：{ $quantity }

sure-quantity = 是 { $value } 吗？是就按“对”，不是就重新打。
sure-price = { $value }，对吗？跟平常的价差得多。对就按“对”，不对就重新打。
sure-total = 合下来是 { $value }，对吗？
refused-quantity = 没看懂有多少。请写数字和单位，例如：120{ $unit }
refused-quantity-unclear = 请说一个准数，例如：120{ $unit }。差不多也行，以后能改。
refused-price = 没看懂价钱。请写一{ $unit }多少钱，例如：25 或者 25块5
refused-product-please = 请打字写卖什么，例如：花椒
refused-no-such-product = 没认出“{ $typed }”。换个说法试试，例如：花椒、核桃；或者按下面选一类。
refusal-not-for-sale = { $product }在这里不能卖：{ $why }。别的货可以。
rule-tobacco = 烟草要专卖许可
rule-fireworks = 烟花爆竹不许网上卖
rule-medicine = 药品不许在这里卖
rule-pesticide = 农药要有经营许可证
rule-seed = 种子要有经营许可证
rule-sc = 加工食品要有生产许可证（SC）
rule-livestock = 活畜和肉要有检疫证
rule-alcohol = 酒要有许可证

state-on-sale = 在卖
state-paused = 停卖
state-sold-out = 卖完
button-my-listing = { $product } { $price }（{ $sign }）
my-listing = <b>{ $product }</b>（{ $sign }）
    { $quantity }，{ $price }{ $note }
    { $link }
which-is-sold-out = 卖完了吗？按一下卖完的那样，别人就不会再来买。
price-of-which = 改哪一样的价钱？
button-change-price = 💰 改价钱
button-change-quantity = ⚖️ 改数量
button-pause = ⏸ 先停卖
button-resume = ▶️ 接着卖
button-sell-out = 🈳 卖完了
button-delete = 🗑 删掉
button-yes-delete = ✅ 对，删掉
button-keep = 留着
sure-delete-listing = 把{ $product }删掉吗？
button-see-listing = 👀 看这样货
button-list-another = 🧺 再上一样
photo-added = 📷 这张照片也加上了。
picture-refused = 您刚发的一张照片打不开，没有用上。请换一张再发。
