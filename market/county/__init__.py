"""The county: its places, its stations and how they are built up, its market days."""
