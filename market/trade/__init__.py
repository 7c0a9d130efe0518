"""Orders, from the cart until all is settled, and what may be done about each."""
