"""`python -m articlekit`, and what the console script runs: the command line where the extra `cli` is installed."""

from __future__ import annotations

import sys

__all__ = ["main"]


def main() -> None:
    """Run the command line; without its extra, say what to install and leave with exit code 2."""
    try:
        from articlekit.cli import articlekit  # noqa: PLC0415 - the extra may be missing
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("click", "rich"):
            raise
        sys.stderr.write("The command line needs an extra: pip install 'articlekit[cli]'\n")
        raise SystemExit(2) from None
    articlekit(prog_name="articlekit")


if __name__ == "__main__":
    main()
