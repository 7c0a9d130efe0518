button-centre = 🏢 县中心
centre = <b>县中心的货</b>
    把货写在表格里（XLSX 或 CSV），当文件发给我。我先念给您听，您说行才上。
    再发一次，同样的货只改数量和价钱。数量写 0，就是卖完了。
button-goods-template = 📄 要一张表
button-license-store = 📜 店的许可证
goods-table-name = 县中心的货
goods-template = 第一行不要改。下面一行写一样货，写好了发回来。

import-received = 收到“{ $file }”，正在看，一会儿告诉您。
import-preview = <b>“{ $file }”看过了：{ $rows } 样货</b>
    新上：{ $new }，要改：{ $changed }，没变：{ $same }{ $unusual }
import-look-at = { "" }
    { "" }
    请再看一眼，跟平常差得多：
import-unusual = 第 { $row } 行：{ $product }，{ $quantity }，{ $price }
button-import-yes = ✅ 对，上货
button-import-no = ✖️ 不要
import-done = ✅ 上好了，在{ $store }：新上 { $new }，改了 { $changed }，没变 { $same }。
import-dropped = 好，没有上。表改好了再发来。
import-wrong = <b>“{ $file }”有 { $count } 处不对，一样也没有上：</b>
    { $lines }
    请改好，再发一次。
import-wrong-row = 第 { $row } 行：{ $what }
import-wrong-more = ……还有 { $count } 处。
import-no-table = “{ $file }”没有用上：{ $why }
no-table-too-large = 文件太大。请分成几张表发，每张最多 5 MB。
no-table-unknown = 这不是 XLSX 或 CSV 表格。请在表格软件里“另存为”XLSX，再发来。
no-table-damaged = 文件打不开。请在表格软件里“另存为”XLSX，再发来。
no-table-too-many-rows = 行数太多。请分成几张表发，每张最多 1000 行。
no-table-empty = 表是空的。请写上货再发来。
no-table-not-fetched = 没有下载下来。请再发一次。

column-product = 商品
column-quantity = 数量
column-unit = 单位
column-price = 价钱
column-per = 每
column-note = 说明
wrong-column-missing = 没有“{ $column }”这一列。第一行要写：商品、数量、价钱
wrong-missing = { $column }没有写
wrong-product-unknown = 没认出商品“{ $said }”
wrong-product-several = 商品“{ $said }”说不准，是{ $may }？请写全
wrong-not-for-sale = { $product }不能卖：{ $why }
wrong-not-licensed = { $product }要先登记许可证（我的 → 县中心 → 店的许可证）：{ $why }
wrong-quantity-unclear = 数量看不懂“{ $said }”。请写数字和单位，例如：100袋
wrong-unit-unclear = { $column }看不懂“{ $said }”。例如：袋、瓶、斤
wrong-price-unclear = 价钱看不懂“{ $said }”。请写数字，例如：45
wrong-measures-differ = 价钱“{ $said }”跟数量不是一个单位，算不出钱
wrong-note-too-long = 说明太长，最多 { $most } 个字
wrong-twice = { $product }跟第 { $before } 行一样。请留一行，或者在说明里写清楚

refusal-not-manager = 这张表和这一页是县里管理员用的。您自己要上货，请按“卖货”。
refusal-table-too-large = 文件太大，最多 { $megabytes } MB。请分成几张表发。
refusal-not-licensed = 这家店没有登记许可证，{ $product }不能卖：{ $why }。有证的店，请找县里的管理员登记；要买，请去有证的店。
refusal-needs-registration = { $product }只卖给留了手机号和村子的人。请按“我的”，填上手机号和村子，再来买。
buy-register-first = { $product }只卖给留了手机号和村子的人，这是规定。
    请先填这两样，再来买。

license-store-store = 哪家店？请打店名，或者店名里的几个字。
license-store-which = 是哪一家？
license-store-licence = { $store }：哪种许可证？
    打勾的是已经登记的，再按一下就去掉。
license-store-written = ✅ { $store }现在登记了：{ $licences }
license-store-none-left = ✅ { $store }现在没有登记许可证。
button-license-another = 📜 再登记一个
refused-no-such-store = 没找到叫“{ $typed }”的店。请再打一次店名。
form-license-store = 店的许可证
licence-pesticide = 农药经营许可证
licence-seed = 种子经营许可证
licence-sc = 食品生产许可证（SC）
licence-livestock = 动物检疫证
licence-alcohol = 酒类许可证
