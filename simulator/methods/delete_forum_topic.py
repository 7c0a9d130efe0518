"""deleteForumTopic: a topic with all its messages, by an administrator."""

from simulator.groups.topics import delete
from simulator.messages.call import Call
from simulator.messages.forums import forum_of, is_administrator, topic_of
from simulator.refusals import BadRequest


def delete_forum_topic(call: Call) -> bool:
    group = forum_of(call)
    topic = topic_of(call, group)
    if not is_administrator(call, group):
        raise BadRequest("not enough rights to delete the topic")
    delete(call.telegram, group, topic)
    return True
