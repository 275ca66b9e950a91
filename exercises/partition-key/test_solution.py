"""Keys for events: found again, the same for a retry, apart from others, and none too hot."""

import builtins
from collections import Counter
from random import Random

import pytest
from hypothesis import strategies as st
from solution import KeyDesign

from grader.sim.clock import Clock
from grader.sim.table import WRITES, Table
from grader.sim.timeline import of_loads

MOST_KEYS = 32
MOST_OTHERS = 50


def event(event_id="e1", marketplace="US", product_id="p7", **others):
    """An item."""
    return {
        "marketplace": marketplace,
        "product_id": product_id,
        "category": "c3",
        "event_id": event_id,
        "day": "2026-11-27",
        "status": "open",
        **others,
    }


PRODUCTS = {
    "ordinary": "p7",
    "one character": "7",
    "with separators": "a#b|c:d/e-f",
    "not only ASCII": "Hütte 椅子 🪑",
    "200 characters of four bytes": "🪑" * 200,
}


@pytest.mark.parametrize("product_id", PRODUCTS.values(), ids=PRODUCTS)
def test_makes_a_key(product_id):
    """Makes a key of 1 to 2,048 bytes."""
    key = KeyDesign().write_key(event(product_id=product_id))
    assert type(key) is str
    assert 1 <= len(key.encode()) <= 2_048


@pytest.mark.parametrize("product_id", PRODUCTS.values(), ids=PRODUCTS)
def test_lists_the_keys(product_id):
    """Lists 1 to 32 different keys."""
    keys = KeyDesign().read_keys("US", product_id)
    assert type(keys) is list
    assert 1 <= len(keys) <= MOST_KEYS
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("product_id", PRODUCTS.values(), ids=PRODUCTS)
def test_finds_what_was_written(product_id):
    """Lists the key of an event among those of its product and market."""
    key = KeyDesign().write_key(event(product_id=product_id))
    keys = KeyDesign().read_keys("US", product_id)
    assert key in keys


def test_finds_events_whatever_their_fields(agree):
    """Lists the key of an event whatever its category, id, day and status."""
    fields = {
        "marketplace": st.sampled_from(["US", "DE", "USA"]),
        "product_id": st.text("p17#é", min_size=1, max_size=5),
        "category": st.sampled_from(["c0", "c3", "shoes", "Öfen"]),
        "event_id": st.text("e019-é", min_size=1, max_size=8),
        "day": st.sampled_from(["2026-11-27", "2026-11-28", "2031-01-01"]),
        "status": st.sampled_from(["open", "done", "neu"]),
    }
    agree(is_listed, lambda item: True, st.fixed_dictionaries(fields), examples=80)


def is_listed(item):
    """Whether the event's key is among those of its product and market."""
    keys = KeyDesign()
    return keys.write_key(item) in keys.read_keys(item["marketplace"], item["product_id"])


def test_a_retry_finds_the_same_key():
    """Makes the same key of an event that is written again."""
    keys = KeyDesign()
    items = [event(f"e{number}") for number in range(200)]
    first = [keys.write_key(item) for item in items]
    assert [keys.write_key(item) for item in reversed(items)] == first[::-1]


def test_another_instance_finds_the_same_key():
    """Makes the same key in an instance that has seen nothing before."""
    keys = KeyDesign()
    items = [event(f"e{number}") for number in range(200)]
    first = [keys.write_key(item) for item in items]
    assert [KeyDesign().write_key(item) for item in items] == first


def test_the_order_of_the_fields_means_nothing():
    """Makes the same key of the same fields in another order."""
    keys = KeyDesign()
    for number in range(50):
        item = event(f"e{number}")
        turned = dict(reversed(item.items()))
        assert keys.write_key(turned) == keys.write_key(item)


def test_another_process_finds_the_same_key(monkeypatch):
    """Makes the same key where `hash` of a text is another, as in each Python process."""
    items = [event(f"e{number}") for number in range(50)]
    here = [KeyDesign().write_key(item) for item in items]
    listed = KeyDesign().read_keys("US", "p7")
    monkeypatch.setattr("solution.hash", hash_elsewhere, raising=False)
    there = [KeyDesign().write_key(item) for item in items]
    assert there == here
    assert sorted(KeyDesign().read_keys("US", "p7")) == sorted(listed)


def hash_elsewhere(value):
    """What `hash` might say in another process: the same of numbers, but not of texts."""
    if isinstance(value, str | bytes):
        return builtins.hash((value, "another salt"))
    if isinstance(value, tuple):
        return builtins.hash(tuple(map(hash_elsewhere, value)))
    return builtins.hash(value)


def filled(items):
    """A table without limits that holds the ids of the items, written by one instance."""
    keys = KeyDesign()
    table = Table(Clock(), writes=len(items), reads=len(items) * MOST_KEYS)
    for item in items:
        table.put(keys.write_key(item), item["event_id"], item["event_id"])
    return table


def name(item):
    """Market and product of an event."""
    return item["marketplace"], item["product_id"]


def check_reads(table, items, pair):
    """All events of the product in that market are under its keys, and few of others."""
    mine = {item["event_id"] for item in items if name(item) == pair}
    found = [event_id for key in KeyDesign().read_keys(*pair) for event_id in table.query(key)]
    missing = len(mine.difference(found))
    assert not missing, f"{missing:,} of {len(mine):,} events of {pair} are under none of its keys"
    others = set(found) - mine
    owners = [name(item) for item in items if item["event_id"] in others]
    count = len(others)
    assert count <= MOST_OTHERS, (
        f"{count:,} events of others, as {owners[0]}, are under keys of {pair}"
    )


PAIRS = {
    "another market": [("US", "p7"), ("DE", "p7")],
    "another product": [("US", "p7"), ("US", "p8")],
    "a longer id": [("US", "p1"), ("US", "p11"), ("US", "p12"), ("US", "p111")],
    "a longer market": [("US", "A7"), ("USA", "7"), ("U", "SA7")],
    "a separator in the id": [
        ("US", "p#1"),
        ("US", "p"),
        ("US", "p#1#1"),
        ("US", "#"),
        ("US", "p1"),
    ],
    "capitals and spaces": [("US", "p7"), ("US", "P7"), ("US", " p7")],
    "ids that differ at the end": [("US", "x" * 199 + "1"), ("US", "x" * 199 + "2")],
}


@pytest.mark.parametrize("pairs", PAIRS.values(), ids=PAIRS)
def test_keeps_products_apart(pairs):
    """Reads the events of one product in one market, not those of others."""
    items = [event(f"e{n}-{i}", *pair) for i, pair in enumerate(pairs) for n in range(200)]
    table = filled(items)
    for pair in pairs:
        check_reads(table, items, pair)
    check_reads(table, items, ("US", "never written"))


def test_keeps_thousands_of_products_apart():
    """Reads the events of one product, not those of any other among 5,000."""
    pairs = with_a_key_in_common([("US", f"p{number}") for number in range(5_000)])
    items = [event(f"e{n}-{i}", *pair) for i, pair in enumerate(pairs) for n in range(2_000)]
    table = filled(items)
    for pair in pairs:
        check_reads(table, items, pair)


def with_a_key_in_common(pairs):
    """The first two of the pairs that `read_keys` gives the same key, or none."""
    keys, owners = KeyDesign(), {}
    for pair in pairs:
        for key in keys.read_keys(*pair):
            owner = owners.setdefault(key, pair)
            if owner != pair:
                return [owner, pair]
    return []


def busy_second(make_id, share, seed):
    """The 8,000 events of the busiest second; `share` of them are of the largest market."""
    rng = Random(seed)
    rest = 1 - share
    shares = [share, rest / 2, rest / 4, rest / 4]
    markets = rng.choices(["US", "DE", "JP", "BR"], shares, k=8_000)
    numbers = rng.choices(range(2_000), [0.6] + [0.4 / 1_999] * 1_999, k=8_000)
    statuses = rng.choices(["done", "open"], [0.9, 0.1], k=8_000)
    return [
        event(make_id(i), market, f"p{number}", category=f"c{number % 10}", status=status)
        for i, (market, number, status) in enumerate(zip(markets, numbers, statuses, strict=True))
    ]


LETTERS = str.maketrans("0123456789", "abcdefghij")


def in_letters(i):
    """An id that begins like all others; the sums of their characters are two, no more."""
    return "node-7.example@" + f"{i:05}{99_999 - i:05}{i % 2}".translate(LETTERS)


SECONDS = {
    "ids that end alike": (lambda i: f"{i}@node-7.example", 0.55),
    "ids that begin alike, in letters": (in_letters, 0.55),
    "a large market": (lambda i: f"e{i:07}", 0.66),
}


@pytest.mark.parametrize(("make_id", "share"), SECONDS.values(), ids=SECONDS)
def test_no_key_is_hot(make_id, share, show):
    """Gives no key more than 1,000 writes of the busiest second."""
    keys = KeyDesign()
    counts = Counter(map(keys.write_key, busy_second(make_id, share, seed=12)))
    busiest = [(str(key), count) for key, count in counts.most_common(10)]
    show(of_loads(dict(busiest), WRITES, "Writes in one second, by partition key"))
    key, count = busiest[0]
    ids = f"event ids as {make_id(0)!r}, {make_id(1)!r}"
    assert count <= WRITES, f"{count:,} writes in a second to the key {key!r}; {ids}"


def test_reads_what_was_written_then():
    """Finds all events of an eighth of that second, for the hot product and for others."""
    items = busy_second(*SECONDS["a large market"], seed=3)[::8]
    table = filled(items)
    for pair in [("US", "p0"), ("BR", "p0"), name(items[1]), name(items[-1]), ("US", "p9999")]:
        check_reads(table, items, pair)
