def running_total(nums):
    return [sum(nums[:place]) for place in range(len(nums))]
