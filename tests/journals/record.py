"""`python -m tests.journals.record`: records the talks of scripts/ as the newest code holds them.

A recorded file stays as it is: it is what people in the middle of a form have in the database. A flow whose
questions change gets a new script and a new file beside it.
"""

import asyncio
import json
import tempfile
from pathlib import Path

from market.county.counties import load_county
from storage.beside import write_beside
from tests.journals.playing import at_that_moment, recorded
from tests.journals.scripts import SCRIPTS

FOLDER = Path(__file__).parent


async def record() -> None:
    for name, script in SCRIPTS.items():
        file = FOLDER / f"{name}.json"
        if file.exists():
            continue
        with tempfile.TemporaryDirectory() as folder, at_that_moment(Path(folder)):
            url = f"sqlite:///{folder}/county.db"
            await write_beside(url, "", load_county)
            steps = await write_beside(url, "", lambda work, one=script: recorded(work, one))  # type: ignore[misc]
        stored = [json.loads(conversation) for conversation, _ in steps]
        file.write_text(json.dumps(stored, ensure_ascii=False, indent=1) + "\n")
        print(f"recorded {file.name}: {len(stored)} questions")


if __name__ == "__main__":
    asyncio.run(record())
