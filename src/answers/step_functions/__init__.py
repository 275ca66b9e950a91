"""A Step Functions workflow that fails well: what is retried, what is not, and what it costs.

`delays` computes how long a retrier waits, `process` handles the errors of one step, `polling`
asks until a job is done, `cost` adds up. `assets` is the whole machine, `long_job` and `batch` are
its variants for an hour and for ten thousand images; `handler` is the Python that a step runs,
`operate` what is done from outside. `errors` says which names occur, `traps` holds what people
write instead, `picture` draws a machine.

A machine is the dict that its JSON says. Nothing here runs one: the page and the tests do.
"""
