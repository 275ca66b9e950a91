"""How do you choose the partition key of a table, for product data in several markets?

The short answer: write down the queries first; the key is what each of them can name in full. Then
look at the share of the hottest value at the peak. If one key gets more than a partition takes, add
a shard number, computed from the item, and let every read ask all shards.

Read the modules in this order:

- `load`: a busy second, from a seed;
- `designs`: the keys that people propose;
- `sharded`: the key that holds (an exercise);
- `events`: writing so that a retry is harmless, and reading what is split;
- `shards`: how many, for which products, and growing their number;
- `capacity`: units of an operation (an exercise);
- `single_table`: several questions, one table (an exercise);
- `by_market`, `counts`: an index, and a counter from the stream;
- `dynamo`, `local`: the same in DynamoDB, run against moto;
- `traps`: keys that look right;
- `results`: the keys of the case study;
- `tables`: how the page shows it.
"""
