import traceback


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
            entry = {"status": "error", "errors": [traceback.format_exception_only(error)[-1].strip()]}
        report[asset.name] = entry
    return report
