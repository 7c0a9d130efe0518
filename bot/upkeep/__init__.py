"""Keeping a county well: dead letters, backups, trimming, and a doctor who says what is wrong."""
