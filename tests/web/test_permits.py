"""Permits are bounded, and no caller takes them all where there are others."""

from contextlib import ExitStack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resume_ats_scorer.errors import Busy
from resume_ats_scorer.web.permits import Permits


class Room:
    """Permits, and those that are held."""

    def __init__(self, most: int = 12, always: int = 1, batches: int = 2) -> None:
        self.permits = Permits(most, always, batches)
        self.held: list[ExitStack] = []

    def take(self, caller: str, *, shared: bool = True, batch: bool = False) -> bool:
        stack = ExitStack()
        try:
            stack.enter_context(self.permits.hold(caller, shared=shared, batch=batch))
        except Busy:
            return False
        self.held.append(stack)
        return True

    def take_all(self, caller: str, *, shared: bool = True) -> int:
        count = 0
        while self.take(caller, shared=shared):
            count += 1
        return count


def test_a_caller_alone_on_the_service_gets_all() -> None:
    """Where nobody else can come, nothing is kept back."""
    assert 12 == Room().take_all("one", shared=False)


def test_a_caller_leaves_a_third_for_others() -> None:
    """However much one asks for, the next finds permits, and so does the one after."""
    room = Room()

    assert [8, 3, 1] == [room.take_all(name) for name in ("one", "two", "three")]


def test_callers_end_up_with_equal_shares() -> None:
    """While both keep asking, the one that came later catches up as the requests of the other end, and neither gets ahead."""
    room = Room(10)
    room.take_all("one")
    for _ in range(20):
        room.held.pop(0).close()
        room.take_all("two")
        room.take_all("one")

        assert all(held <= 5 for caller, held in room.permits._held.items() if caller == "two")
    assert {4, 5} >= set(room.permits._held.values())


def test_workers_are_never_idle_for_fairness() -> None:
    """As many requests as there are workers are let in, whoever they are from."""
    assert 4 == Room(4, always=4).take_all("one")


def test_batches_are_bounded_apart() -> None:
    """A third batch is refused while a single document is let in; when one ends, the next begins."""
    room = Room()

    assert [True, True, False] == [room.take("one", batch=True) for _ in range(3)]
    assert room.take("one")
    room.held[0].close()
    assert room.take("one", batch=True)


@given(st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=200))
def test_permits_are_never_more_than_there_are_and_all_come_back(steps: list[tuple[str, bool]]) -> None:
    """Whatever comes and goes, at most so many are held, and at the end all are free."""
    room = Room(9)
    for caller, goes in steps:
        if goes and room.held:
            room.held.pop(0).close()
        else:
            room.take(caller)
        assert room.permits._held.total() == len(room.held) <= 9
    for one in room.held:
        one.close()

    assert not room.permits._held


def test_an_error_gives_the_permit_back() -> None:
    """A request that fails holds nothing afterwards."""
    permits = Permits(1, 1, 1)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), permits.hold("one", shared=True, batch=True):
            raise ZeroDivisionError
