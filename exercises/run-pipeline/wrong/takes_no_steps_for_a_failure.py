def run_pipeline(assets):
    report = {}
    for asset in assets:
        try:
            problems = asset.validate()
            if problems:
                entry = {"status": "invalid", "errors": problems}
            else:
                steps = asset.process()
                if not steps:
                    raise ValueError("no steps")
                entry = {"status": "processed", "steps": steps}
        except Exception as error:
            entry = {"status": "error", "errors": [f"{type(error).__name__}: {error}"]}
        report[asset.name] = entry
    return report
