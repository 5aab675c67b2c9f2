from __future__ import annotations

from llm_endpoint import endpoint

__all__ = ["endpoint"]
