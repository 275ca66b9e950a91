import heapq


def external_sort(disk, data, limit):
    parts = disk.read_input(data, limit)
    if len(data) <= limit:
        return iter(sorted(next(parts, [])))
    runs = []
    for _ in range(len(data) // limit):
        runs.append(disk.write_run(sorted(next(parts))))
    return heapq.merge(*(disk.open_run(run) for run in runs))
