def run_pipeline(assets):
    outcomes = {}
    for asset in assets:
        try:
            problems = asset.validate()
            if problems:
                entry = {"status": "invalid", "errors": problems}
            else:
                entry = {"status": "processed", "steps": asset.process()}
        except Exception as error:
            entry = {"status": "error", "errors": [f"{type(error).__name__}: {error}"]}
        outcomes[asset] = entry
    return {asset.name: entry for asset, entry in outcomes.items()}
