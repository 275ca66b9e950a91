"""Batch or real-time inference: which mode, at what price, and how a night survives."""
