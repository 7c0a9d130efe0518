"""Which topic a call is about, and what the bot may do with it.

The words of the refusals are those of TDLib's forum topic manager and of Telegram's server.
"""

from simulator.messages.call import Call
from simulator.messages.target import Receiver, group_of
from simulator.refusals import BadRequest
from simulator.state.groups import Group
from simulator.state.people import Person
from simulator.state.topics import Topic

NAME_MOST = 128


def forum_of(call: Call) -> Group:
    """The forum that the call names."""
    group = group_of(call)
    if not group.is_forum:
        raise BadRequest("the chat is not a forum")
    return group


def topic_of(call: Call, group: Group) -> Topic:
    """The topic that is to be changed."""
    topic = call.telegram.topics.find(group.id, call.whole("message_thread_id"))
    if topic is None:
        raise BadRequest("TOPIC_ID_INVALID")
    return topic


def checked_name(call: Call) -> str:
    name = call.text("name").strip()
    if not name or len(name) > NAME_MOST:
        raise BadRequest("TOPIC_TITLE_EMPTY" if not name else "TOPIC_TITLE_TOO_LONG")
    return name


def is_administrator(call: Call, group: Group) -> bool:
    """An administrator has all rights here, `can_manage_topics` and `can_delete_messages` too."""
    member = call.telegram.groups.member(group.id, call.bot.id)
    return member is not None and member.status == "administrator"


def check_may_change(call: Call, group: Group, topic: Topic) -> None:
    if topic.creator_id != call.bot.id and not is_administrator(call, group):
        raise BadRequest("not enough rights to edit the topic")


def written_into(call: Call, chat: Receiver) -> Topic | None:
    """The topic into which a message is to be written; None: the chat itself, in a forum its General topic."""
    thread = call.whole("message_thread_id")
    if not thread:
        return None
    if isinstance(chat, Person) or not chat.is_forum:
        raise BadRequest("message thread not found")
    topic = call.telegram.topics.find(chat.id, thread)
    if topic is None:
        raise BadRequest("message thread not found")
    if topic.closed and not is_administrator(call, chat):
        raise BadRequest("TOPIC_CLOSED")
    return topic
