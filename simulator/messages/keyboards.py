"""Keyboards under messages and under the text field: the rules beyond their form."""

import re

from simulator.refusals import BadRequest, NotSimulated
from simulator.wire import JsonObject

ACTIONS = {
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
}
BUILT_ACTIONS = {"url", "callback_data", "copy_text"}
BUILT_REQUESTS = {"request_contact", "request_location"}
REQUESTS = {
    "request_users",
    "request_chat",
    "request_managed_bot",
    "request_poll",
    "web_app",
} | BUILT_REQUESTS
# Telegram refuses more with "reply markup is too long".
MAX_BUTTONS = 100
ADDRESS = re.compile(r"(?:(?:https?|tg)://)?[^\s/]+\.?[^\s]*", re.IGNORECASE)


def checked_keyboard(markup: JsonObject | None) -> JsonObject | None:
    if markup is None:
        return None
    rows: list[list[JsonObject]] = markup.get("inline_keyboard") or markup.get("keyboard") or []
    if sum(len(row) for row in rows) > MAX_BUTTONS:
        raise BadRequest("reply markup is too long")
    for row in rows:
        for button in row:
            if "inline_keyboard" in markup:
                _check_inline_button(button)
            else:
                _check_reply_button(button)
    if "keyboard" in markup and not any(rows):
        raise BadRequest("reply keyboard must have at least one button")
    return markup


def inline_only(markup: JsonObject | None) -> JsonObject | None:
    """Only an inline keyboard belongs to its message; an empty one is none."""
    rows = [row for row in markup.get("inline_keyboard", ()) if row] if markup else []
    return {"inline_keyboard": rows} if rows else None


def _check_inline_button(button: JsonObject) -> None:
    if not button["text"].strip():
        raise BadRequest("can't parse inline keyboard button: Button text must be non-empty")
    actions = sorted(ACTIONS & button.keys())
    if not actions:
        raise BadRequest(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise BadRequest(
            f"can't parse inline keyboard button: exactly one kind of action is allowed, not {' and '.join(actions)}"
        )
    if actions[0] not in BUILT_ACTIONS:
        raise NotSimulated(f"inline button with {actions[0]}")
    if "url" in button and not ADDRESS.fullmatch(button["url"]):
        raise BadRequest(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")


def _check_reply_button(button: JsonObject) -> None:
    if not button["text"].strip():
        raise BadRequest("can't parse keyboard button: Button text must be non-empty")
    requests = sorted(REQUESTS & {name for name, value in button.items() if value})
    if len(requests) > 1:
        raise BadRequest(
            f"can't parse keyboard button: at most one request is allowed, not {' and '.join(requests)}"
        )
    for request in set(requests) - BUILT_REQUESTS:
        raise NotSimulated(f"reply button with {request}")
