import heapq


def external_sort(disk, data, limit):
    runs = []
    for start in range(0, len(data), limit):
        runs.append(disk.write_run(sorted(data[start : start + limit])))
    return heapq.merge(*(disk.open_run(run) for run in runs))
