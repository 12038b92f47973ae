#!/usr/bin/env bash
# The same program as a filter: alone on one and on all processors, under xargs, GNU parallel and
# Spark. Each reads the same synthetic stream of articles (200 MB of JSON lines; SIZE sets the
# megabytes); the drafts of all are compared and must be equal.
#
#   cargo build --release
#   apt-get install parallel; pip install pyspark        # with Java; what is missing is left out
#   PYTHON=venv/bin/python crates/chancery/benches/read_scale.sh
#
# CHANCERY is the program (target/release/chancery), WORK the folder to work in, kept if it is given.
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
export CHANCERY=${CHANCERY:-$root/target/release/chancery}
python=${PYTHON:-python3}
processors=$(nproc)
if [ -z "${WORK:-}" ]; then
    WORK=$(mktemp -d)
    trap 'rm -rf "$WORK"' EXIT
fi
mkdir -p "$WORK/parts"
stream=$WORK/stream.jsonl

# Articles are put together from the development gold set's texts, drawn anew for each.
"$python" - "$root/crates/evidence/gold/development.toml" "${SIZE:-200}" >"$stream" <<'PY'
import json, random, sys, tomllib
random.seed(1)
with open(sys.argv[1], "rb") as file:
    texts = [text["text"] for text in tomllib.load(file)["text"]]
left, number = int(sys.argv[2]) * 1_000_000, 0
while left > 0:
    article = "\n\n".join(random.sample(texts, random.randint(4, 40)))
    day = f"2026-{random.randint(1, 9):02}-{random.randint(1, 28):02}"
    line = json.dumps({"id": f"a{number}", "published": day, "text": article})
    print(line)
    left -= len(line) + 1
    number += 1
PY
rm -f "$WORK"/parts/*
split -n "l/$((processors * 4))" --additional-suffix=.jsonl "$stream" "$WORK/parts/"
bytes=$(stat -c %s "$stream")
echo "$(wc -l <"$stream") articles, $bytes bytes, $processors processors"

# What is compared: the drafts, in their order. Copies are recognised within one run of the program,
# so the lines about documents may differ in copy_of.
drafts() { grep -v '^{"document":{' | sha256sum; }
expected=
TIMEFORMAT='%R %U %S'
run() { # NAME FUNCTION: the function writes to standard output
    { time "$2" >"$WORK/out.jsonl" 2>"$WORK/errors"; } 2>"$WORK/time" || { cat "$WORK/errors" >&2; exit 1; }
    sum=$(drafts <"$WORK/out.jsonl")
    expected=${expected:-$sum}
    [ "$sum" = "$expected" ] && same=equal || same=OTHER
    awk -v name="$1" -v bytes="$bytes" -v same="$same" '{
        printf "%-30s %7.2f s  %6.2f MB/s  processor %7.2f s  drafts %s\n", name, $1, bytes / 1e6 / $1, $2 + $3, same
    }' "$WORK/time"
}

one_thread() { "$CHANCERY" read --threads 1 "$stream"; }
all_threads() { "$CHANCERY" read "$stream"; }
piped() { "$CHANCERY" read - <"$stream"; }
# Each process writes a file of its own: two that write to one pipe would mix their lines.
with_xargs() {
    find "$WORK/parts" -name '*.jsonl' -print0 |
        xargs -0 -P "$processors" -I{} sh -c '"$CHANCERY" read --threads 1 "$1" >"$1.out"' sh {}
    cat "$WORK"/parts/*.out
    rm "$WORK"/parts/*.out
}
with_parallel() { parallel --will-cite --pipe --block 8M --keep-order -j "$processors" "$CHANCERY" read --threads 1 - <"$stream"; }
with_spark() {
    rm -rf "$WORK/spark"
    # Two workers of one core each, in processes of their own, on loopback.
    SPARK_LOCAL_IP=127.0.0.1 PYSPARK_PYTHON=$python "$python" - "$stream" "$WORK/spark" "$processors" >&2 <<'PY'
import os, sys
from pyspark.sql import SparkSession
stream, out, workers = sys.argv[1:]
spark = (
    SparkSession.builder.master(f"local-cluster[{workers},1,1024]")
    .config("spark.driver.host", "127.0.0.1")
    .config("spark.ui.enabled", "false")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
lines = spark.sparkContext.textFile(stream)
lines.pipe(f"{os.environ['CHANCERY']} read --threads 1 -", checkCode=True).saveAsTextFile(out)
spark.stop()
PY
    cat "$WORK"/spark/part-*
    rm -r "$WORK/spark"
}

run "one thread" one_thread
run "all threads" all_threads
run "all threads, standard input" piped
run "xargs -P $processors" with_xargs
if command -v parallel >/dev/null; then run "GNU parallel --pipe" with_parallel; else echo "left out: GNU parallel is not installed"; fi
if "$python" -c 'import pyspark' 2>/dev/null; then run "Spark, $processors workers" with_spark; else echo "left out: pyspark is not installed"; fi
