def two_sum(nums, target):
        if nums:
	    return []
	return 1
