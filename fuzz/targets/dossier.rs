#![no_main]
//! A table of any bytes beside a fixed charter. The first byte says which table.

use exchange::dossier::{self, File, TABLES};
use libfuzzer_sys::fuzz_target;
use register::Kind;

const CHARTER: &str = include_str!("../../crates/exchange/src/dossier/tests/charter.toml");
const SOURCES: &str = "id,publisher,published,published_basis\ns1,TASS,2026-02-19,stated\n";

fuzz_target!(|bytes: &[u8]| {
    let Some((which, bytes)) = bytes.split_first() else { return };
    let table = &TABLES[usize::from(*which) % TABLES.len()];
    let file = |name: &str, bytes: &[u8]| File { name: name.to_owned(), bytes: bytes.to_vec() };
    let mut files = vec![file("charter.toml", CHARTER.as_bytes()), file(table.file, bytes)];
    if table.kind != Kind::Source {
        files.push(file("sources.csv", SOURCES.as_bytes()));
    }
    let read = dossier::read(&files).expect("the charter holds");
    for record in &read.records {
        // What is recorded can be read back from the journal.
        let body = record.body(None, None);
        let entry = register::Entry::read(1, "2026-01-01T00:00:00Z", record.kind().code(), &body);
        let entry = entry.expect("a record's own body");
        let register::entry::Said::Asserts(assertion) = entry.said else { panic!("no record") };
        assert_eq!(assertion.record, *record);
    }
    // No row is lost: every line with something on it made a record or stands in a rejection.
    let kept = read.records.iter().filter(|record| record.kind() == table.kind).count();
    let rejected = read.rejections.iter().filter(|one| one.file == table.file).count();
    if bytes.iter().any(|byte| !byte.is_ascii_whitespace()) && kept + rejected == 0 {
        // Only a header, perhaps after a byte order mark.
        let text = String::from_utf8_lossy(bytes);
        let lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
        assert!(lines.count() <= 1 || text.contains('"'), "{text:?}");
    }
    // Reading it again gives the same.
    assert_eq!(dossier::read(&files), Ok(read));
});
