"""Fuzz every target for a while, by coverage where atheris is installed, else by chance.

    python fuzz/run.py --minutes 10

The minutes are shared by the targets of `targets.py`. An input that fails is written to `fuzz/found`, and the exit
code is 1: correct the fault and put the input into the target's folder in `fuzz/seeds`, where the tests repeat it.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from targets import SEEDS, TARGETS, seeds

_FOUND = Path(__file__).with_name("found")
_TOKENS = (
    b"<", b">", b"</p>", b"<p>", b"<a href='", b"<script type='application/ld+json'>", b"<!--", b"&#0;", b"&amp;", b"\x00", b"\xff", b"\xef\xbf\xbe",
    b"\xe2\x80\xae", b"\xed\xa0\x80", b"\xf0\x9f\x98\x80", b"\r\n\r\n", b"{", b"}", b"[", b"]", b'"', b"'", b"\\", b"\\u0000", b":",
    b",", b"//", b"@", b"%2F", b"%00", b"?u=http://", b"#", b"xn--", b"::", b"=", b"1e999", b"null", b"-1", b"[[strip]]", b"\n", b" ",
)  # fmt: skip
_SECONDS_A_RUN = 10


def mutated(pool: list[bytes], dice: random.Random) -> bytes:
    """One of the inputs with pieces cut out, doubled, changed, joined with another's, or marked-up by chance."""
    data = dice.choice(pool)
    for _ in range(dice.randrange(1, 6)):
        start = dice.randrange(len(data) + 1)
        end = min(len(data), start + dice.choice((0, 1, 4, 40, 400)))
        piece = data[start:end]
        other = dice.choice(pool)
        middle = dice.choice((b"", piece * 2, piece * dice.randrange(40), dice.choice(_TOKENS), dice.choice(_TOKENS) * 50,
                              bytes([dice.randrange(256)]), other[dice.randrange(len(other) + 1) :][:400]))  # fmt: skip
        data = data[:start] + middle + data[end:]
    return data


def inputs(name: str, seed: int) -> Iterator[bytes]:
    """The seeds of a target as they are, then mutations of them without end, the same for the same number."""
    pool = seeds(name)
    yield from pool
    dice = random.Random(f"{name} {seed}")
    while True:
        yield mutated(pool, dice)


def by_chance(name: str, seconds: float) -> bool:
    """Run a target on random mutations; whether nothing failed."""
    end, count = time.monotonic() + seconds, 0
    for data in inputs(name, time.time_ns()):
        try:
            TARGETS[name](data)
        except Exception as error:  # noqa: BLE001  # the point of the exercise
            _FOUND.mkdir(exist_ok=True)
            path = _FOUND / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
            path.write_bytes(data)
            print(f"{name}: {type(error).__name__}: {error!s:.300}\n  {path}", flush=True)
            return False
        count += 1
        if time.monotonic() > end:
            break
    print(f"{name}: {count:,} inputs, no fault", flush=True)
    return True


def by_coverage(name: str, seconds: float) -> bool:
    """Run a target in a process of its own under atheris, which ends that process; whether nothing failed."""
    _FOUND.mkdir(exist_ok=True)
    corpus = _FOUND / "corpus" / name
    corpus.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, __file__, "--atheris", name, str(corpus), str(SEEDS / name)]
    command += [f"-max_total_time={max(1, int(seconds))}", f"-timeout={_SECONDS_A_RUN}", "-max_len=20000", "-rss_limit_mb=2000"]  # fmt: skip
    command += [f"-artifact_prefix={_FOUND}/{name}-", "-verbosity=0", "-print_final_stats=1"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, errors="replace")  # noqa: S603  # ourselves
    lines = (done.stderr + done.stdout).splitlines()
    runs = next((line.split()[-1] for line in lines if "number_of_executed_units" in line), "?")
    print(f"{name}: {runs} inputs by coverage, {'no fault' if done.returncode == 0 else 'FAILED'}", flush=True)
    if done.returncode:
        print("\n".join(lines[-40:]), flush=True)
    return done.returncode == 0


def atheris_main(name: str, arguments: list[str]) -> None:
    """What runs in that process: instrument the package, then fuzz until the time is over."""
    import atheris  # noqa: PLC0415  # optional

    atheris.instrument_all()
    atheris.Setup([sys.argv[0], *arguments], TARGETS[name])
    atheris.Fuzz()


def main() -> int:
    """Share the time between the targets."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--minutes", type=float, default=10)
    options.add_argument("--target", choices=list(TARGETS), action="append", help="these only")
    options.add_argument("--by-chance", action="store_true", help="even where atheris is installed")
    chosen = options.parse_args()
    has_atheris = importlib.util.find_spec("atheris") is not None
    run = by_chance if chosen.by_chance or not has_atheris else by_coverage
    names = chosen.target or list(TARGETS)
    results = [run(name, 60 * chosen.minutes / len(names)) for name in names]
    return 0 if all(results) else 1


if __name__ == "__main__":
    if sys.argv[1:2] == ["--atheris"]:
        atheris_main(sys.argv[2], sys.argv[3:])
    else:
        sys.exit(main())
