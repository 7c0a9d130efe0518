"""Does Telegram know the token, does it bring updates where we want them, and is our clock right?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.settings import Settings
from bot.upkeep.finding import Finding

ANSWER_SECONDS = 15
CLOCK_OFF_SECONDS = 30
MOST_WAITING = 100
"""Updates that may wait at Telegram while all is well: a bot that runs takes these within seconds."""

ERROR_IS_OLD_AFTER = timedelta(hours=1)


@dataclass(frozen=True)
class Answer:
    """`date` is when Telegram says it answered, `ours` when that was by our own clock."""

    status: int
    result: Mapping[str, Any]
    date: datetime | None
    ours: datetime


async def look(settings: Settings) -> list[Finding]:
    """One call tells the token and the clock, another the webhook."""
    timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
    async with aiohttp.ClientSession(trust_env=True, timeout=timeout) as session:
        try:
            me = await _call(session, settings, "getMe")
            if me.status in (401, 404):
                return [
                    Finding(
                        "Telegram does not know this token.", "Ask @BotFather for a new one: CUNJI_BOT_TOKEN."
                    ),
                    *clock(me),
                ]
            webhook = await _call(session, settings, "getWebhookInfo")
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            # Not the error's own words: they hold the address, and the address the token.
            return [
                Finding(
                    f"Telegram cannot be reached at {settings.telegram_api} ({type(error).__name__}).",
                    "Check the network, the proxy (HTTPS_PROXY) and CUNJI_TELEGRAM_API.",
                )
            ]
    findings = [Finding(f"Telegram answers {me.status}.", "Try again in some minutes.")] * (me.status != 200)
    return [*findings, *clock(me), *where_updates_go(settings, webhook.result)]


def clock(answer: Answer) -> list[Finding]:
    if answer.date is None:
        return []
    ahead = (answer.ours - answer.date).total_seconds()
    if abs(ahead) <= CLOCK_OFF_SECONDS:
        return []
    way = "ahead of" if ahead > 0 else "behind"
    return [
        Finding(
            f"This machine's clock is {abs(ahead):.0f} seconds {way} Telegram's.",
            "Have it set by the network (`timedatectl set-ntp true`): reminders come at the wrong time.",
        )
    ]


def where_updates_go(settings: Settings, info: Mapping[str, Any]) -> list[Finding]:
    """Of addresses only the host is told: the path is what nobody shall guess."""
    url, waiting = str(info.get("url", "")), int(info.get("pending_update_count", 0))
    findings = []
    if url and not settings.webhook_url:
        findings.append(
            Finding(
                f"Telegram brings updates to {urlsplit(url).netloc}, but no webhook is set here.",
                "Start the bot: it takes the webhook away and polls. Or set CUNJI_WEBHOOK_URL.",
            )
        )
    elif url != settings.webhook_url:
        where = f"to {urlsplit(url).netloc}, at another address" if url else "nowhere"
        findings.append(
            Finding(
                f"Telegram brings updates {where}, not to CUNJI_WEBHOOK_URL.",
                "Start the bot again: it tells Telegram its address.",
            )
        )
    elif url and (error := _lately(info)):
        findings.append(
            Finding(
                f"Telegram could not bring updates: {error}.",
                "See that the bot runs and that its address is reached from outside with a valid certificate.",
            )
        )
    if waiting > MOST_WAITING:
        findings.append(
            Finding(
                f"Updates that wait at Telegram, which keeps them for 24 hours: {waiting}.",
                "See that the bot runs (`python -m bot run`) and what its log says.",
            )
        )
    return findings


def _lately(info: Mapping[str, Any]) -> str:
    """What went wrong at the last try, unless that is long ago."""
    at = datetime.fromtimestamp(int(info.get("last_error_date", 0)), UTC)
    return str(info.get("last_error_message", "")) if datetime.now(UTC) - at < ERROR_IS_OLD_AFTER else ""


async def _call(session: aiohttp.ClientSession, settings: Settings, method: str) -> Answer:
    asked = datetime.now(UTC)
    async with session.get(f"{settings.telegram_api}/bot{settings.token}/{method}") as response:
        ours = asked + (datetime.now(UTC) - asked) / 2
        body: Any = await response.json(content_type=None)
        date = response.headers.get("Date")
        return Answer(
            response.status, body.get("result") or {}, parsedate_to_datetime(date) if date else None, ours
        )
