"""What is reported about listings: the list, and one of them with what can be done."""

from bot.pages.page import Look, Where
from bot.pages.paging import page_of
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain, plain
from market.amounts import Price, Quantity
from market.shop import reports
from market.shop.products import all_products
from storage.reports import HIDDEN, WAITING

BACK = [DoorButton(Words("button-reports-back"), "reports")]


def waiting(look: Look, where: Where) -> Message:
    """What waits, the oldest first; then what was hidden."""
    goods, found, hidden = look(all_products).by_slug, look(reports.waiting), look(reports.hidden)
    buttons = [
        DoorButton(
            Words(
                f"button-report-{report.state}",
                {"product": goods[listing.product].plain(), "store": store.name},
            ),
            "report",
            report.public,
        )
        for report, listing, store in (*found, *hidden)
    ]
    key = "reports" if found else "no-reports"
    return Message(
        Words(key, {"count": len(found)}), rows=page_of(buttons, where, "reports", columns=1), edit=True
    )


def report(look: Look, where: Where) -> Message:
    """A listing with all that is said against it. Raises Gone, NotAllowed."""
    found = look(reports.shown, where.id)
    one, public = found.listing, found.report.public
    facts: dict[str, Plain] = {
        "product": look(all_products).by_slug[one.product].plain(),
        "store": found.store.name,
        "quantity": Quantity(one.quantity, one.unit).plain(),
        "price": Price(one.price, one.per).plain(),
        "note": f"\n{one.note}" if one.note else "",
        "whys": {
            "lines": [Words("report-line", {"why": plain(reports.said(why))}).plain() for why in found.whys]
        },
        "state": Words(f"report-state-{found.report.state}").plain(),
    }
    rows = [BACK]
    if found.report.state == WAITING:
        hide = DoorButton(Words("button-hide"), "hide", public)
        rows = [[hide, DoorButton(Words("button-let-stand"), "let-stand", public)], BACK]
    elif found.report.state == HIDDEN:
        rows = [[DoorButton(Words("button-show-again"), "show-again", public)], BACK]
    return Message(
        Words("report", facts), rows=rows, picture=found.photos[0] if found.photos else None, edit=True
    )
