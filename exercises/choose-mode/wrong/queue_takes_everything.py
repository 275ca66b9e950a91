def choose_mode(workload):
    if workload["deadline_s"] >= 3600 and workload["known_upfront"]:
        return "batch"
    if workload["payload_mb"] > 6 or workload["model_s"] > 60:
        return "async"
    if workload["deadline_s"] >= 300:
        return "async"
    is_rare = workload["rps_peak"] < 5 and workload["idle_fraction"] >= 0.5
    if is_rare and workload["deadline_s"] >= 5 and not workload["gpu"]:
        return "serverless"
    return "realtime"
