"""What Neo4j and its driver refuse, in words of the product. No message holds a user's name or a password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graphapp.schema.errors import StoreBusyError, StoreError, UsageError

_TIMED_OUT = ("TransactionTimedOut", "LockClientStopped", "LockAcquisitionTimeout")


@contextmanager
def translated(uri: str) -> Iterator[None]:
    """Turns the errors of the driver and of the server into StoreErrors that name the server."""
    try:
        yield
    except AuthError as error:
        raise StoreError(_refused(uri, error)) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise StoreError(f"{uri} does not answer: start Neo4j, or name another store in GRAPHAPP_STORE") from error
    except Neo4jError as error:
        raise _translation(uri, error) from error
    except DriverError as error:
        raise StoreError(f"{uri}: the connection to Neo4j failed ({type(error).__name__}). Nothing was written") from error


@contextmanager
def addressed(uri: str) -> Iterator[None]:
    """Turns what the driver says of an address that cannot be one into a UsageError."""
    try:
        yield
    except (ConfigurationError, ValueError) as error:
        raise UsageError(f"{uri} is not an address of a Neo4j server: write it as neo4j://host:7687") from error


def _refused(uri: str, error: AuthError) -> str:
    if "RateLimit" in (error.code or ""):
        return f"{uri} refuses to log in after too many wrong passwords: wait some seconds and try again"
    return f"{uri} refuses the user or the password: set NEO4J_USERNAME (default: neo4j) and NEO4J_PASSWORD"


def _translation(uri: str, error: Neo4jError) -> StoreError:
    code = error.code or "unknown error"
    if isinstance(error, TransientError) or code.endswith(_TIMED_OUT):
        return StoreBusyError(f"{uri} is busy, perhaps with another writer ({code}): try again later")
    if isinstance(error, ClientError) and code.endswith("DatabaseNotFound"):
        return StoreError(f"{uri} has no such database: mend NEO4J_DATABASE, or leave it unset")
    if code.endswith(("AccessMode", "ForbiddenOnReadOnlyDatabase", "Forbidden", "WriteOnReadOnlyAccessDatabase")):
        return StoreError(f"{uri} may not be written by this user: nothing was")
    first, _, _ = (error.message or "").partition("\n")  # what follows quotes the statement
    return StoreError(f"{uri} cannot go on ({code}): {first}")
