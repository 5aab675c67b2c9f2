"""Operations named by the SHA-256 of their text, so that a client sends the text once: Apollo's «automatic persisted queries».

A text is remembered when it comes with its hash, not by a list made at build time: nobody has to keep one up. What is
forgotten is asked for again (`PERSISTED_QUERY_NOT_FOUND`), as clients of this protocol expect.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from graphapp.api.failures import Code, RequestError
from graphapp.api.kept import Kept

VERSION = 1
LARGEST = 8 << 20  # bytes of all texts
LARGEST_ONE = 100_000


class Persisted:
    """The texts of operations by their hash, bounded. Threads may share it."""

    def __init__(self) -> None:
        self._texts = Kept(LARGEST, LARGEST_ONE)

    def query(self, query: Any, extensions: Any) -> Any:
        """The text that is meant: as it came, or what its hash stands for. RequestError where the hash is of no use."""
        named = extensions.get("persistedQuery") if isinstance(extensions, Mapping) else None
        if not isinstance(named, Mapping):
            return query
        digest = named.get("sha256Hash")
        if named.get("version") != VERSION or not isinstance(digest, str):
            raise RequestError(
                Code.PERSISTED_QUERY_NOT_SUPPORTED, "PersistedQueryNotSupported", "Send the text of the query, without a hash"
            )
        return self._known(digest) if query is None else self._remembered(query, digest)

    def _known(self, digest: str) -> str:
        text = self._texts.get(digest)
        if text is None:
            raise RequestError(
                Code.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound", "Send the text of the query once, with its hash"
            )
        return text.decode()

    def _remembered(self, query: Any, digest: str) -> Any:
        if not isinstance(query, str):
            return query
        text = query.encode(errors="replace")
        if hashlib.sha256(text).hexdigest() != digest:
            raise RequestError(
                Code.BAD_REQUEST, "The hash is not that of the query", "Send the SHA-256 of the text in UTF-8, hexadecimal"
            )
        self._texts.put(digest, text)
        return query
