"""`graphapp serve`: the pages, the API and GraphiQL on a port of this machine."""

from __future__ import annotations

import argparse
import gc
import ipaddress
import logging
import socket
import sys
import threading
import time

from waitress.server import create_server

from graphapp.access import bring_up
from graphapp.app import create_app
from graphapp.schema.errors import StoreError, UsageError
from graphapp.store.contract import Store
from graphapp.store.opening import default_store, open_store
from graphapp.tokens import TOKEN, token

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
THREADS = 8
_UNDISTURBED = 2.0  # seconds


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on; default: this machine only")
    parser.add_argument("--port", type=port, default=8000, help="the port to listen on; default: 8000; 0: any free one")
    parser.add_argument("--allow-changes", action="store_true", help="let mutations change the graph; default: it is read only")


def port(text: str) -> int:
    """The port's number."""
    number = int(text)
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return number


def run(options: argparse.Namespace) -> int:
    """Serves until it is interrupted."""
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # that requests wait a moment is no news
    secret = guarded(options.host)
    bring_up(options.store)
    with served(options.store, changes=options.allow_changes) as store, listening(options.host, options.port) as listener:
        writer = store if options.allow_changes else None
        app = create_app(store, hosts=trusted(options.host), token=secret, writer=writer)
        server = create_server(app, sockets=[listener], threads=THREADS, ident="graphapp")
        _settle()
        announce(options.host, listener.getsockname()[1], options.store or default_store(), empty=not store.version())
        threading.Thread(target=_warm_up, daemon=True).start()
        server.run()
    return 0


def served(where: str | None, *, changes: bool) -> Store:
    """The store; one that may not be written is served all the same, if nothing is to be changed."""
    try:
        return open_store(where)
    except StoreError as refused:
        if changes:
            raise
        try:
            return open_store(where, read_only=True)
        except StoreError:
            raise refused from None


def _warm_up() -> None:
    """Makes the library's types while nobody waits for them: the first search, or the first look at GraphiQL, took seconds."""
    time.sleep(_UNDISTURBED)  # for who asks at once, mostly what needs none of them
    from graphapp.api.library import schema

    schema()


def _settle() -> None:
    """Leaves what is there for good out of Python's search for garbage: it took most of the time of reading a large answer."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def listening(host: str, number: int) -> socket.socket:
    """A socket that has the port; UsageError where it cannot have it. An address of four numbers goes before a longer one."""
    try:
        found = socket.getaddrinfo(host, number, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        family, _, _, _, address = min(found, key=lambda one: one[0] != socket.AF_INET)
        return socket.create_server(address[:2], family=family)
    except (OSError, UnicodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"cannot listen on {host}, port {number}: {reason}. Choose another --host or --port.") from error


def trusted(host: str) -> tuple[str, ...] | None:
    """The names by which a browser of this machine may call the server; None: any, as others may call it too."""
    return (*LOOPBACK, host) if is_loopback(host) else None


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def guarded(host: str) -> str | None:
    """The token that callers must bear, None where none is asked for; UsageError where others could come in without one."""
    secret = token()
    if secret is None and not is_loopback(host):
        raise UsageError(
            f"others can reach {host}, and whoever does could read the whole graph: set {TOKEN} in the environment to a secret "
            "that callers send as «Authorization: Bearer …», or serve on 127.0.0.1"
        )
    return secret


def announce(host: str, number: int, store: str, *, empty: bool = False) -> None:
    """Says where the graph is served, and warns where others can reach it, or where there is nothing to serve."""
    if not is_loopback(host):
        print(
            f"graphapp: warning: whoever bears the token can ask at {host}, and what goes over the wire is not encrypted: "
            "put something before it that is (TLS).",
            file=sys.stderr,
        )
    shown = f"[{host}]" if ":" in host else host
    where = f"http://{shown}:{number}/"
    print(f"graphapp: {where} shows {store}, {where}graphql answers programs; Ctrl-C ends it", file=sys.stderr, flush=True)
    if empty:
        print(f"graphapp: warning: nothing is loaded in {store} yet: graphapp load PATH…", file=sys.stderr, flush=True)
