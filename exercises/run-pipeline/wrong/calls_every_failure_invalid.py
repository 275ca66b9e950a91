def run_pipeline(assets):
    report = {}
    for asset in assets:
        try:
            problems = asset.validate()
            if problems:
                entry = {"status": "invalid", "errors": problems}
            else:
                entry = {"status": "processed", "steps": asset.process()}
        except Exception as error:
            entry = {"status": "invalid", "errors": [f"{type(error).__name__}: {error}"]}
        report[asset.name] = entry
    return report
