class Throttled(Exception):
    pass


class VendorAdapter:
    def __init__(self, vendor):
        self.vendor = vendor

    def predict(self, items):
        found = {}
        images = list(dict.fromkeys(items))
        for start in range(0, len(images), 4):
            batch = [{"img": item} for item in images[start : start + 4]]
            for answer in self.classify(batch):
                image = batch[answer["ref"]]["img"]
                found[image] = (answer["lbl"], answer["conf"] / 100)
        results = [found[item] for item in items]
        return results

    def classify(self, batch):
        repeats = 0
        while True:
            try:
                return self.vendor.classify(batch)
            except Throttled:
                if repeats == 3:
                    raise
                repeats += 1
