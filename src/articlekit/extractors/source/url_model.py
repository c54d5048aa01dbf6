THRESHOLD, SLOPE, OFFSET = 0.5, 1.0, 0.0
def odds(row: object) -> float:
    return -5.0
