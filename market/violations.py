"""What the market's rules never leave behind: states that lead nowhere, roles that do not exist, a name taken twice."""

from market.help import tickets
from market.members.roles import ROLES
from market.shop.listings import TRANSITIONS
from market.shop.names import skeleton
from market.trade.states import MACHINES
from storage import stores, trade_violations
from storage import violations as tables
from storage.listings import DELETED
from storage.work import Work

TICKET_STATES = {state for state, _ in tickets.TRANSITIONS} | {
    state for state, _ in tickets.TRANSITIONS.values()
}

STATES = {DELETED, *TRANSITIONS.values(), *(state for state, _ in TRANSITIONS)}

AT_ONCE = 500


def violations(work: Work) -> list[str]:
    """One sentence each, with public ids and no names."""
    return [*_states(work), *_roles(work), *_names(work), *_steps(work)]


def _states(work: Work) -> list[str]:
    found = [
        *(("listings", state, count) for state, count in tables.listing_states(work) if state not in STATES),
        *(
            ("tickets", state, count)
            for state, count in tables.ticket_states(work)
            if state not in TICKET_STATES
        ),
    ]
    return [f"{what} are in a state that does not exist: {state} ({count})" for what, state, count in found]


def _roles(work: Work) -> list[str]:
    return [
        f"people have a role that does not exist: {role} ({count})"
        for role, count in tables.roles(work)
        if role not in ROLES
    ]


def _steps(work: Work) -> list[str]:
    """Steps of an order, a payment or a parcel that its machine does not know."""
    machines = {one.name: one for one in MACHINES}
    found = []
    for name, before, action, after in trade_violations.steps(work):
        first = before or machines[name].begins
        known = (name, before, action) in (("order", "", "place"), ("complaint", "", "raise"))
        if not known and machines[name].transitions.get((first, action), ("",))[0] != after:
            found.append(f"{name}s went from {first} by {action} to {after}, which is no way")
    return found


def _names(work: Work) -> list[str]:
    """A name that is folded by an older rule would let another one in that looks the same."""
    found, offset = [], 0
    while some := stores.open_stores(work, offset, AT_ONCE):
        found += [
            f"the name of store {store.public} is folded by another rule"
            for store in some
            if store.skeleton != skeleton(store.name)
        ]
        offset += AT_ONCE
    return found
