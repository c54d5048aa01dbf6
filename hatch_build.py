"""Compiles the core into the wheel where `ARTICLEKIT_BUILD_CORE` asks for it; else the wheel is the universal one.

`1` compiles it where a compiler is, and makes the universal wheel, with a warning, where none is; `require` fails then.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

SWITCH = "ARTICLEKIT_BUILD_CORE"
NEEDS = ["Cython>=3.1", "setuptools>=77", "lxml>=5.4"]


class CoreBuildHook(BuildHookInterface[Any]):
    """Adds the compiled core to a wheel, or puts it beside the modules of an editable installation."""

    def dependencies(self) -> list[str]:
        """What compiling needs."""
        return NEEDS if self._wanted() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, if that is wanted."""
        if not self._wanted():
            return
        core = Path(self.root, "core")
        sys.path.insert(0, str(core))
        from build_core import PACKAGE, compiled

        self._place = tempfile.TemporaryDirectory()  # until the wheel is made, or this goes
        try:
            made = compiled(PACKAGE if version == "editable" else Path(self._place.name))
        except BaseException as error:  # setuptools exits where there is no compiler
            if os.environ[SWITCH] == "require":
                raise
            self.app.display_warning(f"the core could not be compiled, the wheel has none: {error}")
            return
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
        if version != "editable":
            build_data["force_include"][str(made)] = f"articlekit/{made.name}"

    def _wanted(self) -> bool:
        return self.target_name == "wheel" and os.environ.get(SWITCH, "0") not in {"", "0"}
