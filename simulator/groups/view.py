"""What a group shows: its members and its messages."""

from simulator.phones.view import shown
from simulator.state.groups import Group
from simulator.telegram import Telegram
from simulator.wire import JsonObject


def view(telegram: Telegram, group: Group, changed_after: int = 0, last: int = 200) -> JsonObject:
    messages = telegram.messages.in_chat(0, group.id, changed_after, last)
    return {
        "n": telegram.news.last_number,
        "group": described(telegram, group),
        "messages": [shown(message) for message in messages],
    }


def described(telegram: Telegram, group: Group) -> JsonObject:
    members = [
        {"id": member.user_id, "is_bot": member.is_bot, "status": member.status}
        for member in telegram.groups.members(group.id)
    ]
    topics = [{**topic.as_json(), "closed": topic.closed} for topic in telegram.topics.of(group.id)]
    return {**group.as_chat(), "migrated_to": group.migrated_to, "members": members, "topics": topics}
