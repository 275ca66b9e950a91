"""How are the parameters of a model in production set, changed and audited?

The short answer: there are four kinds, with four life cycles. Hyperparameters are recorded with the
model that they made; the deployment is code under review; thresholds and flags lie in a store that
a running process reads; secrets lie in one that can rotate them. Every value is checked before a
process serves with it, and every answer is logged with the versions that produced it.

Read the modules in this order:

- `config`: which layer wins, and what is refused at the start;
- `cache`: a store that is read once a minute, and may be down;
- `variants`: who is answered by which variant;
- `deployment`: the requests that put a model behind an endpoint, with capture and scaling;
- `role`: what the endpoint may do;
- `managed`: what the managed policy lets a role read;
- `rollout`: the requests that change it: canary, shadow, rolling;
- `stack`: all of this as one CDK stack, and the template that follows from it;
- `service`: what SageMaker's own model says of a request, and moto in its place;
- `sdk_v2`: what became of three deployments by the SageMaker SDK's version 2;
- `canary`: how many labelled answers a canary needs;
- `audit`: which parameters produced this answer; `secrets`: a password that changes;
- `traps`: wrong answers that people give, kept so that the page can run them;
- `tables`: how the page shows it.
"""
