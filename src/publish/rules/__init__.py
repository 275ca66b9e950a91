"""What must be true of an exercise or a page, besides being readable?

One module a file of the exercise, and one for question pages. Each has a function `check` that
reports to a [`Reader`][publish.reading.Reader] and never stops at the first problem.
"""
