import heapq


def external_sort(disk, data, limit):
    runs = [disk.write_run(sorted(chunk)) for chunk in disk.read_input(data, limit)]
    block = max(1, limit // 2)
    return heapq.merge(*(disk.open_run(run, block) for run in runs))
