"""Where is my money: sums, and the last steps in plain words."""

from bot.pages.page import Look, Where
from bot.talk.message import DoorButton, Message, Words
from bot.talk.plain import Plain
from market.amounts import Price
from market.money.my_money import Step, my_money
from storage.clock import milliseconds


def money(look: Look, where: Where) -> Message:
    found = look(my_money)
    sums = {
        "held": found.sold,
        "paid": found.paid,
        "earned": found.earned,
        "returned": found.returned,
        "handed": found.handed,
    }
    lines: list[Plain] = [
        Words(f"money-{kind}", {"money": Price(fen, "").plain()}).plain() for kind, fen in sums.items() if fen
    ]
    steps: list[Plain] = [_step(one) for one in found.steps]
    facts: dict[str, Plain] = {
        "lines": {"lines": lines},
        "open": Price(found.open, "").plain(),
        "steps": {"lines": [Words("money-steps").plain(), *steps]} if steps else "",
    }
    agree = [
        [
            DoorButton(
                Words(f"button-payout-{arg}-of", {"money": Price(one.fen, "").plain()}),
                "payout",
                f"{one.id}",
                arg,
            )
            for arg in ("agree", "deny")
        ]
        for one in found.in_hand
    ]
    return Message(
        Words("my-money", facts),
        rows=[*agree, [DoorButton(Words("button-my-orders"), "orders")]],
        edit=True,
    )


def _step(step: Step) -> Plain:
    """What came and what went are said by words of their own, for a sum below zero says little to many."""
    way = "in" if step.fen > 0 else "out"
    facts: dict[str, Plain] = {
        "at": {"at": milliseconds(step.at)},
        "money": Price(abs(step.fen), "").plain(),
        "order": step.order,
        "why": step.why,
    }
    return Words(f"money-step-{step.what.replace('_', '-')}-{way}", facts).plain()
