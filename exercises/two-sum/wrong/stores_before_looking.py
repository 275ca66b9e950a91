def two_sum(nums: list[int], target: int) -> list[int]:
    position = {}
    for j, value in enumerate(nums):
        position[value] = j
        if target - value in position:
            return [position[target - value], j]
    return []
