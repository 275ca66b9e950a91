import heapq


def external_sort(disk, data, limit):
    runs = [disk.write_run(sorted(chunk)) for chunk in disk.read_input(data, limit)]
    previous = object()
    for item in heapq.merge(*(disk.open_run(run) for run in runs)):
        if item != previous:
            yield item
        previous = item
