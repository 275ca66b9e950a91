SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "png",
    b"\xff\xd8\xff": "jpeg",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"II*\x00": "tiff",
    b"MM\x00*": "tiff",
}
RIFF = {b"WEBP": "webp", b"AVI ": "avi"}
IMAGE_BRANDS = {b"avif", b"avis", b"heic", b"heix", b"mif1"}


def sniff_format(head: bytes) -> str | None:
    """The format that the first bytes show, or None."""
    for signature, name in SIGNATURES.items():
        if head.startswith(signature):
            return name
    brand = head[8:12]
    if len(brand) < 4:
        return None
    if head.startswith(b"RIFF"):
        return RIFF.get(brand)
    if int.from_bytes(head[:4]) < 8:
        return None
    if head[4:8] == b"ftyp" and brand not in IMAGE_BRANDS:
        return "mov" if brand == b"qt  " else "mp4"
    return None
