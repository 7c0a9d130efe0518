"""What a person tells about themselves, and how they take it back."""

from bot.flows.choose_village import choose_village
from bot.talk.given import Given, SharedContact
from bot.talk.message import Words
from bot.talk.plain import Plain
from bot.talk.question import Done, Option, Question, Refused, Taken, Unfit
from bot.talk.questions import Choice, Confirm, Text
from bot.talk.run import Talk
from market.county.places import all_places, full_name
from market.members import people, taking_over

NAME_MOST = 40


def change_name(talk: Talk) -> None:
    name = talk.ask(Text("name", most=NAME_MOST))
    talk.do(people.rename, name)
    talk.say("changed", name=name)


def give_phone(talk: Talk) -> None:
    """The person's own number; where a station keeps an account with it, that one can be taken over."""
    phone = talk.ask(OwnPhone("phone"))
    kept = talk.read(taking_over.kept_for, phone)
    if kept is not None:
        answers = [Option(one, Words(f"button-theirs-{one}")) for one in ("yes", "no")]
        if talk.ask(Choice("theirs", answers, {"name": kept[1].name})) == "yes":
            talk.do(taking_over.take_over, kept[0].public, phone, "")
            talk.say("taken-over", name=kept[1].name)
            return
    talk.do(people.give_phone, phone)
    talk.say("changed", phone=phone)


def change_village(talk: Talk) -> None:
    village = talk.part("village", choose_village)
    name = full_name(talk.read(all_places), village)
    talk.do(people.live_in, village)
    talk.say("changed", village=name)


def delete_me(talk: Talk) -> None:
    """Asks twice: what is deleted cannot be brought back."""
    talk.ask(Confirm("first"))
    talk.ask(Confirm("second"))
    talk.do(people.forget)
    talk.say("done")


class OwnPhone(Question[str]):
    """The sender's own number, by the phone's own button; a typed or forwarded one proves nothing."""

    keyboard = "contact"
    personal = True

    def take(self, given: Given, draft: Plain) -> Taken:
        if not isinstance(given, SharedContact):
            return Refused(Words("refused-contact-please"))
        if not given.own:
            return Refused(Words("refused-not-own-contact"))
        if not given.phone:
            return Refused(Words("refused-no-phone"))
        return Done(given.phone)

    def value(self, stored: Plain) -> str:
        if not isinstance(stored, str):
            raise Unfit
        return stored
