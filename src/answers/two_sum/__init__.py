"""Which two elements of a list add up to a target, and at which positions?

The short answer: walk the list once and keep a dict from each value seen to its position. Look up
what is missing *before* storing the present value, so that no element is used twice. Expected
linear time, linear memory; on sorted input two pointers do it in constant memory.

Read the modules in this order:

- `pairs`: all pairs, one pass with a dict, sorted positions, and two pointers on sorted input;
- `cases`: the edge cases, and what makes an answer valid;
- `walk`: the one pass, step by step;
- `measure`: counted operations, and what colliding hashes cost;
- `variants`: distinct pairs, number of pairs, closest sum;
- `three`: three numbers instead of two;
- `stream`: numbers that arrive one by one, fast to add or fast to ask;
- `traps`: wrong answers that people give, kept so that the page can run them;
- `join`: the same idea on two sides of a catalogue, and what to do when one dict is too small;
- `tables`: how the page shows it.
"""
