#!/usr/bin/env bash
# The figures of a graph as large as the United Nations beside the programs that others use for them:
# NetworkX, python-igraph and leidenalg, on the same graph in one run. Printed: milliseconds, and how
# many times as long the other takes. Whatever is not installed is left out and said.
#
#   python3 -m venv venv && venv/bin/pip install networkx numpy scipy igraph leidenalg
#   PYTHON=venv/bin/python crates/analysis/benches/network_peers.sh
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
cd "$root"
cargo bench -q -p analysis --bench network >/dev/null 2>&1
"${PYTHON:-python3}" - "${CARGO_TARGET_DIR:-target}/criterion" <<'PY'
import json, pathlib, sys, time

ours = {}
for file in pathlib.Path(sys.argv[1]).glob("network/*/new/estimates.json"):
    ours[file.parts[-3]] = json.loads(file.read_text())["median"]["point_estimate"] / 1e6

N = 193
def tied(a, b):
    mixed = (a * 7919 + b * 104729) // 5
    return mixed % 3 == 0 if a % 11 == b % 11 else mixed % 16 == 0
edges = [(a, b) for a in range(N) for b in range(a + 1, N) if tied(a, b)]

def best(work, times=5):
    spent = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        spent.append(time.perf_counter() - begun)
    return min(spent) * 1e3

def tell(what, key, peer, work):
    took = best(work)
    print(f"{what:<14} {peer:<12} {took:9.2f} ms   chancery {ours[key]:7.2f} ms   {took / ours[key]:6.1f} times")

print(f"{N} nodes, {len(edges)} ties; the best of 5 runs of each peer, the median of ours")
try:
    import networkx as nx
    graph = nx.Graph(edges)
    tell("betweenness", "betweenness", "NetworkX", lambda: nx.betweenness_centrality(graph, normalized=False))
    tell("constraint", "constraint", "NetworkX", lambda: nx.constraint(graph))
except ImportError:
    print("NetworkX is not installed")
try:
    import igraph
    graph = igraph.Graph(N, edges)
    tell("betweenness", "betweenness", "igraph", graph.betweenness)
    tell("constraint", "constraint", "igraph", graph.constraint)
    import leidenalg
    def runs():
        return max(
            (leidenalg.find_partition(graph, leidenalg.ModularityVertexPartition, seed=seed, n_iterations=-1)
             for seed in range(50)),
            key=lambda found: found.modularity)
    tell("Leiden, of 50", "leiden, best of 50", "leidenalg", runs)
except ImportError as error:
    print(f"{error.name} is not installed")
PY
