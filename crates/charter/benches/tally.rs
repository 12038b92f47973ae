//! How long a tally takes with its explanation, and the whole record of the General Assembly.
//!
//! The record is not in the repository; without it only the first group is measured.
#![expect(clippy::print_stderr, reason = "a bench has no other way to tell")]

#[path = "../tests/it/assembly/record.rs"]
#[expect(dead_code, reason = "the test looks at more of the record")]
mod record;

use charter::{Charter, Choice, ContributionLine, Facts, Rule, Votes};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use record::{Clue, Record};
use std::hint::black_box;
use vocabulary::{ActorId, Decimal, Id};

/// A quorum of members, and of those voting so many members with so many people, without the veto of
/// five: every kind of test, each with its article.
const CHARTER: &str = r#"
[forum]
id = "assembly"
name = { en = "An assembly" }

[charter]
version = "1"

[[article]]
id = "1"
topic = "voting"
summary = "How it decides."
grade = "unverified"

[standing]
signed = "member"

[[electorate]]
id = "members"
name = { en = "Members" }
article = "1"
who = "members"

[[electorate]]
id = "permanent"
name = { en = "Permanent members" }
article = "1"
who = { actors = ["m000", "m001", "m002", "m003", "m004"] }

[[weight]]
id = "population"
name = { en = "Population" }
article = "1"
indicator = "population"

[[rule]]
id = "four-parts"
name = { en = "Four parts" }
article = "1"
electorate = "members"
quorum = { count = "present", needs = "more than 1/2", article = "1" }
passes = { all = [
  { needs = "at least 2/3", of = "voting", article = "1" },
  { needs = "at least 65%", by = "population", article = "1" },
  { count = "no", needs = "fewer than 1", among = "permanent", article = "1" },
] }

[[matter]]
id = "anything"
name = { en = "Anything" }
article = "1"
rule = "four-parts"
"#;

const MEMBERS: usize = 193;

/// So many members, of unequal population.
struct Members;

impl Facts for Members {
    fn members(&self) -> Vec<ActorId> {
        (0..MEMBERS).map(|at| format!("m{at:03}").parse().expect("an id")).collect()
    }
    fn class(&self, _: &ActorId) -> Option<Id> {
        None
    }
    fn organ(&self, _: &Id) -> Vec<ActorId> {
        Vec::new()
    }
    fn causes(&self, _: &ActorId) -> Vec<charter::Cause> {
        Vec::new()
    }
    fn observed(&self, _: &Id, actor: &ActorId) -> Option<Decimal> {
        actor.as_str()[1..].parse().ok().map(|at: i64| Decimal::from(at * 7_919 % 1_000 * 1_000))
    }
    fn contributed(&self, _: &ContributionLine, _: &ActorId) -> Decimal {
        Decimal::ZERO
    }
    fn bloc(&self, _: &ActorId) -> Vec<ActorId> {
        Vec::new()
    }
}

fn one_vote(criterion: &mut Criterion) {
    let charter = Charter::from_toml(CHARTER).expect("a charter");
    let rule: &Rule = &charter.rules[0];
    let roll = charter.roll(rule, &Members, None).expect("a roll");
    let choices = [Choice::Yes, Choice::Yes, Choice::Yes, Choice::Yes, Choice::Yes];
    let rest = [Choice::Yes, Choice::Abstain, Choice::Yes, Choice::No, Choice::Yes, Choice::Absent];
    let choices = choices.into_iter().chain(rest.into_iter().cycle()).take(MEMBERS);
    let votes = Votes::Named(choices.map(Some).collect());
    let mut group = criterion.benchmark_group("193 members, four tests");
    group.bench_function("tally and explanation", |bencher| {
        bencher.iter(|| rule.decide(black_box(&roll), black_box(&votes), &[], true));
    });
    group.bench_function("tally alone", |bencher| {
        bencher.iter(|| rule.standing(black_box(&roll), black_box(&votes), &[]));
    });
    group.finish();
}

fn every_vote(criterion: &mut Criterion) {
    let folder = record::folder();
    if !folder.exists() {
        eprintln!(
            "SKIPPED: the roll calls of the General Assembly are not in {}",
            folder.display()
        );
        return;
    }
    let (charter, clues) = (record::charter(), Clue::all());
    let record = record::read(&folder);
    let votes: usize = record.calls.iter().map(|call| call.votes.len()).sum();
    let mut group = criterion.benchmark_group("the Assembly's record");
    group.sample_size(10).throughput(Throughput::Elements(votes as u64));
    let (matters, _) = record::matters(&record, &clues);
    let replay = |record: &Record, matters: &[Id]| {
        let rolls = record::rolls(&charter, record, matters);
        for (call, matter) in record.calls.iter().zip(matters) {
            black_box(record::decide(&rolls, call, matter));
        }
    };
    group.bench_function("from the files", |bencher| {
        bencher.iter(|| {
            let record = record::read(&folder);
            let (matters, _) = record::matters(&record, &clues);
            replay(&record, &matters);
        });
    });
    group.bench_function("rolls, ballots and tallies", |bencher| {
        bencher.iter(|| replay(&record, &matters));
    });
    group.finish();
}

criterion_group!(benches, one_vote, every_vote);
criterion_main!(benches);
