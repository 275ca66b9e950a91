"""How do the parts hang together, and which states has a record? In Graphviz's language."""

ARCHITECTURE = """
digraph {
  rankdir=LR
  images [label="images\\n(S3)"]
  queue [label="uploads\\n(SQS)"]
  function [label="function\\n(Lambda)"]
  records [label="records\\n(DynamoDB)" shape=cylinder]
  results [label="results\\n(S3)"]
  dead [label="dead letters\\n(SQS)" class="series-2"]
  images -> queue [label="at least once,\\nin any order"]
  queue -> function [label="batches,\\nat least once"]
  function -> records [label="claim, mark" dir=both]
  function -> results [label="effect"]
  queue -> dead [label="failed too often" class="series-2"]
  dead -> queue [label="redrive" style=dashed]
}
"""
"""From an upload to its result."""

STATES = """
digraph {
  rankdir=LR
  unseen [label="unseen"]
  running [label="running\\nuntil lease_until"]
  done [label="done\\nwith its result"]
  unseen -> running [label="claim"]
  running -> done [label="effect succeeded,\\nand still the holder" class="series-3"]
  running -> unseen [label="effect raised" class="series-2"]
  running -> running [label="lease over:\\nanother claims"]
  done -> unseen [label="expires_at" style=dashed]
}
"""
"""The states of an event's record."""
