"""What is on sale: stores, listings, stock, finding, and the county's own goods."""
