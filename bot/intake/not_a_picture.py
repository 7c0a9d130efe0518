"""What is said of bytes that cannot be used as a picture; apart, so that no picture library is loaded for it."""


class NotAPicture(Exception):
    """Bytes that are no picture, a damaged one, or one that is too large to be looked at."""
