"""Signatures: the plain ones, containers, brands, near misses, and heads that are cut short."""

import pytest
from hypothesis import strategies as st
from solution import sniff_format

PNG = b"\x89PNG\r\n\x1a\n"
PLAIN = {
    PNG: "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"II*\x00": "tiff",
    b"MM\x00*": "tiff",
}
SIZE = b"\x24\x8a\x00\x00"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(PNG + b"\x00\x00\x00\rIHDR", "png", id="png"),
        pytest.param(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01", "jpeg", id="jpeg"),
        pytest.param(b"GIF89a\x01\x00\x01\x00\x80\x00", "gif", id="gif"),
        pytest.param(b"II*\x00\x08\x00\x00\x00\x0e\x00\xfe\x00", "tiff", id="tiff"),
    ],
)
def test_knows_an_image(head, expected):
    """Knows an image by its first bytes."""
    assert sniff_format(head) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(b"GIF87a\x01\x00\x01\x00\x80\x00", "gif", id="gif of 1987"),
        pytest.param(b"MM\x00*\x00\x00\x00\x08\x00\x0e\x00\xfe", "tiff", id="tiff, big-endian"),
        pytest.param(b"\xff\xd8\xff\xe1\x1f\xfeExif\x00\x00", "jpeg", id="jpeg of a camera"),
        pytest.param(b"\xff\xd8\xff\xdb\x00C\x00\x03\x02\x02\x03\x02", "jpeg", id="bare jpeg"),
    ],
)
def test_knows_the_other_kinds(head, expected):
    """Knows the other kinds of GIF, TIFF and JPEG."""
    assert sniff_format(head) == expected


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        pytest.param(b"WEBP", "webp", id="webp"),
        pytest.param(b"AVI ", "avi", id="avi"),
        pytest.param(b"WAVE", None, id="sound"),
        pytest.param(b"AVIX", None, id="nearly avi"),
        pytest.param(b"AVI\t", None, id="avi and a tab"),
        pytest.param(b"ACON", None, id="cursor"),
    ],
)
def test_looks_into_riff(kind, expected):
    """Tells the kinds of RIFF apart, whatever its size says."""
    assert sniff_format(b"RIFF" + SIZE + kind + b"VP8 ") == expected
    assert sniff_format(b"RIFF\x00\x01\x02\x03" + kind) == expected


@pytest.mark.parametrize(
    ("brand", "expected"),
    [
        pytest.param(b"isom", "mp4", id="isom"),
        pytest.param(b"mp42", "mp4", id="mp42"),
        pytest.param(b"M4V ", "mp4", id="M4V"),
        pytest.param(b"avc1", "mp4", id="avc1"),
        pytest.param(b"sdv ", "mp4", id="SD card"),
        pytest.param(b"qt  ", "mov", id="QuickTime"),
        pytest.param(b"qt\x00\x00", "mp4", id="not quite QuickTime"),
    ],
)
@pytest.mark.parametrize("size", [b"\x00\x00\x00\x18", b"\x00\x00\x00\x20"], ids=["24", "32"])
def test_knows_a_video_by_its_brand(size, brand, expected):
    """Knows a video by the brand, whatever the size of its box."""
    assert sniff_format(size + b"ftyp" + brand + b"\x00\x00\x02\x00") == expected


@pytest.mark.parametrize("brand", [b"avif", b"avis", b"heic", b"heix", b"mif1"])
def test_accepts_no_image_with_a_brand(brand):
    """Does not take an image in a video's container for a video."""
    assert sniff_format(b"\x00\x00\x00\x1cftyp" + brand + b"\x00\x00\x00\x00") is None


@pytest.mark.parametrize(
    "brand",
    [
        pytest.param(b"heis", id="like heic"),
        pytest.param(b"AVIF", id="capitals"),
        pytest.param(b" qt ", id="a space before qt"),
        pytest.param(b"qt\t\n", id="qt and other blanks"),
        pytest.param(b"\xff\xfe\xfd\xfc", id="no text"),
    ],
)
def test_compares_a_brand_as_it_is(brand):
    """Takes a brand that only resembles a named one for any other, and one that is no text."""
    assert sniff_format(b"\x00\x00\x00\x18ftyp" + brand) == "mp4"


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<svg xmlns=", id="svg"),
        pytest.param(b"%PDF-1.7\n%\xe2\xe3\xcf", id="pdf"),
        pytest.param(b"\x00" * 16, id="zeros"),
        pytest.param(b"\x89PNG\n\x1a\n\x00\x00\x00\r", id="png sent as text"),
        pytest.param(b"GIF88a\x01\x00\x01\x00\x80\x00", id="no version of gif"),
        pytest.param(b"II\x00*\x08\x00\x00\x00", id="tiff, mixed byte orders"),
        pytest.param(b"MM*\x00\x00\x00\x00\x08", id="tiff, mixed the other way"),
        pytest.param(b"II+\x00\x08\x00\x00\x00", id="BigTIFF"),
        pytest.param(b"gif89a\x01\x00\x01\x00\x80\x00", id="small letters"),
        pytest.param(b"RIFX" + SIZE + b"WEBP", id="RIFX"),
        pytest.param(b"\x00\x00\x00\x14moovisom\x00\x00\x00\x00", id="another box"),
        pytest.param(b"ftypisom\x00\x00\x02\x00", id="ftyp too early"),
        pytest.param(b"\x00" + PNG + b"\x00\x00\x00", id="png one byte late"),
        pytest.param(b"\x00\x00\xff\xd8\xff\xe0\x00\x10JFIF", id="jpeg two bytes late"),
    ],
)
def test_refuses_other_content(head):
    """Returns None for any other content."""
    assert sniff_format(head) is None


@pytest.mark.parametrize("signature", list(PLAIN), ids=lambda each: each.hex(" "))
def test_a_signature_alone_is_enough(signature):
    """Needs no byte after a plain signature, and all bytes of it."""
    assert sniff_format(signature) == PLAIN[signature]
    assert {sniff_format(signature[:n]) for n in range(len(signature))} == {None}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        pytest.param(b"RIFF" + SIZE + b"WEBP", "webp", id="webp"),
        pytest.param(b"RIFF" + SIZE + b"AVI ", "avi", id="avi"),
        pytest.param(b"\x00\x00\x00\x18ftypisom", "mp4", id="mp4"),
        pytest.param(b"\x00\x00\x00\x14ftypqt  ", "mov", id="mov"),
        pytest.param(b"\x00\x00\x00\x00ftypisom", "mp4", id="mp4, a size of 0"),
    ],
)
def test_a_container_needs_twelve_bytes(head, expected):
    """Needs twelve bytes of a container, and no more."""
    assert sniff_format(head) == expected
    assert {sniff_format(head[:n]) for n in range(12)} == {None}


def table_look_up(head):
    """The format by comparing each position with a table."""
    for signature, name in PLAIN.items():
        if head[: len(signature)] == signature:
            return name
    container, box, brand = head[:4], head[4:8], head[8:12]
    if len(brand) == 4 and container == b"RIFF":
        return {b"WEBP": "webp", b"AVI ": "avi"}.get(brand)
    if len(brand) == 4 and box == b"ftyp":
        others = (b"avif", b"avis", b"heic", b"heix", b"mif1")
        return {b"qt  ": "mov", **dict.fromkeys(others)}.get(brand, "mp4")
    return None


def test_agrees_with_a_table(agree):
    """Agrees with a table on 200 heads made of pieces of signatures."""
    first = st.sampled_from([*PLAIN, b"RIFF", SIZE, b"\x00\x00\x00\x18", b""])
    then = st.sampled_from([b"ftyp", SIZE, b"\x00", b""])
    last = st.sampled_from([b"WEBP", b"AVI ", b"isom", b"qt  ", b"heic", b"avis", b"mp4", b""])
    heads = st.builds(lambda *parts: b"".join(parts), first, then, last, st.binary(max_size=4))
    heads = heads.filter(lambda head: head[:8] != b"RIFFftyp")
    agree(sniff_format, table_look_up, heads)
