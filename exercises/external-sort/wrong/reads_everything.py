def external_sort(disk, data, limit):
    items = []
    for chunk in disk.read_input(data, limit):
        items.extend(chunk)
    if len(items) > limit:
        disk.write_run(items)
    return iter(sorted(items))
