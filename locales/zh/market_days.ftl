# 赶集日：各乡镇哪天逢集。

button-market-days = 🗓 赶集日
market-days = <b>各乡镇赶集日</b>
    { $lines }
fair-of = { $town }：{ $days }
fairs-unknown = 还没有填。
button-set-market-days = ✏️ 填一个乡镇的赶集日
form-set-market-days = 赶集日
set-market-days-town = 哪个乡镇？按一下，或者打字。
    例如：三河
set-market-days-days = { $town }哪几天逢集？按一下，或者打字。
    例如：逢三六九，或者 每周日
set-market-days-set = ✅ { $town }：{ $days }
button-fair = { $days }
fair-never = 不逢集
fair-lunar = 农历逢{ $days }
fair-weekly = 每周{ $days }
fair-day-0 = 十
fair-day-1 = 一
fair-day-2 = 二
fair-day-3 = 三
fair-day-4 = 四
fair-day-5 = 五
fair-day-6 = 六
fair-day-7 = 七
fair-day-8 = 八
fair-day-9 = 九
weekday-1 = 一
weekday-2 = 二
weekday-3 = 三
weekday-4 = 四
weekday-5 = 五
weekday-6 = 六
weekday-7 = 日
refused-fair-days = 没看懂是哪几天。请这样说：逢一四七，或者 每周日
refusal-no-such-days = 没有这样的赶集日。请这样说：逢一四七，或者 每周日
