"""How does a system show where every asset of a production stands, and warn of delays?

The short answer: sources publish events that carry an id and a version per asset; a consumer writes
each to a log and, only if its version is greater, to a table of states. So neither order nor
repetition matters. Lateness is the absence of an event: a scheduled check looks at the clock. A
worker keeps the producers' external base in step, within that base's limits.

Read the modules in this order:

- `events`: what an event says, and which are refused;
- `state`: events to states; `orders`: the proof by all orders of arrival;
- `store`: the same with conditional writes; `race`: two writers; `dynamo`: the real request;
- `alerts`: the delay check; `days`: three days of it; `escalation`: in working hours;
- `sync`: which calls; `base`: what the external base allows; `merge`: two people, one record;
- `views`: what a read model saves, and who sees what; `budget`: the numbers;
- `traps`: wrong answers that people give; `world`: failures, one at a time;
- `pictures`, `tables`: how the page shows it.
"""
