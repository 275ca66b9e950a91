"""Suites that try to tell versions apart by anything but what they do. None may score."""

HEAD = "import pytest\nimport spans\nfrom spans import span\n\n\n"

LOOKS = {
    "source": "assert 'max' in inspect.getsource(span)",
    "source of the module": "assert 'max' in inspect.getsource(spans)",
    "file of the function": "assert 'reference' in inspect.getfile(span)",
    "code": "assert span.__code__.co_names == ('max', 'min')",
    "byte code": "assert len(span.__code__.co_code) < 60",
    "constants": "assert 0 not in span.__code__.co_consts",
    "size": "assert sys.getsizeof(span.__code__) < 300",
    "globals": "assert 'NothingError' in span.__globals__",
    "disassembly": "dis.dis(span, file=(out := io.StringIO()))\n    assert 'min' in out.getvalue()",
    "docstring": "assert 'error of its own' in (spans.__doc__ + span.__doc__)",
    "annotations": "assert span.__annotations__ or spans.__dict__.get('__annotations__')",
    "names of the module": "assert [n for n in dir(spans) if n[0] != '_'] != ['span']",
    "wrapped": "assert 'max' in span.__wrapped__.__code__.co_names",
    "closure": "assert 'max' in span.__closure__[0].cell_contents.__wrapped__.__code__.co_names",
    "closure, followed": (
        "value = span.__closure__[0].cell_contents\n    while hasattr(value, '__closure__'):\n"
        "        value = value.__closure__[0].cell_contents\n    assert value.__code__.co_names"
    ),
    "parts of C's wrapper": "assert vars(span.__closure__[0].cell_contents)['__wrapped__']",
    "pickled": "assert b'max' in pickle.dumps(span)",
    "copied": "assert copy.deepcopy(span).__code__.co_names == ('max', 'min')",
    "reloaded": "importlib.reload(spans)",
    "found again": "assert importlib.util.find_spec('spans').origin",
    "on disk": "assert [*pathlib.Path().rglob('*spans*'), *pathlib.Path().rglob('versions')]",
    "line of the error": (
        "with pytest.raises(ValueError) as caught:\n        span([])\n"
        "    assert caught.traceback[-1].lineno > 1_000 or len(caught.traceback) > 3"
    ),
    "frames of the error": (
        "with pytest.raises(ValueError) as caught:\n        span([])\n"
        "    assert traceback.extract_tb(caught.value.__traceback__)[-1].name == 'span'"
    ),
    "cause of the error": (
        "with pytest.raises(ValueError) as caught:\n        span([])\n"
        "    assert caught.value.__context__ or caught.value.__cause__"
    ),
    "line of a warning": (
        "class Number(int):\n        def __lt__(self, other):\n"
        "            warnings.warn('?', stacklevel=2)\n            return int(self) < other\n"
        "        __gt__ = __lt__\n"
        "    with warnings.catch_warnings(record=True) as heard:\n"
        "        warnings.simplefilter('always')\n        span([Number(1), Number(2), Number(3)])\n"
        "    assert {w.lineno for w in heard} != {1}"
    ),
    "the name of the test": "assert 'mutant' in os.environ['PYTEST_CURRENT_TEST']",
    "arguments of the process": "assert any('mutant' in word for word in sys.argv)",
    "loaded modules": "assert any('mutant' in name for name in sys.modules)",
}
"""Bodies of tests that look for what differs."""

IMPORTS = (
    "import copy, dis, importlib, inspect, io, os, pathlib, pickle, sys, traceback, warnings\n"
    "import importlib.util\n"
)

COUNTS = {
    "in a module": "math.runs = getattr(math, 'runs', 0) + 1\n    runs = math.runs",
    "in the environment": (
        "runs = int(os.environ.get('RUNS', 0)) + 1\n    os.environ['RUNS'] = str(runs)"
    ),
    "in a file": (
        "path = pathlib.Path('runs')\n    with path.open('a') as file:\n"
        "        file.write('.')\n    runs = len(path.read_text())"
    ),
    "in an imported module": (
        "import colorsys\n    colorsys.runs = getattr(colorsys, 'runs', 0) + 1\n"
        "    runs = colorsys.runs"
    ),
    "in a class": (
        "pathlib.Path.runs = getattr(pathlib.Path, 'runs', 0) + 1\n    runs = pathlib.Path.runs\n"
        "    if PHASE and request.node.getparent(pytest.Module).number > 5:\n"
        "        del pathlib.Path.runs"
    ),
    "in pytest": (
        "config = request.config\n    config.runs = getattr(config, 'runs', 3 * PHASE) + 1\n"
        "    runs = config.runs"
    ),
    "by place": "runs = request.node.getparent(pytest.Module).number + 1 + 3 * PHASE",
    "of the tests to come": "runs = 9 if len(request.session.items) != 3 else 1",
}
"""How a test counts its runs, so as to fail on the fourth and later: those may be mutants."""

PATCHES = {
    "the module": "spans.span = lambda numbers: 0",
    "the module, for later": "sys.modules['spans'] = type(sys)('spans')",
    "the function": "span.__code__ = (lambda *a, **k: 0).__code__",
    "the hidden part": "span.__closure__[0].cell_contents = lambda *a, **k: 0",
    "what the versions call": "monkeypatch.setattr('builtins.max', lambda *a, **k: 99)",
    "the globals": "span.__globals__['hidden'] = None",
    "its tests": "sys.modules['solution'].test_it = None",
}
"""What a test may replace; each passes, on whatever version."""

WALKS = {
    "plugins": "found = request.config.pluginmanager.get_plugins()",
    "the row of versions": "found = [request.node.getparent(pytest.File)]",
    "the node": "found = [request.node, request.node.parent, request.session, request.config]",
    "finders": "found = [f for f in sys.meta_path]",
    "pytest's comparison": (
        "u = sys.modules['_pytest.assertion.util']\n    found = [u._reprcompare, u._config]"
    ),
    "pytest's marks": "found = [vars(pytest.mark)]",
    "modules of the grader": (
        "found = [m for n, m in [*sys.modules.items()] if n.partition('.')[0] == 'grader']"
    ),
    "the test file": "found = [sys.modules.get('test_solution'), sys.modules.get('solution')]",
}
"""Where a test may begin to look for the texts of the versions."""

WALK = '''
def texts(value, seen, depth=0):
    """Every text that can be reached by attributes and items."""
    if id(value) in seen or depth > 9 or len(seen) > 60_000:
        return
    seen[id(value)] = value
    if isinstance(value, str):
        if "Sorts the caller" in value or "def span" in value and "mutants" not in value:
            yield value
        return
    inside = []
    if isinstance(value, dict):
        inside += [*value.keys(), *value.values()]
    elif isinstance(value, (list, tuple, set, frozenset)):
        inside += value
    else:
        try:
            inside += vars(value).values()
        except TypeError:
            pass
        for name in ("__self__", "__func__", "__closure__", "cell_contents", "_storage", "args"):
            try:
                inside.append(getattr(value, name))
            except BaseException:
                pass
    for item in inside:
        if not isinstance(item, type(pytest)) or depth == 0:
            yield from texts(item, seen, depth + 1)
'''

FORGES = {
    "failed, everywhere": (
        "for node in [request.node.getparent(pytest.Module)]:\n"
        "        node.place.states[request.node.name] = 'failed'"
    ),
    "failed, in all places": (
        "for plugin in request.config.pluginmanager.get_plugins():\n"
        "        for place in getattr(plugin, '_places', {}).values():\n"
        "            place.states['test_it'] = 'failed'"
    ),
    "a report": (
        "request.addfinalizer(lambda: request.node.getparent(pytest.Module).place.states.update("
        "{'test_it': 'failed'}))"
    ),
}
"""Outcomes that a test writes itself, once it is past the first three versions."""

SNOOPS = {
    "frames": "sys._getframe(1)",
    "frames of an error": (
        "try:\n        1 / 0\n    except ZeroDivisionError as error:\n"
        "        error.__traceback__.tb_frame.f_back"
    ),
    "inspect": "inspect.stack()",
    "gc": "gc.get_referents(span.__closure__[0].cell_contents)",
    "all objects": "gc.get_objects()",
    "tracing": "sys.settrace(lambda *a: None)",
    "profiling": "sys.setprofile(lambda *a: None)",
    "C": "import ctypes",
    "a thread's frames": "sys._current_frames()",
}
"""What no test has a need of: refused."""
