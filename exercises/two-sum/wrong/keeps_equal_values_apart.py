def two_sum(nums: list[int], target: int) -> list[int]:
    position = {}
    for j, value in enumerate(nums):
        wanted = target - value
        if wanted in position and wanted != value:
            return [position[wanted], j]
        position[value] = j
    return []
