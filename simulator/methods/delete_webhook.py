"""deleteWebhook: there is none yet, but what waits can be dropped."""

from simulator.messages.call import Call


def delete_webhook(call: Call) -> bool:
    if call.flag("drop_pending_updates"):
        call.telegram.updates.keep_last(call.bot.id, 0)
    return True
