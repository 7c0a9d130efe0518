"""editMessageReplyMarkup: another inline keyboard, or none."""

from simulator.messages.call import Call
from simulator.messages.editing import edit, message_to_edit
from simulator.wire import JsonObject


def edit_message_reply_markup(call: Call) -> JsonObject:
    return edit(call, message_to_edit(call), set(), {})
