"""Topics of a forum: opened, renamed, closed, opened again and deleted, by a bot or by people."""

from simulator.groups.members import bots_in, new_message
from simulator.state.bots import Bot
from simulator.state.groups import Group
from simulator.state.people import Person
from simulator.state.topics import Topic
from simulator.telegram import Telegram
from simulator.wire import JsonObject

COLOURS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)


def open_topic(
    telegram: Telegram, group: Group, by: Person | Bot, name: str, colour: int = COLOURS[0]
) -> Topic:
    """A new topic; the service message that tells of it is its first, and gives it its id."""
    with telegram.database.change():
        body = new_message(telegram, group, by)
        topic = Topic(group.id, body["message_id"], name, colour, by.id)
        telegram.topics.add(topic)
        created = {"forum_topic_created": {"name": name, "icon_color": colour}}
        _serve(telegram, group, by, {**body, **_place(topic), **created})
    return topic


def rename(telegram: Telegram, group: Group, by: Person | Bot, topic: Topic, name: str) -> None:
    with telegram.database.change():
        telegram.topics.rename(topic, name)
        _tell(telegram, group, by, topic, {"forum_topic_edited": {"name": name}})


def close(telegram: Telegram, group: Group, by: Person | Bot, topic: Topic, *, closed: bool) -> None:
    """Nobody but administrators writes into a closed topic."""
    with telegram.database.change():
        telegram.topics.close(topic, closed)
        told = "forum_topic_closed" if closed else "forum_topic_reopened"
        _tell(telegram, group, by, topic, {told: {}})


def delete(telegram: Telegram, group: Group, topic: Topic) -> None:
    """The topic with all that was said in it. Bots are not told."""
    with telegram.database.change():
        telegram.topics.remove(topic)
        for message in telegram.messages.in_chat(0, group.id, last=100_000):
            if message.body.get("message_thread_id") == topic.thread_id:
                telegram.remove_message(0, group.id, message.id)


def in_topic(telegram: Telegram, topic: Topic) -> JsonObject:
    """What a message has of its topic; where it answers no other one, it answers the message that opened it."""
    opening = telegram.messages.find(0, topic.group_id, topic.thread_id)
    return {**_place(topic), **({"reply_to_message": opening.body} if opening else {})}


def _place(topic: Topic) -> JsonObject:
    return {"message_thread_id": topic.thread_id, "is_topic_message": True}


def _tell(telegram: Telegram, group: Group, by: Person | Bot, topic: Topic, content: JsonObject) -> None:
    body = {**new_message(telegram, group, by), **in_topic(telegram, topic), **content}
    _serve(telegram, group, by, body)


def _serve(telegram: Telegram, group: Group, by: Person | Bot, body: JsonObject) -> None:
    telegram.keep_message(0, group.id, isinstance(by, Bot), body)
    for bot in bots_in(telegram, group):
        if bot.id != by.id:
            telegram.send_update(bot.id, "message", body)
