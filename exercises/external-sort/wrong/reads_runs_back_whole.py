def external_sort(disk, data, limit):
    runs = [disk.write_run(sorted(chunk)) for chunk in disk.read_input(data, limit)]
    items = []
    for run in runs:
        items.extend(disk.open_run(run))
    return iter(sorted(items))
