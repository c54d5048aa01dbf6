"""What the whole suite stands on."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

# Examples are the same in every run: a failure that chance finds belongs into a test of its own.
settings.register_profile("articlekit", derandomize=True, deadline=None, max_examples=100)
settings.load_profile("articlekit")

pytest_plugins = ["pytester"]

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT
