def two_sum(nums: list[int], target: int) -> list[int]:
    position = {}
    for j, value in enumerate(nums):
        i = position.get(target - value)
        if i:
            return [i, j]
        position[value] = j
    return []
