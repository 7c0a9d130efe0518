"""Asking a person: tickets, who answers them, and the groups of stations."""
