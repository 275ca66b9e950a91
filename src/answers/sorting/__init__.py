"""How do you make a slow sort fast, and when do you simply call the built-in one?

The short answer: `sorted`. It is stable, written in C, and spends about `1 + log2 k` comparisons
an item on input that consists of k equal ascending runs. Do something else only when the items do
not fit in memory, when only a few of them are wanted, or when the keys are small integers.

Read the modules in this order:

- `slow`: the function that the interviewer hands over, and the first repairs;
- `merge`: stable, n log n on every input, needs a second list;
- `quick`: in place, and what it takes to survive everyday input;
- `external`: more items than memory, on the simulated disk of `disk`;
- `variants`: heap, counting and radix sort, nearly sorted input, a stable quick sort, two keys;
- `runs`: what the built-in does with ascending runs, and in which order it merges them;
- `traps`: wrong answers that people give, kept so that the page can run them;
- `measure`: counted comparisons, stack depth, memory and time;
- `scale`: the arithmetic of sorting terabytes.
"""
