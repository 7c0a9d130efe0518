"""What somebody is in a chat, as Telegram tells it: member, administrator, left, kicked."""

from simulator.wire import JsonObject

RIGHTS = (
    "can_manage_chat",
    "can_delete_messages",
    "can_manage_video_chats",
    "can_restrict_members",
    "can_promote_members",
    "can_change_info",
    "can_invite_users",
    "can_post_stories",
    "can_edit_stories",
    "can_delete_stories",
    "can_pin_messages",
    "can_manage_topics",
)


def as_member(user: JsonObject, status: str) -> JsonObject:
    """A ChatMember of the specification with this status; an administrator may do everything."""
    member: JsonObject = {"user": user, "status": status}
    if status == "kicked":
        # 0 stands for: until somebody lets them in again.
        member["until_date"] = 0
    if status in ("creator", "administrator"):
        member["is_anonymous"] = False
    if status == "administrator":
        member.update({"can_be_edited": False, **dict.fromkeys(RIGHTS, True)})
    return member


def membership_change(
    chat: JsonObject, by: JsonObject, date: int, user: JsonObject, old: str, new: str
) -> JsonObject:
    """The update by which a bot hears that `by` changed what `user` is in `chat`."""
    return {
        "chat": chat,
        "from": by,
        "date": date,
        "old_chat_member": as_member(user, old),
        "new_chat_member": as_member(user, new),
    }
