"""Parcels: sent, followed, received at a station, handed out, or back with their seller."""
