"""What the page on idempotent consumer simulates, and the tables that it shows of it."""
