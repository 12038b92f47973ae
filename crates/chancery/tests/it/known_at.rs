//! An answer as known at a past day never changes because of sources published later: a dossier
//! from which they are cut answers the same.

use crate::support::{Place, board_of_peace, founded, without_seq};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

/// A table's rows, by column.
fn table(path: &Path) -> (csv::StringRecord, Vec<BTreeMap<String, String>>) {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let header = reader.headers().expect("a header").clone();
    let rows = reader.deserialize().map(|row| row.expect("a row")).collect();
    (header, rows)
}

fn write(path: &Path, header: &csv::StringRecord, rows: &[BTreeMap<String, String>]) {
    let mut writer = csv::Writer::from_path(path).expect("a file");
    writer.write_record(header).expect("written");
    for row in rows {
        writer.write_record(header.iter().map(|column| &row[column])).expect("written");
    }
    writer.flush().expect("written");
}

/// The last day a date may mean: what is known to the month is certain from the month's end. The
/// days compared with are never the 29th to 31st, so that any month's end will do.
fn last_day(date: &str) -> String {
    let plain = date.trim_end_matches('~');
    match plain.len() {
        4 => format!("{plain}-12-31"),
        7 => format!("{plain}-31"),
        _ => plain.to_owned(),
    }
}

/// Cuts from a dossier every source published after a day, and every record that cites only such.
/// Gives how many of either, and whether the charter was known on the day.
fn cut(folder: &Path, day: &str) -> ([usize; 2], bool) {
    let path = folder.join("sources.csv");
    let (header, mut rows) = table(&path);
    let all = rows.len();
    rows.retain(|row| *last_day(&row["published"]) <= *day);
    write(&path, &header, &rows);
    let public: BTreeSet<String> = rows.iter().map(|row| row["id"].clone()).collect();
    let mut cut = [all - rows.len(), 0];
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        let (header, rows) = match path.extension() {
            Some(extension) if extension == "csv" => table(&path),
            _ => continue,
        };
        if !header.iter().any(|column| column == "sources") {
            continue;
        }
        let mut kept = Vec::new();
        for mut row in rows {
            let cited: Vec<&str> = row["sources"].split(';').filter(|id| !id.is_empty()).collect();
            let left: Vec<&str> = cited.iter().copied().filter(|id| public.contains(*id)).collect();
            if left.is_empty() && !cited.is_empty() {
                cut[1] += 1;
            } else {
                let left = left.join(";");
                row.insert("sources".to_owned(), left);
                kept.push(row);
            }
        }
        write(&path, &header, &kept);
    }
    let known = cut_charter(&folder.join("charter.toml"), &public);
    cut_references(folder);
    (cut, known)
}

/// An event may name a commitment that only later sources report: the name goes too.
fn cut_references(folder: &Path) {
    let commitments = table(&folder.join("commitments.csv")).1;
    let known: BTreeSet<&str> = commitments.iter().map(|row| row["id"].as_str()).collect();
    let path = folder.join("events.csv");
    let (header, mut events) = table(&path);
    for event in &mut events {
        let left = event["commitments"].split(';').filter(|id| known.contains(*id));
        let left = left.collect::<Vec<_>>().join(";");
        event.insert("commitments".to_owned(), left);
    }
    write(&path, &header, &events);
}

fn cut_charter(path: &Path, public: &BTreeSet<String>) -> bool {
    let mut charter: toml::Table =
        fs::read_to_string(path).expect("a charter").parse().expect("TOML");
    let cut = |part: &mut toml::Value| {
        if let Some(toml::Value::Array(sources)) = part.get_mut("sources") {
            sources.retain(|one| one.as_str().is_some_and(|id| public.contains(id)));
        }
    };
    cut(&mut charter["charter"]);
    let known = !charter["charter"]["sources"].as_array().expect("sources").is_empty();
    charter["article"].as_array_mut().expect("articles").iter_mut().for_each(cut);
    fs::write(path, charter.to_string()).expect("written");
    known
}

#[test]
fn a_dossier_without_later_sources_answers_the_same() {
    let mut last = [usize::MAX; 2];
    for day in [
        "2026-01-20",
        "2026-01-23",
        "2026-02-01",
        "2026-02-19",
        "2026-02-20",
        "2026-03-05",
        "2026-04-20",
        "2026-05-26",
    ] {
        let place = Place::new();
        let folder = place.board_of_peace();
        let (counts, known) = cut(&folder, day);
        assert!(counts[0] < last[0] && counts[1] < last[1] && counts[1] > 0, "{day}: {counts:?}");
        last = counts;
        let told = place.run(&["import", folder.to_str().expect("UTF-8")]);
        assert_eq!(told.code, Some(0), "{day}: {told:?}");
        for command in ["status", "members", "commitments", "needs"] {
            let args = [command, "--as-of", day, "--known-at", day];
            let (mut cut, whole) = (place.json(&args), founded().json(&args));
            // A dossier is none without a charter; one that nobody had reported makes nothing due.
            if let Some(due) = cut.get_mut("due").filter(|_| !known) {
                *due = serde_json::json!([]);
            }
            assert_eq!(without_seq(cut), without_seq(whole), "{args:?}");
        }
    }
    let sources = table(&board_of_peace().join("sources.csv")).1.len();
    assert!(last[0] > 0 && last[0] < sources, "{last:?} of {sources}");
}
