"""A local Telegram: the Bot API over HTTP and a page of phones. Imports nothing of the rest of the project."""
