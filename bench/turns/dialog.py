"""The conversation by aiogram-dialog: one window a question, in memory.

Started by the race: `python -m bench.turns.dialog API TOKEN`.
"""

# mypy: ignore-missing-imports
# aiogram-dialog is installed by `make bench` alone.

import asyncio
import re
import sys
from typing import Any

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode, Window, setup_dialogs
from aiogram_dialog.widgets.input import MessageInput
from aiogram_dialog.widgets.kbd import Button, Group, Select
from aiogram_dialog.widgets.text import Const, Format

from bench.turns.conversation import BEGIN, VILLAGES, YES

router = Router()
listings: list[dict[str, Any]] = []


class Stall(StatesGroup):
    name = State()
    village = State()
    product = State()
    quantity = State()
    price = State()
    confirm = State()
    listed = State()


@router.message(F.text == BEGIN)
async def begin(message: Message, dialog_manager: DialogManager) -> None:
    await dialog_manager.start(Stall.name, mode=StartMode.RESET_STACK)


async def name(message: Message, _: MessageInput, manager: DialogManager) -> None:
    manager.dialog_data["name"] = message.text
    await manager.next()


async def village(query: CallbackQuery, _: Any, manager: DialogManager, item: str) -> None:
    manager.dialog_data["village"] = item
    await manager.next()


async def product(message: Message, _: MessageInput, manager: DialogManager) -> None:
    manager.dialog_data["product"] = message.text
    await manager.next()


async def quantity(message: Message, _: MessageInput, manager: DialogManager) -> None:
    if re.match(r"^\d+ *(斤|公斤)$", message.text or "") is None:
        manager.dialog_data["refused"] = "请说一个准数。"
        return
    manager.dialog_data["quantity"] = message.text
    await manager.next()


async def price(message: Message, _: MessageInput, manager: DialogManager) -> None:
    found = re.match(r"(\d+(?:\.\d+)?) *(?:元|块)?", message.text or "")
    if found is None:
        return
    manager.dialog_data["price"] = found[1]
    await manager.next()


async def confirm(query: CallbackQuery, _: Button, manager: DialogManager) -> None:
    listings.append(dict(manager.dialog_data))
    await manager.next()


async def villages(**_: Any) -> dict[str, Any]:
    return {"villages": VILLAGES}


async def answers(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"refused": "", **dialog_manager.dialog_data}


stall = Dialog(
    Window(Const("您的店叫什么名字？\n例如：秀英山货"), MessageInput(name), state=Stall.name),
    Window(
        Const("汉王的哪个村？"),
        Group(
            Select(
                Format("{item}"),
                id="village",
                item_id_getter=lambda item: item,
                items="villages",
                on_click=village,
            ),
            width=2,
        ),
        state=Stall.village,
        getter=villages,
    ),
    Window(
        Const("卖什么？直接打字就行。\n例如：花椒、核桃、蜂蜜"), MessageInput(product), state=Stall.product
    ),
    Window(
        Format("{refused}有多少{product}？\n例如：120斤"),
        MessageInput(quantity),
        state=Stall.quantity,
        getter=answers,
    ),
    Window(Format("{product}一斤多少钱？\n例如：25"), MessageInput(price), state=Stall.price, getter=answers),
    Window(
        Format("看看对不对：\n{product}，{quantity}\n每斤 {price} 元"),
        Button(Const(YES), id="yes", on_click=confirm),
        state=Stall.confirm,
        getter=answers,
    ),
    Window(Format("上好了：{product}，{quantity}，每斤 {price} 元"), state=Stall.listed, getter=answers),
)


async def main(api: str, token: str) -> None:
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    dispatcher = Dispatcher(storage=MemoryStorage())
    dispatcher.include_routers(router, stall)
    setup_dialogs(dispatcher)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
