"""A service that validates uploaded assets: a vertical slice, and the machine behind it.

`domain`, `validators` and `verdict` are the model; `controller` translates HTTP, `gateway` Lambda's
events; `service` is what both call. `ports` says what the service needs, `memory` and `aws` give
it. `machine` is the workflow, `runs` what it does when something fails, `pictures` how the parts
hang together. `sniff` and `encode` are the two small functions that most drafts get wrong; `traps`
holds what people write instead; `capacity` compares the load with the quotas, `blocking` shows what
a blocking call does to an event loop.
"""
