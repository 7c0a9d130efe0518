"""Faults on purpose: what a bot must survive, by rate from a seed or for the next few calls."""
