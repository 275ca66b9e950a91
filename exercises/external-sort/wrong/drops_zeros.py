import heapq


def external_sort(disk, data, limit):
    runs = []
    for chunk in disk.read_input(data, limit):
        runs.append(disk.open_run(disk.write_run(sorted(chunk))))
    heap = []
    for i, run in enumerate(runs):
        item = next(run, None)
        if item:
            heapq.heappush(heap, (item, i))
    while heap:
        item, i = heapq.heappop(heap)
        yield item
        item = next(runs[i], None)
        if item:
            heapq.heappush(heap, (item, i))
