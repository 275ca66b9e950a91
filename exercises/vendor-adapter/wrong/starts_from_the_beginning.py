class Throttled(Exception):
    pass


class VendorAdapter:
    def __init__(self, vendor):
        self.vendor = vendor

    def predict(self, items):
        for _ in range(4):
            try:
                results = self.all_batches(items)
                break
            except Throttled as error:
                last = error
        else:
            raise last
        return results

    def all_batches(self, items):
        results = []
        for start in range(0, len(items), 4):
            batch = [{"img": item} for item in items[start : start + 4]]
            answers = self.vendor.classify(batch)
            for answer in sorted(answers, key=lambda answer: answer["ref"]):
                results.append((answer["lbl"], answer["conf"] / 100))
        return results
