"""One POST of an update to a webhook, and what came of it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from simulator.state.webhooks import Webhook
from simulator.wire import to_json

if TYPE_CHECKING:
    import aiohttp

ANSWER_SECONDS = 60.0
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


@dataclass(frozen=True, slots=True)
class Answer:
    """`error` is empty where the bot took the update; then `body` may be a call of a method."""

    error: str = ""
    retry_after: float = 0.0
    content_type: str = ""
    body: bytes = b""


class Post:
    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    async def send(self, webhook: Webhook, update: object) -> Answer:
        # Most simulators never see a webhook, and the import takes longer than their whole start.
        import aiohttp

        if self._session is None:
            wait = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
            self._session = aiohttp.ClientSession(timeout=wait, connector=aiohttp.TCPConnector(limit=0))
        headers = {"Content-Type": "application/json"}
        if webhook.secret_token:
            headers[SECRET_HEADER] = webhook.secret_token
        body = to_json(update).encode()
        try:
            async with self._session.post(
                webhook.url, data=body, headers=headers, allow_redirects=False
            ) as response:
                content = await response.read()
                if 200 <= response.status < 300:
                    return Answer(content_type=response.headers.get("content-type", ""), body=content)
                words = f"Wrong response from the webhook: {response.status} {response.reason}"
                return Answer(words, _seconds(response.headers.get("retry-after", "")))
        except TimeoutError:
            return Answer("Read timeout expired")
        except aiohttp.ClientConnectorError:
            return Answer("Connection refused")
        except (aiohttp.ClientError, ValueError):
            return Answer("Webhook connection closed")

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()


def _seconds(header: str) -> float:
    return float(header) if header.isascii() and header.isdecimal() else 0.0
