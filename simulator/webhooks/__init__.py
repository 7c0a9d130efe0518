"""Webhooks: updates go out to the bot by POST, instead of the bot asking for them."""
