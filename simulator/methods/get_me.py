"""getMe: the bot about itself."""

from simulator.messages.call import Call
from simulator.wire import JsonObject


def get_me(call: Call) -> JsonObject:
    return {
        **call.bot.as_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }
