def run_pipeline(assets):
    report = {}
    for asset in assets:
        try:
            problems, steps = asset.validate(), asset.process()
            if problems:
                entry = {"status": "invalid", "errors": problems}
            else:
                entry = {"status": "processed", "steps": steps}
        except Exception as error:
            entry = {"status": "error", "errors": [f"{type(error).__name__}: {error}"]}
        report[asset.name] = entry
    return report
