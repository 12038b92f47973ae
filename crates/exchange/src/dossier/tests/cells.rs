//! Faults of one cell, or between the cells of one row.

use super::*;

type Case = (
    &'static str,
    &'static [(&'static str, &'static str)],
    (&'static str, &'static str),
    &'static str,
    &'static str,
);

/// File, cells, (column, value), expected, mend.
const CASES: &[Case] = &[
    ("sources.csv", &[("id", "S 2")], ("id", "S 2"), "1 to 80 lower-case", "plain"),
    ("sources.csv", &[("id", "")], ("id", ""), "lower-case", "fill the cell"),
    ("sources.csv", &[("url", "ftp://x")], ("url", "ftp://x"), "https://", "whole address"),
    ("sources.csv", &[("published", "")], ("published", ""), "YYYY", "fill the cell"),
    ("sources.csv", &[("language", "e n")], ("language", "e n"), "BCP 47", "write the tag"),
    ("sources.csv", &[("weak", "no")], ("weak", "no"), "yes, or nothing", "leave the cell empty"),
    ("actors.csv", &[("kind", "state")], ("kind", "state"), "only then", "ISO 3166-1"),
    ("actors.csv", &[("id", "KAZ")], ("kind", "organisation"), "only then", "only a state"),
    ("actors.csv", &[("id", "Eu")], ("id", "Eu"), "lower-case id", "plain lower-case"),
    ("actors.csv", &[("members", "KAZ")], ("members", "KAZ"), "only a group", "empty"),
    ("actors.csv", &[("affiliation", "KAZ")], ("affiliation", "KAZ"), "only a person", "empty"),
    ("membership.csv", &[("act", "signd")], ("act", "signd"), "one of invited", "\"signed\"?"),
    ("membership.csv", &[("actor", "ZZZ")], ("actor", "ZZZ"), "ISO 3166-1", "mend the id"),
    ("membership.csv", &[("actor", "nato")], ("actor", "nato"), "actors.csv", "no such row"),
    ("membership.csv", &[("on", "2026-02-30")], ("on", "2026-02-30"), "YYYY-MM-DD", "certain"),
    ("membership.csv", &[("on", "19.02.2026")], ("on", "19.02.2026"), "YYYY-MM-DD", "the day"),
    ("membership.csv", &[("sources", "s1;s9")], ("sources", "s9"), "sources.csv", "no such row"),
    ("membership.csv", &[("sources", "s1;s1")], ("sources", "s1;s1"), "once", "remove one"),
    ("membership.csv", &[("sources", "")], ("sources", ""), "at least one id", "unverified"),
    ("membership.csv", &[("grade", "sure")], ("grade", "sure"), "one of primary", "expected words"),
    ("membership.csv", &[("rank", "deprecated")], ("reason", ""), "why", "fill the cell"),
    ("commitments.csv", &[("amount", "-5")], ("amount", "-5"), "0 or more", "remove separators"),
    ("commitments.csv", &[("amount", "1,000")], ("amount", "1,000"), "digits", "separators"),
    ("commitments.csv", &[("amount", "1.00001")], ("amount", "1.00001"), "4 decimal", "remove"),
    ("commitments.csv", &[("amount", "=A1*2")], ("amount", "=A1*2"), "its value", "paste"),
    ("commitments.csv", &[("measure", "DEM")], ("measure", "DEM"), "ISO 4217", "capitals"),
    ("commitments.csv", &[("form", "in-kind")], ("form", "in-kind"), "cash, as the", "mend"),
    ("commitments.csv", &[("measure", "persons")], ("form", "cash"), "in-kind, as the", "mend"),
    (
        "commitments.csv",
        &[("bound", "up-to"), ("amount", "")],
        ("bound", "up-to"),
        "nothing",
        "give an amount",
    ),
    ("commitments.csv", &[("sector", "1523")], ("sector", "1523"), "five digits", "leave the"),
    ("commitments.csv", &[("period", "5Y")], ("period", "5Y"), "P3Y", "a number and Y"),
    ("commitments.csv", &[("part_of", "c9")], ("part_of", "c9"), "commitments.csv", "no such row"),
    ("commitments.csv", &[("restates", "c1")], ("restates", "c1"), "lead back", "circle"),
    ("commitments.csv", &[("purpose", "")], ("purpose", ""), "a text", "fill the cell"),
    (
        "commitments.csv",
        &[("purpose", "a\u{202E}b")],
        ("purpose", "a\u{202E}b"),
        "control",
        "retype",
    ),
    ("commitments.csv", &[("purpose", "a\u{7}b")], ("purpose", "a\u{7}b"), "control", "plain text"),
    ("commitments.csv", &[("purpose", "a\0b")], ("purpose", "a\0b"), "control", "plain text"),
    ("movements.csv", &[("commitment", "c9")], ("commitment", "c9"), "commitments.csv", "no such"),
    ("movements.csv", &[("change", "payed-in")], ("change", "payed-in"), "one of", "\"paid-in\"?"),
    ("movements.csv", &[("measure", "EUR")], ("measure", "EUR"), "USD, the measure", "mend"),
    ("movements.csv", &[("change", "suspended")], ("amount", "5"), "nothing, as", "empty"),
    ("movements.csv", &[("change", "resumed")], ("amount", "5"), "nothing, as", "empty"),
    ("needs.csv", &[("part_of", "n1")], ("part_of", "n1"), "lead back", "circle"),
    ("meetings.csv", &[("until", "2026-02-18")], ("until", "2026-02-18"), "or later", "two dates"),
    ("attendance.csv", &[("meeting", "x")], ("meeting", "x"), "meetings.csv", "no such row"),
    ("attendance.csv", &[("person", "eu")], ("person", "eu"), "a person", "organisation"),
    (
        "attendance.csv",
        &[("credentials", "acepted")],
        ("credentials", "acepted"),
        "one of presented",
        "\"accepted\"?",
    ),
    ("offices.csv", &[("person", "eu")], ("person", "eu"), "a person", "organisation"),
    ("offices.csv", &[("person", "no-one")], ("person", "no-one"), "a person", "no such row"),
    ("offices.csv", &[("organ", "senate")], ("organ", "senate"), "[[organ]]", "charter.toml"),
    (
        "events.csv",
        &[("commitments", "c1;c9")],
        ("commitments", "c9"),
        "commitments.csv",
        "no such",
    ),
    ("motions.csv", &[("matter", "budgt")], ("matter", "budgt"), "[[matter]]", "charter.toml"),
    ("motions.csv", &[("organ", "senate")], ("organ", "senate"), "[[organ]]", "charter.toml"),
    ("motions.csv", &[("amends", "b1")], ("amends", "b1"), "lead back", "circle"),
    ("motions.csv", &[("amends", "b9")], ("amends", "b9"), "motions.csv", "no such row"),
    (
        "motions.csv",
        &[("withdrawn", "2026-02-18")],
        ("withdrawn", "2026-02-18"),
        "2026-02-19 or later",
        "two dates",
    ),
    ("polls.csv", &[("motion", "b9")], ("motion", "b9"), "motions.csv", "no such row"),
    (
        "polls.csv",
        &[("manner", "hands")],
        ("manner", "hands"),
        "one of roll-call",
        "expected words",
    ),
    (
        "polls.csv",
        &[("closed", "2026-02-18")],
        ("closed", "2026-02-18"),
        "2026-02-19 or later",
        "two dates",
    ),
    ("polls.csv", &[("yes", "12.5")], ("yes", "12.5"), "a whole number", "digits only"),
    ("polls.csv", &[("no", "-1")], ("no", "-1"), "a whole number", "digits only"),
    ("polls.csv", &[("absent", "+1")], ("absent", "+1"), "a whole number", "digits only"),
    ("polls.csv", &[("invalid", "1000000000")], ("invalid", "1000000000"), "below 10^9", "digits"),
    ("polls.csv", &[("reading", "0")], ("reading", "0"), "1 or more", "write 1"),
    ("polls.csv", &[("voters", "KAZ;KAZ")], ("voters", "KAZ;KAZ"), "once", "remove one"),
    ("ballots.csv", &[("poll", "v9")], ("poll", "v9"), "polls.csv", "no such row"),
    (
        "ballots.csv",
        &[("choice", "maybe")],
        ("choice", "maybe"),
        "one of yes, no",
        "expected words",
    ),
    (
        "ballots.csv",
        &[("on", "2026-02-18")],
        ("on", "2026-02-18"),
        "2026-02-19 or later: the poll opened then (Art. 1)",
        "dates of the poll",
    ),
    (
        "ballots.csv",
        &[("on", "2026-02-21")],
        ("on", "2026-02-21"),
        "2026-02-20 or earlier: the poll closed then (Art. 1)",
        "dates of the poll",
    ),
    (
        "ballots.csv",
        &[("voter", "USA")],
        ("voter", "USA"),
        "USA is not in the electorate that votes here (Art. 1)",
        "why it may vote",
    ),
    (
        "consents.csv",
        &[("on", "2026-02-18")],
        ("on", "2026-02-18"),
        "2026-02-19 or later: the poll opened then (Art. 1)",
        "dates of the poll",
    ),
    ("consents.csv", &[("office", "chairman")], ("office", "chairman"), "[[office]]", "the office"),
    ("outcomes.csv", &[("declared", "adoptd")], ("declared", "adoptd"), "one of", "\"adopted\"?"),
    ("decisions.csv", &[("by", "chairman")], ("by", "chairman"), "[[office]]", "the office"),
    ("agenda.csv", &[("number", "")], ("number", ""), "a text", "fill the cell"),
    ("documents.csv", &[("item", "i9")], ("item", "i9"), "agenda.csv", "no such row"),
    ("interventions.csv", &[("person", "eu")], ("person", "eu"), "a person", "organisation"),
    (
        "interventions.csv",
        &[("position", "first")],
        ("position", "first"),
        "a whole number",
        "digits only",
    ),
    (
        "disqualifications.csv",
        &[("until", "2025-12")],
        ("until", "2025-12"),
        "2026-01-01 or later",
        "two dates",
    ),
    ("observations.csv", &[("value", "20 million")], ("value", "20 million"), "digits", "remove"),
    ("observations.csv", &[("value", "")], ("value", ""), "digits", "fill the cell"),
    (
        "observations.csv",
        &[("indicator", "trade"), ("unit", "EUR")],
        ("unit", "EUR"),
        "USD, as the indicator is measured",
        "in this unit",
    ),
    (
        "observations.csv",
        &[("indicator", "trade")],
        ("unit", ""),
        "USD, as the indicator is measured",
        "in this unit",
    ),
    (
        "obligations.csv",
        &[("due", "2026-01")],
        ("due", "2026-01"),
        "2026-02-20 or later",
        "`due` or `on`",
    ),
    (
        "obligations.csv",
        &[("baseline", "1"), ("baseline_on", "2028")],
        ("baseline_on", "2028"),
        "a day before `due`",
        "`baseline_on` or `due`",
    ),
    (
        "progress.csv",
        &[("on", "2026-01")],
        ("on", "2026-01"),
        "2026-02-20 or later",
        "the day here or there",
    ),
    (
        "ties.csv",
        &[("kind", "contact")],
        ("kind", "contact"),
        "one of alliance, partnership, diplomatic-relations, trade, aid, rivalry",
        "follow from rows of other tables",
    ),
    (
        "ties.csv",
        &[("toward", "TJK")],
        ("toward", "TJK"),
        "others than `actors`",
        "in one of the two",
    ),
];

#[test]
fn a_bad_cell_costs_its_row_and_says_why() {
    for (name, cells, (column, value), expected, mend) in CASES {
        let mut dossier = read_with(name, table(name, &[row(name, cells)]));
        // Other tables' rows hang on this one.
        dossier.rejections.retain(|one| one.file == *name);
        only(&dossier, (name, 2, column, value), expected, mend);
    }
}

#[test]
fn a_grade_may_lack_a_source() {
    for grade in ["recorded", "unverified", "inferred"] {
        let cells = [("sources", ""), ("grade", grade)];
        let dossier =
            read_with("membership.csv", table("membership.csv", &[row("membership.csv", &cells)]));
        assert_eq!(dossier.rejections, [], "{grade}");
    }
}

#[test]
fn an_intention_may_be_stated_after_the_poll_closed() {
    let late = [("on", "2026-03-01"), ("standing", "intended")];
    let dossier = read_with("ballots.csv", table("ballots.csv", &[row("ballots.csv", &late)]));
    assert_eq!(dossier.rejections, []);
    // What is known to the month may lie within the poll.
    let vague = [("on", "2026-02")];
    let dossier = read_with("ballots.csv", table("ballots.csv", &[row("ballots.csv", &vague)]));
    assert_eq!(dossier.rejections, []);
}

#[test]
fn a_row_with_several_faults_is_rejected_once_and_names_them_all() {
    let cells = [("actor", "Kazakhstan"), ("on", "soon"), ("grade", "")];
    let dossier =
        read_with("membership.csv", table("membership.csv", &[row("membership.csv", &cells)]));
    let wanted = ("membership.csv", 2, "actor", "Kazakhstan");
    only(&dossier, wanted, "ISO 3166-1", "; also on: \"soon\": expected YYYY");
    assert!(dossier.rejections[0].mend.contains("; also grade: \"\": expected one of primary"));
}

#[test]
fn long_cells_are_refused_and_shown_short() {
    for (length, rejected) in [(10_000, 0), (10_001, 1)] {
        let note = "é".repeat(length);
        let cells = [("note", note.as_str())];
        let dossier = read_with("events.csv", table("events.csv", &[row("events.csv", &cells)]));
        assert_eq!(dossier.rejections.len(), rejected, "{length}");
        for one in &dossier.rejections {
            assert_eq!(one.value.chars().count(), 201);
            assert!(one.expected.contains("10,000") && one.mend.contains("shorten"), "{one:#?}");
        }
    }
}

#[test]
fn marks_of_direction_and_lines_are_plain_text() {
    let note = "مجلس\u{200F} (A\u{200E})\nline";
    let dossier =
        read_with("events.csv", table("events.csv", &[row("events.csv", &[("note", note)])]));
    assert_eq!(dossier.rejections, []);
    let event = event(&dossier);
    assert_eq!(event.proof.note.as_deref(), Some(note));
}
