def running_total(numbers):
    total = 0
    sums = []
    for number in numbers:
        total += number
        sums.append(total)
    return sums[1:]
