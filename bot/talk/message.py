"""What is said, as plain data: keys and facts, never text. Delivery words it in the receiver's language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from bot.talk.plain import Plain

BACK, CANCEL, PERSON = "~back", "~cancel", "~person"
"""The ways out that stand under every question; a choice's own id never begins with a tilde."""


@dataclass(frozen=True)
class Words:
    """One text of the locales: its key and the facts that stand in it."""

    key: str
    facts: Mapping[str, Plain] = field(default_factory=dict)

    def plain(self) -> Plain:
        return {"words": self.key, **({"facts": dict(self.facts)} if self.facts else {})}


Label = Words | str
"""What a button says: a text of the locales, or words that a person or a place is called by."""


def plain_label(label: Label) -> Plain:
    return label if isinstance(label, str) else label.plain()


@dataclass(frozen=True)
class AnswerButton:
    """Answers one question of one flow: on any other question it never acts."""

    label: Label
    frame: int
    question: str
    choice: str

    def plain(self) -> Plain:
        return {"label": plain_label(self.label), "answer": [self.frame, self.question, self.choice]}


@dataclass(frozen=True)
class DoorButton:
    """Opens a page or a flow, and works for months: `door`, a public id, an argument. Ids only, never names."""

    label: Label
    door: str
    id: str = ""
    arg: str = ""

    def plain(self) -> Plain:
        return {"label": plain_label(self.label), "door": [self.door, self.id, self.arg]}


Button = AnswerButton | DoorButton
Rows = Sequence[Sequence[Button]]


@dataclass(frozen=True)
class Message:
    """One message to one chat.

    `before` stands above the text (a refusal's reason), `progress` is (2, 5) for "2 of 5". `keyboard` asks
    for one of the big keyboards below the text field: menu, contact, location. `picture` is a medium's id
    or the recipe of a drawing; `edit` is true where the message replaces the one whose button was pressed.
    """

    words: Words
    before: tuple[Words, ...] = ()
    progress: tuple[int, int] | None = None
    rows: Rows = ()
    keyboard: str = ""
    picture: Plain = None
    edit: bool = False

    def plain(self) -> dict[str, Plain]:
        full: dict[str, Plain] = {
            "words": self.words.plain(),
            "before": [one.plain() for one in self.before],
            "progress": list(self.progress) if self.progress else None,
            "rows": [[button.plain() for button in row] for row in self.rows],
            "keyboard": self.keyboard,
            "picture": self.picture,
            "edit": self.edit,
        }
        return {key: value for key, value in full.items() if value}
