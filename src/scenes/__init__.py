"""What pages simulate: here answers meet `grader.sim`, of which the answers know nothing."""
