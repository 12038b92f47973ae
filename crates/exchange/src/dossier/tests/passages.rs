//! Passages: rows that become a part of a record.

use super::*;
use register::Passage;

fn passages(rows: &[&[(&str, &str)]]) -> Dossier {
    let rows: Vec<Vec<String>> = rows.iter().map(|cells| passage(cells)).collect();
    read_with("passages.csv", table("passages.csv", &rows))
}

/// A row about the event.
fn passage(cells: &[(&str, &str)]) -> Vec<String> {
    let base = [("kind", "event"), ("record", "e1"), ("exact", "The board met")];
    row("passages.csv", &[cells, &base].concat())
}

fn of_event(dossier: &Dossier) -> &[Passage] {
    &event(dossier).proof.passages
}

#[test]
fn a_passage_becomes_a_part_of_its_record() {
    let dossier = passages(&[
        &[],
        &[("exact", "'- said"), ("prefix", "he, "), ("suffix", "\"then\"")],
        &[("kind", "commitment"), ("record", "c1"), ("exact", "'soon")],
    ]);
    assert_eq!(dossier.rejections, []);
    assert!(dossier.passages);
    let [one, two] = of_event(&dossier) else { panic!("{:#?}", event(&dossier)) };
    assert_eq!((one.source.as_str(), &*one.exact, &*one.prefix), ("s1", "The board met", ""));
    // The mark that an export puts before what a spreadsheet would run is not part of the words.
    assert_eq!((&*two.exact, &*two.prefix, &*two.suffix), ("- said", "he,", "\"then\""));
    let commitment = dossier.records.iter().find(|one| one.kind() == Kind::Commitment);
    let proof = commitment.and_then(Record::proof).expect("a commitment");
    assert_eq!(proof.passages[0].exact, "'soon");
}

#[test]
fn a_passage_at_fault_costs_its_row() {
    let second = [("id", "s2"), ("publisher", "AFP")];
    let sources = table("sources.csv", &[row("sources.csv", &[]), row("sources.csv", &second)]);
    for (cells, column, value, expected, mend) in [
        (&[("kind", "source")][..], "kind", "source", "one of membership, ", "use one of"),
        (&[("kind", "evnt")], "kind", "evnt", "one of membership, ", "did you mean \"event\"?"),
        (&[("record", "e9")], "record", "e9", "an id of events.csv", "no such row"),
        (&[("source", "s9")], "source", "s9", "an id of sources.csv", "no such row"),
        (&[("source", "s2")], "source", "s2", "a source that event e1 cites", "name it among"),
        (&[("exact", "")], "exact", "", "a text", "fill the cell"),
        (&[], "exact", "The board met", "each passage of a record once", "remove one"),
    ] {
        let rows = [passage(&[]), passage(cells)];
        let mut files = files("passages.csv", table("passages.csv", &rows));
        files.retain(|one| one.name != "sources.csv");
        files.push(file("sources.csv", sources.clone()));
        let dossier = read(&files).expect("the charter holds");
        only(&dossier, ("passages.csv", 3, column, value), expected, mend);
        assert_eq!(of_event(&dossier).len(), 1);
    }
}

#[test]
fn a_passage_of_a_rejected_row_is_rejected_too() {
    let ballot = row("ballots.csv", &[("voter", "TUV")]);
    let mut files = files("ballots.csv", table("ballots.csv", &[ballot]));
    files.retain(|one| one.name != "passages.csv");
    let cells = [("kind", "ballot"), ("record", "v1-kaz")];
    files.push(file("passages.csv", table("passages.csv", &[passage(&cells)])));
    let dossier = read(&files).expect("the charter holds");
    let [vote, passage] = &dossier.rejections[..] else { panic!("{:#?}", dossier.rejections) };
    assert_eq!(place(vote), ("ballots.csv", 2, "voter", "TUV"));
    assert_eq!(place(passage), ("passages.csv", 2, "record", "v1-kaz"));
    assert!(passage.mend.contains("row 2 of ballots.csv has that id but was rejected"));
}

#[test]
fn a_dossier_without_the_table_says_nothing_about_passages() {
    let mut without = files("passages.csv", "");
    without.retain(|one| one.name != "passages.csv");
    let dossier = read(&without).expect("the charter holds");
    assert!(!dossier.passages && dossier.rejections.is_empty());
    assert_eq!(of_event(&dossier), []);
    // Nor does one whose table is refused as a whole; an empty one does.
    assert!(!read_with("passages.csv", "kind;wrong\n").passages);
    assert!(read_with("passages.csv", "kind,record,source,exact\n").passages);
}
