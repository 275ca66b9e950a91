"""A static server for the built site, below a sub-path and compressing as GitHub Pages does."""

import gzip
import mimetypes
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import cached_property, lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

COMPRESSED = ("text/", "application/javascript", "application/json", "image/svg", "application/xml")
mimetypes.add_type("text/javascript", ".js")


class SiteServer(ThreadingHTTPServer):
    """Serves `folder` below `base`; counts the body bytes that it has sent."""

    daemon_threads = True

    def __init__(self, folder: Path, base: str) -> None:
        """Listens on a free loopback port; `base` starts and ends with a slash."""
        super().__init__(("127.0.0.1", 0), Handler)
        self.folder, self.base = folder.resolve(), base
        self.sent: dict[str, int] = {}
        self.withheld = ""
        """Files whose name starts with this are answered with 404."""
        self.replaced: dict[str, bytes] = {}
        """By path below the site's address, what is answered instead of the file."""
        self.is_off = False
        """Whether connections are closed without an answer, as if there were no network."""

    @cached_property
    def url(self) -> str:
        """The address of the site's home page."""
        return f"http://127.0.0.1:{self.server_address[1]}{self.base}"

    def body(self, path: str) -> tuple[int, str, bytes]:
        """Status, content type and content of what lies at a request's path."""
        inside = path.startswith(self.base)
        target = (self.folder / unquote(path[len(self.base) :])).resolve()
        if inside and target.is_dir():
            target /= "index.html"
        hidden = self.withheld and target.name.startswith(self.withheld)
        if not inside or hidden or not target.is_file() or self.folder not in target.parents:
            return 404, "text/plain", b"not found"
        kind = mimetypes.guess_type(target.name)[0] or "application/octet-stream"
        content = self.replaced.get(path[len(self.base) :]) or target.read_bytes()
        return (
            200,
            kind,
            self._as_if_published(content) if target.name == "sitemap.xml" else content,
        )

    def _as_if_published(self, sitemap: bytes) -> bytes:
        """The sitemap for this address: Material navigates instantly to pages that it lists."""
        home = re.search(rb"<loc>([^<]*)</loc>", sitemap)
        return sitemap.replace(home[1], self.url.encode()) if home else sitemap


class Handler(BaseHTTPRequestHandler):
    """Answers GET with caching headers, compressing text."""

    server: SiteServer
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        """Sends one file."""
        if self.server.is_off:
            self.close_connection = True
            return
        path = urlsplit(self.path).path
        status, kind, content = self.server.body(path)
        self.send_response(status)
        if kind.startswith(COMPRESSED):
            content = compressed(content)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=600")
        with suppress(ConnectionError):  # a page that is left does not wait for its files
            self.end_headers()
            self.wfile.write(content)
        self.server.sent[path] = self.server.sent.get(path, 0) + len(content)

    def log_message(self, *_: object) -> None:
        """Stays silent."""


@lru_cache(maxsize=256)
def compressed(content: bytes) -> bytes:
    """As GitHub Pages sends it; kept, because many tests open the same pages."""
    return gzip.compress(content, compresslevel=9)


@contextmanager
def serving(folder: Path, base: str = "/dry-run/") -> Iterator[SiteServer]:
    """A running server, closed at the end."""
    server = SiteServer(folder, base)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
