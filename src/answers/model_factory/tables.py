"""How does the page show what the modules do? Each function returns a Markdown table."""

from collections.abc import Mapping

from answers.model_factory import traps
from answers.model_factory.factory import MLModel
from answers.model_factory.measure import WAYS, loads
from answers.model_factory.promises import IMAGES, PROMISES, broken
from answers.tables import table


def kept(models: Mapping[str, MLModel]) -> str:
    """How many promises each model keeps, and which it breaks."""
    rows = []
    for name, model in models.items():
        lost = [promise.replace("_", " ") for promise in broken(model)]
        rows.append([name, len(PROMISES) - len(lost), "; ".join(lost) or "none"])
    return table(["model", f"kept, of {len(PROMISES)}", "broken"], rows)


def answers(models: Mapping[str, MLModel]) -> str:
    """What the same call returns from each."""
    rows = []
    for name, model in models.items():
        result = model.predict(IMAGES[:2])
        shown = repr(result)
        shown = shown if len(shown) <= 60 else shown[:45] + "…"
        rows.append([name, f"`{type(result).__name__}`", f"`{shown}`"])
    return table(["`predict` on two images", "type", "value"], rows)


def loading() -> str:
    """What two threads cause that want the same model at once."""
    rows = [[name, *loads(way)] for name, way in WAYS.items()]
    return table(["loaded", "loads", "different objects"], rows)


def printed() -> str:
    """How usage examples end that are printed in answers."""
    lines = (traps.WITHOUT_IMPORT, traps.WITHOUT_FILE, traps.WITHOUT_REGION)
    return table(["printed", "ends with"], [[f"`{x}`", f"`{traps.failure(x)}`"] for x in lines])
