"""Which question decides, and how do batch and endpoint share a table? In Graphviz's language."""

DECISION = """
digraph {
  rankdir=TB
  nodesep=0.3 ranksep=0.35
  node [shape=box]
  later [label="an hour or more,\\nand all inputs known?" shape=diamond]
  large [label="more than one HTTP\\nrequest can carry?" shape=diamond]
  huge [label="more than the\\nqueue takes?" shape=diamond]
  minutes [label="five minutes\\nto answer?" shape=diamond]
  rare [label="rare, on a CPU, and a\\ncold start fits?" shape=diamond]
  batch [label="batch" class="series-1" penwidth=2]
  async [label="asynchronous" class="series-1" penwidth=2]
  serverless [label="serverless" class="series-1" penwidth=2]
  realtime [label="real time" class="series-1" penwidth=2]
  later -> batch [label="  yes"]
  later -> large [label="  no"]
  large -> huge [label="  yes"]
  large -> minutes [label="  no"]
  huge -> batch [label="  yes"]
  huge -> async [label="  no"]
  minutes -> async [label="  yes"]
  minutes -> rare [label="  no"]
  rare -> serverless [label="  yes"]
  rare -> realtime [label="  no"]
}
"""
"""The questions in their order; the first yes decides."""

BOTH = """
digraph {
  rankdir=LR
  corpus [label="whole corpus\\n(manifest)"]
  new [label="urgent product"]
  batch [label="nightly job"]
  endpoint [label="endpoint"]
  table [label="results, with\\nmodel version" shape=cylinder]
  serve [label="try-on service"]
  corpus -> batch -> table
  new -> endpoint -> table
  table -> serve [label="read only"]
}
"""
"""Two ways to one table."""
