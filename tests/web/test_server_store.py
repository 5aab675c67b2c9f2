"""Pages over the Neo4j store say what they say over the embedded one."""

from __future__ import annotations

from html_pages import Page, browser
from neo4j_server import Neo4jServer

from graphapp.store.contract import Changes
from graphapp.store.embedded import EmbeddedStore
from graphapp.store.server import ServerStore

STARTS = (
    "/",
    "/commitments",
    "/gaps",
    "/explore?around=IOM",
    "/organisation/UNHCR",
    "/country/BDI",
    "/changes?from=2026-02-10",
)
DAY = "as_of=2026-03-20"
OF_EACH = 3  # pages of a kind


def test_both_stores_give_one_page(samples: EmbeddedStore, neo4j_server: Neo4jServer) -> None:
    neo4j_server.clear()
    with ServerStore(neo4j_server.uri, ("neo4j", neo4j_server.password)) as server:
        with samples.writing() as transaction:
            records = tuple(transaction.all_records())
        with server.writing() as transaction:
            transaction.apply(Changes(put_nodes=tuple(samples.nodes()), put_edges=tuple(samples.edges()), put_records=records))
        ours, theirs = browser(samples), browser(server)
        waiting = [f"{path}{'&' if '?' in path else '?'}{DAY}" for path in STARTS]
        seen: dict[str, int] = {}
        for path in waiting:
            one, other = (client.get(path, follow_redirects=True) for client in (ours, theirs))
            assert (one.status_code, one.text) == (200, other.text), path
            for link in (found for found in Page(one.text).links if DAY in found and found not in waiting):
                kind = link.split("/")[1].partition("?")[0]
                if kind not in ("graphql", "search") and seen.get(kind, 0) < OF_EACH:
                    seen[kind] = seen.get(kind, 0) + 1
                    waiting.append(link)
    neo4j_server.clear()
    assert {"commitment", "organisation", "meeting", "document", "initiative", "group", "why"} <= seen.keys()
