"""getWebhookInfo: no webhook yet; it tells how many updates wait."""

from simulator.messages.call import Call
from simulator.wire import JsonObject


def get_webhook_info(call: Call) -> JsonObject:
    info: JsonObject = {
        "url": "",
        "has_custom_certificate": False,
        "pending_update_count": call.telegram.updates.count(call.bot.id),
    }
    if allowed := call.telegram.updates.allowed(call.bot.id):
        info["allowed_updates"] = allowed
    return info
