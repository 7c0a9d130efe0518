"""Texts and their entities: bold, links, commands. Offsets count UTF-16 units, as everywhere in Telegram."""
