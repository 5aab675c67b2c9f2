"""An endpoint on loopback that answers as a test tells it to: well, badly, late, or not at all."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

NOTHING: dict[str, list[Any]] = {"actions": [], "initiatives": [], "datasets": []}
Reply = tuple[int, dict[str, str], bytes]


def completion(content: str | None, **choice: Any) -> Reply:
    """A response of the endpoint around what the model wrote."""
    message = {"role": "assistant", "content": content} | choice.pop("message", {})
    return 200, {}, json.dumps({"choices": [{"message": message, "finish_reason": "stop"} | choice]}).encode()


def facts(**found: list[dict[str, Any]]) -> Reply:
    """A good answer with these facts."""
    return completion(json.dumps(NOTHING | found))


@dataclass
class Endpoint:
    """What the server was asked, and what it is to say: `reply` is given the heading and the passage."""

    url: str = ""
    reply: Callable[[str, str], Reply] = lambda heading, passage: facts()
    asked: list[str] = field(default_factory=list)  # headings
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str | None] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)  # set when the test ends: who waits may go


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    known = Endpoint()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            question = json.loads(body["messages"][-1]["content"])
            known.asked.append(question["heading"])
            known.requests.append(body)
            known.keys.append(self.headers.get("Authorization"))
            status, headers, data = known.reply(question["heading"], question["passage"])
            try:
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)
            except OSError:
                pass  # who asked has not waited

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = False  # their sockets are closed before the test ends
        known.url = f"http://127.0.0.1:{server.server_port}/v1"
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield known
        known.over.set()
        server.shutdown()
        thread.join()
