"""Training: planned, moved, called off, demanded, taken part in."""

from bot.talk.given import Pressed, SharedLocation, Typed
from tests.journals import beginnings, training
from tests.journals.script import YES, Script

SCRIPTS = {
    "plan_session": Script(
        "plan_session",
        (
            Typed("花椒怎么剪枝"),
            Typed("三河镇服务站二楼"),
            SharedLocation(33.39, 104.92),
            Typed("后天下午两点"),
            Typed("一个半小时"),
            Pressed("20"),
            Pressed("me"),
            Pressed("everybody"),
            Pressed("enough"),
            YES,
        ),
        "plan-session-planned",
        before=beginnings.manages,
    ),
    "plan_session_online": Script(
        "plan_session",
        (
            Pressed("first-listing"),
            Typed("https://meeting.example/1"),
            Typed("明天"),
            Typed("两点"),
            Pressed("guess"),
            Pressed("60"),
            Typed("二十五个人"),
            Typed("马老师"),
            Pressed("village"),
            Typed("三河李台"),
            Pressed("enough"),
            YES,
        ),
        "plan-session-planned",
        before=beginnings.manages,
    ),
    "move_session": Script(
        "move_session",
        (Typed("腊月初八上午九点"), Pressed("weather"), YES),
        "move-session-moved",
        args={"session": training.SESSION},
        before=training.managed,
    ),
    "call_off_session": Script(
        "call_off_session",
        (Typed("老师病了"), YES),
        "call-off-session-called-off",
        args={"session": training.SESSION},
        before=training.managed,
    ),
    "demand_training": Script(
        "demand_training",
        (Pressed("operator"), Pressed("operator")),
        "demand-training-demanded",
        before=beginnings.manages,
    ),
    "bring_neighbour": Script(
        "bring_neighbour",
        (Typed("李大爷"),),
        "bring-neighbour-brought",
        args={"session": training.SESSION},
        before=training.enrolled,
    ),
    "say_code": Script(
        "say_code",
        (Typed("9999"), Typed("1234")),
        "say-code-right",
        args={"session": training.SESSION},
        before=training.enrolled,
    ),
}
