"""What the page on batch or realtime simulates, and the tables that it shows of it."""
