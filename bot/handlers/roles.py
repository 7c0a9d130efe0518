"""What one press does with a role or an invitation."""

from bot.handlers.visit import Action, Visit, begins
from bot.talk.message import Message, Words
from bot.talk.stage import refused
from market.members import roles
from market.refusals import Refusal


def revoke(visit: Visit, id_: str, arg: str) -> None:
    """The invitation does not work any more; the list is shown as it is then."""
    if visit.press(roles.revoke, id_):
        visit.show("invitations")


def end_role(visit: Visit, id_: str, arg: str) -> None:
    """Somebody works for the county no more: another, or the person themselves."""
    try:
        ended = visit.change(roles.end, int(id_) if id_.isdigit() else 0)
    except Refusal as error:
        visit.messages.append(Message(refused(error), keyboard="menu"))
        return
    visit.toast = Words("toast-done" if ended else "toast-already-so")
    mine = roles.roles_of(visit.work, visit.own)
    visit.works_as = roles.works_as(visit.work, visit.own)
    if roles.MANAGER in mine:
        visit.show("staff")
    else:
        visit.say("role-given-up", keyboard="menu")


ACTIONS: dict[str, Action] = {
    "invite": begins("invite_person"),
    "revoke": revoke,
    "end-role": end_role,
}
