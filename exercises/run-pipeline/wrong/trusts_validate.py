def run_pipeline(assets):
    report = {}
    for asset in assets:
        problems = asset.validate()
        if problems:
            report[asset.name] = {"status": "invalid", "errors": problems}
            continue
        try:
            report[asset.name] = {"status": "processed", "steps": asset.process()}
        except Exception as error:
            report[asset.name] = {"status": "error", "errors": [f"{type(error).__name__}: {error}"]}
    return report
