"""One person's flood, or one slow picture, is nobody else's matter."""

import asyncio
import time

import pytest

from bot.delivery import drawing, pictures
from bot.delivery.sender import MOST_OF_A_CHAT
from tests.journeys.conftest import Someone, Village
from tests.journeys.test_first_sale import opens_store


async def test_five_hundred_messages_of_one_do_not_starve_another(
    village: Village, wang: Someone, anna: Someone
) -> None:
    village.telegram.faults.add("delay", method="sendMessage", chat_id=wang.phone.id, ms=20)
    for number in range(500):
        await wang.types(f"喂 {number}")
    await village.comes_to("select case when count(*) > 100 then 1 else 0 end from inbox", 1)
    begun = time.monotonic()
    await anna.types("/help")
    await anna.sees("")
    assert time.monotonic() - begun < 2
    sender = village.app.sender
    assert max((len(line) for line in sender._waiting.values()), default=0) <= MOST_OF_A_CHAT
    await village.comes_to("select count(*) from inbox where handled = 0", 0, patience=2000)
    await village.comes_to("select count(*) from outbox where sent = 0", 0, patience=2000)
    answers = [shown for shown in wang.phone.messages() if shown.from_bot]
    assert len(answers) == 500
    # Telegram numbers messages as they come: nothing newer has overtaken what was left in the outbox.
    assert (
        await village.counts("""select count(*) from outbox later join outbox earlier
        on earlier.chat_id = later.chat_id and earlier.id < later.id and earlier.message > later.message""")
        == 0
    )


async def test_a_slow_picture_holds_back_its_own_chat_only(
    village: Village, wang: Someone, anna: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = drawing.qr

    def slowly(address: str) -> bytes:
        time.sleep(1.5)
        return drawn(address)

    monkeypatch.setattr(pictures, "qr", slowly)
    opening = asyncio.create_task(opens_store(wang))
    await village.comes_to("select count(*) from store", 1)
    begun = time.monotonic()
    await anna.types("/help")
    await anna.sees("")
    assert time.monotonic() - begun < 1
    await opening
