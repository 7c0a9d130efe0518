"""The privacy mode of bots: in a group a bot hears what is meant for it, an administrator hears everything."""

from simulator.state.bots import Bot
from simulator.state.groups import Group
from simulator.telegram import Telegram
from simulator.wire import JsonObject


def reaches(telegram: Telegram, bot: Bot, group: Group, message: JsonObject) -> bool:
    """Commands for this bot, replies to it and mentions of it; a bare /command if no other bot spoke last."""
    member = telegram.groups.member(group.id, bot.id)
    if member is None or not member.inside:
        return False
    if (
        member.status == "administrator"
        or message.get("reply_to_message", {}).get("from", {}).get("id") == bot.id
    ):
        return True
    name = f"@{bot.username}".lower()
    text = str(message.get("text", "")).encode("utf-16-le")
    for entity in message.get("entities", ()):
        start = entity["offset"] * 2
        piece = text[start : start + entity["length"] * 2].decode("utf-16-le").lower()
        if entity["type"] == "mention" and piece == name:
            return True
        if entity["type"] == "bot_command" and start == 0:
            return piece.endswith(name) if "@" in piece else _spoke_last(telegram, bot, group)
    return False


def _spoke_last(telegram: Telegram, bot: Bot, group: Group) -> bool:
    said = [each for each in telegram.messages.in_chat(bot.id, group.id, last=100) if each.from_bot]
    return not said or bool(said[-1].body["from"]["id"] == bot.id)
