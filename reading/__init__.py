"""What a person types or dictates in one line, read into an intent and its fields.

Text in, reading out: no network, no model, no database, nothing of the other rooms. The county's words
(goods, villages) are handed in by the caller. A reading is silent rather than wrong: what is not certain is
marked doubtful or left out, so that the flow asks.
"""
