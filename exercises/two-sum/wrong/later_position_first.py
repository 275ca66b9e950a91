def two_sum(nums: list[int], target: int) -> list[int]:
    position = {}
    for j, value in enumerate(nums):
        if target - value in position:
            return [j, position[target - value]]
        position[value] = j
    return []
