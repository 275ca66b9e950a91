def two_sum(nums, target):
    seen = {}
    for index, number in enumerate(nums):
        if target - number in seen:
            return [index, seen[target - number]]
        seen[number] = index
    raise ValueError("no pair")
