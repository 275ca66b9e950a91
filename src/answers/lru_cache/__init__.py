"""How do you keep the most useful entries in a bounded cache, and let them die in time?

The short answer: a hash table finds an entry, a doubly linked list holds the entries in order of
use, and each points into the other; so `get` and `put` take constant time. Python's `OrderedDict`
is exactly this pair. For a time to live, keep a second order, that of the deaths: with one time to
live for all, it is the order of the puts, so dead entries are dropped from its front.

Read the modules in this order:

- `model`: the definition, written down with a list, which is linear;
- `ordered`: the same promise with an `OrderedDict`;
- `linked`: and with a dict and a doubly linked list of our own;
- `ttl`: entries that die, by an injected clock;
- `varied`: a time to live for each entry;
- `memoise`: the cache as a decorator, with what `functools.lru_cache` lacks;
- `threads`: what goes wrong with several threads, and what helps;
- `cases`: scripts of calls, and how they are replayed and shortened;
- `traps`: wrong answers that people give, kept so that the page can run them;
- `measure`: what is measured: hit rates, seconds, bytes;
- `artefacts`: results of extractors, kept by the content that they were made of;
- `tables`: how the page shows it.
"""
