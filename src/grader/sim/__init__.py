"""Dry Run's simulation kit: small deterministic models of what a design has to live with.

Time is simulated, randomness is seeded, and only the standard library is needed.
"""
