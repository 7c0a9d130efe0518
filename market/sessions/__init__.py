"""Training: sessions, who is enrolled, who came, and who is reminded when."""
