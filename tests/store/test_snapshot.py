from __future__ import annotations

from threading import Event, Thread

from graphapp.store.contract import Changes, Node, Store

_PAIR = ("Organisation", ("Alder Aid", "Birch Relief"))


def test_a_snapshot_is_what_nodes_and_edges_tell(store: Store) -> None:
    _name(store, "")
    seen = store.snapshot()
    assert (seen.version, list(seen.nodes), list(seen.edges)) == (store.version(), list(store.nodes()), list(store.edges()))
    assert len(seen.nodes) == 2


def test_a_snapshot_is_of_one_moment_while_somebody_writes_all_the_time(store: Store) -> None:
    _name(store, "at first")
    begun, enough = Event(), Event()

    def write() -> None:
        number = 0
        while not enough.is_set():
            _name(store, f"round {number}")
            number += 1
            begun.set()

    writer = Thread(target=write)
    writer.start()
    try:
        begun.wait()
        found = [store.snapshot() for _ in range(5)]
    finally:
        enough.set()
        writer.join()
    assert all(len({node.values["category"] for node in seen.nodes}) == 1 for seen in found)
    assert [seen.version for seen in found] == sorted(seen.version for seen in found)


def _name(store: Store, said: str) -> None:
    """Writes the same words on both of a pair, in one transaction."""
    kind, names = _PAIR
    with store.writing() as transaction:
        transaction.apply(Changes(put_nodes=tuple(Node(kind, name, {"name": name, "category": said}) for name in names)))
