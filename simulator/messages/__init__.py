"""What several methods have in common: the call, the target chat, media, keyboards, sending and editing."""
