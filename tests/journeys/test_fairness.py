"""One person's flood, one slow picture, or a broadcast to all is nobody else's matter."""

import asyncio
import threading
from functools import partial

import pytest

from bot.delivery import drawing, pictures
from bot.delivery.limits import Limits, Pace
from bot.delivery.sender import MOST_OF_A_CHAT
from storage.work import Statement
from tests.journeys.conftest import Someone, Village
from tests.journeys.test_first_sale import opens_store
from tests.torture.telling import FIRST, tell_all
from tests.torture.telling import people as crowd


async def test_five_hundred_messages_of_one_do_not_starve_another(
    village: Village, wang: Someone, anna: Someone
) -> None:
    village.telegram.faults.add("delay", method="sendMessage", chat_id=wang.phone.id, ms=20)
    for number in range(500):
        await wang.types(f"喂 {number}")
    await village.comes_to("select case when count(*) > 100 then 1 else 0 end from inbox", 1)
    await anna.types("/help")
    await anna.sees("")
    assert sum(one.from_bot for one in wang.phone.messages()) < 300, "she did not wait for his answers"
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
    drawn, may_end = drawing.qr, threading.Event()

    def slowly(address: str) -> bytes:
        assert may_end.wait(60)
        return drawn(address)

    monkeypatch.setattr(pictures, "qr", slowly)
    opening = asyncio.create_task(opens_store(wang))
    await village.comes_to("select count(*) from store", 1)
    await anna.types("/help")
    await anna.sees("")
    assert not opening.done()
    may_end.set()
    await opening


async def tells(village: Village, count: int) -> None:
    """A broadcast to so many people with phones is on its way."""
    core = village.telegram.core
    for number in range(FIRST, FIRST + count):
        core.chats.open(village.telegram.bot.id, core.people.save(id=number, first_name="秀英").id)
    await village.app.database.write(partial(crowd, count=count))
    await village.app.database.write(tell_all)
    await village.comes_to("select count(*) from broadcast where state = 'sending'", 1)


async def test_no_answer_waits_for_its_turn_behind_a_broadcast(village: Village, anna: Someone) -> None:
    told = "select count(*) from outbox where lane = 2 and sent > 0"
    await anna.types("/help")
    await anna.sees("")
    village.app.sender._limits = Limits(village.app.database, Pace(everybody=4, a_chat=1000))
    await tells(village, 60)
    await asyncio.sleep(1.5)
    for _ in range(5):
        before = await village.counts(told)
        await anna.types("/help")
        await anna.sees("")
        assert await village.counts(told) - before < 8
    assert await village.counts("select total - sent from broadcast") > 10
    assert await village.counts(told) > 0


async def test_no_answer_waits_for_a_slow_broadcast(village: Village, anna: Someone) -> None:
    await anna.types("/help")
    await anna.sees("")
    for number in range(FIRST, FIRST + 80):
        village.telegram.faults.add("delay", method="sendMessage", chat_id=number, ms=6000)
    await tells(village, 80)
    await asyncio.sleep(1)
    for _ in range(5):
        await anna.types("/help")
        await anna.sees("")
    assert await village.counts("select sent from broadcast") == 0


async def test_ones_own_answer_does_not_wait_for_the_news(village: Village, anna: Someone) -> None:
    """Not even while the news is tried again and again in the same chat."""
    await anna.types("/help")
    await anna.sees("")
    news = village.telegram.faults.add("server_error", method="sendMessage", chat_id=anna.phone.id, times=2)
    await village.app.database.write(partial(crowd, count=0))
    await village.app.database.write(
        lambda work: work.run(Statement("update person set village = '621202108204' where id < 1000"))
    )
    await village.app.database.write(tell_all)
    await village.comes_to("select count(*) from recipient where state = 1", 1)
    del news
    await anna.types("/help")
    await anna.sees("")
    assert await village.counts("select sent from broadcast") == 0
    await village.comes_to("select sent from broadcast", 1, patience=1000)
