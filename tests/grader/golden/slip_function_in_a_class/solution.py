class Solution:
    def f(self, items):
        return items
