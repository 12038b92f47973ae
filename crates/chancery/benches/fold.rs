//! How long it takes to read a journal into a book and to fold it, in this process.

mod generate;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use register::{Book, Clocks, Entry, Ledger, Reading};
use std::hint::black_box;

const COMMITMENTS: usize = 5_000;
const MOVEMENTS: usize = 100_000;

fn fold(criterion: &mut Criterion) {
    let texts: Vec<_> = generate::entries(COMMITMENTS, MOVEMENTS).collect();
    let read = |(seq, (kind, body)): (u64, &(&str, String))| {
        Entry::read(seq, "2026-01-01T00:00:00Z", kind, body).expect("an entry")
    };
    let clocks = Clocks::both("2099-12-31".parse().expect("a day"));
    let mut group = criterion.benchmark_group("fold");
    group.sample_size(20).throughput(Throughput::Elements(MOVEMENTS as u64));
    group.bench_function("entries to book", |bencher| {
        bencher.iter(|| Book::new((1..).zip(&texts).map(read)));
    });
    let book = Book::new((1..).zip(&texts).map(read));
    group.bench_function("book to ledger", |bencher| {
        bencher.iter(|| Ledger::fold(black_box(&book).view(clocks), Reading::Preferred));
    });
    group.finish();
}

criterion_group!(benches, fold);
criterion_main!(benches);
