"""setWebhook: from now on updates are delivered; getUpdates is refused. An empty address takes the webhook away."""

import re
from ipaddress import ip_address
from urllib.parse import urlsplit

from simulator.guard import NAMES
from simulator.messages.call import Call
from simulator.methods.delete_webhook import delete_webhook
from simulator.refusals import BadRequest, NotSimulated
from simulator.state.webhooks import Webhook

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
DEFAULT_CONNECTIONS = 40
MAX_CONNECTIONS = 100


def set_webhook(call: Call) -> bool:
    url = call.text("url").strip()
    if not url:
        return delete_webhook(call)
    _check_address(url)
    secret = call.text("secret_token")
    if secret and not SECRET.fullmatch(secret):
        raise BadRequest("secret token contains unallowed characters")
    connections = call.whole("max_connections", DEFAULT_CONNECTIONS)
    address = _checked_ip(call.text("ip_address"))
    telegram, bot_id = call.telegram, call.bot.id
    with telegram.database.change():
        if call.get("allowed_updates") is not None:
            telegram.updates.allow(bot_id, call.get("allowed_updates"))
        if call.flag("drop_pending_updates"):
            telegram.updates.keep_last(bot_id, 0)
        telegram.webhooks.set(
            Webhook(bot_id, url, secret, min(max(connections, 1), MAX_CONNECTIONS), address)
        )
    telegram.polls.end_for_webhook(bot_id)
    telegram.undelivered.set()
    return True


def _check_address(url: str) -> None:
    """This machine only, and there by http too: nobody needs a certificate to try a webhook."""
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - reading it is the check
    except ValueError as error:
        raise BadRequest("invalid webhook URL specified") from error
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise BadRequest("bad webhook: An HTTPS URL must be provided for webhook")
    if parts.hostname not in NAMES:
        raise NotSimulated("a webhook on another machine")


def _checked_ip(text: str) -> str:
    if not text:
        return ""
    try:
        return str(ip_address(text))
    except ValueError as error:
        raise BadRequest("bad webhook: Invalid IP address specified") from error
