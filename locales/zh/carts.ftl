button-buy = 🛒 买这个
button-check-out = ✅ 去下单
button-look-further = 🛒 再看看
button-cart = 🧺 我的篮子
said-cart = 我的篮子 / 篮子 / 看篮子 / 购物车 / 我的购物车
button-cart-with = 🧺 篮子（{ $count }）
button-take-out = 🗑 不要{ $product }
button-leave-out = 这样不要了
button-take-left = 就要 { $left }

buy-amount = 要多少{ $product }？{ $price }，还有 { $left }。
    按一个，或者打字，例如：3{ $unit }
buy-in-cart = 🧺 放进篮子了：{ $product } { $quantity }，{ $money }
    要别的就再看看，不要别的就下单。

check-out-less = { $product }没有那么多了：您要 { $wanted }，现在只有 { $left }。
check-out-delivery = 货怎么给您？
button-delivery-station = 🏤 送到服务站，我去取
button-delivery-parcel = 🚚 快递寄给我
button-delivery-fetch = 🏡 我去卖家那里取
check-out-paying = 怎么付钱？
button-paying-on-delivery = 💵 拿到货时付现钱
button-paying-cash-at-station = 🏤 先到服务站交现钱
button-paying-transfer = 📲 转账给县服务中心
check-out-confirm = <b>看看对不对：</b>
    { $goods }
    一共 <b>{ $total }</b>
    { $delivery }
    { $paying }
check-out-placed = 🎉 下单了！{ $count ->
        [1] 卖家接了单就告诉您。
       *[other] 分成 { $count } 单，每家卖家接了单就告诉您。
    }
bill-store = 🏪 { $store }
bill-postage = 　邮费 { $money }
paying-on-delivery = 💵 拿到货时付现钱
paying-cash-at-station = 🏤 先到服务站交现钱
paying-transfer = 📲 转账给县服务中心

where-to-station = 送到哪个服务站？
where-to-address = 寄给谁、电话、地址，一行写完就行。
    例如：李明 13893900003 北京市朝阳区望京街10号
where-to-recipient = 谁来取？写名字和电话。
    例如：李明 13893900003
where-to-name = 收货人叫什么名字？
where-to-phone = 收货人的电话是多少？
    例如：13893900003
where-to-province = 寄到哪个省？
button-recipient = { $recipient } { $phone } { $address }
refused-address-please = 没看到地址。请把名字、电话、地址写在一行，例如：李明 13893900003 北京市朝阳区望京街10号
refused-recipient-please = 请打字写名字和电话，例如：李明 13893900003
refused-phone-please = 没看懂电话。请写手机号，例如：13893900003

cart = <b>我的篮子</b>
    { $goods }
    一共 <b>{ $total }</b>
cart-empty = 篮子是空的。看到想要的，按“🛒 买这个”。
cart-line-short = ⚠️ { $product } { $quantity }：现在只有 { $left }

form-buy = 买货
form-check-out = 下单

refusal-sold-out = 没有那么多，现在只有 { $left }。请少要一些。
refusal-price-changed = 卖家刚改了价钱，现在是{ $price }。请再看一遍。
refusal-own-goods = 这是您自己店里的货，不用买。要改价、改数量，按“卖货”。
refusal-not-priced = 这样货要称了才知道多少钱，请按“找人帮忙”问卖家。
refusal-empty-cart = 篮子是空的。看到想要的，按“🛒 买这个”。
refusal-cart-full = 篮子满了，一次最多 { $most } 样。请先下单。
refusal-no-postage = 寄到{ $province }的邮费县里还没定。请选送到服务站，或者按“找人帮忙”。
