"""`python -m tests.journals.questions_page`: every question in zh and en with its keyboard, as one page."""

import asyncio
import html
import re
import shutil
import tempfile
from pathlib import Path
from typing import Any

from bot.talk.message import Message, plain_label
from bot.talk.message import Words as Key
from bot.wording.words import LANGUAGES, Words
from market.county.counties import load_county
from storage.beside import write_beside
from tests.journals.playing import at_that_moment, recorded
from tests.journals.scripts import SCRIPTS

FILE = Path("docs/flows/questions.md")
HEAD = """<!-- Written by `python -m tests.journals.questions_page`; do not edit. -->
# Every question, in both languages

As the recorded talks put them; the ways out (Back, Cancel, a person) stand under each and are left out here.
"""
WAYS_OUT = ("~back", "~cancel", "~person")


async def written() -> str:
    """All questions of all recorded talks, each once, in the order they are asked."""
    words, lines, seen = Words(), [HEAD], set[str]()
    with tempfile.TemporaryDirectory() as folder, at_that_moment(Path(folder)):
        county = Path(folder) / "county.db"
        await write_beside(f"sqlite:///{county}", "", load_county)
        for name in SCRIPTS:
            lines.append(f"## {name.replace('_', ' ')}\n")
            for message in await _messages(name, county):
                if message.words.key not in seen:
                    seen.add(message.words.key)
                    lines += _question(message, words)
    return "\n".join(lines)


async def _messages(name: str, county: Path) -> list[Message]:
    """The questions of one talk, in a copy of the county."""
    own = county.with_name(f"{name}.db")
    shutil.copy(county, own)
    steps = await write_beside(f"sqlite:///{own}", "", lambda work: recorded(work, SCRIPTS[name]))
    return [message for _, message in steps]


def _question(message: Message, words: Words) -> list[str]:
    lines = [f"### `{message.words.key}`\n"]
    for language in LANGUAGES:
        text = html.unescape(re.sub(r"</?b>", "", words.html(language, _plain(message.words))))
        lines += [f"> {line}  " for line in text.splitlines()]
        rows = [
            " ".join(f"[{words.label(language, plain_label(button.label))}]" for button in row)
            for row in message.rows
            if not any(getattr(button, "choice", "") in WAYS_OUT for button in row)
        ]
        lines += ["", *(f"`{row}`  " for row in rows), ""]
    return lines


def _plain(key: Key) -> dict[str, Any]:
    return {"words": key.key, "facts": dict(key.facts)}


if __name__ == "__main__":
    FILE.write_text(asyncio.run(written()), encoding="utf-8")
