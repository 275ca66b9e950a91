'''Does the learner's answer grow as it must? A fixture for the tests of an exercise.

A test takes `growth` as an argument and says how inputs are made, what is called, and the bound:

    def test_work_grows_like_n_log_n(growth):
        """Work grows no faster than n log n."""
        growth(lambda n: (shuffled(n),), merge_sort).at_most("n log n")

    def test_needs_no_second_list(growth):
        """Extra memory does not grow with the list."""
        growth.memory(lambda n: (shuffled(n),), quick_sort).at_most("1")

    def test_recursion_stays_shallow(growth):
        """Calls nest no deeper than log n."""
        growth.depth(lambda n: (list(range(n)),), quick_sort).at_most("log n")

The first argument makes the tuple of arguments for a size `n`: the same on each call (seed what
is random), and the worst case if that is what is asked. The second is a function of the learner's,
or a function of the test file that calls some. Bounds are `1`, `log n`, `n`, `n log n`, `n²`,
`n² log n`, `n³` and `2ⁿ`; `n^2` is understood too.

Options, by keyword: `check=` is a function of the arguments and the result that returns False, or
fails, where the result is wrong; give it, so that nobody gains by a wrong answer to a large input.
`constant=` is how many operations one unit of the bound may cost at most (128, and a quarter of it
where the bound has a logarithm): more is no honest answer to the bound, and ends the measurement.
`sizes=` replaces the sizes.

Operations are passes of loops, calls, and elements read, moved or compared inside C. Text costs its
length whenever it is made, so `s += t` in a loop is n². Numbers cost one step, however large.
Memory is counted in words (the size of a pointer), at its peak, without the arguments; what the
function returns counts, unless it is an iterator. Depth is that of the learner's calls.

The result's `cost` holds the last measurement of the test, whether it passed or not:

    {"what": "operations", "n": [16, 32], "operations": [90, 210], "allowed": [96, 240],
     "found": "n log n", "bound": "n log n", "sentence": "Yours grows like n log n, …"}

`what` is `operations`, `memory` or `depth`. `operations` has one number for each `n`, and so has
`allowed`: the curve of the bound, drawn through the measured points.

Limits: functions are taken for what they do on the sizes measured; what lies between two classes,
such as √n, is found as one of its neighbours; what code run by `exec` or `eval` does cannot be
seen, and fails the test.
'''
