"""The bot under torture: killed at random while people talk, failed at every boundary; a judge reads what is left."""
