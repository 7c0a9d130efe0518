"""Making a group, letting people and bots in and out, and its upgrade to a supergroup."""

from collections.abc import Sequence
from dataclasses import replace

from simulator.messages.membership import membership_change
from simulator.phones.chat import PhoneRefusal
from simulator.state.bots import Bot
from simulator.state.groups import FIRST_IDS, Group, Member
from simulator.state.messages import Message
from simulator.state.people import Person
from simulator.telegram import Telegram
from simulator.wire import JsonObject

STATUSES = ("member", "administrator", "left", "kicked")


def make(telegram: Telegram, title: str, kind: str, people: Sequence[Person], bots: Sequence[Bot]) -> Group:
    """The first of the people makes the group; the bots hear that they are in it."""
    if kind not in FIRST_IDS:
        raise PhoneRefusal(f'"kind" is {" or ".join(FIRST_IDS)}')
    if not title.strip() or not people:
        raise PhoneRefusal("a group needs a title and at least one phone")
    with telegram.database.change():
        group = telegram.groups.add(kind, title.strip())
        for place, person in enumerate(people):
            status = "member" if place else "creator"
            telegram.groups.put_member(group.id, Member(person.id, False, status))
        if kind == "group":
            for bot in bots:
                _let_in(telegram, group, bot, people[0])
            serve(telegram, group, people[0], {"group_chat_created": True})
        else:
            for bot in bots:
                change_status(telegram, group, bot, "member", people[0])
    telegram.tell("group", None, None, {"group": group.id})
    return group


def change_status(telegram: Telegram, group: Group, who: Person | Bot, status: str, by: Person | Bot) -> None:
    """Let somebody in, make them an administrator, or take them out. Who is that already stays it, unheard."""
    if status not in STATUSES:
        raise PhoneRefusal(f'"status" is one of {", ".join(STATUSES)}')
    refuse_upgraded(group)
    known = telegram.groups.member(group.id, who.id)
    old = known.status if known else "left"
    if old == status:
        return
    fresh = Member(who.id, isinstance(who, Bot), status)
    was_inside = known is not None and known.inside
    with telegram.database.change():
        telegram.groups.put_member(group.id, fresh)
        date = telegram.clock.timestamp()
        change = membership_change(group.as_chat(), by.as_user(), date, who.as_user(), old, status)
        if isinstance(who, Bot):
            telegram.send_update(who.id, "my_chat_member", change)
        for bot in bots_in(telegram, group):
            member = telegram.groups.member(group.id, bot.id)
            if member is not None and member.status == "administrator" and bot.id != who.id:
                telegram.send_update(bot.id, "chat_member", change)
        if fresh.inside and not was_inside:
            serve(telegram, group, by, {"new_chat_members": [who.as_user()]})
        elif was_inside and not fresh.inside:
            serve(telegram, group, by, {"left_chat_member": who.as_user()})
    telegram.tell("group", None, None, {"group": group.id})


def upgrade(telegram: Telegram, group: Group) -> Group:
    """A supergroup with another id takes the group's place; both chats tell so, and the old one is closed."""
    refuse_upgraded(group)
    if group.kind == "supergroup":
        raise PhoneRefusal("this is a supergroup already")
    creator = next(each for each in telegram.groups.members(group.id) if each.status == "creator")
    by = telegram.people.find(creator.user_id)
    assert by is not None
    with telegram.database.change():
        fresh = telegram.groups.add("supergroup", group.title)
        serve(telegram, group, by, {"migrate_to_chat_id": fresh.id})
        telegram.groups.migrate(group, fresh)
        serve(telegram, fresh, by, {"migrate_from_chat_id": group.id})
    telegram.tell("group", None, None, {"group": fresh.id})
    return fresh


def switch_topics(telegram: Telegram, group: Group, wanted: bool) -> Group:
    """A supergroup becomes a forum, or a plain one again; the group as it is then."""
    refuse_upgraded(group)
    if group.kind != "supergroup":
        raise PhoneRefusal("only a supergroup has topics: upgrade the group first")
    with telegram.database.change():
        telegram.groups.make_forum(group, wanted)
    telegram.tell("group", None, None, {"group": group.id})
    return replace(group, is_forum=wanted)


def bots_in(telegram: Telegram, group: Group) -> list[Bot]:
    inside = [member for member in telegram.groups.members(group.id) if member.is_bot and member.inside]
    return [bot for member in inside if (bot := telegram.bots.by_id(member.user_id)) is not None]


def serve(telegram: Telegram, group: Group, by: Person | Bot, content: JsonObject) -> Message:
    """A service message: it stands in the chat, and reaches all bots whatever their privacy mode."""
    body = {**new_message(telegram, group, by), **content}
    message = telegram.keep_message(0, group.id, isinstance(by, Bot), body)
    for bot in bots_in(telegram, group):
        telegram.send_update(bot.id, "message", body)
    return message


def new_message(telegram: Telegram, group: Group, by: Person | Bot) -> JsonObject:
    return {
        "message_id": telegram.messages.next_id(0, group.id),
        "from": by.as_user(),
        "chat": group.as_chat(),
        "date": telegram.clock.timestamp(),
    }


def refuse_upgraded(group: Group) -> None:
    if group.migrated_to is not None:
        raise PhoneRefusal(f"this group has become the supergroup {group.migrated_to}")


def _let_in(telegram: Telegram, group: Group, bot: Bot, by: Person) -> None:
    telegram.groups.put_member(group.id, Member(bot.id, True, "member"))
    date = telegram.clock.timestamp()
    change = membership_change(group.as_chat(), by.as_user(), date, bot.as_user(), "left", "member")
    telegram.send_update(bot.id, "my_chat_member", change)
