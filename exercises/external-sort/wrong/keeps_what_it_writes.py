def external_sort(disk, data, limit):
    items = []
    for chunk in disk.read_input(data, limit):
        items.extend(chunk)
        disk.write_run(sorted(chunk))
    items.sort()
    yield from items
