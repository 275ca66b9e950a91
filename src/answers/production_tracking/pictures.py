"""How do the parts hang together? In Graphviz's language."""

ARCHITECTURE = """
digraph {
  ranksep=0.45; nodesep=0.35
  sources [label="sources\\n(tools, render farm)"]
  bus [label="event bus"]
  dead [label="dead letters" class="series-2"]
  consumer [label="idempotent consumer"]
  log [label="event log" shape=cylinder]
  state [label="states" shape=cylinder]
  api [label="read API"]
  check [label="delay check"]
  worker [label="sync worker"]
  base [label="external base" style="rounded,dashed"]
  { rank=same; queue; dead }
  { rank=same; log; state }
  { rank=same; api; check; worker; scheduler }
  sources -> bus [label=" event, JSON"]
  bus -> queue [label=" at least once, any order"]
  queue -> dead [label=" failed 5 times " class="series-2"]
  queue -> consumer [label=" batches"]
  consumer -> log [label="1. append, if new  "]
  consumer -> state [label="  2. put, if newer"]
  log -> state [label="rebuild" style=dashed]
  state -> worker [label="changed rows"]
  state -> api [label=" rows"]
  state -> check [label="  open tasks"]
  check -> scheduler [label="hourly" dir=back]
  worker -> base [label=" 10 records a call,\\n 5 calls a second" dir=both]
  api -> dashboard [label=" JSON, every 30 s"]
  check -> notifier [label=" (task, level)"]
}
"""
"""From the tools to everybody who looks."""
