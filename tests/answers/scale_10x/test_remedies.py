"""Quotas and growth, multi-model endpoints, layouts and codecs."""

import lzma
import zlib

import pytest

from answers.scale_10x import layout, limits, multi_model


@pytest.mark.parametrize(
    ("now", "needed", "seconds"), [(0, 0, 0), (9, 5, 0), (0, 1000, 10), (0, 1001, 20)]
)
def test_lambda_grows_in_steps(now, needed, seconds):
    """1,000 environments in each ten seconds."""
    assert limits.seconds_to_scale(now, needed) == seconds


@pytest.mark.parametrize(
    ("peak", "wanted", "waits"),
    [(0, 4_000, 0), (0, 4_001, 1), (3_000, 6_000, 0), (3_000, 12_000, 1), (3_000, 30_000, 3)],
)
def test_on_demand_tables_double(peak, wanted, waits):
    """Twice the peak at once, and twice that after each half hour."""
    assert limits.half_hours(peak, wanted) == waits


def test_an_instance_is_no_faster_for_more_models():
    """Alone, the busy model gets all; among others, less than its share of that."""
    alone, among = (
        multi_model.requests_a_second(multi_model.requests(5_000, 40, share, 8), 4)
        for share in (0.0, 0.2)
    )
    assert alone == pytest.approx(1 / multi_model.SERVICE, rel=0.01)
    assert among < alone / 2


def test_models_that_all_fit_are_loaded_once():
    """With room for all, loading does not matter in the long run."""
    asked = multi_model.requests(10_000, 3, 0.5, 8)
    seconds = 10_000 / multi_model.requests_a_second(asked, slots=4)
    assert seconds == pytest.approx(10_000 * multi_model.SERVICE + 4 * multi_model.LOADING)


@pytest.mark.parametrize("by", [(), ("day",), ("market", "category"), ("market", "day")])
def test_what_is_scanned_holds_what_is_asked_for(by):
    """No row that the query wants is left out, under any layout."""
    found, where = layout.rows(2_000), {"market": "US", "category": "category-3"}
    files = layout.partitions(found, by)
    wanted = [row for row in found if where.items() <= row.items()]
    size = layout.scanned(files, by, where)
    assert len(layout.by_rows(wanted)) <= size <= len(layout.by_rows(found))


def test_the_columns_of_the_where_leave_the_rest_unread():
    """Partitioned by what the query names, only the wanted rows are read."""
    found, where = layout.rows(2_000), {"market": "US", "category": "category-3"}
    by = ("market", "category")
    wanted = [row for row in found if where.items() <= row.items()]
    assert layout.scanned(layout.partitions(found, by), by, where) == len(layout.by_rows(wanted))


def test_formats_hold_the_same_values_under_any_codec():
    """Rows and columns are the same table, and codecs lose nothing."""
    found = layout.rows(500)
    columns = [text.decode().split("\n") for text in layout.by_columns(found).values()]
    lines = [line.split(",") for line in layout.by_rows(found).decode().split("\n")]
    assert [list(line) for line in zip(*columns, strict=True)] == lines
    data = layout.by_rows(found)
    assert zlib.decompress(layout.CODECS["DEFLATE, as in gzip"](data)) == data
    assert lzma.decompress(layout.CODECS["LZMA"](data)) == data
