"""The journal of one flow: an ordered map from a question's key to its answer. Pure; knows no flow."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.talk.plain import Plain


@dataclass(frozen=True)
class Answer:
    """A plain value, parsed once when it came; `digest` stands for the facts that a Confirm was shown with."""

    value: Plain
    digest: str = ""


@dataclass
class Journal:
    answers: dict[str, Answer] = field(default_factory=dict)

    def __contains__(self, key: str) -> bool:
        return key in self.answers

    def __iter__(self) -> Iterator[str]:
        return iter(self.answers)

    def read(self, key: str) -> Answer | None:
        return self.answers.get(key)

    def append(self, key: str, answer: Answer) -> None:
        """Writes an answer at the end, wherever an older one to the same question stood."""
        self.answers.pop(key, None)
        self.answers[key] = answer

    def drop(self, keys: Iterable[str]) -> None:
        for key in list(keys):
            self.answers.pop(key, None)

    def plain(self) -> Plain:
        return {
            key: {"value": answer.value, **({"digest": answer.digest} if answer.digest else {})}
            for key, answer in self.answers.items()
        }

    @classmethod
    def of(cls, stored: Mapping[str, Mapping[str, Plain]]) -> "Journal":
        return cls({key: Answer(one["value"], str(one.get("digest", ""))) for key, one in stored.items()})
