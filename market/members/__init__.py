"""Who people are to the county: themselves, their roles, and those for whom a station acts."""
