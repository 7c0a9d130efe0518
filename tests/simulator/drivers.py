"""Two well-known bot libraries behind one set of words, so that one scenario runs with both."""

import json
from typing import Any, Protocol

from simulator.running import RunningTelegram

Json = dict[str, Any]


class Refused(Exception):
    """What the library made of a refusal: Telegram's description, as the library hands it on."""


class Driver(Protocol):
    async def open(self) -> None: ...
    async def call(self, method: str, **parameters: Any) -> Any: ...
    async def download(self, file_id: str) -> bytes: ...
    async def close(self) -> None: ...


class PtbDriver:
    """python-telegram-bot, by its snake_case methods."""

    def __init__(self, telegram: RunningTelegram) -> None:
        import telegram as ptb
        from telegram.request import HTTPXRequest

        def request() -> HTTPXRequest:
            return HTTPXRequest(httpx_kwargs={"trust_env": False})

        self._errors = ptb.error.TelegramError
        self._ptb = ptb
        self._bot = ptb.Bot(
            telegram.token,
            base_url=f"{telegram.api}/bot",
            base_file_url=f"{telegram.api}/file/bot",
            request=request(),
            get_updates_request=request(),
        )

    async def open(self) -> None:
        await self._bot.initialize()

    async def call(self, method: str, **parameters: Any) -> Any:
        if "media" in parameters:
            parameters["media"] = [self._photo(item) for item in parameters["media"]]
        if "commands" in parameters:
            parameters["commands"] = [self._ptb.BotCommand(**item) for item in parameters["commands"]]
        if "reply_markup" in parameters:
            parameters["reply_markup"] = self._keyboard(parameters["reply_markup"])
        try:
            return plain_ptb(await getattr(self._bot, method)(**parameters))
        except self._errors as error:
            raise Refused(str(error)) from error

    async def download(self, file_id: str) -> bytes:
        file = await self._bot.get_file(file_id)
        return bytes(await file.download_as_bytearray())

    async def close(self) -> None:
        await self._bot.shutdown()

    def _photo(self, item: Json) -> Any:
        return self._ptb.InputMediaPhoto(item["media"], caption=item.get("caption"))

    def _keyboard(self, markup: Json) -> Any:
        kind = (
            self._ptb.InlineKeyboardMarkup if "inline_keyboard" in markup else self._ptb.ReplyKeyboardMarkup
        )
        return kind.de_json(markup, self._bot) if "inline_keyboard" in markup else kind(**markup)


class AiogramDriver:
    """aiogram; its models are made from the same plain parameters."""

    def __init__(self, telegram: RunningTelegram) -> None:
        import aiogram
        from aiogram.client.session.aiohttp import AiohttpSession
        from aiogram.client.telegram import TelegramAPIServer

        self._aiogram = aiogram
        session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.api))
        self._bot = aiogram.Bot(telegram.token, session=session)

    async def open(self) -> None:
        pass

    async def call(self, method: str, **parameters: Any) -> Any:
        types = self._aiogram.types
        for name in ("photo", "document", "voice", "video"):
            if isinstance(parameters.get(name), bytes):
                parameters[name] = types.BufferedInputFile(parameters[name], f"{name}.bin")
        if "media" in parameters:
            parameters["media"] = [self._photo(item) for item in parameters["media"]]
        try:
            return plain_aiogram(await getattr(self._bot, method)(**parameters))
        except self._aiogram.exceptions.TelegramAPIError as error:
            raise Refused(error.message) from error

    async def download(self, file_id: str) -> bytes:
        downloaded = await self._bot.download(file_id)
        assert downloaded is not None
        return downloaded.read()

    async def close(self) -> None:
        await self._bot.session.close()

    def _photo(self, item: Json) -> Any:
        types = self._aiogram.types
        media = item["media"]
        content = types.BufferedInputFile(media, "photo.jpg") if isinstance(media, bytes) else media
        return types.InputMediaPhoto(media=content, caption=item.get("caption"))


def plain_ptb(result: Any) -> Any:
    if isinstance(result, (list, tuple)):
        return [plain_ptb(item) for item in result]
    return result.to_dict() if hasattr(result, "to_dict") else result


def plain_aiogram(result: Any) -> Any:
    if isinstance(result, list):
        return [plain_aiogram(item) for item in result]
    if hasattr(result, "model_dump_json"):
        return json.loads(result.model_dump_json(exclude_none=True, by_alias=True))
    return result
