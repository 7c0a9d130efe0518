catalogue = <b>看看货</b>
    想看哪一类？
catalogue-empty = 这里现在没有货。
catalogue-towns = 哪个乡镇的店？
catalogue-stores = 哪家店？
listing-card = <b>{ $product }</b>
    { $price }，有 { $quantity }{ $note }
    🏪 { $store }，{ $village }
    { $returns }
button-category-count = { $category }（{ $count }）
button-town-count = { $town }（{ $count }）
button-store = { $store }（{ $village }）
button-by-town = 🗺 按乡镇
button-by-store = 🏪 按店
button-see-goods = 🧺 看货（{ $count }）
button-more-photos = 📷 下一张照片（{ $at }/{ $of }）
button-store-of = 🏪 { $store }
button-look-around = 🛒 看看别的
nth-of = 第 { $at } 样，共 { $of } 样
button-previous = ◀️ 上一个
button-next = 下一个 ▶️
button-sell = 🧺 我要卖货

category-spice = 花椒调料
category-processed = 油和加工货
category-herb = 药材
category-nut = 核桃干果
category-fruit = 水果
category-vegetable = 蔬菜
category-grain = 粮食
category-mushroom = 菌菇
category-honey = 蜂蜜
category-tea = 茶叶
category-livestock = 禽畜蛋
category-appliance = 家电
category-clothing = 衣服鞋子
category-household = 日用品
category-input = 农资
category-packaging = 包装
category-restricted = 其他
category-school = 文具
category-seedling = 苗木
category-staple = 米面油
category-tool = 农具
category-vehicle = 车辆

returns = ↩️ 七天内可以退
returns-not = 🌿 鲜货：坏了包赔，不支持七天退货
