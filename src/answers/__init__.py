"""The tested code behind each page: one module or package a question, named by the question's slug.

A page quotes these modules and runs them when the site is built; the tests in `tests/answers/`
guard them; and an exercise shows the learner its solution from here. There is no second copy.
"""
