# 举报：货不对劲，谁都可以说；服务站来看。

button-report = ⚠️ 举报
report-listing-why = { $store } 的{ $product }怎么不对？按一个，或者打字写。
    卖家不会知道是谁说的。
report-fake = 东西是假的
report-forbidden = 不让卖的东西
report-wrong-photo = 照片和货不一样
report-cheating = 骗钱
report-listing-noted = 记下了，谢谢您。服务站的人会去看，看完告诉您。
form-report-listing = 举报
listing-reported = ⚠️ 有人举报 { $store } 的{ $product }：{ $why }
    请去看看。
button-see-report = ⚠️ 看这个举报
button-reports = ⚠️ 举报（{ $count }）
button-reports-back = ⚠️ 看看别的举报
reports = <b>等着看的举报：{ $count }</b>
no-reports = 没有等着看的举报。
button-report-waiting = ⏳ { $product }，{ $store }
button-report-hidden = 🙈 { $product }，{ $store }
report = ⚠️ <b>{ $store }</b> 的 <b>{ $product }</b>
    { $quantity }，{ $price }{ $note }

    有人说：
    { $whys }
    { $state }
report-line = · { $why }
report-state-waiting = ⏳ 还没看
report-state-hidden = 🙈 已经下架
report-state-left = ✅ 没问题，照卖
button-hide = 🙈 下架
button-let-stand = ✅ 没问题
button-show-again = 👁 重新上架
hide-listing-why = 为什么把 { $store } 的{ $product }下架？卖家会看到。按一个，或者打字写。
report-not-as-shown = 货和照片、说的不一样
report-not-allowed = 这种东西不让卖
report-no-answer = 问了卖家，没有回话
hide-listing-hidden = 🙈 { $store } 的{ $product }下架了：{ $why }。卖家会知道。
form-hide-listing = 下架
listing-hidden = 🙈 服务站把您的{ $product }下架了：{ $why }
    觉得不对？请按“🙋 找人帮忙”。
listing-shown-again = 👁 您的{ $product }又上架了。
report-hidden = ⚠️ 您举报的{ $product }（{ $store }）已经下架，谢谢您！
report-left = ✅ 您举报的{ $product }（{ $store }）看过了，没有问题。
state-hidden = 下架了
hidden-because = 服务站下架了：{ $why }
refusal-already-reported = 您已经举报过这样货了，服务站在看。
