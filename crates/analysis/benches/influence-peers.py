#!/usr/bin/env python3
"""Our bench of voting power beside the packages of PyPI, on one machine in one run.

    python3 -m venv VENV && VENV/bin/pip install numpy powerindices powerindex power_bdd
    VENV/bin/python crates/analysis/benches/influence-peers.py TABLES

TABLES is the folder of the published weights (`shared/power`). Times are CPU seconds of one call,
the best of several; ours are the means of criterion. A peer that cannot do a game is left out, and
one that takes more than a minute or 6 GiB is stopped. Needs no network.
"""

import contextlib
import csv
import io
import json
import os
import pathlib
import resource
import signal
import subprocess
import sys
import time

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]
PATIENCE = 60
MEMORY = 6 << 30


def weights(name, column):
    with open(pathlib.Path(sys.argv[1]) / name, encoding="utf-8") as file:
        return [int(row[column]) for row in csv.DictReader(file)]


def powerindices_(quota, members, index, least=1):
    import powerindices

    compute = {"banzhaf": powerindices.compute_pbi, "shapley": powerindices.compute_ssi}[index]
    return lambda: compute(quota, list(members), least)


def powerindex_(quota, members, index):
    from powerindex import powerindex

    def run():
        game = powerindex.Game(quota, list(members))
        game.calc_banzhaf() if index == "banzhaf" else game.calc_shapley_shubik()

    return run


def power_bdd_(rule, index):
    def run():
        bdd = rule()
        bdd.calc_banzhaf() if index == "banzhaf" else bdd.calc_shapley()

    return run


def single(quota, members):
    from power_bdd.bdd import BDD, WeightedGame

    return lambda: BDD(WeightedGame(quota, list(members))).create_BDD()


def lisbon(people):
    from power_bdd.bdd import BDD, WeightedGame

    test = lambda quota, members: BDD(WeightedGame(quota, list(members)))
    ones = [1] * 27
    return lambda: test(15, ones) & test(6501, people) | test(24, ones)


def seconds(run):
    """The least CPU time of a call, or none where it fails or takes too long."""

    def stop(*_):
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    best, began = None, time.process_time()
    signal.alarm(PATIENCE)
    try:
        for _ in range(20):
            start = time.process_time()
            # One of them tells of its progress.
            with contextlib.redirect_stdout(io.StringIO()):
                run()
            took = time.process_time() - start
            best = took if best is None else min(best, took)
            if time.process_time() - began > 5:
                break
    except TimeoutError:
        return best if best is not None else f"> {PATIENCE} s"
    except (MemoryError, OverflowError, RecursionError) as error:
        return type(error).__name__
    finally:
        signal.alarm(0)
    return best


def ours():
    subprocess.run(
        ["cargo", "bench", "-p", "analysis", "--bench", "influence"],
        cwd=REPOSITORY, check=True, stdout=subprocess.DEVNULL,
    )
    target = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", REPOSITORY / "target"))
    found = {}
    for file in target.glob("criterion/influence/*/new/benchmark.json"):
        name = json.loads(file.read_text())["function_id"]
        estimates = json.loads((file.parent / "estimates.json").read_text())
        found[name] = estimates["mean"]["point_estimate"] / 1e9
    return found


def main():
    council = [7] * 5 + [1] * 10
    states = weights("us_electoral_college_2024.csv", "electors")
    people = weights("computed_eu27_2025.csv", "weight")
    chairs = weights("computed_imf_board_2022_qmaj.csv", "weight")
    members = weights("imf_members_2022-10-02.csv", "votes")
    half = lambda all: sum(all) // 2 + 1
    mine = ours()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for name, quota, game in [
        ("Security Council", 39, council),
        ("Electoral College", 270, states),
        ("European Union", None, people),
        ("Fund's board", half(chairs), chairs),
        ("Fund", half(members), members),
    ]:
        for index, ending in [("banzhaf", "Banzhaf"), ("shapley", "and Shapley")]:
            here = mine[f"{name}: {ending}"]
            rule = single(quota, game) if quota else lisbon(people)
            peers = {"power_bdd": power_bdd_(rule, index)}
            if quota:
                peers["powerindices"] = powerindices_(quota, game, index)
                peers["powerindex"] = powerindex_(quota, game, index)
            else:
                # Without the clause about a blocking minority, which it cannot express.
                peers["powerindices*"] = powerindices_(6501, game, index, 15)
            line = [f"{name:18} {index:8} {here:10.6f} s"]
            for peer, run in peers.items():
                took = seconds(run)
                if isinstance(took, float):
                    took = f"{took:.4f} s, {took / here:,.0f} times"
                line.append(f"{peer}: {took}")
            print("; ".join(line), flush=True)
    print("* without the clause about a blocking minority")


if __name__ == "__main__":
    main()
