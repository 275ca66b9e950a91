def running_total(nums)
    return sum(nums)
