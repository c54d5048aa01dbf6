"""The same page gives the same article: in any thread, process, order, hash seed, time zone and locale."""

import functools
import hashlib
import json
import multiprocessing
import os
import random
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import articlekit
from articlekit import render

FIXTURES = Path(__file__).parent / "fixtures"
PAGES = [path.read_bytes() for path in sorted(FIXTURES.glob("*/page.html"))]


def answer(page):
    """All that is known of a page, as one string."""
    return render.to_json(articlekit.parse(page, url="https://site.example/a"))


def digest(pages=PAGES):
    """A short form of all answers."""
    return hashlib.sha256("\n".join(map(answer, pages)).encode()).hexdigest()


@pytest.fixture(scope="module")
def serial():
    """The answers of one thread, in order."""
    return [answer(page) for page in PAGES]


def test_eight_threads(serial):
    """Eight threads over hundreds of pages in random order give the serial answers, byte for byte.

    `nox -s stress` asks for 2,000 pages.
    """
    numbers = [number % len(PAGES) for number in range(int(os.environ.get("STRESS_PAGES", "400")))]
    random.Random(7).shuffle(numbers)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda number: answer(PAGES[number]), numbers))

    assert [number for number, found in zip(numbers, answers, strict=True) if found != serial[number]] == []


@pytest.mark.filterwarnings("ignore:.*multi-threaded.*:DeprecationWarning")
@pytest.mark.parametrize(
    "method", [name for name in ("fork", "spawn") if name in multiprocessing.get_all_start_methods()]
)
def test_processes(method, serial):
    """Worker processes give the answers of this one, however they were started.

    They are sent a function of the library: a new process need not find this module.
    """
    parse = functools.partial(articlekit.parse, url="https://site.example/a")
    with multiprocessing.get_context(method).Pool(2) as pool:
        articles = pool.map_async(parse, PAGES).get(timeout=300)
    assert serial == list(map(render.to_json, articles))


@pytest.mark.parametrize(
    "environment",
    [
        {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati"},
        {"PYTHONHASHSEED": "4242", "TZ": "America/Anchorage", "LC_ALL": "C", "LANG": "C"},
        {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr", "PYTHONUTF8": "0"},
    ],
    ids=["far-east", "far-west", "turkish"],
)
def test_surroundings(environment, serial):
    """Hash seed, time zone and locale change nothing."""
    code = (
        "import sys, hashlib, json; sys.path.insert(0, sys.argv[1]); import test_threads; print(test_threads.digest())"
    )
    expected = hashlib.sha256("\n".join(serial).encode()).hexdigest()
    found = subprocess.run(
        [sys.executable, "-c", code, str(Path(__file__).parent)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=True,
    )

    assert expected == found.stdout.strip()


def test_nothing_is_kept_between_pages(serial):
    """A page does not change what comes after it: the reverse order gives the same answers."""
    assert serial == [answer(page) for page in reversed(PAGES)][::-1]
    assert all(json.loads(text) for text in serial)
