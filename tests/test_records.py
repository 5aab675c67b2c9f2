"""A record survives being kept, and is known again whatever version kept it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import orjson

from graphapp.ingest import Effect, keep
from graphapp.records import pack, unpack
from graphapp.schema.life import Attendance, ItemKind, State, SuccessionKind
from graphapp.schema.records import Action, Attended, Due, Meeting, Name, Quote, Record, Succession
from graphapp.store.contract import Changes
from graphapp.store.embedded import EmbeddedStore

RECORD = Record(
    document="d1",
    source="hill.md",
    media_type="text/markdown",
    title=None,
    pages=1,
    language="en",
    meeting=Meeting(None, "2031-03-04", quotes=(0,)),
    quotes=(Quote(0, 4), Quote(5, 9, "Notes", 2)),
    names=(Name("organisation:a", "Organisation", "A", spellings=("A", "Á")),),
    mentions=(),
    attended=(Attended("organisation:a", 0, Attendance.APOLOGIES),),
    links=(),
    actions=(
        Action("Do it", ItemKind.FOLLOW_UP, (0, 1), due=Due("soon"), state=State.DONE),
        Action("Do that", ItemKind.BODY, (1,)),
    ),
    outcomes=(),
    warnings=(),
    text="Do i\nDo t",
    successions=(Succession(SuccessionKind.RENAMED, ("organisation:a",), (), 0),),
)


def test_a_record_comes_back_with_its_types() -> None:
    back = unpack(pack(RECORD))
    assert back == RECORD
    assert isinstance(back.attended[0].status, Attendance)
    assert (back.actions[0].due, back.actions[1].due, back.title) == (Due("soon"), None, None)
    assert isinstance(back.names[0].spellings, tuple)
    assert pack(back) == pack(RECORD)


def test_the_same_is_known_again_and_another_reading_is_a_correction(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path / "graph.db") as store, store.writing() as transaction:
        plain = replace(RECORD, successions=())
        assert keep(transaction, plain, {}).effect is Effect.ADDED
        sources = {"d1": ("hill.md",)}
        assert keep(transaction, plain, sources).effect is Effect.UNCHANGED
        [kept] = transaction.records(documents=["d1"])
        older = {name: value for name, value in orjson.loads(kept.body).items() if name != "successions"}
        transaction.apply(Changes(put_records=(replace(kept, body=orjson.dumps(older)),)))
        assert keep(transaction, plain, sources).effect is Effect.UNCHANGED  # kept before there were any
        assert keep(transaction, RECORD, sources).effect is Effect.CORRECTED
        assert keep(transaction, replace(RECORD, title="Hills"), sources).effect is Effect.CORRECTED
