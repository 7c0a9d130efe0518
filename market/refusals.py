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
    """Goods that may not be sold here at all; `why` names the rule."""


class NotLicensed(Refusal):
    """Goods that need a licence, of a store that has shown none; `why` names the rule."""


class NeedsRegistration(Refusal):
    """Goods that are sold only to people whose phone and village are known."""


class Gone(Refusal):
    """The store, listing or place is not there any more."""


class NotYours(Refusal):
    """It belongs to somebody else."""


class InvitationSpent(Refusal):
    """The link was used, has run out, or never was."""


class SoldOut(Refusal):
    """There is less than was wanted; `left` is what there is."""


class PriceChanged(Refusal):
    """The seller has changed the price since it was shown."""


class OwnGoods(Refusal):
    """Nobody buys from their own store."""


class NotPriced(Refusal):
    """Goods that are sold by one measure and priced by another: only the seller can say what they come to."""


class EmptyCart(Refusal):
    """There is nothing to order."""


class CartFull(Refusal):
    """As much as one person orders at one time."""


class NoPostage(Refusal):
    """The county has no rate for parcels to there."""


class OnItsWay(Refusal):
    """Something of the order is sent already: it cannot be called off any more."""


class NoSuchCode(Refusal):
    """Nothing waits for this code here."""


class TooManyTries(Refusal):
    """Too many wrong codes; `when` they may be tried again."""


class NotOperator(Refusal):
    """Only who works at a station may."""


class NotManager(Refusal):
    """Only the county's managers may."""


class TableTooLarge(Refusal):
    """A file larger than `megabytes`, which is not even fetched."""


class NothingOwed(Refusal):
    """There is no money to be handed over."""


class OpenBusiness(Refusal):
    """Whoever has an order that is not finished, or is owed money, cannot be deleted yet."""


class TooLate(Refusal):
    """The time in which one can complain, or send back, is over."""


class NotReturnable(Refusal):
    """Fresh goods, which have no return without a reason (consumer law, art. 25)."""


class TooMuch(Refusal):
    """More money than the goods cost; `most` is what they did."""


class NotPaid(Refusal):
    """The order is to be paid before it is sent or handed over."""


class NotThere(Refusal):
    """The order does not stand where this could be done; `state` says how it stands."""


class NotAllowed(Refusal):
    """The person's role does not go so far."""


class HeldByAnother(Refusal):
    """Somebody else has taken this ticket."""


class TicketOver(Refusal):
    """The ticket is closed, or back in the queue."""


class GroupTaken(Refusal):
    """The group is another station's; `station` names it."""


class AnswersFull(Refusal):
    """As many canned answers as a station keeps."""


class CannotTakeBack(Refusal):
    """What was sent is too old to be taken back, or is gone already."""


class TakeItFirst(Refusal):
    """Only who has taken a ticket answers it."""


class AlreadyAnswered(Refusal):
    """The question that was to be filled in stands open no more."""


class OnlyThemselves(Refusal):
    """A question that nobody else may answer: a confirmation, one's own number, a deletion."""


class AlreadyReported(Refusal):
    """The person has reported this listing before."""


class StationTaken(Refusal):
    """There is a station of this name."""


class NotReady(Refusal):
    """A station opens when all is ready; `missing` says what is not."""


class StationNotThere(Refusal):
    """The station stands otherwise by now: it is open, or closed, already."""


class LastManager(Refusal):
    """A county is never without a manager: somebody else has to be one first."""


class TooManyParcels(Refusal):
    """As many parcels as one order is sent in."""


class NobodyThere(Refusal):
    """A broadcast that would reach nobody."""


class NobodyToApprove(Refusal):
    """A broadcast to more than `most`, or at night, where there is no second person who could approve it."""


class NoMarketDays(Refusal):
    """Something is to repeat on market days, and none are known of the towns that are meant."""


class BroadcastMoved(Refusal):
    """The broadcast is in another `state` by now."""


class NoSuchDays(Refusal):
    """Market days that make no sense."""


class SessionOver(Refusal):
    """The session is called off, or over."""


class SessionPast(Refusal):
    """A session cannot begin in the past."""


class NotEnrolled(Refusal):
    """Only who is enrolled in the session can do this."""


class NoSeat(Refusal):
    """There is no seat left for a neighbour."""


class NotNow(Refusal):
    """Attendance is written down from an hour before a session until some time after; `when` it begins."""


class NeedsTraining(Refusal):
    """The role is only given to who has been at a session on `topic`."""


class WrongCode(Refusal):
    """Not a code that the person for whom something is done has got, or one that was used."""


class ClientElsewhere(Refusal):
    """A station has registered this number already: `station`."""


class NotForOthers(Refusal):
    """People who work for the county act for themselves."""


class CardGiven(Refusal):
    """The card's codes are shown on the day of registration alone."""


class OwnAccount(Refusal):
    """Whoever has a store, orders or a role of their own here cannot take over another account."""


class OtherNumber(Refusal):
    """The number is not the one that the station has written down."""
