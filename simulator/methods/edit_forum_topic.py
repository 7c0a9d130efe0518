"""editForumTopic: another name for a topic."""

from simulator.groups.topics import rename
from simulator.messages.call import Call
from simulator.messages.forums import check_may_change, checked_name, forum_of, topic_of
from simulator.refusals import BadRequest, NotSimulated


def edit_forum_topic(call: Call) -> bool:
    group = forum_of(call)
    topic = topic_of(call, group)
    check_may_change(call, group, topic)
    if call.get("icon_custom_emoji_id") is not None:
        raise NotSimulated('parameter "icon_custom_emoji_id" of editForumTopic')
    name = checked_name(call)
    if name == topic.name:
        raise BadRequest("TOPIC_NOT_MODIFIED")
    rename(call.telegram, group, call.bot, topic, name)
    return True
