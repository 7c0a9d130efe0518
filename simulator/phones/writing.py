"""Typing a text, and opening a bot's link."""

from urllib.parse import parse_qs, urlsplit

from simulator.phones.chat import Chat, PhoneRefusal, send
from simulator.state.messages import Message
from simulator.texts.entities import utf16_length
from simulator.texts.formatted import MAX_TEXT
from simulator.texts.found import found_entities
from simulator.wire import JsonObject

LINK_HOSTS = {"t.me", "telegram.me", "telegram.dog"}


def write(chat: Chat, text: str, reply_to: int | None = None) -> Message:
    """Send a text; a very long one goes off in pieces, as the real app does it. The last piece is returned."""
    pieces = [piece for piece in in_pieces(text.strip()) if piece.strip()]
    if not pieces:
        raise PhoneRefusal("there is no text to send")
    for piece in pieces:
        message = send(chat, text_content(piece), reply_to)
    return message


def text_content(text: str) -> JsonObject:
    entities = found_entities(text)
    return {"text": text, **({"entities": entities} if entities else {})}


def in_pieces(text: str) -> list[str]:
    if utf16_length(text) <= MAX_TEXT:
        return [text]
    # Half the limit in characters is never more than the limit in UTF-16 units.
    step = MAX_TEXT // 2
    return [text[start : start + step] for start in range(0, len(text), step)]


def start(chat: Chat, payload: str = "") -> Message:
    """The START button, or what opening a link with `?start=` does after it."""
    return send(chat, text_content(f"/start {payload}".strip()))


def payload_of(link: str) -> tuple[str, str]:
    """The bot's user name and the payload of t.me/<bot>?start=<payload> or tg://resolve?domain=<bot>&start=..."""
    parts = urlsplit(link if "://" in link else f"https://{link}")
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    if parts.scheme == "tg" and parts.netloc == "resolve":
        return query.get("domain", ""), query.get("start", "")
    if parts.hostname not in LINK_HOSTS:
        raise PhoneRefusal(f"{link} does not lead to a bot")
    return parts.path.strip("/").partition("/")[0], query.get("start", "")


def open_link(chat: Chat, link: str) -> Message:
    """Open a link to a bot on this phone: the chat that the link names gets /start with the payload."""
    username, payload = payload_of(link)
    bot = chat.telegram.bots.by_username(username)
    if bot is None:
        raise PhoneRefusal(f"{link} leads to the bot {username!r}, which is not here")
    return start(Chat(chat.telegram, bot, chat.person), payload)
