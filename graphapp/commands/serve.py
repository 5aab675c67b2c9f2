"""`graphapp serve`: the API and GraphiQL on a port of this machine."""

from __future__ import annotations

import argparse
import ipaddress
import sys
from typing import Any

import waitress

from graphapp.app import create_app
from graphapp.schema.errors import UsageError
from graphapp.store.contract import Reader
from graphapp.store.opening import default_store, open_store

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
THREADS = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where to listen."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on; default: this machine only")
    parser.add_argument("--port", type=port, default=8000, help="the port to listen on; default: 8000; 0: any free one")


def port(text: str) -> int:
    """The port's number."""
    number = int(text)
    if not 0 <= number <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return number


def run(options: argparse.Namespace) -> int:
    """Serves until it is interrupted."""
    with open_store(options.store) as store:
        server = listening(store, options.host, options.port)
        try:
            _announce(options, server)
            server.run()
        finally:
            server.close()
    return 0


def listening(store: Reader, host: str, number: int) -> Any:
    """A server that has its port already; UsageError where it cannot have it."""
    app = create_app(store, hosts=LOOPBACK if is_loopback(host) else None)
    try:
        return waitress.create_server(
            app, host=host, port=number, threads=THREADS, ident="graphapp", clear_untrusted_proxy_headers=True
        )
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"cannot listen on {host}, port {number}: {reason}. Choose another --host or --port.") from error


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _announce(options: argparse.Namespace, server: Any) -> None:
    if not is_loopback(options.host):
        print(
            f"graphapp: warning: everyone who can reach {options.host} can read the whole graph: there is no sign-in yet.",
            file=sys.stderr,
        )
    number = getattr(server, "effective_port", options.port)
    shown = f"[{options.host}]" if ":" in options.host else options.host
    print(
        f"graphapp: http://{shown}:{number}/graphql serves {options.store or default_store()}; Ctrl-C ends it",
        file=sys.stderr,
        flush=True,
    )
