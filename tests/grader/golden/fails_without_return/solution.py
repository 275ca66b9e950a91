def two_sum(nums, target):
    seen = {}
    for index, number in enumerate(nums):
        if target - number in seen:
            [seen[target - number], index]
        seen[number] = index
    raise ValueError("no pair")
