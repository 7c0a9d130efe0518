"""createForumTopic: by a bot that is an administrator of the forum."""

from simulator.groups.topics import COLOURS, open_topic
from simulator.messages.call import Call
from simulator.messages.forums import checked_name, forum_of, is_administrator
from simulator.refusals import BadRequest, NotSimulated
from simulator.wire import JsonObject


def create_forum_topic(call: Call) -> JsonObject:
    group = forum_of(call)
    if not is_administrator(call, group):
        raise BadRequest("not enough rights to create a topic")
    if call.get("icon_custom_emoji_id"):
        raise NotSimulated('parameter "icon_custom_emoji_id" of createForumTopic')
    colour = call.whole("icon_color", COLOURS[0])
    if colour not in COLOURS:
        raise BadRequest("invalid icon color specified")
    return open_topic(call.telegram, group, call.bot, checked_name(call), colour).as_json()
