"""What the page on production tracking simulates, and the tables that it shows of it."""
