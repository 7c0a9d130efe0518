button-county = 🏛 县里的事
menu-county = 🏛 县里的事
county = <b>县里的事</b>
    📲 等查的转账：{ $count } 笔
    ⚠️ 等看的举报：{ $reports } 条
    🏤 服务站：{ $stations } 个
button-county-money = 💰 收款和邮费
county-money = <b>收款和邮费</b>
    收款码：{ $collection }
    邮费：
    { $rates }
county-no-collection = 还没有设，按“📲 换收款码”设一个
county-rate = 　{ $province }：头一公斤 { $first }，每加一公斤 { $more }
button-claimed = 📲 { $number }：{ $money }
button-set-collection = 📲 换收款码
button-change-postage = 📮 改邮费
collection-none = 还没有设，请先问服务站
set-collection-name = 收款的户名是什么？
    例如：武都区电商服务中心
set-collection-picture = 把收款码的照片或者截图发来。
set-collection-confirm = 收款码：{ $name }，买家转账时会看到这张图。
set-collection-set = ✅ 收款码换好了：{ $name }
change-postage-province = 改哪个省的邮费？
change-postage-first = { $province }：头一公斤多少钱？现在 { $now }。
    例如：10
change-postage-more = 每加一公斤多少钱？现在 { $more }。
    例如：5
change-postage-free = 买多少钱包邮？不包邮就写 0。
    例如：199
change-postage-confirm = { $province }：头一公斤 { $first }，每加一公斤 { $more }，{ $free }
change-postage-changed = ✅ { $province }的邮费改好了。
postage-elsewhere = 其他省
postage-never-free = 不包邮
postage-free = 买 { $money }包邮
form-set-collection = 收款码
form-change-postage = 改邮费
button-transfer-out = 💸 转账付给卖家
transfer-out-who = 转账付给谁？
transfer-out-confirm = 转给 { $name } <b>{ $money }</b>。转好了再按。
transfer-out-paid = ✅ 转给 { $name } { $money } 了，等对方点“拿到了”。
form-transfer-out = 转账付款
