"""The wire to Telegram: python-telegram-bot's requests carried by aiohttp."""

import asyncio
import os
from typing import Any
from urllib.request import getproxies

import aiohttp
from telegram import Bot
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

# The library hands out waits as a timedelta only where this is set, and warns where it is not.
os.environ.setdefault("PTB_TIMEDELTA", "1")

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 20.0
CONNECTIONS = 64


READ_OF_A_MESSAGE = ("message_id", "date", "chat", "photo")
"""What is looked at of a message that was sent. Telegram repeats all of it, with its keyboard, and an object is made of
each part.
"""


class NeverReached(NetworkError):
    """The request did not get to Telegram: it can be made again without a doubt."""


class Unavailable(NetworkError):
    """Telegram itself is in trouble (5xx) and says so: it has not acted."""


class TokenRefused(Exception):
    """Telegram does not know the token (any more)."""


class AiohttpRequest(BaseRequest):
    """A quarter of the cost of the library's own transport; proxies and certificates come from the environment."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        return ANSWER_SECONDS

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Telegram's answer, of a message only what is looked at."""
        answer: dict[str, Any] = BaseRequest.parse_json_payload(payload)
        result = answer.get("result")
        if isinstance(result, dict) and "message_id" in result:
            answer["result"] = {part: result[part] for part in READ_OF_A_MESSAGE if part in result}
        return answer

    async def initialize(self) -> None:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=CONNECTIONS),
                # Looking for a proxy takes five hand-overs between threads in every request.
                trust_env=bool(getproxies()),
            )

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            # The sockets are let go in the loop's next round: a loop that ends before would leave them open.
            await asyncio.sleep(0)

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """Raises NeverReached, Unavailable, TimedOut or NetworkError; the last two leave open whether Telegram
        acted.
        """
        assert self._session is not None, "the bot was not initialized"
        answer = read_timeout if isinstance(read_timeout, int | float) else ANSWER_SECONDS
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECT_SECONDS, sock_read=answer)
        try:
            async with self._session.request(
                method, url, data=_form(request_data), timeout=timeout
            ) as response:
                if response.status >= 500:
                    # Its body is a web page of whatever stands before Telegram, if there is one.
                    raise Unavailable(f"{response.status} {response.reason}")
                answered = await response.read()
                if _is_call(url) and not answered.lstrip().startswith(b"{"):
                    raise NetworkError(f"{response.status}, and not in Telegram's words")
                return response.status, answered
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NeverReached(type(error).__name__) from error
        except TimeoutError as error:
            raise TimedOut("no answer in time") from error
        except aiohttp.ClientError as error:
            # Not str(error): the address carries the bot's token.
            raise NetworkError(type(error).__name__) from error


def _is_call(url: str) -> bool:
    """Whether this is a method of the Bot API, not a file."""
    return "/file/bot" not in url


def _form(data: RequestData | None) -> aiohttp.FormData | dict[str, str] | None:
    if data is None:
        return None
    if not data.contains_files:
        return data.json_parameters
    # A name in Chinese goes as it is: quoted, Telegram would show it as %E5%9F%B9.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form


def telegram_bot(token: str, api: str) -> Bot:
    """The bot behind a token. `api` is the address before `/bot<token>/<method>`."""
    return Bot(
        token,
        base_url=f"{api}/bot",
        base_file_url=f"{api}/file/bot",
        request=AiohttpRequest(),
    )
