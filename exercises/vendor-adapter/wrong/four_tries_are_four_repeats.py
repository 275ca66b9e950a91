class Throttled(Exception):
    pass


class VendorAdapter:
    def __init__(self, vendor):
        self.vendor = vendor

    def predict(self, items):
        results = []
        for start in range(0, len(items), 4):
            batch = [{"img": item} for item in items[start : start + 4]]
            answers = self.classify(batch)
            for answer in sorted(answers, key=lambda answer: answer["ref"]):
                results.append((answer["lbl"], answer["conf"] / 100))
        return results

    def classify(self, batch):
        repeats = 0
        while True:
            try:
                return self.vendor.classify(batch)
            except Throttled:
                if repeats == 4:
                    raise
                repeats += 1
