"""How do you turn a binary tree into its mirror image, and how do you know that it worked?

The short answer: swap the two links of every node. Recursion does it in three lines and ends at
about a thousand levels; a list or a queue of the nodes that still wait has no such limit. To check
the outcome, compare level by level *with* the missing children, or follow every link.

Read the modules in this order:

- `invert`: recursive, level by level, with a stack, and a copy that leaves the tree alone;
- `symmetric`: are two trees mirror images, and is one its own?
- `trees`: how a tree is written down, and the shapes to try;
- `cases`: the edge cases, and which checks notice which mistakes;
- `walk`: the stack version, step by step;
- `traps`: wrong answers that people give, kept so that the page can run them;
- `measure`: what is held beside the tree, and how deep a tree may be;
- `branches`: any number of children; `threads`: no extra memory at all;
- `nested`: what is needed of this in production;
- `drawing` and `tables`: how the page shows it.
"""
