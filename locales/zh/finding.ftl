# 找东西：货、村子、店。

find-what = 找什么？打字就行：货名、村名、店名都可以。
    例如：花椒，或者：李台的核桃
found-roughly = 没有正好叫“{ $typed }”的，您看看是不是这些：
found-nothing = 没找到“{ $typed }”。
    换个短一点的说法试试，例如：花椒；或者按类、按乡镇、按店看。
button-find = 🔍 找东西
button-find-again = 🔍 再找
button-newest = 🆕 新的在前
button-cheapest = 💰 便宜的在前
button-nearest = 📍 近的在前
form-find = 找东西
