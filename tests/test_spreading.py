"""Work on many files, also when it kills the process that does it, and on a cluster."""

from __future__ import annotations

import signal
import warnings
from pathlib import Path

import pytest
from dying import Errand, at_interrupt, shout

from graphapp.loading import File, files, load
from graphapp.schema.errors import DocumentError, UsageError
from graphapp.spreading import cluster, spread
from graphapp.store.dump import dump
from graphapp.store.opening import open_store

SAMPLES = Path(__file__).parents[1] / "samples"


def results(*sources: str) -> list[str]:
    """What came of each errand, an exception by its type's name."""
    return [
        f"{task.source} {type(result).__name__ if isinstance(result, BaseException) else result}"
        for task, result in spread(shout, [Errand(source) for source in sources])
    ]


def test_a_few_and_many_come_back_in_order() -> None:
    assert results("a", "b") == ["a A", "b B"]
    names = [f"n{number}" for number in range(40)]
    assert results(*names) == [f"{name} {name.upper()}" for name in names]


def test_a_few_are_done_when_their_turn_comes() -> None:
    done: list[str] = []
    each = spread(lambda errand: done.append(errand.source), [Errand("a"), Errand("b")])
    next(each)
    assert done == ["a"]


def test_an_interrupt_ends_what_is_done_of_a_few() -> None:
    def stop(errand: Errand) -> str:
        if errand.source == "b":
            raise KeyboardInterrupt
        return errand.source

    each = spread(stop, [Errand("a"), Errand("b"), Errand("c")])
    assert next(each) == (Errand("a"), "a")
    with pytest.raises(KeyboardInterrupt):
        next(each)


def test_what_fails_is_told_and_the_rest_goes_on() -> None:
    assert results("a", "fail", "b", "c", "d", "e") == ["a A", "fail ValueError", "b B", "c C", "d D", "e E"]


def test_what_kills_its_process_fails_alone() -> None:
    names = [*(f"n{number}" for number in range(9)), "kill", "m", "fail", "kill", "z"]
    expected = {"kill": "kill DocumentError", "fail": "fail ValueError"}
    assert results(*names) == [expected.get(name, f"{name} {name.upper()}") for name in names]


@pytest.mark.parametrize("place", range(8))
def test_wherever_it_stands_the_tests_survive_it(place: int) -> None:
    names = [f"n{number}" for number in range(7)]
    names.insert(place, "kill")
    assert results(*names) == ["kill DocumentError" if name == "kill" else f"{name} {name.upper()}" for name in names]


def test_the_error_names_the_file_and_a_remedy() -> None:
    names = ["a", "b", "c", "d", "kill"]
    error = list(spread(shout, [Errand(name) for name in names]))[-1][1]
    assert isinstance(error, DocumentError)
    assert str(error).startswith("kill: reading it ended the process")


def test_the_processes_end_in_silence_at_an_interrupt() -> None:
    told = {result for _, result in spread(at_interrupt, [Errand(str(number)) for number in range(6)])}
    assert told == {str(signal.SIG_DFL)}


def test_nothing_to_do() -> None:
    assert results() == []


@pytest.mark.filterwarnings("default")
def test_a_cluster_gives_the_same_graph(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of the cluster's own libraries
        from distributed import LocalCluster
    found = [*files([str(SAMPLES)]), File("gone.md", tmp_path / "gone.md")]
    dumps = []
    with LocalCluster(n_workers=1, threads_per_worker=1, dashboard_address=None, silence_logs=50) as local:
        for name, workers in (("here.db", None), ("there.db", cluster(local.scheduler_address))):
            with open_store(str(tmp_path / name)) as store:
                report = load(store, found, workers=workers)
                dumps.append(list(dump(store)))
            assert [sentence.split(":")[0] for sentence in report.failures] == ["gone.md"]
    assert dumps[0] == dumps[1]
    assert dumps[0]


@pytest.mark.filterwarnings("default")
def test_a_cluster_that_does_not_answer_is_a_wrong_request() -> None:
    with pytest.raises(UsageError, match="nothing answers at nowhere"), cluster("nowhere:port")(1):
        pass
