"""What people do with their phones, and what they see. The page, the control API and tests all come through here."""
