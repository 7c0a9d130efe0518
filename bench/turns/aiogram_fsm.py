"""The conversation as aiogram's documentation writes one: a router, states, memory or Redis.

Started by the race: `python -m bench.turns.aiogram_fsm API TOKEN [REDIS_URL]`.
"""

import asyncio
import re
import sys

from aiogram import Bot, Dispatcher, F, Router
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.fsm.context import FSMContext
from aiogram.fsm.state import State, StatesGroup
from aiogram.fsm.storage.base import BaseStorage
from aiogram.fsm.storage.memory import MemoryStorage
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message

from bench.turns.conversation import BEGIN, VILLAGES, YES

router = Router()
listings: list[dict[str, str]] = []


class Stall(StatesGroup):
    name = State()
    village = State()
    product = State()
    quantity = State()
    price = State()
    confirm = State()


@router.message(F.text == BEGIN)
async def begin(message: Message, state: FSMContext) -> None:
    await state.set_state(Stall.name)
    await message.answer("您的店叫什么名字？\n例如：秀英山货")


@router.message(Stall.name, F.text)
async def name(message: Message, state: FSMContext) -> None:
    await state.update_data(name=message.text)
    await state.set_state(Stall.village)
    buttons = [InlineKeyboardButton(text=one, callback_data=f"village:{one}") for one in VILLAGES]
    rows = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    await message.answer("汉王的哪个村？", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))


@router.callback_query(Stall.village, F.data.startswith("village:"))
async def village(query: CallbackQuery, state: FSMContext) -> None:
    assert query.data is not None
    assert isinstance(query.message, Message)
    await state.update_data(village=query.data.removeprefix("village:"))
    await state.set_state(Stall.product)
    await query.answer()
    await query.message.answer("卖什么？直接打字就行。\n例如：花椒、核桃、蜂蜜")


@router.message(Stall.product, F.text)
async def product(message: Message, state: FSMContext) -> None:
    await state.update_data(product=message.text)
    await state.set_state(Stall.quantity)
    await message.answer(f"有多少{message.text}？\n例如：120斤")


@router.message(Stall.quantity, F.text.regexp(r"^\d+ *(斤|公斤)$"))
async def quantity(message: Message, state: FSMContext) -> None:
    data = await state.update_data(quantity=message.text)
    await state.set_state(Stall.price)
    await message.answer(f"{data['product']}一斤多少钱？\n例如：25")


@router.message(Stall.quantity)
async def no_quantity(message: Message) -> None:
    await message.answer("请说一个准数。有多少？\n例如：120斤")


@router.message(Stall.price, F.text)
async def price(message: Message, state: FSMContext) -> None:
    found = re.match(r"(\d+(?:\.\d+)?) *(?:元|块)?", message.text or "")
    if found is None:
        await message.answer("多少钱？例如：25")
        return
    data = await state.update_data(price=found[1])
    await state.set_state(Stall.confirm)
    yes = InlineKeyboardButton(text=YES, callback_data="yes")
    await message.answer(
        f"看看对不对：\n{data['product']}，{data['quantity']}\n每斤 {data['price']} 元",
        reply_markup=InlineKeyboardMarkup(inline_keyboard=[[yes]]),
    )


@router.callback_query(Stall.confirm, F.data == "yes")
async def confirm(query: CallbackQuery, state: FSMContext) -> None:
    assert isinstance(query.message, Message)
    data = await state.get_data()
    listings.append(data)
    await state.clear()
    await query.answer()
    await query.message.answer(f"上好了：{data['product']}，{data['quantity']}，每斤 {data['price']} 元")


def storage(redis: str) -> BaseStorage:
    if not redis:
        return MemoryStorage()
    from aiogram.fsm.storage.redis import RedisStorage

    return RedisStorage.from_url(redis)


async def main(api: str, token: str, redis: str = "") -> None:
    bot = Bot(token, session=AiohttpSession(api=TelegramAPIServer.from_base(api)))
    dispatcher = Dispatcher(storage=storage(redis))
    dispatcher.include_router(router)
    await dispatcher.start_polling(bot)


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
