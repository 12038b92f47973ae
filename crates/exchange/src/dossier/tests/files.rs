//! Faults of whole files, and of the way their rows are written.

use super::*;

fn events(rows: usize) -> String {
    let row = |at: usize| row("events.csv", &[("id", format!("e{at}").leak())]);
    table("events.csv", &(0..rows).map(row).collect::<Vec<_>>())
}

fn event_ids(dossier: &Dossier) -> Vec<&str> {
    let events = dossier.records.iter().filter(|one| matches!(one, Record::Event(_)));
    events.map(Record::key).collect()
}

#[test]
fn a_file_may_be_written_in_many_ways() {
    let plain = events(3);
    let semicolons = plain.replace(',', ";");
    for (way, bytes) in [
        ("byte order mark", [b"\xEF\xBB\xBF", plain.as_bytes()].concat()),
        ("CRLF", plain.replace('\n', "\r\n").into_bytes()),
        ("CR", plain.replace('\n', "\r").into_bytes()),
        ("semicolons", semicolons.into_bytes()),
        ("tabs", plain.replace(',', "\t").into_bytes()),
        ("blank lines", plain.replace('\n', "\n\n ,\n").into_bytes()),
        ("spaces", plain.replace(',', " , ").into_bytes()),
        ("no last line end", plain.trim_end().into()),
    ] {
        let dossier = read_with("events.csv", bytes);
        assert_eq!(dossier.rejections, [], "{way}");
        assert_eq!(event_ids(&dossier), ["e0", "e1", "e2"], "{way}");
    }
}

#[test]
fn columns_may_stand_in_any_order_and_optional_ones_be_absent() {
    let text = "summary,grade,on,id\nIt met.,unverified,2026,e1\n";
    assert_eq!(read_with("events.csv", text).rejections, []);
    // Lists in a file separated by semicolons stand in quotes.
    let text = "summary;grade;on;id;actors\n\"It; met.\";unverified;2026;e1;\"KAZ;eu\"\n";
    let dossier = read_with("events.csv", text);
    let event = event(&dossier);
    assert_eq!((event.summary.as_str(), event.actors.len()), ("It; met.", 2));
}

#[test]
fn a_file_that_cannot_be_trusted_is_refused_once() {
    let plain = events(3);
    let utf16 = |mark: &[u8], pair: fn(u8) -> [u8; 2]| {
        let pairs = plain.bytes().flat_map(pair).collect::<Vec<_>>();
        [mark, &pairs].concat()
    };
    let header = plain.lines().next().expect("a header");
    let doubled = plain.replacen("actors", "note", 1);
    for (bytes, value, expected, mend) in [
        (
            utf16(&[0xFF, 0xFE], |b| [b, 0]),
            "a file in UTF-16",
            "UTF-8",
            "save the file as CSV UTF-8",
        ),
        (
            utf16(&[0xFE, 0xFF], |b| [0, b]),
            "a file in UTF-16",
            "UTF-8",
            "save the file as CSV UTF-8",
        ),
        (utf16(&[], |b| [b, 0]), "a file with NUL bytes", "UTF-8", "save the file as CSV UTF-8"),
        (b"PK\x03\x04...".to_vec(), "a workbook or archive", "CSV", "save the file as CSV UTF-8"),
        (Vec::new(), "", "a header row", "first row"),
        (
            plain.replacen("summary", "Summary", 1).into(),
            "Summary",
            "only the columns",
            "did you mean \"summary\"? (3 rows were not read)",
        ),
        (
            plain.replacen("actors", "colour", 1).into(),
            "colour",
            "only the columns",
            "remove the column",
        ),
        (doubled.into(), "note", "each column once", "rename one of the two (3 rows"),
        (plain.replacen("summary", "note", 1).into(), "note", "each column once", "also the row"),
        (
            header.replacen("\"on", "on", 1).replacen("on,", "\"on,", 1).into(),
            "id,\"on,summary,actors,commitments,sources,grade,rank,question,reason,note",
            "quote",
            "close or double",
        ),
    ] {
        let dossier = read_with("events.csv", bytes);
        only(&dossier, ("events.csv", 1, "-", value), expected, mend);
        assert_eq!(event_ids(&dossier), <[&str; 0]>::default());
    }
    let dossier = read_with("events.csv", "id,on,grade\ne1,2026,inferred\n");
    let wanted = ("events.csv", 1, "-", "id,on,grade");
    only(&dossier, wanted, "a column \"summary\"", "add the column (1 rows");
}

#[test]
fn an_unknown_table_is_named_and_the_rest_is_read() {
    let dossier = read_with("commitment.csv", "id\nx\n");
    let wanted = ("commitment.csv", 1, "-", "commitment.csv");
    only(&dossier, wanted, "one of sources.csv, actors.csv", "\"commitments.csv\"?");
    let twice = [files("x", ""), vec![file("events.csv", events(1))]].concat();
    let dossier = read(&twice).expect("the charter holds");
    only(&dossier, ("events.csv", 1, "-", "events.csv"), "each table once", "remove the file");
}

#[test]
fn a_badly_written_row_costs_itself() {
    let good = events(3);
    let bad = [
        (
            b"e9,2026-02-19,It \"met\".,,,s1,single-source,,,,".to_vec(),
            "-",
            "quotes inside it doubled",
            "double the quote",
        ),
        (
            b"e9,2026-02-19,\"It met.,,,s1,single-source,,,,".to_vec(),
            "-",
            "closed by a quote",
            "close",
        ),
        (
            b"e9,2026-02-19,It met.,s1".to_vec(),
            "-",
            "11 cells, as in the header",
            "separator in quotes",
        ),
        (b"e9,2026-02-19,It, met.,,,s1,single-source,,,,".to_vec(), "-", "11 cells", "in quotes"),
        (
            b"e9,2026-02-19,Conf\xE9rence,,,s1,single-source,,,,".to_vec(),
            "summary",
            "text in UTF-8",
            "CSV UTF-8",
        ),
    ];
    for (line, column, expected, mend) in bad {
        // Lines: the header, e0, the bad one, e1, e2.
        let mut lines: Vec<&[u8]> = good.lines().map(str::as_bytes).collect();
        lines.insert(2, &line);
        let dossier = read_with("events.csv", lines.join(&b"\n"[..]));
        let one = &dossier.rejections[0];
        only(&dossier, ("events.csv", 3, column, &one.value), expected, mend);
        assert_eq!(one.raw, String::from_utf8_lossy(&line));
        assert_eq!(event_ids(&dossier), ["e0", "e1", "e2"]);
    }
}

#[test]
fn quotes_in_quotes_are_read() {
    let cells = [("summary", "He said \"no\", twice.\nThen left.")];
    let dossier = read_with("events.csv", table("events.csv", &[row("events.csv", &cells)]));
    let event = event(&dossier);
    assert_eq!(event.summary, cells[0].1);
}

#[test]
fn equal_rows_get_ids_of_their_own_that_stay() {
    let text = "id,on,summary,grade\nBad,2026,x,inferred\nBad,2026,x,inferred\n";
    let ids = || -> Vec<String> {
        read_with("events.csv", text).rejections.into_iter().map(|one| one.id).collect()
    };
    // printf 'events.csv\0Bad,2026,x,inferred' | sha256sum | cut -c1-16
    let first = "events.csv-c587781b62587930";
    assert_eq!(ids(), [first.to_owned(), format!("{first}-2")]);
}

#[test]
fn a_broken_charter_stops_everything() {
    for (bytes, says) in [
        (Some(b"[forum]\nid = 5\n".to_vec()), "charter.toml, line 2: "),
        (Some(b"\xFF".to_vec()), "not UTF-8"),
        (None, "missing"),
    ] {
        let mut files = files("x", "");
        files.retain(|file| file.name != CHARTER);
        files.extend(bytes.map(|bytes| file(CHARTER, bytes)));
        let error = read(&files).expect_err("no charter").to_string();
        assert!(error.contains(says), "{error}");
    }
}

#[test]
fn a_charter_that_cites_an_unknown_source_is_kept_and_reported() {
    let text = CHARTER_TEXT.replace(
        "called the Board.\"\nsources = [\"s1\"]",
        "called the Board.\"\nsources = [\"s8\"]",
    );
    let dossier = read_with(CHARTER, text);
    only(&dossier, (CHARTER, 14, "sources", "s8"), "sources.csv", "no such row");
    assert_eq!(dossier.rejections[0].raw, "sources = [\"s8\"]");
    assert_eq!(dossier.records.len(), 1 + BASE.len() - 1 + 1);
}

#[test]
fn a_folder_is_read_by_name() {
    let folder_path = tempfile::tempdir().expect("a folder");
    for one in files("README.md", "passed over") {
        fs::write(folder_path.path().join(one.name), one.bytes).expect("a file");
    }
    let dossier = read(&folder(folder_path.path()).expect("a folder")).expect("a charter");
    assert_eq!(dossier, read_with("README.md", ""));
    let error = folder(Path::new("/nowhere")).expect_err("no folder").to_string();
    assert!(error.starts_with("/nowhere: ") && error.contains("expected a folder"), "{error}");
}
