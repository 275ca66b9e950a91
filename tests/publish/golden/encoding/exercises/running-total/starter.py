def running_total(nums):
	# TODO
	return None
