"""What a bot is in a chat, as Telegram tells it: member, administrator, left, kicked."""

from simulator.wire import JsonObject


def as_member(user: JsonObject, status: str) -> JsonObject:
    """A ChatMember of the specification with this status."""
    member: JsonObject = {"user": user, "status": status}
    if status == "kicked":
        # 0 stands for: until somebody lets the bot in again.
        member["until_date"] = 0
    return member


def my_chat_member(
    chat: JsonObject, by: JsonObject, date: int, bot: JsonObject, old: str, new: str
) -> JsonObject:
    """The update by which a bot hears that `by` changed what it may do in `chat`."""
    return {
        "chat": chat,
        "from": by,
        "date": date,
        "old_chat_member": as_member(bot, old),
        "new_chat_member": as_member(bot, new),
    }
