"""What the function answers, and how much of a batch it processes."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.idempotent_consumer.batch import fifo_handler, group_handler, handler
from grader.sim.clock import Clock
from grader.sim.queues import Queue
from scenes.idempotent_consumer.mapping import deliver

MESSAGES = st.lists(st.tuples(st.sampled_from("abc"), st.booleans()), max_size=8)


def event(messages: list[tuple[str, bool]]) -> dict:
    """An event; each message has a group and is good or not, which its body says."""
    return {
        "Records": [
            {"messageId": f"m{i}", "body": f"{i}", "attributes": {"MessageGroupId": group}}
            for i, (group, _) in enumerate(messages)
        ]
    }


def played(answer: Callable, messages: list[tuple[str, bool]]) -> tuple[list[int], list[int]]:
    """Which messages were processed, and which were named."""
    processed = []

    def process(body: str) -> None:
        processed.append(int(body))
        if not messages[int(body)][1]:
            raise ValueError(body)

    response = answer(event(messages), process)
    assert list(response) == ["batchItemFailures"]
    return processed, [int(item["itemIdentifier"][1:]) for item in response["batchItemFailures"]]


@given(MESSAGES)
def test_standard_queue(messages: list[tuple[str, bool]]) -> None:
    """All are processed once, and those that failed are named."""
    processed, named = played(handler, messages)
    assert processed == list(range(len(messages)))
    assert named == [i for i, (_, good) in enumerate(messages) if not good]


@given(MESSAGES)
def test_fifo_queue(messages: list[tuple[str, bool]]) -> None:
    """What is named is what is left from the first failure on; nothing else is processed."""
    processed, named = played(fifo_handler, messages)
    first = next((i for i, (_, good) in enumerate(messages) if not good), len(messages))
    assert processed == list(range(min(first + 1, len(messages))))
    assert named == list(range(first, len(messages)))


@given(MESSAGES)
def test_groups_are_fifo_queues_of_their_own(messages: list[tuple[str, bool]]) -> None:
    """Each group is treated as if it were alone."""
    processed, named = played(group_handler, messages)
    for group in "abc":
        numbers = [i for i, (its, _) in enumerate(messages) if its == group]
        alone, left = played(fifo_handler, [messages[i] for i in numbers])
        assert [i for i in processed if i in numbers] == [numbers[i] for i in alone]
        assert [i for i in named if i in numbers] == [numbers[i] for i in left]


@pytest.mark.parametrize(
    ("answer", "expected", "dead"),
    [(handler, [1, 2], ["poison"]), (fifo_handler, [1], ["poison", "2"])],
)
def test_poison_ends_as_a_dead_letter(
    answer: Callable, expected: list[int], dead: list[str]
) -> None:
    """What fails for ever is a dead letter; in a FIFO queue what stands behind it is one, too."""
    clock, done = Clock(), []
    queue = Queue(clock, visibility=60, max_receives=3)
    for body in ("1", "poison", "2"):
        queue.send(body)
    for _ in range(6):
        deliver(queue, lambda event: answer(event, lambda body: done.append(int(body))))
        clock.advance(60)
    assert done == expected
    assert [message.body for message in queue.dead] == dead
    assert queue.depth == queue.in_flight == 0
