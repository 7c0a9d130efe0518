"""getWebhookInfo: where updates are delivered, how many wait, what last went wrong."""

from simulator.messages.call import Call
from simulator.wire import JsonObject, without_nothing


def get_webhook_info(call: Call) -> JsonObject:
    webhook = call.telegram.webhooks.of(call.bot.id)
    info: JsonObject = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": call.telegram.updates.count(call.bot.id),
    }
    if webhook is not None:
        info["max_connections"] = webhook.max_connections
        facts = {
            "ip_address": webhook.ip_address or None,
            "last_error_date": webhook.last_error_date,
            "last_error_message": webhook.last_error_message,
        }
        info.update(without_nothing(facts))
    if allowed := call.telegram.updates.allowed(call.bot.id):
        info["allowed_updates"] = allowed
    return info
