def running_total(nums):
    return [abs(num) for num in nums
