//! Other people's programs read the exports. A program that is not installed is skipped loudly;
//! under `CI=true` that is a failure unless `CHANCERY_MAY_SKIP` is set.

use exchange::{
    dossier::{self, File},
    export,
};
use register::{
    Book, Clocks, Entry, Ledger, Place, Reading,
    entry::{Assertion, Said},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    io::{self, ErrorKind, Write},
    path::Path,
    process::{Command, Output},
};
use vocabulary::Decimal;

const CHARTER: &str = include_str!("../src/dossier/tests/charter.toml");
const SOURCES: &str = "id,publisher,published,published_basis\ns1,TASS,2026-01-01,stated\n";
const ACTORS: &str =
    "id,kind,name_en,members\n-the.two,group,The two,KAZ;USA\nthe-two,organisation,The two,\n";
/// Ids and units that other programs would not take as they are, and some that collide when mended.
const COMMITMENTS: &str = "\
id,donor,form,nature,stage,on,bound,amount,measure,purpose,scope,part_of,restates,grade
usa-10bn,USA,cash,pledge,pledged,2026-02-19,,10000000000,USD,Relief,forum,,,inferred
early,KAZ,cash,pledge,announced,2026-01,,1000.5,EUR,Relief,forum,,,inferred
late,KAZ,cash,pledge,pledged,2026-02-19,,2000.25,EUR,Relief,forum,,early,inferred
-pack.age,-the.two,cash,pledge,pledged,2026-02-01,more-than,7000,USD,Relief,forum,,,inferred
-pack-age,USA,cash,pledge,pledged,2026-02-03,,3000,USD,Relief,forum,-pack.age,,inferred
pack-age,the-two,cash,pledge,pledged,2026-02-03,,,USD,Relief,forum,-pack.age,,inferred
2.hospitals,KAZ,in-kind,pledge,pledged,2026-02-03,,2,units:field-hospital,Care,forum,,,inferred
beds-1,KAZ,in-kind,pledge,pledged,2026-02-03,,2,units:a-very-long-kind-of-thing-one,Care,forum,,,inferred
beds-2,KAZ,in-kind,pledge,pledged,2026-02-03,,3,units:a-very-long-kind-of-thing-two,Care,forum,,,inferred
force,KAZ,in-kind,pledge,pledged,2026-02-03,,8000,persons,Care,forum,,,inferred
";
const MOVEMENTS: &str = "\
id,commitment,change,on,amount,measure,grade
m1,usa-10bn,paid-in,2026-03-01,1234567.8901,USD,inferred
m2,usa-10bn,spent,2026-03-02,0.0001,USD,inferred
m3,usa-10bn,cancelled,2026-04,5000000000,USD,inferred
m4,pack-age,paid-in,2026-03-01,9000,USD,inferred
m5,2.hospitals,delivered,2026-03-01,1,units:field-hospital,inferred
";

fn book() -> Book {
    let file = |name: &str, text: &str| File { name: name.to_owned(), bytes: text.into() };
    let files = [
        file("charter.toml", CHARTER),
        file("sources.csv", SOURCES),
        file("actors.csv", ACTORS),
        file("commitments.csv", COMMITMENTS),
        file("movements.csv", MOVEMENTS),
    ];
    let dossier = dossier::read(&files).expect("the charter holds");
    assert_eq!(dossier.rejections, []);
    let recorded = "2026-01-01".parse().expect("a day");
    Book::new((1..).zip(dossier.records).map(|(seq, record)| {
        let assertion = Assertion { record, supersedes: None, reason: None };
        Entry { seq, recorded, said: Said::Asserts(assertion) }
    }))
}

/// Folds the book and hands the ledger on.
fn with_ledger<T>(then: impl FnOnce(&Ledger<'_>) -> T) -> T {
    let book = book();
    let ledger = Ledger::fold(
        book.view(Clocks::both("2026-12-31".parse().expect("a day"))),
        Reading::Preferred,
    );
    assert!(ledger.transfers.len() > 10, "{}", ledger.transfers.len());
    then(&ledger)
}

/// Runs a program on a file it should take; nothing if it is not installed.
fn run(program: &str, before: &[&str], file: &Path, after: &[&str]) -> Option<Output> {
    match Command::new(program).args(before).arg(file).args(after).output() {
        Ok(output) => {
            let said = [&output.stdout[..], &output.stderr[..]].concat();
            assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&said));
            Some(output)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            assert!(
                !must_run(),
                "{program} is not installed: install it, or set CHANCERY_MAY_SKIP"
            );
            // Not `eprintln!`, which the test harness holds back.
            writeln!(io::stderr(), "SKIPPED: {program} is not installed").expect("stderr");
            None
        }
        Err(error) => panic!("{program}: {error}"),
    }
}

/// Whether a program that is not installed fails the test.
#[expect(clippy::disallowed_methods, reason = "a test has no command line")]
fn must_run() -> bool {
    env::var("CI").is_ok_and(|ci| ci == "true") && env::var("CHANCERY_MAY_SKIP").is_err()
}

/// The ledger's sum on each place in US dollars.
fn dollars(ledger: &Ledger<'_>) -> BTreeMap<&'static str, Decimal> {
    let lines =
        || ledger.lines.iter().filter(|line| line.commitment().amount.measure.code() == "USD");
    let sum = |place| lines().map(|line| line.balance(place)).sum::<Decimal>().normalize();
    Place::all().map(|place| (place.code(), sum(place))).filter(|(_, sum)| !sum.is_zero()).collect()
}

#[test]
fn hledger_and_ledger_take_the_export_and_agree_on_the_sums() {
    with_ledger(|ledger| {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("forum.journal");
        export::hledger(ledger, &mut fs::File::create(&file).expect("a file")).expect("written");
        run("hledger", &["-f"], &file, &["check", "--strict", "ordereddates"]);
        run("ledger", &["--pedantic", "-f"], &file, &["balance"]);
        let balance = ["balance", "-N", "--flat", "--depth", "2", "-O", "csv", "cur:^USD$"];
        let Some(output) = run("hledger", &["-f"], &file, &balance) else { return };
        let mut reader = csv::Reader::from_reader(&*output.stdout);
        let theirs: Vec<(String, String)> =
            reader.deserialize().map(|row| row.expect("two columns")).collect();
        let ours = dollars(ledger);
        assert_eq!(theirs.len(), ours.len(), "{theirs:?}");
        for (account, sum) in theirs {
            let number: Decimal =
                sum.trim_end_matches(" USD").replace(',', "").parse().expect("a sum");
            assert_eq!(ours[account.trim_start_matches("ladder:")], number, "{account}");
        }
    });
}

#[test]
fn beancount_takes_the_export() {
    with_ledger(|ledger| {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("forum.beancount");
        export::beancount(ledger, &mut fs::File::create(&file).expect("a file")).expect("written");
        run("bean-check", &[], &file, &[]);
    });
}

#[test]
fn the_exports_hold_every_transfer_once_and_names_stay_apart() {
    with_ledger(|ledger| {
        let (mut journal, mut beans) = (Vec::new(), Vec::new());
        export::hledger(ledger, &mut journal).expect("a vector takes everything");
        export::beancount(ledger, &mut beans).expect("a vector takes everything");
        let (journal, beans) = (String::from_utf8_lossy(&journal), String::from_utf8_lossy(&beans));
        assert_eq!(journal.matches(" * (").count(), ledger.transfers.len());
        assert_eq!(beans.matches(" ^entry-").count(), ledger.transfers.len());
        let opened: Vec<&str> = beans.lines().filter(|line| line.contains(" open ")).collect();
        let declared = journal.lines().filter(|line| line.starts_with("account ")).count();
        assert_eq!(opened.len(), declared);
        assert_eq!(opened.iter().collect::<BTreeSet<_>>().len(), declared);
        for name in [
            "Assets:Ladder:Pledged:USA:Usa-10bn USD",
            "Equity:Capacity:X-the-two:X-pack-age USD",
            "Assets:Ladder:Pledged:USA:X-pack-age-2 USD",
            "Assets:Ladder:Delivered:KAZ:2-hospitals UNITS-FIELD-HOSPITAL",
            "UNITS-A-VERY-LONG-KIND-O",
            "UNITS-A-VERY-LONG-KIND-2",
        ] {
            assert!(opened.iter().any(|line| line.ends_with(name)), "{name}: {opened:#?}");
        }
        for name in
            ["ladder:capacity:-the.two:-pack.age", "\"units-field-hospital\"", "8000 persons"]
        {
            assert!(journal.contains(name), "{name}: {journal}");
        }
    });
}
