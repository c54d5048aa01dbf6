"""Every check there is. `nox` runs those that a change must pass; `nox --list` shows all.

What follows `--` goes to the tool: `nox -s tests -- tests/test_urls.py`, `nox -s quality -- --raise`.
"""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.sessions = [
    "lint",
    "types",
    "tests",
    "growth_tests",
    "lowest",
    "docs",
    "wheel",
    "plugin",
    "integrations",
    "engines(daft)",
    "quality",
]
nox.options.reuse_existing_virtualenvs = True
nox.options.default_venv_backend = "uv|virtualenv"

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = nox.project.python_versions(PROJECT)
ENGINES = ["daft", "ray", "spark"]
EVERYTHING = ".[cli,feeds,report,bulk]"
CORE = ("cython", "editables", "hatchling", "hatch-fancy-pypi-readme", "hatch-vcs", "lxml", "setuptools")
"""What an editable installation with the compiled core is built with."""
PARALLEL = ("-n", "2", "--dist", "worksteal")
"""Two processes, whatever the machine: what the suite takes is told for two cores."""


def install(session: nox.Session, *groups: str, package: str | None = EVERYTHING) -> None:
    """Install the package, editable and with its extras, and dependency groups."""
    needs = nox.project.dependency_groups(PROJECT, *groups)
    session.install(*(("-e", package) if package else ()), *needs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, spelling, and the order of the stages: who may import whom."""
    install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("codespell", "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "changelog.d", "docs")
    session.run("lint-imports", "--no-cache")


@nox.session
def types(session: nox.Session) -> None:
    """Types by mypy and pyright, both strict, on the package and on programs that use it, those of the guides among them."""
    install(session, "typing")
    session.run("mypy")
    guides = Path(session.create_tmp(), "guides")
    guides.mkdir(exist_ok=True)
    session.run("python", "docs/typed.py", str(guides))
    session.run("mypy", str(guides))
    session.run("pyright")


@nox.session
def tests(session: nox.Session) -> None:
    """The test suite, with the examples of docstrings and documentation, and its coverage."""
    install(session, "tests")
    session.run("coverage", "erase")
    session.run("coverage", "run", "-m", "pytest", *(session.posargs or PARALLEL))
    session.run("coverage", "combine", "--quiet")
    if not session.posargs:
        session.run("coverage", "report")


@nox.session
def growth_tests(session: nox.Session) -> None:
    """The tests that `tests` leaves out: how work grows with the page, in many repetitions and without coverage."""
    install(session, "tests")
    session.run("pytest", "-m", "growth", *PARALLEL, *session.posargs)


@nox.session
def training(session: nox.Session) -> None:
    """The tests of the training scripts, with what those need."""
    install(session, "tests", "training")
    session.run("pytest", "-m", "training", "tests/test_training.py", *session.posargs)


@nox.session(python=PYTHONS)
def pythons(session: nox.Session) -> None:
    """The test suite on every Python that the classifiers name and this machine has."""
    install(session, "tests")
    session.run("pytest", *(session.posargs or PARALLEL))


@nox.session
def core(session: nox.Session) -> None:
    """The compiled core: built, compared with Python field by field, and the test suite, or what follows `--`, with it and without."""
    session.install(*CORE, *nox.project.dependency_groups(PROJECT, "tests"))
    session.install("--no-build-isolation", "-e", EVERYTHING, env={"ARTICLEKIT_BUILD_CORE": "require"})
    examples = "300" if session.posargs else "3000"
    session.run("pytest", "tests/test_core.py", env={"ARTICLEKIT_WANT_CORE": "1", "CORE_EXAMPLES": examples})
    session.run("pytest", *(session.posargs or PARALLEL))
    session.run("pytest", *(session.posargs or PARALLEL), env={"ARTICLEKIT_PURE": "1"})


@nox.session
def core_asan(session: nox.Session) -> None:
    """The compiled core with every access to memory checked. Needs gcc."""
    session.install(*CORE, *nox.project.dependency_groups(PROJECT, "tests"))
    session.install("--no-build-isolation", "-e", EVERYTHING)
    session.run("python", "core/build_core.py", "-fsanitize=address", "-fno-omit-frame-pointer", "-O1")
    asked = ["gcc", "-print-file-name=libasan.so"]
    library = subprocess.run(asked, check=True, capture_output=True, text=True)  # noqa: S603
    checks = {"LD_PRELOAD": library.stdout.strip(), "ASAN_OPTIONS": "detect_leaks=0", "PYTHONMALLOC": "malloc"}
    try:
        session.run(
            "pytest",
            "tests/test_core.py",
            "--timeout=0",
            env=checks | {"ARTICLEKIT_WANT_CORE": "1", "CORE_EXAMPLES": "1000"},
        )
    finally:
        for made in Path("src/articlekit").glob("_core.*"):
            made.unlink()


@nox.session
def lowest(session: nox.Session) -> None:
    """The test suite with the lowest versions that pyproject.toml allows."""
    bounds = [need.split(";")[0].strip().replace(">=", "==") for need in PROJECT["project"]["dependencies"]]
    install(session, "tests")
    session.install(*bounds)
    session.run("pytest", *(session.posargs or PARALLEL))


@nox.session
def docs(session: nox.Session) -> None:
    """The documentation, in which a broken reference is an error."""
    install(session, "docs")
    session.run("sphinx-build", "-n", "-W", "--keep-going", "-q", "-b", "html", "docs", "docs/_build/html")


@nox.session
def wheel(session: nox.Session) -> None:
    """The wheel that users get: built from the source distribution, installed alone, put to work."""
    dist = Path(session.create_tmp(), "dist")
    shutil.rmtree(dist, ignore_errors=True)
    session.install("build")
    session.run("python", "-m", "build", "--quiet", "--outdir", str(dist))
    (built,) = dist.glob("*.whl")
    install(session, "tests", package=None)
    session.install("--force-reinstall", "--no-deps", str(built))
    session.install(f"articlekit[cli,feeds,report,bulk] @ {built.resolve().as_uri()}")
    session.run(
        "pytest", "tests/test_packaging.py", "tests/test_public_api.py", "tests/test_cli.py", "tests/test_fixtures.py"
    )


@nox.session
def dist(session: nox.Session) -> None:
    """What is published, in `dist/`: source distribution and wheel, with metadata and readme as an index wants them."""
    shutil.rmtree("dist", ignore_errors=True)
    install(session, "release", package=None)
    session.run("python", "-m", "build", "--quiet", "--outdir", "dist")
    session.run("twine", "check", "--strict", *map(str, Path("dist").iterdir()))


@nox.session
def sbom(session: nox.Session) -> None:
    """What comes with an installation, as a CycloneDX bill of materials in `sbom.json`."""
    install(session, "release", package=None)
    place = Path(session.create_tmp(), "installed")
    session.run("python", "-m", "venv", "--clear", str(place), silent=True)
    session.run(str(place / "bin" / "pip"), "install", "--quiet", ".", external=True)
    session.run("cyclonedx-py", "environment", "--pyproject", "pyproject.toml", "-o", "sbom.json", str(place))


@nox.session
def browser(session: nox.Session) -> None:
    """The report in a real browser: needs chromium and chromedriver on the machine."""
    install(session, "tests", "browser")
    session.run("pytest", "tests/browser", "--timeout=300", *session.posargs)


@nox.session
def pictures(session: nox.Session) -> None:
    """Draw the pictures of README and landing page anew: needs chromium and chromedriver on the machine."""
    install(session, "pictures")
    session.run("python", "docs/pictures/draw.py")


@nox.session
def linkcheck(session: nox.Session) -> None:
    """That the links of the documentation lead somewhere. It asks other sites, so it is no part of what a change must pass."""
    install(session, "docs")
    session.run("sphinx-build", "-q", "-b", "linkcheck", "docs", "docs/_build/linkcheck")


@nox.session
def api(session: nox.Session) -> None:
    """The public names: all described, shown at work and in the reference; since the last release none is gone unsaid."""
    install(session, "tests")
    session.run("pytest", "tests/test_public_api.py", "tests/test_reference.py", *session.posargs)
    released = session.run(
        "git", "describe", "--tags", "--abbrev=0", "--match=v*", external=True, silent=True, success_codes=[0, 128]
    )
    if str(released).startswith("v"):
        session.run("griffe", "check", "articlekit", "--search", "src", "--against", str(released).strip())


@nox.session
def integrations(session: nox.Session) -> None:
    """The integrations, typed and tested against the real libraries."""
    install(session, "tests", "typing", "integrations")
    files = sorted(map(str, Path("src/articlekit/integrations").glob("*.py")))  # the folder itself is excluded
    session.run("mypy", *files)
    session.run("pyright", *files)
    session.run(
        "pytest", "tests/integrations", "tests/test_other_blocks.py", "tests/test_equivalents.py", *session.posargs
    )


@nox.session
def plugin(session: nox.Session) -> None:
    """The example plug-in: installed by pip into an environment of its own, typed, and put to work."""
    install(session, "typing")
    session.install("pytest", "./examples/articlekit-example-plugin")
    with session.chdir("examples/articlekit-example-plugin"):
        session.run("mypy")
        session.run("pyright")
        session.run("pytest", *session.posargs)


@nox.session
def quality(session: nox.Session) -> None:
    """Accuracy on the development data, where that lies beside the repository; held by benchmarks/floors.toml."""
    install(session)
    session.run("python", "benchmarks/quality.py", *session.posargs)


@nox.session
def speed(session: nox.Session) -> None:
    """Time as a multiple of a bare parse, beside that of others, with the compiled core and without. `-- --stages` shows where it goes."""
    install(session, "benchmarks")
    session.install(*CORE)
    session.run("python", "benchmarks/speed.py", "--rivals", *session.posargs, env={"ARTICLEKIT_PURE": "1"})
    session.run("python", "core/build_core.py", silent=True)
    session.run("python", "benchmarks/speed.py", "--rivals", *session.posargs)


@nox.session
def stages(session: nox.Session) -> None:
    """Each stage alone, by pytest-benchmark, to compare two states of the code: `-- --benchmark-save=before`."""
    install(session, "tests", "benchmarks")
    session.run("pytest", "benchmarks/test_stages.py", *session.posargs)


@nox.session
def fuzz(session: nox.Session) -> None:
    """Broken input for `-- --minutes N` (10 by default), by coverage where atheris can be installed, else by chance."""
    install(session, "tests")
    session.install("atheris", success_codes=range(256), silent=True)
    minutes = session.posargs[session.posargs.index("--minutes") + 1] if "--minutes" in session.posargs else "10"
    session.run("python", "fuzz/run.py", *session.posargs)
    examples = str(max(50, int(300 * float(minutes))))
    session.run("pytest", "tests/test_fuzz.py", "--timeout=0", env={"FUZZ_EXAMPLES": examples})


@nox.session
def growth(session: nox.Session) -> None:
    """How time grows with the page, up to 10 MB and hostile shapes."""
    install(session)
    session.run("python", "benchmarks/growth.py", *session.posargs)


@nox.session
def stress(session: nox.Session) -> None:
    """Long runs: eight threads over 2,000 pages against the serial answers, and 100,000 parses in one process."""
    install(session, "tests")
    session.run("pytest", "tests/test_threads.py", "--timeout=0", env={"STRESS_PAGES": "2000"})
    session.run("python", "fuzz/leaks.py", "--pages", "tests/fixtures", "--parses", "100000")


@nox.session
def bulk(session: nox.Session) -> None:
    """Long runs of bulk: ten kills at chance moments, memory over 50,000 pages, a million fingerprints.

    Two workers against one process, which takes an idle machine: `-- pool`.
    """
    install(session, "tests")
    if session.posargs:
        session.run("python", "benchmarks/bulk.py", *session.posargs)
        return
    session.run("pytest", "tests/test_bulk_run.py", "-k", "killed", "--timeout=0", env={"BULK_KILLS": "10"})
    session.run("python", "benchmarks/bulk.py", "memory")
    session.run("python", "benchmarks/bulk.py", "copies")


@nox.session
@nox.parametrize("engine", ENGINES, ids=ENGINES)
def engines(session: nox.Session, engine: str) -> None:
    """One Arrow function on the engines, each in an environment of its own: they pin each other's needs."""
    install(session, "tests", engine)
    # They talk over sockets of this machine.
    session.run("pytest", "tests/engines", "--force-enable-socket", *session.posargs)


@nox.session
def changelog(session: nox.Session) -> None:
    """What the fragments in changelog.d/ will read like."""
    install(session, "release", package=None)
    session.run("towncrier", "build", "--draft", "--version", "next")
