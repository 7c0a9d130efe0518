catalogue = <b>Look around</b>
    What would you like to see?
catalogue-empty = There is nothing on sale here now.
catalogue-towns = Stores of which town?
catalogue-stores = Which store?
listing-card = <b>{ $product }</b>
    { $price }, { $quantity } on sale{ $note }
    🏪 { $store }, { $village }
    { $returns }
button-category-count = { $category } ({ $count })
button-town-count = { $town } ({ $count })
button-store = { $store } ({ $village })
button-by-town = 🗺 By town
button-by-store = 🏪 By store
button-see-goods = 🧺 See the goods ({ $count })
button-more-photos = 📷 Next photo ({ $at }/{ $of })
button-store-of = 🏪 { $store }
button-look-around = 🛒 Look around
nth-of = { $at } of { $of }
button-previous = ◀️ Previous
button-next = Next ▶️
button-sell = 🧺 I want to sell

category-spice = Spices
category-processed = Oil, processed
category-herb = Herbs
category-nut = Nuts
category-fruit = Fruit
category-vegetable = Vegetables
category-grain = Grain
category-mushroom = Mushrooms
category-honey = Honey
category-tea = Tea
category-livestock = Animals, eggs
category-appliance = Appliances
category-clothing = Clothes
category-household = Household
category-input = Farm supplies
category-packaging = Packaging
category-restricted = Other
category-school = School
category-seedling = Seedlings
category-staple = Staples
category-tool = Tools
category-vehicle = Vehicles

returns = ↩️ Can be returned within seven days
returns-not = 🌿 Fresh: made good if spoilt, no return without a reason
