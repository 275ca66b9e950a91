class TwoSumStream:
    def __init__(self, size):
        self.numbers = []

    def add(self, number):
        self.numbers.append(number)

    def find(self, total):
        seen = set()
        for number in self.numbers:
            if total - number in seen:
                return True
            seen.add(number)
        return False

    @property
    def size(self):
        return len(self.numbers)
