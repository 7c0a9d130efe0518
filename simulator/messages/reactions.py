"""Reactions: the emoji that may be put to a message, and how Telegram writes them."""

from simulator.messages.call import Call
from simulator.refusals import BadRequest, NotSimulated
from simulator.spec.specification import specification
from simulator.wire import JsonObject


def emoji_that_may_be() -> tuple[str, ...]:
    """Those that the specification lists."""
    return specification().types["ReactionTypeEmoji"].fields["emoji"].choices


def as_json(emoji: str) -> list[JsonObject]:
    """One emoji, or none, as a list of ReactionType."""
    return [{"type": "emoji", "emoji": emoji}] if emoji else []


def wanted_emoji(call: Call) -> str:
    """The emoji that a bot wants to put to a message; empty for none. A bot is no premium user: it has one."""
    wanted = call.get("reaction") or []
    if len(wanted) > 1:
        raise BadRequest("REACTIONS_TOO_MANY")
    for one in wanted:
        if one["type"] != "emoji":
            raise NotSimulated(f'reactions of type "{one["type"]}"')
        if one["emoji"] not in emoji_that_may_be():
            raise BadRequest("REACTION_INVALID")
        return str(one["emoji"])
    return ""
