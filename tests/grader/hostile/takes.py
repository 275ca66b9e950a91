"""Submissions that take too much: memory, output, processes."""

from __future__ import annotations

from tests.grader.hostile.case import ERROR, FAIL, Hostile, inside

SUBMISSIONS = [
    Hostile("memory", inside("x = []\nwhile True:\n    x.append(bytearray(50_000_000))"), FAIL),
    Hostile("huge number", inside("return [1 << 33_000_000]"), FAIL),
    Hostile(
        "output", inside("for _ in range(1000):\n    print('x' * 100_000)\nreturn items"), FAIL
    ),
    Hostile(
        "output past Python",
        inside("import os\nfor _ in range(1000):\n    os.write(1, b'x' * 10_000)"),
        FAIL,
    ),
    Hostile(
        "forged report",
        inside(
            """
            import os
            for channel in range(3, 20):
                try:
                    os.write(channel, b'{"result": {"status": "pass"}}\\n')
                except OSError:
                    pass
            """
        ),
        FAIL,
    ),
    Hostile("closed files", inside("import os\nos.closerange(3, 100)"), ("crash", "fail")),
    Hostile("nested list", inside("x = []\nfor _ in range(100_000):\n    x = [x]\nreturn x"), FAIL),
    Hostile("fork", inside("import os\nos.fork()"), ERROR),
    Hostile("subprocess", inside("import subprocess\nsubprocess.run(['true'])"), ERROR),
    Hostile(
        "fork that is caught",
        inside("import os\ntry:\n    os.fork()\nexcept BaseException: pass\nreturn items"),
        ERROR,
    ),
    Hostile(
        "thread that goes on",
        inside(
            """
            import threading, time
            threading.Thread(target=time.sleep, args=(1000,)).start()
            return items
            """
        ),
        FAIL,
    ),
]
