"""Where Telegram has words of its own for a fault that the specification only describes."""

# (the field that is missing or empty) -> what Telegram says. Others: parameter "x" is required.
MISSING = {
    "chat_id": "chat_id is empty",
    "text": "message text is empty",
    "photo": "there is no photo in the request",
    "document": "there is no document in the request",
    "voice": "there is no voice in the request",
    "message_id": "message identifier is not specified",
    "message_ids": "message identifiers are not specified",
    "file_id": "file_id not specified",
    "callback_query_id": "query is too old and response timeout expired or query ID is invalid",
    "action": "wrong parameter action in request",
}

# (the method, the parameter) called required, whose absence has a meaning of its own all the same.
MAY_BE_EMPTY = {("setWebhook", "url")}

# (the type, the field) whose length is wrong -> what Telegram says. Others: x is too long.
WRONG_LENGTH = {
    ("InlineKeyboardButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("CopyTextButton", "text"): "BUTTON_COPY_TEXT_INVALID",
    ("answerCallbackQuery", "text"): "MESSAGE_TOO_LONG",
    ("BotCommand", "command"): "BOT_COMMAND_INVALID",
    ("BotCommand", "description"): "BOT_COMMAND_DESCRIPTION_INVALID",
}

# (the parameter) whose JSON cannot be read -> what it is called in "can't parse ... JSON object".
JSON_NAMES = {
    "reply_markup": "reply keyboard markup",
    "commands": "commands",
    "scope": "BotCommandScope",
    "media": "media",
    "menu_button": "menu button",
    "link_preview_options": "link preview options",
    "reply_parameters": "reply parameters",
}
