"""deleteWebhook: the bot asks for its updates by itself again."""

from simulator.messages.call import Call


def delete_webhook(call: Call) -> bool:
    with call.telegram.database.change():
        call.telegram.webhooks.delete(call.bot.id)
        if call.flag("drop_pending_updates"):
            call.telegram.updates.keep_last(call.bot.id, 0)
    return True
