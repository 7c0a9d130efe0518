"""The conversation by python-telegram-bot's ConversationHandler, in memory.

Started by the race: `python -m bench.turns.ptb_conversation API TOKEN`.
"""

import re
import sys
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Message, Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)

from bench.turns.conversation import BEGIN, VILLAGES, YES

NAME, VILLAGE, PRODUCT, QUANTITY, PRICE, CONFIRM = range(6)

Context = ContextTypes.DEFAULT_TYPE
listings: list[dict[str, Any]] = []


def _message(update: Update) -> tuple[Message, str]:
    assert update.message is not None
    assert update.message.text is not None
    return update.message, update.message.text


def _data(context: Context) -> dict[Any, Any]:
    assert context.user_data is not None
    return context.user_data


async def _pressed(update: Update) -> tuple[Message, str]:
    query = update.callback_query
    assert query is not None
    assert isinstance(query.message, Message)
    await query.answer()
    return query.message, query.data or ""


async def begin(update: Update, context: Context) -> int:
    message, _ = _message(update)
    await message.reply_text("您的店叫什么名字？\n例如：秀英山货")
    return NAME


async def name(update: Update, context: Context) -> int:
    message, _data(context)["name"] = _message(update)
    buttons = [InlineKeyboardButton(one, callback_data=f"village:{one}") for one in VILLAGES]
    rows = [buttons[at : at + 2] for at in range(0, len(buttons), 2)]
    await message.reply_text("汉王的哪个村？", reply_markup=InlineKeyboardMarkup(rows))
    return VILLAGE


async def village(update: Update, context: Context) -> int:
    message, data = await _pressed(update)
    _data(context)["village"] = data.removeprefix("village:")
    await message.reply_text("卖什么？直接打字就行。\n例如：花椒、核桃、蜂蜜")
    return PRODUCT


async def product(update: Update, context: Context) -> int:
    message, text = _message(update)
    _data(context)["product"] = text
    await message.reply_text(f"有多少{text}？\n例如：120斤")
    return QUANTITY


async def quantity(update: Update, context: Context) -> int:
    message, _data(context)["quantity"] = _message(update)
    await message.reply_text(f"{_data(context)['product']}一斤多少钱？\n例如：25")
    return PRICE


async def no_quantity(update: Update, context: Context) -> int:
    message, _ = _message(update)
    await message.reply_text("请说一个准数。有多少？\n例如：120斤")
    return QUANTITY


async def price(update: Update, context: Context) -> int:
    message, text = _message(update)
    found = re.match(r"(\d+(?:\.\d+)?) *(?:元|块)?", text)
    if found is None:
        await message.reply_text("多少钱？例如：25")
        return PRICE
    data = _data(context)
    data["price"] = found[1]
    await message.reply_text(
        f"看看对不对：\n{data['product']}，{data['quantity']}\n每斤 {data['price']} 元",
        reply_markup=InlineKeyboardMarkup([[InlineKeyboardButton(YES, callback_data="yes")]]),
    )
    return CONFIRM


async def confirm(update: Update, context: Context) -> int:
    message, _ = await _pressed(update)
    data = dict(_data(context))
    listings.append(data)
    _data(context).clear()
    await message.reply_text(f"上好了：{data['product']}，{data['quantity']}，每斤 {data['price']} 元")
    return ConversationHandler.END


def main(api: str, token: str) -> None:
    application = ApplicationBuilder().token(token).base_url(f"{api}/bot").build()
    application.add_handler(
        ConversationHandler(
            entry_points=[MessageHandler(filters.Text([BEGIN]), begin)],
            states={
                NAME: [MessageHandler(filters.TEXT, name)],
                VILLAGE: [CallbackQueryHandler(village, "^village:")],
                PRODUCT: [MessageHandler(filters.TEXT, product)],
                QUANTITY: [
                    MessageHandler(filters.Regex(r"^\d+ *(斤|公斤)$"), quantity),
                    MessageHandler(filters.TEXT, no_quantity),
                ],
                PRICE: [MessageHandler(filters.TEXT, price)],
                CONFIRM: [CallbackQueryHandler(confirm, "^yes$")],
            },
            fallbacks=[],
        )
    )
    application.run_polling()


if __name__ == "__main__":
    main(*sys.argv[1:])
