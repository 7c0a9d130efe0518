# 服务站的常用话：留一句、找一句、按一下就发。

button-canned = 📚 常用话
button-keep-canned = ➕ 加一条
button-find-canned = 🔍 找一条
button-drop-canned = 🗑 删一条
canned = <b>站里的常用话</b>（{ $count } 条），按一下就发给对方：
canned-none = 站里还没有常用话。常说的话加进来，以后按一下就发。
canned-to-drop = 删哪一条？
keep-canned-text = 写下这句常用话，站里的人以后按一下就能发。
    比如：先按“卖货”，再按“上货”，照着一步一步填。
keep-canned-kept = 记下了，站里的人都能用。
find-canned-words = 找哪句？打几个字，比如：上货
find-canned-found = “{ $sought }”找到 { $count } 条，按一下就发给对方：
find-canned-none = 没有带“{ $sought }”的。换几个字再找，或者自己写一条。
form-keep-canned = 常用话
form-find-canned = 找常用话

refusal-answers-full = 站里的常用话满 { $most } 条了。先按“🗑 删一条”删掉不用的。
