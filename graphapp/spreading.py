"""Does one thing to many files: here for a few, on all cores for many, on a cluster where one is named.

A few are done one at a time, each when its result is asked for, so that Ctrl-C ends what is being done; for a thread, Python
waits. All through the futures of the standard library. A file that kills the process that reads it fails alone: what was under
way beside it is done again, each file in a process of its own.
"""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from multiprocessing import get_context
from typing import Any, ParamSpec, Protocol, TypeVar

from graphapp.schema.errors import DocumentError, UsageError

_FEW = 4  # files that are read sooner than a second process starts
_AHEAD = 4  # files for each core that are read before the first of them is kept


class Named(Protocol):
    """What is worked on: something that errors can name."""

    @property
    def source(self) -> str: ...


Task = TypeVar("Task", bound=Named)
Result = TypeVar("Result")
Given = ParamSpec("Given")
Workers = Callable[[int], AbstractContextManager[Executor]]  # for a number of tasks


def spread(
    work: Callable[[Task], Result],
    tasks: Sequence[Task],
    workers: Workers | None = None,
    pack: Callable[[Task], Task] = lambda task: task,
) -> Iterator[tuple[Task, Result | BaseException]]:
    """Each task with its result, or with why there is none, in order and never far ahead of what is taken.

    `pack` makes a task ready to be sent, when its turn comes.
    """
    waiting = deque(tasks)
    gather = workers or _cores
    while waiting:
        under_way: deque[tuple[Task, Future[Result]]] = deque()
        with gather(len(waiting)) as executor:
            yield from _results(partial(_sent, executor, work, pack), waiting, under_way)
        gather = workers or _processes  # once one has died, no other task is done in this process, however few are left
        for task, future in under_way:  # a process died, and one of these killed it
            error = future.exception()
            yield task, _alone(work, task) if isinstance(error, BrokenExecutor) else error or future.result()


def _results(
    submit: Callable[[Task], Future[Result]],
    waiting: deque[Task],
    under_way: deque[tuple[Task, Future[Result]]],
) -> Iterator[tuple[Task, Result | BaseException]]:
    """Results until none is waiting or under way, or until a process has died."""
    width = _AHEAD * (os.cpu_count() or 1)
    while waiting or under_way:
        try:
            while waiting and len(under_way) <= width:
                under_way.append((waiting[0], submit(waiting[0])))
                waiting.popleft()
        except BrokenExecutor:
            pass  # told by the oldest of those under way
        if not under_way:
            return
        task, future = under_way[0]
        error = future.exception()
        if isinstance(error, BrokenExecutor):
            return
        under_way.popleft()
        yield task, future.result() if error is None else error


def _sent(executor: Executor, work: Callable[[Task], Result], pack: Callable[[Task], Task], task: Task) -> Future[Result]:
    return executor.submit(work, pack(task))


def _alone(work: Callable[[Task], Result], task: Task) -> Result | BaseException:
    """The result of a task in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        future = executor.submit(work, task)
        error = future.exception()
        if isinstance(error, BrokenExecutor):
            problem = "reading it ended the process, most likely for want of memory"
            return DocumentError(task.source, problem, "Split it, take the pictures out, or save it as text")
        return future.result() if error is None else error


class _Here(Executor):
    """Does each task in this thread, when its result is asked for."""

    def submit(self, work: Callable[Given, Result], /, *args: Given.args, **kwargs: Given.kwargs) -> Future[Result]:
        return _Due(partial(work, *args, **kwargs))


class _Due(Future[Any]):
    """A result that is worked out by whoever asks for it."""

    def __init__(self, work: Callable[[], Any]) -> None:
        super().__init__()
        self._work = work

    def exception(self, timeout: float | None = None) -> BaseException | None:
        if not self.done():
            try:
                self.set_result(self._work())
            except Exception as error:  # noqa: BLE001 - handed on, as an executor does; what ends the program is not one
                self.set_exception(error)
        return super().exception(timeout)

    def result(self, timeout: float | None = None) -> Any:
        self.exception(timeout)
        return super().result(timeout)


def _cores(number: int) -> Executor:
    """This thread for a few tasks, else a process for each core."""
    return _Here() if number <= _FEW else _processes(number)


def _processes(number: int) -> Executor:
    """A process for each core; on Ctrl-C they end at once and in silence, whatever they are doing."""
    width = min(os.cpu_count() or 1, number)
    return ProcessPoolExecutor(width, get_context("spawn"), signal.signal, (signal.SIGINT, signal.SIG_DFL))


def cluster(address: str) -> Workers:
    """The workers of a Dask cluster (tcp://host:8786), which must have graphapp installed; UsageError where there is none."""
    try:
        from distributed import Client
    except ImportError as error:
        raise UsageError("--cluster needs Dask: pip install 'graphapp[cluster]'") from error

    @contextmanager
    def workers(_: int) -> Iterator[Executor]:
        try:
            client = Client(address, timeout="10s", set_as_default=False)
        except (OSError, ValueError) as error:
            raise UsageError(f"--cluster: nothing answers at {address} ({error}). Start a Dask scheduler there.") from error
        with client, client.get_executor() as executor:
            yield executor

    return workers
