"""The whole bot of Cunji with one conversation that goes on and on, to see whether its turns get slower.

Started by bench/flatness: `python -m bench.turns.long_talk`, with settings in the environment.
"""

from bench.turns import cunji
from bot.flows import FLOWS
from bot.talk.questions import Text
from bot.talk.run import Talk

QUESTIONS = 60


class NthName(Text):
    """The question for a name, told apart by its number."""

    def __init__(self, number: int) -> None:
        super().__init__("name")
        self.key = f"name:{number}"


def open_store(talk: Talk) -> None:
    for number in range(QUESTIONS):
        talk.ask(NthName(number))


def main() -> None:
    FLOWS["open_store"] = open_store
    cunji.run()


if __name__ == "__main__":
    main()
