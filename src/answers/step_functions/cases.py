"""Which faults does the whole machine have to survive, and how?

Each case says which functions fail, always, and by which error; what is not named answers. The
page and the tests run all of them.
"""

from __future__ import annotations

FUNCTIONS = ("validate", "colour", "finish", "store", "review")
ASSET = {"id": "p1", "image": "s3://shop/p1.jpg"}

CASES: dict[str, dict[str, str]] = {
    "all answer": {},
    "the input is invalid": {"validate": "InvalidInput"},
    "finish finds nothing": {"finish": "ExtractionFailed"},
    "neither finds anything": {"colour": "ExtractionFailed", "finish": "ExtractionFailed"},
    "finish is throttled, always": {"finish": "Throttled"},
    "finish has a bug": {"finish": "KeyError"},
    "finish returns too much": {"finish": "States.DataLimitExceeded"},
}
"""By what happens: the functions that fail and the name of their error."""
