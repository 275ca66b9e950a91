"""What the page on scale 10x simulates, and the tables that it shows of it."""
