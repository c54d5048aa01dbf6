"""The Python of each guide as a module of its own, for the type checkers: who types it into a file gets no error.

python docs/typed.py FOLDER
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from doctest import DocTestParser
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGES = ("README.md", "docs/how-to/*.md", "docs/explanation/*.md")


def modules() -> Iterator[tuple[str, str]]:
    """Name and text of each."""
    for page in sorted(path for pattern in PAGES for path in ROOT.glob(pattern)):
        blocks = re.findall(r"^```python\n(.*?)^```", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
        code = "".join(example.source for block in blocks for example in DocTestParser().get_examples(block))
        if code:
            yield f"{page.stem.lower().replace('-', '_')}.py", code


def main(folder: Path) -> None:
    """Write them."""
    for name, code in modules():
        (folder / name).write_text(code, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
