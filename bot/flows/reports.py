"""Something is not right with a listing: somebody says what, the station hides it with a reason."""

from bot.flows.reason import Reason
from bot.talk.message import DoorButton, Words
from bot.talk.plain import plain
from bot.talk.run import Talk
from market.shop import listings, reports
from market.shop.products import all_products

WHY_MOST = 200
USUAL = {one: Words(f"report-{one}") for one in reports.USUAL}
WHY_HIDDEN = {one: Words(f"report-{one}") for one in reports.WHY_HIDDEN}


def report_listing(talk: Talk, listing: str) -> None:
    """A button, or own words."""
    offer = talk.read(listings.offer, listing)
    facts = {"product": talk.read(all_products).by_slug[offer.listing.product], "store": offer.store.name}
    why = talk.ask(Reason("why", USUAL, facts, most=WHY_MOST))
    talk.do(reports.report, listing, why)
    talk.say("noted", doors=[[DoorButton(Words("button-look-around"), "buy")]])


def hide_listing(talk: Talk, report: str) -> None:
    """Why it is taken out of sight: the seller is told."""
    found = talk.read(reports.shown, report)
    product = talk.read(all_products).by_slug[found.listing.product]
    why = talk.ask(Reason("why", WHY_HIDDEN, {"product": product, "store": found.store.name}, most=WHY_MOST))
    talk.do(reports.hide, report, why)
    talk.say(
        "hidden",
        product=product,
        store=found.store.name,
        why=plain(reports.said(why)),
        doors=[[DoorButton(Words("button-reports-back"), "reports")]],
    )
