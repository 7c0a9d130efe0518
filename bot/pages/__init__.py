"""What is looked at, not answered: pages, by the door that opens each."""

from bot.pages import about, catalogue, helping, my_store
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
    "me": about.me,
    "language": about.language,
    "privacy": about.privacy,
    "help": about.help_page,
    "tickets": helping.tickets,
    "ticket": helping.ticket,
    "stations": helping.stations,
}
