"""A service that validates uploaded assets: a vertical slice, and the machine behind it.

`domain`, `validators` and `verdict` are the model; `schema` is the view; `api` is the controller, a
FastAPI application; `service` is what it calls, and what a queue or a test could call as well.
`ports` says what the service needs, `memory` and `aws` give it; `contract` is one conversation with
the application. `machine` is the workflow, `pictures` how the parts hang together. `sniff` and
`encode` are the two small functions that most drafts get wrong; `traps` holds what people write
instead; `capacity` compares the load with the quotas, `blocking` shows what a blocking call does to
an event loop.
"""
