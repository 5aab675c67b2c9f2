"""The three that are compared, each asked in its own way by a client that costs little: bytes in, bytes out."""

from __future__ import annotations

import http.client
from abc import ABC, abstractmethod
from enum import StrEnum
from typing import Any
from urllib.parse import urlencode

import neo4j
import orjson

from benchmarks import answers
from benchmarks.neo4j_server import Neo4jServer
from benchmarks.queries import Query, Variables

_WAIT = 120.0


class Client(ABC):
    """One caller with a connection of its own."""

    @abstractmethod
    def ask(self, query: Query, variables: Variables) -> Any:
        """Asks, and takes the whole answer, without looking at it."""

    @abstractmethod
    def answer(self, query: Query, variables: Variables) -> list[Any]:
        """The answer in its common form."""

    @abstractmethod
    def close(self) -> None: ...


class Keeping(StrEnum):
    """Who may keep an answer to give it again."""

    NOBODY = "nobody"
    SERVER = "server"
    CLIENT = "client"  # which asks each time whether its copy is still good


class HttpClient(Client):
    """A caller of a GraphQL server, over a connection that stays open."""

    def __init__(self, port: int, keeping: Keeping = Keeping.NOBODY) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=_WAIT)
        self._keeping, self._tags = keeping, dict[str, str]()
        self._headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if keeping is Keeping.NOBODY:
            self._headers["Cache-Control"] = "no-cache"  # graphapp then works its answer out anew

    @abstractmethod
    def text(self, query: Query) -> str:
        """The question in the server's GraphQL."""

    def ask(self, query: Query, variables: Variables) -> bytes:
        if self._keeping is Keeping.CLIENT:
            return self._ask_again(query, variables)
        body = orjson.dumps({"query": self.text(query), "variables": variables})
        self._connection.request("POST", "/graphql", body, self._headers)
        return self._answered(query, http.client.OK)

    def _ask_again(self, query: Query, variables: Variables) -> bytes:
        """Nothing where the copy is still good."""
        asked = {"query": self.text(query), "variables": orjson.dumps(variables).decode()}
        address = f"/graphql?{urlencode(asked)}"
        tag = {"If-None-Match": self._tags[address]} if address in self._tags else {}
        self._connection.request("GET", address, headers=self._headers | tag)
        return self._answered(query, http.client.OK, http.client.NOT_MODIFIED, address=address)

    def _answered(self, query: Query, *expected: int, address: str = "") -> bytes:
        response = self._connection.getresponse()
        answered = response.read()
        if response.status not in expected:
            raise RuntimeError(f"{query.name}: status {response.status}: {answered[:1000].decode()}")
        if address and (tag := response.headers["ETag"]):
            self._tags[address] = tag
        return answered

    def tagged(self, query: Query, variables: Variables) -> bool:
        """Whether the server tells by a tag which version of the graph an answer is of."""
        self._ask_again(query, variables)
        return bool(self._tags)

    def data(self, query: Query, variables: Variables) -> dict[str, Any]:
        """The answer's data; RuntimeError where there are errors."""
        answered: dict[str, Any] = orjson.loads(self.ask(query, variables))
        if "errors" in answered:
            raise RuntimeError(f"{query.name}: {orjson.dumps(answered['errors'])[:1000].decode()}")
        found: dict[str, Any] = answered["data"]
        return found

    def close(self) -> None:
        self._connection.close()


class GraphappClient(HttpClient):
    """A caller of `graphapp serve`."""

    def text(self, query: Query) -> str:
        return query.graphapp

    def answer(self, query: Query, variables: Variables) -> list[Any]:
        return answers.of_graphapp(query, self.data(query, variables), variables["day"])


class PeerClient(HttpClient):
    """A caller of @neo4j/graphql."""

    def text(self, query: Query) -> str:
        return query.peer

    def answer(self, query: Query, variables: Variables) -> list[Any]:
        return answers.of_peer(query, self.data(query, variables), variables["day"])


class RawClient(Client):
    """A caller of Neo4j itself through the Python driver, by Cypher written by hand."""

    def __init__(self, server: Neo4jServer) -> None:
        self._driver = server.driver()
        self._session = self._driver.session(default_access_mode=neo4j.READ_ACCESS)

    def ask(self, query: Query, variables: Variables) -> list[list[Any]]:
        statement = query.raw
        return self._session.execute_read(lambda transaction: transaction.run(statement, variables).values())

    def answer(self, query: Query, variables: Variables) -> list[Any]:
        return answers.of_raw(query, self.ask(query, variables), variables["day"])

    def close(self) -> None:
        self._session.close()
        self._driver.close()
