"""How do several machine-learning back ends share one interface, chosen by configuration?

The short answer: one abstract `predict` with a stated result; an *adapter* for each back end that
has another interface; a *factory* whose registry turns configuration into objects; and a batch job
as an interface of its own, because it does not answer now. Clients, loaders and clocks are passed
in. One suite of promises runs against every back end.

Read the modules in this order:

- `factory`: the contract, and objects from configuration;
- `vendor`: the vendor's interface made to look like ours;
- `backends`: a model in this process, and one behind an endpoint;
- `batch`: the job, and a request that SageMaker accepts;
- `wiring`: where configuration and clients meet;
- `promises`: the suite that every model must pass;
- `cache`: a model loaded once; `locked`: the same for many threads;
- `rollout`: a strategy that compares two models;
- `traps`: wrong answers that people give, kept so that the page can run them;
- `world`: the vendor and the endpoint, played; `cases`: the models that the page talks about;
- `measure`, `plan`: what is counted;
- `tables`: how the page shows it.
"""
