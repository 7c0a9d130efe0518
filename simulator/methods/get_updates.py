"""getUpdates: the long poll. An offset confirms everything before it, for good."""

import time

from simulator.messages.call import Call
from simulator.refusals import Conflict
from simulator.wire import JsonObject

WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
# Telegram waits no longer than this, whatever is asked for.
LONGEST_POLL_SECONDS = 50


async def get_updates(call: Call) -> list[JsonObject]:
    updates, bot_id = call.telegram.updates, call.bot.id
    offset = call.whole("offset")
    limit = min(max(call.whole("limit", 100), 1), 100)
    ends_at = time.monotonic() + min(max(call.whole("timeout"), 0), LONGEST_POLL_SECONDS)
    if call.telegram.webhooks.of(bot_id):
        raise Conflict(WEBHOOK_ACTIVE)
    with call.telegram.database.change():
        if call.get("allowed_updates") is not None:
            updates.allow(bot_id, call.get("allowed_updates"))
        updates.forget_old(bot_id)
        if offset < 0:
            updates.keep_last(bot_id, -offset)
        elif offset > 0:
            updates.confirm_before(bot_id, offset)
    while True:
        waiting = updates.waiting(bot_id, limit)
        left = ends_at - time.monotonic()
        if waiting or left <= 0:
            return call.telegram.faults.disturbed(waiting)
        await call.telegram.polls.wait(bot_id, left)
