def run_pipeline(assets):
    report, failed = {}, {}
    for asset in assets:
        try:
            problems = asset.validate()
            if problems:
                failed[asset.name] = {"status": "invalid", "errors": problems}
            else:
                report[asset.name] = {"status": "processed", "steps": asset.process()}
        except Exception as error:
            failed[asset.name] = {"status": "error", "errors": [f"{type(error).__name__}: {error}"]}
    return {**report, **failed}
