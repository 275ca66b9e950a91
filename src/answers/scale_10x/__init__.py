"""An ML pipeline works. What do you do before ten times the traffic comes?

The short answer: ask ten times of *what*, write down what each stage can carry, widen the narrowest
one in the cheapest way, and look again, because another is the narrowest then. Test it with load
that does not wait for answers, and say what a request costs before and after.

Read the modules in this order:

- `bottleneck`: what a stage carries, and which carries least (an exercise);
- `pipeline`: an example, and the loop from one bottleneck to the next;
- `concurrency`: how many environments a function needs (an exercise);
- `queueing`: Little's law, and what waiting costs near the limit;
- `bucket`: a limit on calls (an exercise);
- `vendor`: a client that keeps to somebody else's limit;
- `spike`: what a queue does while instances start;
- `load_test`: why the load generator must not wait;
- `limits`: quotas that one has to know, with their date;
- `multi_model`, `layout`: two remedies that are for something else;
- `case`: the case study at ten times;
- `tables`: how the page shows it.
"""
