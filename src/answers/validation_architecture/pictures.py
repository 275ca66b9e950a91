"""How do the parts of the service hang together? In Graphviz's language."""

ARCHITECTURE = """
digraph {
  rankdir=LR newrank=true nodesep=0.4
  subgraph "cluster view" { label="view" style="rounded,dotted"
    ui [label="web page"] schema [label="response schema"] }
  subgraph "cluster controller" { label="controller" style="rounded,dotted"
    route [label="route or\\nLambda handler"] }
  subgraph "cluster model" { label="model" style="rounded,dotted"
    service [label="service"] domain [label="assets, rules,\\nvalidators, verdict"]
    records [label="validations" shape=cylinder] }
  workflow [label="state machine"]
  assets [label="assets (S3)" shape=cylinder]
  push [label="notification"]
  ui -> route [label="POST, GET"]
  route -> service [label="submit, find"]
  route -> schema [label="202, 200"]
  service -> records [label="adds, finds"]
  service -> workflow [label="starts"]
  workflow -> domain [label="runs"]
  workflow -> records [label="verdict"]
  workflow -> push
  domain -> assets [label="reads"]
}
"""
"""Where model, view and controller are, and what is none of them."""
