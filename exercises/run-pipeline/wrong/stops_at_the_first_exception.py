def run_pipeline(assets):
    report = {}
    try:
        for asset in assets:
            name = asset.name
            problems = asset.validate()
            if problems:
                report[name] = {"status": "invalid", "errors": problems}
            else:
                report[name] = {"status": "processed", "steps": asset.process()}
    except Exception as error:
        report[name] = {"status": "error", "errors": [f"{type(error).__name__}: {error}"]}
    return report
