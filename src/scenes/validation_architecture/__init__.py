"""What the page on validation architecture simulates, and the tables that it shows of it."""
