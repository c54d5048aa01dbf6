"""Small inputs after public bug reports of people who do this job: the structure is theirs, the prose is ours.

Which report each stands for is told in `docs/contributing/reports.md`.
"""
