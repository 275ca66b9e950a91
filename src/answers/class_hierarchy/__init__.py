"""How do you model images, videos and cinematics as classes that can be validated and processed?

The short answer: an abstract base whose two methods have a stated result (`validate` returns the
codes of all problems, `process` the steps performed), two subclasses, and a cinematic that extends
what its superclass returns. A pipeline knows the base only. A feature that cuts across the tree is
not inherited: it is one more function in an asset's list of steps.

Read the modules in this order:

- `assets`: the contract and the tree;
- `pipeline`: runs anything that keeps the contract, and isolates what fails;
- `promises`: a suite written for videos that every subclass must pass;
- `traps`: wrong answers that people give, kept so that the page can run them;
- `composition`: the same kinds of assets from lists of functions;
- `watermark`: a feature that does not fit the tree, as a mixin;
- `without_a_base`: a protocol, and functions that choose by type;
- `audio`: a new kind of asset; `registry`: assets from configuration;
- `extractors`: the case study's extractors under the same contract;
- `tables`: how the page shows it.
"""
