"""closeForumTopic: nobody but administrators writes into it any more."""

from simulator.groups.topics import close
from simulator.messages.call import Call
from simulator.messages.forums import check_may_change, forum_of, topic_of
from simulator.refusals import BadRequest


def close_forum_topic(call: Call) -> bool:
    group = forum_of(call)
    topic = topic_of(call, group)
    check_may_change(call, group, topic)
    if topic.closed:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    close(call.telegram, group, call.bot, topic, closed=True)
    return True
