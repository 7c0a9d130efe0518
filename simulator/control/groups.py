"""Groups: making them, what happens in them, and how they stand."""

from starlette.exceptions import HTTPException
from starlette.requests import Request

from simulator.control.addressed import bot_of
from simulator.control.given import Given, given
from simulator.control.watching import number
from simulator.groups.members import change_status, make, switch_topics, upgrade
from simulator.groups.talking import edit, press_in, put, react, say
from simulator.groups.view import described, view
from simulator.phones.chat import PhoneRefusal
from simulator.phones.filming import photo_contents
from simulator.phones.view import shown
from simulator.state.groups import Group
from simulator.state.people import Person
from simulator.telegram import Telegram
from simulator.wire import JsonObject


async def list_groups(telegram: Telegram, request: Request) -> list[JsonObject]:
    return [described(telegram, group) for group in telegram.groups.all()]


async def make_group(telegram: Telegram, request: Request) -> JsonObject:
    """`title`, `members` (ids of phones, the first makes the group), `kind`; the bot is in it from the start."""
    body = await given(request)
    members = body.fields.get("members")
    if not isinstance(members, list):
        raise PhoneRefusal('"members" must be a list of phones')
    people = [_person(telegram, member) for member in members]
    group = make(
        telegram, body.text("title"), body.text("kind", "group"), people, [bot_of(telegram, request)]
    )
    return described(telegram, group)


async def chat(telegram: Telegram, request: Request) -> JsonObject:
    """The members and messages; `?after=<n>` leaves out the messages that have not changed since."""
    return view(telegram, _group(telegram, request), number(request, "after"), number(request, "last", 200))


async def text(telegram: Telegram, request: Request) -> JsonObject:
    body, group = await given(request), _group(telegram, request)
    return shown(
        say(
            telegram,
            group,
            _phone(telegram, body),
            body.text("text"),
            body.maybe_whole("reply_to"),
            body.maybe_whole("topic"),
            anonymous=body.fields.get("anonymous") is True,
        )
    )


async def edit_message(telegram: Telegram, request: Request) -> JsonObject:
    body, group = await given(request), _group(telegram, request)
    return shown(edit(telegram, group, _phone(telegram, body), body.whole("message_id"), body.text("text")))


async def react_to(telegram: Telegram, request: Request) -> bool:
    body, group = await given(request), _group(telegram, request)
    react(telegram, group, _phone(telegram, body), body.whole("message_id"), body.text("emoji"))
    return True


async def photos(telegram: Telegram, request: Request) -> list[JsonObject]:
    """Parts named `photo`, one or up to ten, `caption`, `phone` and in a forum `topic`."""
    body, group = await given(request), _group(telegram, request)
    pictures = [upload.content for upload in body.files("photo")]
    contents = await photo_contents(
        telegram, bot_of(telegram, request).id, pictures, body.text("caption", "")
    )
    sent = put(telegram, group, _phone(telegram, body), contents, thread=body.maybe_whole("topic"))
    return [shown(message) for message in sent]


async def press(telegram: Telegram, request: Request) -> JsonObject:
    body, group = await given(request), _group(telegram, request)
    message_id = body.maybe_whole("message_id")
    pressed = press_in(telegram, group, _phone(telegram, body), body.text("button"), message_id)
    return {"kind": pressed.kind, "value": pressed.value, "callback_query_id": pressed.callback_id or None}


async def set_member(telegram: Telegram, request: Request) -> JsonObject:
    """`status` of the phone `member`, or of the bot where there is no `member`; `phone` is who does it."""
    body, group = await given(request), _group(telegram, request)
    who = _person(telegram, body.whole("member")) if "member" in body.fields else bot_of(telegram, request)
    change_status(telegram, group, who, body.text("status"), _phone(telegram, body))
    return described(telegram, group)


async def topics(telegram: Telegram, request: Request) -> JsonObject:
    """`on`: whether the supergroup is a forum from now on."""
    body, group = await given(request), _group(telegram, request)
    return described(telegram, switch_topics(telegram, group, body.fields.get("on", True) is True))


async def upgrade_group(telegram: Telegram, request: Request) -> JsonObject:
    """The supergroup that takes the group's place."""
    return described(telegram, upgrade(telegram, _group(telegram, request)))


def _group(telegram: Telegram, request: Request) -> Group:
    wanted = request.path_params["group"]
    group = telegram.groups.find(int(wanted)) if wanted.removeprefix("-").isdecimal() else None
    if group is None:
        raise HTTPException(404, f"there is no group {wanted}")
    return group


def _phone(telegram: Telegram, body: Given) -> Person:
    return _person(telegram, body.whole("phone"))


def _person(telegram: Telegram, person_id: object) -> Person:
    person = telegram.people.find(person_id) if isinstance(person_id, int) else None
    if person is None:
        raise PhoneRefusal(f"there is no phone {person_id}")
    return person
