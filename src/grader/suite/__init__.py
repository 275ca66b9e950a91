"""Exercises in which the learner writes the tests: see `grader.suite.fixture`."""
