"""Compile the core: `python core/build_core.py [FLAGS]` puts it beside the Python modules of this checkout, for whoever works on it.

A wheel gets it where `ARTICLEKIT_BUILD_CORE=1` is set: see `hatch_build.py`.
"""

from __future__ import annotations

import os
import shutil
import sys
import sysconfig
import tempfile
from pathlib import Path

__all__ = ["compiled"]

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "src" / "articlekit"


def compiled(folder: Path, *flags: str) -> Path:
    """Compile the core into a folder; the file that was made. `flags` go to the compiler and the linker."""
    import lxml
    from Cython.Build import cythonize
    from setuptools import Distribution, Extension
    from setuptools.command.build_ext import build_ext

    import trees

    with tempfile.TemporaryDirectory() as place:
        Path(place, "trees.h").write_text(trees.header(PACKAGE), encoding="utf-8")
        extension = Extension(
            "articlekit._core",
            [str(HERE / "_core.pyx")],
            include_dirs=[*lxml.get_include(), place],
            extra_compile_args=[*_optimised(), *flags],
            extra_link_args=list(flags),
        )
        made = cythonize([extension], build_dir=place, include_path=[str(HERE)], quiet=True)
        command = build_ext(Distribution({"name": "articlekit", "ext_modules": made}))
        command.build_lib, command.build_temp = place, place
        command.ensure_finalized()
        command.run()
        file = Path(command.get_ext_fullpath("articlekit._core"))
        beside = Path(shutil.copy2(file, folder / f"{file.name}.new"))
        return beside.replace(folder / file.name)  # who runs the one before goes on with that


def _optimised() -> list[str]:
    return [] if os.name == "nt" else ["-O2", "-g0"]


if __name__ == "__main__":
    print(compiled(PACKAGE, *sys.argv[1:]), "for Python", sysconfig.get_python_version())
