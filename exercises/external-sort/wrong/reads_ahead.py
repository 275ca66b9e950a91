import heapq


def external_sort(disk, data, limit):
    runs = []
    for chunk in disk.read_input(data, limit):
        runs.append(disk.open_run(disk.write_run(sorted(chunk))))
    heap = [(next(run), i) for i, run in enumerate(runs)]
    heapq.heapify(heap)
    while heap:
        item, i = heap[0]
        try:
            heapq.heapreplace(heap, (next(runs[i]), i))
        except StopIteration:
            heapq.heappop(heap)
        yield item
