"""News for many: what is said, to whom, and how far it has come."""
