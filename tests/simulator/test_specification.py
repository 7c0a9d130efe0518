"""The specification is read as it was meant, and every built method is in it."""

from simulator.methods import built_methods
from simulator.spec.specification import Limit, specification


def test_every_built_method_is_a_method_of_telegram() -> None:
    assert built_methods().keys() <= specification().methods.keys()
    assert len(built_methods()) >= 28


def test_limits_and_fixed_values_are_read_from_the_descriptions() -> None:
    types, methods = specification().types, specification().methods
    assert types["InlineKeyboardButton"].fields["callback_data"].limit == Limit(1, 64, "bytes")
    assert methods["sendmediagroup"].fields["media"].limit == Limit(2, 10, "items")
    assert methods["answercallbackquery"].fields["text"].limit == Limit(0, 200, "characters")
    assert methods["sendmessage"].fields["text"].limit is None
    assert types["InputMediaPhoto"].fields["type"].constant == "photo"
    assert types["BotCommandScopeAllPrivateChats"].fields["type"].constant == "all_private_chats"
