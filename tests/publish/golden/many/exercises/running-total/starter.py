def total(nums):
    return None
