"""Every error of graphapp, named by what the caller must do.

GraphappError
├── UsageError           the request is wrong: mend it and ask again (exit status 2)
│   └── ContradictionError  a decision cannot hold beside an earlier one: take that one back first
├── DocumentError        this document cannot be read: skip it, the others go on (exit status 1)
└── StoreError           stop: the store cannot be read or written
    └── StoreBusyError   stop, and the same may go through later

A message says what happened, where, and how to mend it.
"""

from __future__ import annotations


class GraphappError(Exception):
    """Base of all; `str()` is a sentence for the person at the keyboard."""


class UsageError(GraphappError):
    """The request names something that does not exist or cannot be answered as asked."""


class ContradictionError(UsageError):
    """A decision that cannot hold beside an earlier one."""


class DocumentError(GraphappError):
    """One document cannot be read; `source` says which."""

    def __init__(self, source: str, problem: str, remedy: str) -> None:
        super().__init__(source, problem, remedy)  # as given, so that it passes from one process to another
        self.source = source

    def __str__(self) -> str:
        return "{}: {}. {}.".format(*self.args)


class StoreError(GraphappError):
    """The store cannot be opened, read or written; what was stored before is kept."""


class StoreBusyError(StoreError):
    """Another process holds the store, or the server did not answer in time."""
