"""answerCallbackQuery: ends the waiting of a pressed button, with a toast or an alert if there is a text."""

from simulator.messages.call import Call
from simulator.refusals import BadRequest
from simulator.wire import without_nothing

TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(call: Call) -> bool:
    callback_id = call.text("callback_query_id")
    press = call.telegram.callbacks.take(call.bot.id, callback_id)
    if press is None:
        raise BadRequest(TOO_OLD)
    shown = without_nothing(
        {"text": call.get("text"), "url": call.get("url"), "show_alert": call.flag("show_alert")}
    )
    news = {"callback_query_id": callback_id, "message_id": press.message_id, **shown}
    number = call.telegram.tell("answer", press.bot_id, press.person_id, news)
    call.telegram.callbacks.answer(callback_id, number, shown)
    return True
