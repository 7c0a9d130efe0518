"""One turn in hand: who came, with what, where their talk stands, and what is to be said."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, TypeVar

from bot.flows import FLOWS
from bot.flows.behalf import FOR_OTHERS, asks_to_confirm, what_is_done
from bot.handlers.confirming import Confirming
from bot.handlers.hearing import hints_at, would_press
from bot.handlers.incoming import Incoming
from bot.handlers.market_door import MarketDoor
from bot.handlers.reminders import LASTING_FLOWS, plan_for
from bot.pages import PAGES
from bot.pages.page import Where
from bot.talk import turn as talk_turn
from bot.talk.conversation import Conversation, Frame, started
from bot.talk.message import DoorButton, Message, plain_label
from bot.talk.message import Words as Key
from bot.talk.plain import Plain
from bot.talk.stage import Person, Stage, refused
from bot.talk.turn import Turn
from bot.wording.words import Words
from market.acting import Who
from market.members import behalf, confirming
from market.members.behalf import ActedFor
from market.refusals import Refusal
from market.shop.stores import store_of
from storage.clock import now, now_ms
from storage.turns import OpenChat
from storage.work import Work

T = TypeVar("T")

ACTS_FOR = timedelta(hours=2)
"""Whoever acts for somebody and says nothing for so long acts for themselves again: it is easily forgotten."""


@dataclass
class Visit:
    """`messages` go out in order, `documents` after them; `toast` answers a press. `ticked` is the label of
    the choice that a press made: all that is left of that question's buttons. `ended` are flows that came to
    their end. `held` are the words of which it was asked, just before, what they were meant as. `returned`: the
    person had blocked the bot and says something for the first time since. `wrong` is what was typed just before this
    turn and not understood. `own` is who sits at this phone, `client` the one for whom they act now, if they do: then
    `person` and `who` are that client's. `room` is the station's group in which all this happens, None for a chat of
    one's own.
    """

    work: Work
    chat: OpenChat
    person: Person
    conversation: Conversation
    came: Incoming
    words: Words
    messages: list[Message] = field(default_factory=list)
    documents: list[dict[str, Plain]] = field(default_factory=list)
    toast: Key | None = None
    ticked: Plain = None
    ended: list[str] = field(default_factory=list)
    held: str = ""
    returned: bool = False
    wrong: list[str] = field(default_factory=list)
    client: ActedFor | None = None
    room: int | None = None

    def __post_init__(self) -> None:
        self.works_as = self.chat.works_as
        self.me = self.person
        self.own = self.who = Who(self.came.actor or self.me.id, self.me.id)
        # Forms of a flow that a later version no longer has cannot be gone on with.
        self.conversation.kept = [one for one in self.conversation.kept if one.flow in FLOWS]
        if self.came.kind != "event":
            self._hear()
        self._top_before = self.conversation.top.id if self.conversation.top else 0
        self._put_before = self._put()
        if self.conversation.acting and self.came.kind != "event" and self._long_silent():
            self.stop_acting()
            self.say("acting-over", keyboard="menu")
        elif self.conversation.acting:
            self.act_for(self.conversation.acting)
        else:
            self._stand()

    def _long_silent(self) -> bool:
        return now_ms() - self.chat.last_turn > ACTS_FOR.total_seconds() * 1000

    def act_for(self, public: str) -> bool:
        """From now on the person acts for a client; False where that is over, or not theirs to do: then they act for
        themselves.
        """
        try:
            self.client = behalf.acted_for(self.work, Who.self(self.me.id), public)
        except Refusal as error:
            self.stop_acting()
            self.messages.append(Message(refused(error), keyboard="menu"))
            return False
        if self.conversation.acting != public:
            self.conversation.act_for(public)
        theirs = self.client.person
        known = {"id": theirs.id or 0, "name": theirs.name, "village": theirs.village, "phone": theirs.phone}
        self.person = replace(self.me, **known)  # type: ignore[arg-type]
        self.who = Who(self.me.id, theirs.id or 0)
        self._stand()
        return True

    def stop_acting(self) -> None:
        """From now on the person acts for themselves again."""
        if self.conversation.acting:
            self.conversation.act_for("")
        self.client, self.person, self.who = None, self.me, self.own
        self._stand()

    def _stand(self) -> None:
        """What flows and pages of this turn stand on."""
        another = self.client is not None
        self.market = MarketDoor(self.work, self.who, for_another=another)
        self.stage = Stage(
            flows=FLOWS,
            market=self.market,
            refusals=Refusal,
            person=self.person,
            now=now(),
            says=lambda text, label: would_press(text, label, self.person.language, self.words),
            hints_at=lambda text, label: hints_at(text, label, self.person.language, self.words),
            behalf=Confirming(self.work, self.who, self.client) if self.client else None,
        )

    def _hear(self) -> None:
        """The person did something: whatever comes next, the question what their words were meant as is over."""
        self.held, self.conversation.held = self.conversation.held, ""
        self.wrong, self.conversation.wrong = self.conversation.wrong, []
        self.returned = self.conversation.returned or self.chat.blocked > 0
        self.conversation.returned = self.returned and self.came.kind == "membership"

    def say(self, key: str, facts: Mapping[str, Plain] | None = None, **options: Any) -> None:
        self.messages.append(Message(Key(key, facts or {}), **options))

    def speak(self, language: str) -> None:
        """What is said from now on in this turn is in this language."""
        self.me = replace(self.me, language=language)
        self.person = replace(self.person, language=language)
        self.stage = replace(self.stage, person=self.person)

    def took(self, turn: Turn) -> None:
        """Keeps what a turn of the talk came to."""
        self.messages += self._only_with_a_store(turn.messages)
        self.ended += turn.ended
        for page, id_ in turn.shown:
            self.show(page, id_)
        if turn.taken and turn.taken[1] is not None:
            self.ticked = plain_label(turn.taken[1])
        top = self.conversation.top
        if self.client is not None and top is not None and self._put() != self._put_before:
            self._put_before = self._put()
            if asks_to_confirm(top):
                confirming.ask_for_code(self.work, self.who, top.id, what_is_done(top.flow, top.args))

    def _put(self) -> tuple[int, object]:
        """The question that stands open, and in which form."""
        top = self.conversation.top
        return (top.id, top.put) if top else (0, None)

    def _only_with_a_store(self, messages: list[Message]) -> list[Message]:
        """A listing whose store is not opened after all is put aside until there is one."""
        top = self.conversation.top
        if top is None or top.flow != "list_produce" or top.id == self._top_before:
            return messages
        if self.market.read(store_of) is not None:
            return messages
        self.conversation.put_aside(self.conversation.frames.pop())
        store_first = Message(Key("store-first"), rows=[[DoorButton(Key("button-open-store"), "sell")]])
        return [*messages[:-1], store_first]

    def begin(
        self,
        flow: str,
        answers: Mapping[str, Plain] | None = None,
        args: Mapping[str, Plain] | None = None,
        guesses: Mapping[str, Plain] | None = None,
    ) -> None:
        """Starts a flow. Is the same one open, its question is put again; was it put aside, it goes on."""
        args = args or {}
        conversation = self.conversation
        if self.client is not None and flow not in FOR_OTHERS:
            self.not_for_others()
            return
        # What is typed from here on answers this flow's questions.
        conversation.helping = ""
        open_one = next((one for one in conversation.frames if one.flow == flow and one.args == args), None)
        # Short forms that were left are not come back to, and whoever deletes everything comes back to nothing.
        lasting = () if flow == "delete_me" else LASTING_FLOWS
        conversation.frames = [one for one in conversation.frames if one.flow in lasting and one.flow != flow]
        if open_one is not None and not answers:
            conversation.push(open_one)
            self.put_again(Key("still-open"))
        else:
            frame = self._frame(flow, answers, args)
            frame.guessed = dict(guesses or {})
            self.took(talk_turn.begin(conversation, frame, self.stage))

    def not_for_others(self) -> None:
        """What somebody does for themselves alone."""
        name = self.client.person.name if self.client else ""
        self.say(
            "not-for-others", {"name": name}, rows=[[DoorButton(Key("button-stop-acting"), "stop-acting")]]
        )

    def lay_below(self, flow: str, answers: Mapping[str, Plain], guesses: Mapping[str, Plain]) -> None:
        """Lays a flow under the open one, or where none is: its turn comes when those above have ended."""
        frame = self._frame(flow, answers, {})
        frame.guessed, frame.client = dict(guesses), self.conversation.acting
        self.conversation.frames.insert(max(0, len(self.conversation.frames) - 1), frame)

    def put_again(self, reason: Key | None = None) -> None:
        """Puts the open question once more, if there is one."""
        if self.conversation.top is not None:
            self.took(talk_turn.put_again(self.conversation, self.stage, reason))

    def change(self, function: Callable[..., T], *args: object) -> T:
        """Changes the market by one press, all or nothing. Raises the market's refusals: then nothing has changed."""
        with self.work.savepoint():
            return function(self.work, self.who, *args)

    def press(self, function: Callable[..., object], *args: object, done: str = "toast-done") -> bool:
        """Changes the market by one press and says in a word what came of it: done, already so, or why not. False where
        it was refused.
        """
        try:
            changed = self.change(function, *args)
        except Refusal as error:
            self.toast = refused(error)
            return False
        self.toast = Key(done if changed else "toast-already-so")
        return True

    def show(self, door: str, id_: str = "", arg: str = "") -> None:
        """Shows a page; after a press it takes the place of the message that carried the button."""
        try:
            message = PAGES[door](self.market.read, Where(id_, arg))
        except Refusal as error:
            if not self.chat.private and self.came.button:
                # What stands in a group is there for the others too.
                self.toast = refused(error)
                return
            message = Message(refused(error), keyboard="menu")
        self.messages.append(message if self.came.button else replace(message, edit=False))

    def _frame(self, flow: str, answers: Mapping[str, Plain] | None, args: Mapping[str, Plain]) -> Frame:
        kept = next((one for one in self.conversation.forms if one.flow == flow and one.args == args), None)
        if kept is not None and not answers:
            self.conversation.kept.remove(kept)
            frame = kept
        else:
            frame = started(FLOWS[flow], answers, **args)
        if self.client is None and self.chat.private:
            plan_for(self.work, self.chat.id, frame, self.stage.now)
        return frame


Action = Callable[[Visit, str, str], None]
"""What a door does: the visit, the public id and the argument that stood in it."""


def begins(flow: str, about: str = "") -> Action:
    """A door that starts a flow; `about` names the argument that takes the door's public id."""
    return lambda visit, id_, arg: visit.begin(flow, args={about: id_} if about else None)
