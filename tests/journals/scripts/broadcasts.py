"""Broadcasts and market days."""

from bot.talk.given import Clip, Pressed, Typed
from tests.journals import beginnings, telling
from tests.journals.script import YES, Script

SCRIPTS = {
    "compose_broadcast": Script(
        "compose_broadcast",
        (
            Typed(telling.NEWS),
            Pressed("skip"),
            Clip("voice", "a voice note"),
            Pressed("sell"),
            Typed("核桃"),
            Pressed("walnut"),
            Typed("十五块一斤"),
            Pressed("buying"),
            Pressed("village"),
            Typed("李台"),
            Pressed("another"),
            Typed("钟楼滩"),
            Pressed("only"),
            Pressed("grows"),
            Typed("党参"),
            Pressed("without"),
            Pressed("role"),
            Pressed("operator"),
            Pressed("enough"),
        ),
        "broadcast",
        before=beginnings.manages,
    ),
    "plan_broadcast": Script(
        "plan_broadcast",
        (Pressed("seven"), YES),
        "broadcast",
        args={"broadcast": telling.WRITTEN},
        before=beginnings.has_written,
    ),
    "plan_broadcast_at_another_time": Script(
        "plan_broadcast",
        (Pressed("other"), Typed("下周三下午两点"), YES),
        "broadcast",
        args={"broadcast": telling.WRITTEN},
        before=beginnings.has_written,
    ),
    "set_market_days": Script(
        "set_market_days",
        (Typed("三河"), Typed("逢三六九")),
        "set-market-days-set",
        before=beginnings.manages,
    ),
}
