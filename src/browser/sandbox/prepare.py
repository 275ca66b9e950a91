"""Makes a fresh interpreter ready to grade; its memory is then kept as an image.

Runs once before the image is made, in the build or, if the published image cannot be restored,
in the reader's browser. The image carries memory, not files: what a run imports later must be
loaded here or come from the library (see `run.py`). Runs after `slim.py`, in the same namespace.
"""

import gc
import importlib
import linecache
import re
import sys
import zipimport
from pathlib import Path

# What interview solutions import; with these in the image, a first run needs no library.
EVERYDAY = """
    abc array ast asyncio base64 bisect calendar cmath collections collections.abc colorsys
    contextlib contextvars copy csv dataclasses datetime decimal difflib enum fractions
    functools graphlib hashlib heapq html inspect io itertools json keyword logging math numbers
    operator os pathlib pprint queue random re secrets shlex statistics string struct sys
    textwrap threading time timeit traceback types typing unicodedata unittest urllib.parse uuid
    warnings weakref zlib zoneinfo
""".split()


def prepare() -> None:
    """Loads everything a run needs and removes every trace of having run."""
    sys.dont_write_bytecode = True
    for name in EVERYDAY:
        importlib.import_module(name)
    with without_unused():  # noqa: F821 - from slim.py
        import grader

        grader.load_all()
    forget_documentation()  # noqa: F821 - from slim.py
    grader.warm_up(Path("/exercise"))
    linecache.clearcache()
    re.purge()
    # Files do not outlive the image: a cached directory of the library's zip would point nowhere.
    sys.path_importer_cache.clear()
    zipimport._zip_directory_cache.clear()
    while gc.collect():  # what is freed may free more
        pass


prepare()
