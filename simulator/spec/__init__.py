"""The public description of the Bot API, and the check of every request against it.

telegram-bot-api.json is PaulSonOfLars/telegram-bot-api-spec, MIT licence (LICENSE beside it).
"""
