"""Where do configuration and dependencies meet?

Configuration is plain data, written by people: names, labels, which model. Dependencies are objects
made by code: clients, loaders. One function, called once at start-up, gives the dependencies to the
classes and the classes to a factory; after that configuration is enough.
"""

from collections.abc import Callable

from answers.model_factory.backends import Client, EndpointModel, LocalModel, Scores
from answers.model_factory.factory import MLModel, ModelFactory
from answers.model_factory.vendor import Vendor, VendorAdapter


def wire(
    vendor: Vendor,
    runtime: Client,
    load: Callable[[str], Callable[[bytes], Scores]],
) -> ModelFactory:
    """A factory of the three models that answer now."""
    factory = ModelFactory()

    @factory.register("vendor")
    class Vendored(VendorAdapter, MLModel):
        def __init__(self) -> None:
            super().__init__(vendor)

    @factory.register("endpoint")
    class Endpoint(EndpointModel):
        def __init__(self, endpoint: str) -> None:
            super().__init__(runtime, endpoint)

    @factory.register("local")
    class Local(LocalModel):
        def __init__(self, artefact: str) -> None:
            super().__init__(load(artefact))

    return factory
