//! How fast texts are read, in this process and by the program: MB of text per second.
//!
//! `cargo bench -p chancery --bench read`. The texts are the development gold set's, sixteen of them
//! together as an article.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use evidence::{About, Reader, Sketch, gold};
use std::{
    fs,
    hint::black_box,
    process::{Command, Stdio},
};

const GOLD: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../evidence/gold/development.toml");

/// Texts of the gold set in an article.
const TOGETHER: usize = 16;

/// Articles in one run of the program.
const RUN: usize = 10_000;

fn read(criterion: &mut Criterion) {
    let gold = gold::parse(&fs::read_to_string(GOLD).expect("the gold set")).expect("sound");
    let article = |texts: &[gold::GoldText]| {
        texts.iter().map(|one| one.text.as_str()).collect::<Vec<_>>().join("\n\n")
    };
    let articles: Vec<String> = gold.chunks(TOGETHER).map(article).collect();
    let bytes: usize = articles.iter().map(String::len).sum();
    let (reader, published) = (Reader::english(), gold[0].published);
    let mut group = criterion.benchmark_group("read");
    group.sample_size(10).throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("texts to drafts", |bencher| {
        bencher.iter(|| {
            for text in &articles {
                black_box(reader.read(text, &About { published }));
            }
        });
    });
    group.bench_function("texts to sketches", |bencher| {
        bencher.iter(|| {
            for text in &articles {
                black_box(Sketch::of(text));
            }
        });
    });

    let folder = tempfile::tempdir().expect("a folder");
    let stream = folder.path().join("stream.jsonl");
    let run = || articles.iter().cycle().take(RUN);
    let line = |(at, text): (usize, &String)| {
        let id = at.to_string();
        serde_json::json!({ "id": id, "published": "2026-03-12", "text": text }).to_string() + "\n"
    };
    fs::write(&stream, run().enumerate().map(line).collect::<String>()).expect("written");
    let bytes: usize = run().map(String::len).sum();
    group.throughput(Throughput::Bytes(bytes as u64));
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    for threads in [1, processors] {
        group.bench_function(format!("JSON lines to JSON lines, {threads} threads"), |bencher| {
            bencher.iter(|| {
                let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
                command.arg("read").arg(&stream).args(["--threads", &threads.to_string()]);
                assert!(command.stdout(Stdio::null()).status().expect("it runs").success());
            });
        });
    }
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
