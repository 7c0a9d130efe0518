"""A manager invites somebody to a role: to which, where, and then a link that works once."""

from bot.talk.message import DoorButton, Words
from bot.talk.question import Option
from bot.talk.questions import Choice
from bot.talk.run import Talk
from market.members import roles

STAFF = [[DoorButton(Words("button-staff"), "staff")]]


def invite_person(talk: Talk) -> None:
    stations = talk.read(roles.stations_for)
    role = talk.ask(Choice("role", [Option(one, Words(f"role-{one}")) for one in roles.ROLES], columns=1))
    station = ""
    if role == roles.OPERATOR:
        if not stations:
            talk.say("no-station", doors=[[DoorButton(Words("button-network"), "network")]])
            return
        station = talk.ask(Choice("station", [Option(one.public, one.name) for one in stations], columns=1))
    token = talk.do(roles.invite_to, role, station)
    talk.say(
        "invited",
        role=Words(f"role-{role}").plain(),
        station=roles.at_station(next((one.name for one in stations if one.public == station), "")),
        link={"start": f"i_{token}"},
        picture={"qr": f"i_{token}"},
        doors=STAFF,
    )
