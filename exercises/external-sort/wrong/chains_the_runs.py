from itertools import chain


def external_sort(disk, data, limit):
    runs = [disk.write_run(sorted(chunk)) for chunk in disk.read_input(data, limit)]
    return chain.from_iterable(disk.open_run(run) for run in runs)
