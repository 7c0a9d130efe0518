"""reopenForumTopic: everybody writes into it again."""

from simulator.groups.topics import close
from simulator.messages.call import Call
from simulator.messages.forums import check_may_change, forum_of, topic_of
from simulator.refusals import BadRequest


def reopen_forum_topic(call: Call) -> bool:
    group = forum_of(call)
    topic = topic_of(call, group)
    check_may_change(call, group, topic)
    if not topic.closed:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    close(call.telegram, group, call.bot, topic, closed=False)
    return True
