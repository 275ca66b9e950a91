two_sum = [0, 1]
