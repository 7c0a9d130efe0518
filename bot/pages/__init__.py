"""What is looked at, not answered: pages, by the door that opens each."""

from bot.pages import about, catalogue, counter, my_store, orders, tracking
from bot.pages.page import Page

PAGES: dict[str, Page] = {
    "buy": catalogue.catalogue,
    "towns": catalogue.towns,
    "stores": catalogue.stores,
    "category": catalogue.in_category,
    "town": catalogue.in_town,
    "goods": catalogue.in_store,
    "store": catalogue.store,
    "listing": catalogue.listing,
    "mine": my_store.mine,
    "card": my_store.card,
    "my": my_store.my_listing,
    "delete": my_store.delete_listing,
    "orders": orders.mine,
    "order": orders.order,
    "sales": orders.sold,
    "cart": orders.cart,
    "money": orders.money,
    "sure": orders.sure_cancel,
    "slip-of": orders.slip,
    "parcel": tracking.parcel,
    "counter": counter.counter,
    "me": about.me,
    "language": about.language,
    "privacy": about.privacy,
    "help": about.help_page,
}
