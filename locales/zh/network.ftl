# 服务站网络：筹备、开张、停办。

button-network = 🗺 服务站网络
network = <b>服务站网络</b>
    { $lines }
network-open = ✅ <b>开着的：{ $count }</b>
network-preparing = 🔧 <b>筹备中：{ $count }</b>
network-closed = 🚪 <b>停办的：{ $count }</b>
network-line-open = { $branch }{ $name }（{ $people }）：📦 { $waiting } 件等取，📥 { $coming } 件要来，🙋 { $tickets } 个求助，⚠️ { $reports } 个举报，💵 { $till }
network-line-preparing = { $branch }{ $name }，还差：{ $missing } { $opening }
network-line-closed = { $branch }{ $name }
button-station-open = 🏤 { $name }
button-station-preparing = 🔧 { $name }
button-station-closed = 🚪 { $name }
button-propose-station = ➕ 筹备一个新站
button-see-station = 🏤 看这个站
none = 没有

station = 🏤 <b>{ $name }</b>
    在 { $place }
    开门时间：{ $hours }
    电话：{ $phone }
    工作人员：{ $people }
station-for-staff = 🏤 <b>{ $name }</b>：{ $state }
    { $opening }
    在 { $place }
    开门时间：{ $hours }
    电话：{ $phone }
    工作人员：{ $people }
    管的村：{ $villages }
    还没备齐：{ $missing }

    📦 等人取：{ $waiting }　📥 要来：{ $coming }
    🧾 没完的订单：{ $orders }　🙋 求助：{ $tickets }
    🧑‍🌾 代办的乡亲：{ $clients }　⚠️ 举报：{ $reports }
    💵 钱箱：{ $till }
station-open = 开着
station-preparing = 筹备中
station-closed = 停办了
station-opens-on = 🎉 { $day } 开张
villages-nearest = 就近的村
place-and-room = { $place } { $room }
check-signboard = 招牌
check-internet = 网络
check-scale = 秤
check-shelf = 货架
check-operator = 工作人员培训过
button-tick = ⬜ { $item }
check-photo = { $station }：{ $item }
check-not-yet = 这一样还没备好。
button-open-station = 🎉 定开张的日子
button-invite-operator = ➕ 邀请工作人员
button-change-station = ✏️ 改资料
button-serve = 🏡 加一个村
button-serve-another = 🏡 再加一个村
button-close-station = 🚪 停办
button-make-ready = 🔧 { $name }
make-it-ready = 您的站还在筹备。一样一样备好，拍照片发来：
station-opened = 🎉 { $station } 今天开张了！

propose-station-level = 是村站、镇站，还是县中心？
level-village = 🏡 村里的站
level-town = 🏘 镇上的站
level-county = 🏛 县中心
propose-station-room = 在什么地方，哪间屋？
    例如：村委会一楼东头那间
propose-station-phone = 站里的电话是多少？
    例如：13893900001 或者 0939-3212345
propose-station-hours = 每天几点开门，几点关门？
    例如：8:00-18:30
propose-station-name = 站叫什么名字？
    例如：李台村服务站
propose-station-confirm = <b>看看对不对：</b>
    { $name }
    在 { $village } { $room }
    电话：{ $phone }
    开门时间：{ $hours }
propose-station-proposed = 🔧 { $name } 开始筹备了。
    先邀请一位工作人员；招牌、网络、秤、货架备好一样，拍一张照片。都备齐了就能定日子开张。
refused-hours = 没看懂。请说几点到几点，例如：8:00-18:30
tick-item-photo = { $station }：<b>{ $item }</b>备好了？拍一张照片发来。
tick-item-trained = { $station } 的工作人员培训过了吗？
button-yes-trained = ✅ 培训过了
open-station-day = { $station } 哪天开张？
    例如：12月8号
button-today = 今天
open-station-open = 🎉 { $station } 开张了！
open-station-planned = 🎉 记下了：{ $station } { $day } 开张，那天早上自动开门。
change-station-what = 改 { $station } 的什么？
button-station-hours = 🕗 开门时间
button-station-room = 📍 在哪间屋
button-station-phone = 📞 电话
change-station-hours = 每天几点开门，几点关门？
    例如：8:00-18:30
change-station-room = 在什么地方？
    例如：村委会一楼东头那间
change-station-phone = 站里的电话是多少？
    例如：13893900001
change-station-changed = ✅ { $station } 改好了。
serve-village-served = ✅ { $village } 从现在起归 { $station } 管。
close-station-heir = { $station } 停办，手上的事交给哪个站？
close-station-confirm = <b>{ $station } 停办，都交给 { $heir }：</b>
    没完的订单 { $orders }，货 { $parcels } 件，求助 { $tickets }，代办的乡亲 { $clients }
    钱箱里 { $money }：请当面点清，把现钱带过去。
close-station-closed = 🚪 { $station } 停办了。交出去：订单 { $orders }，求助 { $tickets }，乡亲 { $clients }，现钱 { $money }。
close-station-nobody = 没有别的站可以接手，{ $station } 现在不能停办。
work-handed-over = 📥 { $station } 停办了，事情交给您的站 { $heir }：订单 { $orders }，货 { $parcels } 件，求助 { $tickets }，乡亲 { $clients }，现钱 { $money }。
    请把货和现钱点清。
order-goes-elsewhere = 📍 订单 { $number } 换地方取：请到 <b>{ $station }</b>。别的都不变。
form-propose-station = 筹备新站
form-tick-item = 备一样东西
form-open-station = 定开张的日子
form-change-station = 改站的资料
form-serve-village = 加一个村
form-close-station = 停办一个站

refusal-station-taken = 已经有一个站叫“{ $name }”。请换个名字。
refusal-not-ready = 还不能开张，还差：{ $missing }。先备齐，再定日子。
refusal-station-not-there = { $station } 已经不是这样了。请到“🗺 服务站网络”里看看现在的情况。
