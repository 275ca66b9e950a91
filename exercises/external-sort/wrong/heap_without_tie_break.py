import heapq


def external_sort(disk, data, limit):
    runs = []
    for chunk in disk.read_input(data, limit):
        runs.append(disk.open_run(disk.write_run(sorted(chunk))))
    heap = [(next(run), run) for run in runs]
    heapq.heapify(heap)
    while heap:
        item, run = heapq.heappop(heap)
        yield item
        for following in run:
            heapq.heappush(heap, (following, run))
            break
