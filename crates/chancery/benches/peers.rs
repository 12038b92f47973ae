//! The whole program against hledger, ledger and beancount: one journal, exported to their formats,
//! loaded and summed by donor and stage by each, one after the other in one run.
//!
//! `cargo bench --bench peers` takes some minutes and, for hledger, many gigabytes.
//! `CHANCERY_BENCH_MOVEMENTS` sets the size (1,000,000 movements over a twentieth as many
//! commitments). Time and memory are the operating system's own, by GNU time.
#![expect(clippy::disallowed_methods, reason = "settings of a bench come from the environment")]
#![expect(clippy::float_arithmetic, reason = "ratios of seconds")]

mod generate;

use std::{
    collections::BTreeMap,
    io::{Write, stdout},
    path::Path,
    process::Command,
    time::Instant,
};
use store::{Journal, NewEntry};

/// What a run took.
struct Taken {
    wall: f64,
    cpu: f64,
    megabytes: f64,
    output: String,
}

fn main() {
    // `cargo test --benches` asks for a run that only shows that it works.
    let quick = !std::env::args().any(|argument| argument == "--bench");
    let size = std::env::var("CHANCERY_BENCH_MOVEMENTS").ok().and_then(|text| text.parse().ok());
    let movements: usize = size.unwrap_or(if quick { 2_000 } else { 1_000_000 });
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let begun = Instant::now();
    journal(Path::new(&at("journal.sqlite")), movements / 20, movements);
    let appended = begun.elapsed();
    let begun = Instant::now();
    let kept = Journal::open_read_only(at("journal.sqlite")).expect("the journal");
    let head = kept.audit().expect("a sound journal");
    let (audited, entries) = (begun.elapsed(), head.size);
    report(&format!("{entries} entries appended in {appended:.2?}, hashed anew in {audited:.2?}"));

    let ours = env!("CARGO_BIN_EXE_chancery");
    let clocks = ["--as-of", "2099-12-31", "--known-at", "2099-12-31"];
    for format in ["hledger", "beancount"] {
        let mut command = Command::new(ours);
        command.args(["--journal", &at("journal.sqlite"), "export", "--format", format]);
        command.args(["--output", &at(format)]).args(clocks);
        assert!(command.status().expect("our export").success());
    }
    let summing = "import sys, collections\n\
        from beancount import loader\n\
        entries, errors, options = loader.load_file(sys.argv[1])\n\
        assert not errors, errors[:3]\n\
        sums = collections.Counter()\n\
        for entry in entries:\n\
        \x20   for posting in getattr(entry, 'postings', ()):\n\
        \x20       sums[':'.join(posting.account.split(':')[:-1])] += posting.units.number\n\
        for account, number in sorted(sums.items()): print(account, number)\n";
    let own = |arguments: &[&str]| arguments.iter().map(|one| (*one).to_owned()).collect();
    let (kept, plain, beans) = (at("journal.sqlite"), at("hledger"), at("beancount"));
    let totals = "%(scrub(display_total))  %(account)\n";
    let runs: [(&str, Vec<String>); 4] = [
        ("chancery", own(&[&[ours, "--journal", &kept, "balances"], &clocks[..]].concat())),
        (
            "ledger",
            own(&[
                "ledger",
                "-f",
                &plain,
                "balance",
                "--depth",
                "3",
                "--no-total",
                "--balance-format",
                totals,
            ]),
        ),
        ("hledger", own(&["hledger", "-f", &plain, "balance", "--flat", "--depth", "3"])),
        ("beancount", own(&["python3", "-c", summing, &beans])),
    ];
    let mut first: Option<Taken> = None;
    report(&format!("{movements} movements over {} commitments", movements / 20));
    report("program     wall s    cpu s      MB   ours is faster by   uses less memory by");
    for (name, command) in runs {
        let repeats = if name == "chancery" && !quick { 5 } else { 1 };
        let Some(taken) =
            (0..repeats).filter_map(|_| time(&command)).min_by(|a, b| a.wall.total_cmp(&b.wall))
        else {
            report(&format!("SKIPPED: {name} is not installed or failed"));
            continue;
        };
        let Taken { wall, cpu, megabytes, .. } = taken;
        let ratio = first.as_ref().map_or_else(String::new, |ours| {
            format!("{:>15.1} x {:>19.1} x", wall / ours.wall, megabytes / ours.megabytes)
        });
        report(&format!("{name:<10}{wall:>8.2}{cpu:>9.2}{megabytes:>8.0}   {ratio}"));
        match &first {
            Some(ours) if name != "beancount" => {
                let (ours, theirs) = (sums(&ours.output), sums(&taken.output));
                let differ = ours.iter().filter(|(key, number)| theirs.get(key) != Some(number));
                assert_eq!(differ.count(), 0, "of {} sums, {name} gives others", ours.len());
            }
            Some(_) => {}
            None => first = Some(taken),
        }
    }
}

fn report(line: &str) {
    writeln!(stdout(), "{line}").expect("standard output");
}

/// Runs a command under GNU time.
fn time(command: &[String]) -> Option<Taken> {
    let mut timed = Command::new("/usr/bin/time");
    timed.args(["-f", "\n%e %U %S %M"]).args(command).env("BEANCOUNT_DISABLE_LOAD_CACHE", "1");
    let output = timed.output().ok()?;
    if !output.status.success() {
        return None;
    }
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    let figures: Vec<f64> =
        told.lines().last()?.split(' ').filter_map(|text| text.parse().ok()).collect();
    let [wall, user, system, kilobytes] = figures[..] else { return None };
    let output = String::from_utf8_lossy(&output.stdout).into_owned();
    Some(Taken { wall, cpu: user + system, megabytes: kilobytes / 1024.0, output })
}

/// The sums that a program printed: (stage, donor) to the number's digits. Ours prints
/// `donor, stage, number, measure`; theirs `number USD  ladder:stage:donor`.
fn sums(output: &str) -> BTreeMap<(String, String), String> {
    let mut sums = BTreeMap::new();
    for line in output.lines() {
        let ours: Vec<&str> = line.split('\t').collect();
        if let [donor, stage, number, _] = ours[..] {
            sums.insert((stage.to_owned(), donor.to_owned()), plain(number));
        } else if let Some((number, account)) = line.trim().split_once(" USD ")
            && let [_, stage, donor] = account.trim().split(':').collect::<Vec<_>>()[..]
        {
            sums.insert((stage.to_owned(), donor.to_owned()), plain(number));
        }
    }
    sums
}

/// A number without grouping and without zeros that say nothing.
fn plain(number: &str) -> String {
    let digits = number.replace(',', "");
    match digits.contains('.') {
        true => digits.trim_end_matches('0').trim_end_matches('.').to_owned(),
        false => digits,
    }
}

/// Writes the journal.
fn journal(path: &Path, commitments: usize, movements: usize) {
    let mut journal = Journal::open(path).expect("a new journal");
    let mut batch = journal.begin("bench", "2026-01-01T00:00:00Z").expect("begun");
    for (kind, body) in generate::entries(commitments, movements) {
        let new = NewEntry { forum: "bench".to_owned(), kind: kind.to_owned(), body };
        batch.push(&new).expect("pushed");
    }
    batch.commit().expect("committed");
}
