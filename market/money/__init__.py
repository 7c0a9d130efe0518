"""Money: the ledger, what is paid, held and paid out, and the till of a counter."""
