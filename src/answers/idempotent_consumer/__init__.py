"""How does a function process each upload once, when nothing in front of it delivers exactly once?

Object storage (S3) notifies a queue (SQS), and the queue feeds a function (Lambda). Both hops
deliver at least once and in any order, so being "once" is the function's own work.

Read in this order: `notifications` (what a message says), `batch` (what to answer), `mapping` (what
Lambda makes of the answer), `once` (the claim, the effect, the mark), `store` (the same in
DynamoDB), `service` (all of it against AWS), `sequence` (which event is the latest), `plan` (which
numbers go together), `traps` and `world` (wrong answers, and the simulation that shows them).
"""
