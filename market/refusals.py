"""What the market says no to: a kind and its facts, never a sentence. The face has the words."""

import re
from collections.abc import Mapping


class Refusal(Exception):
    """The market will not. A bug is not a refusal.

    `kind` is the class's name in small letters with hyphens: NameTaken is worded by `refusal-name-taken`.
    """

    def __init__(self, **facts: object) -> None:
        super().__init__(self.kind)
        self.facts: Mapping[str, object] = facts

    @property
    def kind(self) -> str:
        return re.sub(r"(?<!^)(?=[A-Z])", "-", type(self).__name__).lower()


class NameTaken(Refusal):
    """The village has a store of this name, or of one that looks the same."""


class NameUnclear(Refusal):
    """A name without two letters or digits in it."""


class StoreAlreadyOpen(Refusal):
    """A person runs one store."""


class NoStore(Refusal):
    """Listing goods needs a store."""


class NotForSale(Refusal):
    """Goods that may not be sold here, or only with a licence; `why` names the rule."""


class Gone(Refusal):
    """The store, listing or place is not there any more."""


class NotYours(Refusal):
    """It belongs to somebody else."""


class InvitationSpent(Refusal):
    """The link was used, has run out, or never was."""


class NotAllowed(Refusal):
    """The person's role does not go so far."""


class HeldByAnother(Refusal):
    """Somebody else has taken this ticket."""


class TicketOver(Refusal):
    """The ticket is closed, or back in the queue."""


class TakeItFirst(Refusal):
    """Only who has taken a ticket answers it."""


class AlreadyAnswered(Refusal):
    """The question that was to be filled in stands open no more."""


class OnlyThemselves(Refusal):
    """A question that nobody else may answer: a confirmation, one's own number, a deletion."""
