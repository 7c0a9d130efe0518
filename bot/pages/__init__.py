"""What is looked at, not answered: pages, by the door that opens each."""

from bot.pages import about, catalogue, centre, counter, county, finding, helping, my_store, orders
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
    "found": finding.found,
    "mine": my_store.mine,
    "card": my_store.card,
    "my": my_store.my_listing,
    "delete": my_store.delete_listing,
    "orders": orders.mine,
    "order": orders.order,
    "sales": orders.sold,
    "week": orders.week,
    "cart": orders.cart,
    "money": orders.money,
    "sure": orders.sure_cancel,
    "slip-of": orders.slip,
    "complaint": orders.complaint,
    "counter": counter.counter,
    "county": county.county,
    "centre": centre.centre,
    "me": about.me,
    "language": about.language,
    "privacy": about.privacy,
    "help": about.help_page,
    "tickets": helping.tickets,
    "ticket": helping.ticket,
    "stations": helping.stations,
}
