def two_sum(nums, target):
    seen = {}
	return seen
