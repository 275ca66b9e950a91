"""What may a caller expect of any model, and which back ends keep it?

A promise is a function of a model that raises where the model breaks it. One suite for all: that is
what makes the back ends substitutable, more than the base class, which checks no more than a name.
"""

from collections.abc import Callable

from answers.model_factory.factory import MLModel

type Promise = Callable[[MLModel], None]

IMAGES = [b"shirt 71", b"shoe 12", b"coat 98", b"shirt 71", b"coat 0", b"shoe 100"]
"""More than the vendor takes in a call, and one of them twice."""


def returns_a_list_of_pairs(model: MLModel) -> None:
    """A list of `(label, confidence)`, not an array, bytes or a job."""
    answers = model.predict(IMAGES)
    assert type(answers) is list
    assert all(type(label) is str and type(score) is float for label, score in answers)


def one_per_item(model: MLModel) -> None:
    """As many results as items, for one item too."""
    assert len(model.predict(IMAGES)) == len(IMAGES)
    assert len(model.predict(IMAGES[:1])) == 1


def in_the_order_of_the_items(model: MLModel) -> None:
    """Each item gets the answer that it gets alone."""
    assert list(model.predict(IMAGES)) == [model.predict([image])[0] for image in IMAGES]


def confidence_from_0_to_1(model: MLModel) -> None:
    """No percentages."""
    assert all(0 <= score <= 1 for _, score in model.predict(IMAGES))


def nothing_for_nothing(model: MLModel) -> None:
    """No items, no results, no exception."""
    assert len(model.predict([])) == 0


def leaves_the_items(model: MLModel) -> None:
    """The caller's list is as it was."""
    images = list(IMAGES)
    model.predict(images)
    assert images == IMAGES


PROMISES: tuple[Promise, ...] = (
    returns_a_list_of_pairs,
    one_per_item,
    in_the_order_of_the_items,
    confidence_from_0_to_1,
    nothing_for_nothing,
    leaves_the_items,
)


def broken(model: MLModel) -> list[str]:
    """The names of the promises that a model breaks."""
    names = []
    for promise in PROMISES:
        try:
            promise(model)
        except Exception:
            names.append(promise.__name__)
    return names
