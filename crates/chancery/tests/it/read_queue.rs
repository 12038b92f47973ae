//! Texts are queued for review: once, with their copies marked, all or none.

use crate::{
    read::{OTHER, PLEDGE},
    support::{Place, edit, row, text},
};
use serde_json::{Value, json};

/// A journal with the Circle in it.
fn circle() -> Place {
    let place = Place::new();
    let folder = place.circle("met,2026-02-19,It met.,,s1,primary\n");
    place.well(&["import", &folder]);
    place
}

/// The entries of a kind: who recorded each, and the record.
fn entries(place: &Place, kind: &str) -> Vec<(String, Value)> {
    let out = place.well(&["export", "--format", "jsonl"]);
    let lines = out.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let those = lines.filter(|line| line["kind"] == kind);
    those.map(|line| (text(&line["author"]).to_owned(), line["body"]["record"].clone())).collect()
}

#[test]
fn a_text_is_queued_once_and_a_copy_names_it() {
    let place = circle();
    let long = format!("{PLEDGE} {OTHER} More was said on the day, and less was done about it.");
    let folder = place.dossier(
        "in",
        &[
            ("a.txt", long.as_bytes()),
            ("b.txt", format!("Retitled by a paper. {long}").as_bytes()),
            ("c.txt", b"A wholly different text about the price of bread in the market town."),
            ("d.txt", long.as_bytes()),
        ],
    );
    let before = place.size();
    let queue = ["read", &folder, "--queue", "--forum", "circle", "--published", "2026-03-12"];
    let first = place.well(&[&queue[..], &["--author", "a clerk"]].concat());
    assert_eq!(place.size(), before + 3, "{first}");
    for part in
        ["queued 3 texts", "1 copy among them", "/circle/texts", "d.txt: already read as a-"]
    {
        assert!(first.contains(part), "{part} in {first}");
    }
    assert!(first.contains(&format!("tree head {}", place.head())), "{first}");
    let texts = entries(&place, "text");
    assert!(texts.iter().all(|(author, _)| author == "a clerk"));
    let texts = Value::Array(texts.into_iter().map(|(_, record)| record).collect());
    let original = row(&texts, "publisher", "a.txt");
    let copy = row(&texts, "publisher", "b.txt");
    assert_eq!(copy["copy_of"], original["id"]);
    assert_eq!((original.get("copy_of"), &original["published"]), (None, &json!("2026-03-12")));
    assert_eq!(original["language"], "en");

    let again = place.well(&queue);
    assert!(again.contains("nothing new"), "{again}");
    assert_eq!(again.matches("already read as").count(), 4, "{again}");
    assert_eq!(place.size(), before + 3);

    // A copy of what an earlier run has recorded.
    let later = place.dossier("later", &[("e.txt", format!("{long} And so on.").as_bytes())]);
    let queue = ["read", &later, "--queue", "--forum", "circle"];
    let told = place.well(&queue);
    assert!(told.contains(&format!("a copy of {}", text(&original["id"]))), "{told}");
}

#[test]
fn two_texts_of_one_id_are_told_apart() {
    let place = circle();
    // s1 is a source of the Circle's: a text's id becomes its source's.
    let line = |text: &str| json!({"id": "s1", "publisher": "Courier", "text": text}).to_string();
    let stream =
        place.dossier("in", &[("a.jsonl", [line(PLEDGE), line(OTHER)].join("\n").as_bytes())]);
    place.well(&["read", &stream, "--queue", "--forum", "circle"]);
    let ids: Vec<Value> =
        entries(&place, "text").into_iter().map(|(_, record)| record["id"].clone()).collect();
    assert_eq!(ids.len(), 2);
    assert!(ids.iter().all(|id| text(id).starts_with("s1-")), "{ids:?}");
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn a_kept_copy_is_erased_once() {
    let place = circle();
    let files: [(&str, &[u8]); 2] = [("a.txt", PLEDGE.as_bytes()), ("b.txt", OTHER.as_bytes())];
    let folder = place.dossier("in", &files);
    let queue = ["read", &folder, "--queue", "--forum", "circle"];
    place.well(&queue);
    let texts = Value::Array(entries(&place, "text").into_iter().map(|(_, one)| one).collect());
    let record = row(&texts, "publisher", "a.txt");
    let (id, other) = (text(&record["id"]), text(&row(&texts, "publisher", "b.txt")["id"]));
    let head = place.head();

    let unknown = place.run(&["erase", "nobody", "--forum", "circle"]);
    unknown.refused(&["no text nobody was read for circle", id, other]);
    place.run(&["erase", id, "--forum", "square"]).refused(&["no forum square", "circle"]);
    assert!(holds(&place, PLEDGE));

    let erase = ["erase", id, "--forum", "circle"];
    let told = place.well(&erase);
    for part in ["erased the copy", id, "a.txt", text(&record["hash"]), "stay as citations"] {
        assert!(told.contains(part), "{part} in {told}");
    }
    assert!(!told.contains("run it again"), "{told}");
    assert!(!holds(&place, PLEDGE) && holds(&place, OTHER));
    place.run(&erase).refused(&[id, "it was erased before, and nothing is left"]);
    assert_eq!(place.head(), head);

    // Handed in again, it is known and not kept anew.
    let again = place.well(&queue);
    assert!(again.contains(&format!("a.txt: already read as {id}")), "{again}");
    assert!(!holds(&place, PLEDGE));
}

#[test]
fn a_copy_that_two_forums_share_is_not_erased() {
    let place = circle();
    let square = place.circle("");
    edit(&place.path("circle/charter.toml"), "id = \"circle\"", "id = \"square\"");
    place.well(&["import", &square]);
    let folder = place.dossier("in", &[("a.txt", PLEDGE.as_bytes())]);
    for forum in ["circle", "square"] {
        place.well(&["read", &folder, "--queue", "--forum", forum]);
    }
    let id = text(&entries(&place, "text")[0].1["id"]).to_owned();
    let erase = ["erase", &id, "--forum", "circle"];
    let last = place.size().to_string();
    let retract = format!("chancery retract {last} ");
    place.run(&erase).refused(&["of square has the same words", "nothing was erased", &retract]);
    assert!(holds(&place, PLEDGE));
    place.well(&["retract", &last, "--reason", "not to be kept"]);
    place.well(&erase);
    assert!(!holds(&place, PLEDGE));
}

/// Whether the journal's files hold the first words of a text, wherever.
fn holds(place: &Place, text: &str) -> bool {
    let words = &text.as_bytes()[..30];
    ["journal.sqlite", "journal.sqlite-wal"].iter().any(|file| {
        let bytes = std::fs::read(place.path(file)).unwrap_or_default();
        bytes.windows(words.len()).any(|window| window == words)
    })
}

#[test]
fn a_queue_needs_a_journal_with_the_forum() {
    let place = Place::new();
    let folder = place.dossier("in", &[("a.txt", PLEDGE.as_bytes())]);
    let told = place.run(&["read", &folder, "--queue", "--forum", "circle"]);
    told.refused(&["journal.sqlite"]);
    assert!(!place.journal().exists());
    let place = circle();
    let size = place.size();
    let told = place.run(&["read", &folder, "--queue", "--forum", "square"]);
    told.refused(&["no forum square: the journal holds circle"]);
    assert_eq!(place.size(), size);
}
