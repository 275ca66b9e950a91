def run_pipeline(assets):
    report = {}
    for asset in assets:
        try:
            problems = asset.validate()
            if problems:
                report[asset.name] = {"status": "invalid", "errors": problems}
            else:
                report[asset.name] = {"status": "processed", "steps": asset.process()}
        except Exception:
            continue
    return report
