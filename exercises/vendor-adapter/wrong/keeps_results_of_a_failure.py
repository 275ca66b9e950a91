class Throttled(Exception):
    pass


class VendorAdapter:
    def __init__(self, vendor):
        self.vendor = vendor
        self.results = []

    def predict(self, items):
        for start in range(0, len(items), 4):
            answers = self.send([{"img": item} for item in items[start : start + 4]])
            answers.sort(key=lambda answer: answer["ref"])
            self.results += [(answer["lbl"], answer["conf"] / 100) for answer in answers]
        results, self.results = self.results, []
        return results

    def send(self, batch):
        for _ in range(3):
            try:
                return self.vendor.classify(batch)
            except Throttled:
                continue
        return self.vendor.classify(batch)
