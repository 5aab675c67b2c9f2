from __future__ import annotations

from each_store import opened_server, store

__all__ = ["opened_server", "store"]
