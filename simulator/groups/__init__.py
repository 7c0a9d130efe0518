"""Groups: who is in them, what is said there, and what of it reaches a bot, and the topics of a forum."""
