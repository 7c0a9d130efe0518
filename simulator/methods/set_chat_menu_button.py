"""setChatMenuButton: what the button beside the text field does, in one chat or in all."""

from simulator.messages.call import Call
from simulator.messages.target import person_of
from simulator.refusals import NotSimulated


def set_chat_menu_button(call: Call) -> bool:
    button = call.get("menu_button") or {"type": "default"}
    if button["type"] == "web_app":
        raise NotSimulated("menu button with web_app")
    chat_id = person_of(call).id if "chat_id" in call.given else 0
    call.telegram.commands.set_menu_button(call.bot.id, chat_id, button)
    call.telegram.tell("commands", call.bot.id, None)
    return True
