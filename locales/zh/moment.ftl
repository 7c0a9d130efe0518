# 什么时候：日子和钟点。

choose-moment-when = { $asked }
    按一个，或者打字，例如：下周三下午两点、28号三点半、腊月初八上午九点
choose-moment-time = { $day }几点？
    按一个，或者打字，例如：上午九点、下午两点半
button-moment = { $moment }
sure-moment = 是 { $moment } 吗？对就按一下，不对就重新说。
refused-moment-please = 没看懂是什么时候。请把日子和钟点都说上，例如：后天上午九点，或者 12月3日下午两点
refused-moment-past = 这个时间已经过了。请说以后的时间，例如：明天上午九点
refused-moment-none = 日历上没有这一天。请再说一次，例如：12月3日上午九点
refused-time-please = 没看懂是几点。例如：上午九点，或者 14:30
refused-time-of-another-day = 这里只问几点。要改日子，按“上一步”。
