"""Sends the files of the page, as small as the browser takes them: GraphiQL's script is a quarter as large compressed.

Compressed when a file is first asked for, and kept: nothing is checked in twice, and starting the server waits for nothing.
"""

from __future__ import annotations

import gzip
import hashlib
import mimetypes
from collections.abc import Callable
from functools import cache
from pathlib import Path

from flask import Response, request, send_from_directory
from werkzeug.security import safe_join

_SUFFIXES = (".js", ".css", ".html", ".txt")


def sending(folder: str) -> Callable[[str], Response]:
    """What sends a file of the folder by its name; NotFound where there is none."""

    @cache
    def compressed(path: str) -> tuple[bytes, str]:
        body = gzip.compress(Path(path).read_bytes(), mtime=0)
        return body, hashlib.sha256(body).hexdigest()[:32]

    def send(name: str) -> Response:
        path = safe_join(folder, name)
        taken = name.endswith(_SUFFIXES) and request.accept_encodings["gzip"] and "Range" not in request.headers
        if not (taken and path and Path(path).is_file()):
            response = send_from_directory(folder, name)
        else:
            body, tag = compressed(path)
            response = Response(body, content_type=f"{mimetypes.guess_type(path)[0]}; charset=utf-8")
            response.content_encoding = "gzip"
            response.cache_control.no_cache = True  # as the whole file: asked for again, and answered with 304
            response.set_etag(tag)
            response.make_conditional(request)
        response.vary.add("Accept-Encoding")
        return response

    return send
