def running_total(nums):
    # TODO: make it shorter.
    result = []
    for num in nums:
        result.append(num + (result[-1] if result else 0))
    return result
