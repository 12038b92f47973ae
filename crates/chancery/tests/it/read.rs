//! Documents of every format go in, JSON lines come out: in order, whole, the same on any number
//! of threads.

use crate::support::{Place, REJECTED, Told, text};
use serde_json::{Value, json};
use std::{
    fs,
    io::Write,
    process::{Child, Stdio},
    thread,
};

/// A text with one pledge in it, and words enough to be known as English.
pub const PLEDGE: &str = "Kenya pledged $40 million to the trust fund on Tuesday, the finance \
    ministry said. The money is for the repair of schools and roads that were damaged by the floods.";

/// Another text, of nearly the same length.
pub const OTHER: &str = "Delegates of nine states met in Nairobi to speak about water. They agreed \
    that the next round of talks would be held in the spring, and that experts would join them.";

/// The lines of an answer.
pub fn lines(out: &str) -> Vec<Value> {
    let line =
        |line: &str| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"));
    out.lines().map(line).collect()
}

/// The lines about documents.
pub fn documents(out: &str) -> Vec<Value> {
    let lines = lines(out).into_iter();
    lines.map(|mut line| line["document"].take()).filter(Value::is_object).collect()
}

/// The drafts of a document.
fn drafts<'l>(lines: &'l [Value], document: &str) -> Vec<&'l Value> {
    let of = |line: &&Value| line["document"] == document && line.get("deed").is_some();
    lines.iter().filter(of).collect()
}

/// Runs the program with bytes on its standard input.
fn piped(place: &Place, args: &[&str], input: Vec<u8>) -> Told {
    let mut child = spawned(place, args);
    let mut to = child.stdin.take().expect("a pipe");
    let writing = thread::spawn(move || to.write_all(&input).expect("written"));
    let output = child.wait_with_output().expect("it ends");
    writing.join().expect("written");
    Told::from(output)
}

fn spawned(place: &Place, args: &[&str]) -> Child {
    let mut command = place.command(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command.spawn().expect("the program runs")
}

fn json_line(id: &str, text: &str) -> String {
    json!({"id": id, "published": "2026-03-12", "url": format!("https://example.org/{id}"), "text": text})
        .to_string()
        + "\n"
}

/// The CRC of zip files.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & (crc & 1).wrapping_neg())
        })
    })
}

/// A zip file of files that are not compressed.
fn zip(files: &[(&str, &str)]) -> Vec<u8> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    for (name, content) in files {
        let at = u32::try_from(bytes.len()).expect("small");
        let size = u32::try_from(content.len()).expect("small").to_le_bytes();
        let name_size = u16::try_from(name.len()).expect("short").to_le_bytes();
        // Version, flags, method, time, date; then what both headers have.
        let common = [
            &[20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x50][..],
            &crc32(content.as_bytes()).to_le_bytes(),
            &size,
            &size,
            &name_size,
            &[0, 0],
        ]
        .concat();
        bytes.extend([b"PK\x03\x04", &common[..], name.as_bytes(), content.as_bytes()].concat());
        let entry =
            [b"PK\x01\x02\x14\x00", &common[..], &[0; 10], &at.to_le_bytes(), name.as_bytes()];
        directory.extend(entry.concat());
    }
    let (at, size) = (bytes.len() as u32, directory.len() as u32);
    let count = (files.len() as u16).to_le_bytes();
    bytes.extend(directory);
    let end = [b"PK\x05\x06\0\0\0\0", &count[..], &count, &size.to_le_bytes(), &at.to_le_bytes()];
    bytes.extend([&end.concat()[..], &[0, 0]].concat());
    bytes
}

fn docx(text: &str) -> Vec<u8> {
    let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let types = "http://schemas.openxmlformats.org/package/2006/content-types";
    let types = format!(
        "<?xml version=\"1.0\"?><Types xmlns=\"{types}\"><Override PartName=\"/word/document.xml\" \
         ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
    );
    let body = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"{main}\"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>"
    );
    zip(&[("[Content_Types].xml", &types), ("word/document.xml", &body)])
}

/// A PDF of one page, a line for each of the text's words in eights.
fn pdf(text: &str) -> Vec<u8> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let lines: String =
        words.chunks(8).map(|line| format!("({}) Tj T* ", line.join(" "))).collect();
    let stream = format!("BT /F1 12 Tf 14 TL 72 720 Td {lines}ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R \
         /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{stream}\nendstream", stream.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
            .to_owned(),
    ];
    let mut bytes = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        places.push(bytes.len());
        bytes.extend(format!("{} 0 obj\n{object}\nendobj\n", at + 1).bytes());
    }
    let table = bytes.len();
    let places: String = places.iter().map(|at| format!("{at:010} 00000 n \n")).collect();
    let end = format!(
        "xref\n0 6\n0000000000 65535 f \n{places}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    );
    bytes.extend(end.bytes());
    bytes
}

#[test]
fn a_folder_of_every_format_is_read_by_path() {
    let place = Place::new();
    let html = format!(
        "<html lang=en><head><title>A pledge</title>\
         <meta property=\"article:published_time\" content=\"2026-03-12T08:00:00Z\">\
         <meta property=\"og:site_name\" content=\"Gazette\"></head>\
         <body><nav><a href=/>Home</a> <a href=/world>World</a></nav><article><h1>A pledge</h1>\
         <p>{PLEDGE}</p></article></body></html>"
    );
    let folder = place.dossier(
        "in",
        &[
            ("b.html", html.as_bytes()),
            ("a.txt", format!("Published: 12 March 2026\n\n{PLEDGE}").as_bytes()),
            ("c.docx", &docx(PLEDGE)),
            ("d.pdf", &pdf(PLEDGE)),
            ("e.jsonl", json_line("from-a-line", PLEDGE).as_bytes()),
            (".hidden", b"\0\0\0"),
        ],
    );
    place.dossier("in/deeper", &[("f.txt", OTHER.as_bytes())]);
    let out = place.well(&["read", &folder, "--published", "2026-03-12"]);
    let documents = documents(&out);
    let files: Vec<&str> = documents.iter().map(|one| text(&one["file"])).collect();
    let files: Vec<&str> = files.iter().map(|file| file.rsplit('/').next().expect("one")).collect();
    assert_eq!(files, ["a.txt", "b.html", "c.docx", "d.pdf", "f.txt", "e.jsonl"], "by path");
    let lines = lines(&out);
    for one in documents.iter().filter(|one| !text(&one["file"]).ends_with("f.txt")) {
        assert_eq!(one["language"], "en", "{one}");
        assert_eq!(one["published"], "2026-03-12", "{one}");
        let id = text(&one["id"]);
        let drafts = drafts(&lines, id);
        assert_eq!(one["drafts"], drafts.len(), "{one}");
        let pledge = drafts.iter().find(|draft| draft["deed"] == "pledge");
        let pledge = pledge.unwrap_or_else(|| panic!("no pledge in {out}"));
        assert_eq!(pledge["fields"]["who"][0]["value"], "KEN");
        assert_eq!(pledge["fields"]["amount"][0]["value"], "40000000 USD");
        assert_eq!(pledge["fields"]["amount"][0]["exact"], "$40 million");
    }
    assert_eq!(documents[1]["title"], "A pledge");
    assert_eq!(documents[5]["id"], "from-a-line");
    assert_eq!(documents[5]["url"], "https://example.org/from-a-line");
}

#[test]
fn every_word_stands_where_the_draft_says() {
    let place = Place::new();
    let before = "“Grüße aus Genève”, wrote the ministry — in two languages. ";
    let content = format!("{before}{PLEDGE}");
    let told = piped(&place, &["read", "-"], content.clone().into_bytes());
    assert_eq!(told.code, Some(0), "{told:?}");
    let characters: Vec<char> = content.chars().collect();
    let mut seen = 0;
    let mut check = |words: &Value| {
        let place = |key: &str| words[key].as_u64().expect("a place") as usize;
        let there: String = characters[place("start")..place("end")].iter().collect();
        assert_eq!(there, text(&words["exact"]));
        seen += 1;
    };
    for line in lines(&told.out).iter().filter(|line| line.get("deed").is_some()) {
        check(&line["passage"]);
        let fields = line["fields"].as_object().expect("fields");
        for filler in fields.values().flat_map(|list| list.as_array().expect("a list")) {
            check(filler);
        }
    }
    assert!(seen > 3, "{told:?}");
    assert_eq!(documents(&told.out)[0]["characters"], characters.len());
}

#[test]
fn a_bad_line_of_a_stream_costs_that_line() {
    let place = Place::new();
    let stream = [
        &json_line("one", PLEDGE),
        "{\"id\": \"two\", \"text\": \n",
        "\n",
        "{\"id\": \"three\"}\n",
        &json_line("four", OTHER),
    ]
    .concat();
    let told = piped(&place, &["read", "-"], stream.into_bytes());
    assert_eq!(told.code, Some(REJECTED), "{told:?}");
    let ids: Vec<Value> = documents(&told.out).iter().map(|one| one["id"].clone()).collect();
    assert_eq!(ids, ["one", "four"]);
    assert_eq!(told.err.lines().count(), 2, "{told:?}");
    told.says(&["standard input, line 2", "standard input, line 4", "expected", "text"]);
}

#[test]
fn json_lines_are_known_without_a_name_that_says_so() {
    let place = Place::new();
    let stream = [json_line("one", PLEDGE), json_line("two", OTHER)].concat();
    let folder = place.dossier("in", &[("dump", stream.as_bytes()), ("note", OTHER.as_bytes())]);
    let out = place.well(&["read", &folder]);
    let ids: Vec<Value> = documents(&out).iter().map(|one| one["id"].clone()).collect();
    assert_eq!(ids[..2], ["one", "two"]);
    assert!(text(&ids[2]).starts_with("note-"), "a text is a text: {ids:?}");
}

#[test]
fn sentences_that_gave_no_draft_are_shown_where_asked_for() {
    let place = Place::new();
    // Nobody is named who gives.
    let content = format!("{PLEDGE} A pledge of money was made, it was heard.");
    let file = place.dossier("in", &[("a.txt", content.as_bytes())]);
    let is_unread = |line: &&Value| line.get("unread").is_some();
    let plain = place.well(&["read", &file]);
    assert_eq!(lines(&plain).iter().filter(is_unread).count(), 0);
    let more = place.well(&["read", &file, "--unread"]);
    let shown = lines(&more).iter().filter(is_unread).count();
    assert_eq!(documents(&more)[0]["unread"], shown, "{more}");
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_is_read() {
    let place = Place::new();
    let folder = place.dossier(
        "in",
        &[
            ("a.txt", PLEDGE.as_bytes()),
            ("b.bin", &[0, 1, 2, 3, 0, 255, 254, 0]),
            ("c.pdf", b"%PDF-1.4\nnothing else"),
            ("d.docx", b"PK\x03\x04 nothing else"),
            ("e.txt", OTHER.as_bytes()),
        ],
    );
    let told = place.run(&["read", &folder, "absent.txt"]);
    assert_eq!(told.code, Some(REJECTED), "{told:?}");
    assert_eq!(documents(&told.out).len(), 2);
    for file in ["b.bin", "c.pdf", "d.docx", "absent.txt"] {
        let line = told.err.lines().find(|line| line.contains(file));
        let line = line.unwrap_or_else(|| panic!("nothing of {file} in {told:?}"));
        assert!(line.contains("expected"), "{line}");
    }
    assert_eq!(told.err.lines().count(), 4, "a line each, in order: {told:?}");
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let place = Place::new();
    let mut stream = String::new();
    for at in 0..300 {
        // Lengths differ, so that the threads overtake each other.
        let content = format!("No. {at}. {PLEDGE} ").repeat(1 + at % 13);
        let bad = at % 7 == 3;
        stream +=
            &if bad { "no document\n".to_owned() } else { json_line(&format!("d{at}"), &content) };
    }
    let file = place.path("stream.jsonl");
    fs::write(&file, stream).expect("written");
    let file = file.to_str().expect("UTF-8").to_owned();
    let read = |threads: &str| place.run(&["read", &file, "--threads", threads]);
    let one = read("1");
    assert_eq!(one.code, Some(REJECTED));
    assert_eq!(documents(&one.out).len(), 300 - 43);
    for threads in ["2", "8"] {
        let more = read(threads);
        assert_eq!((more.out, more.err), (one.out.clone(), one.err.clone()), "{threads}");
    }
}

#[test]
fn a_copy_names_the_first_that_has_it() {
    let place = Place::new();
    let long = format!("{PLEDGE} {OTHER} ")
        + "More was said on the day, and less was done about it since.";
    let retitled = format!("Retitled by another paper. {}", long.replace('’', "'"));
    let stream = [
        json_line("first", &long),
        json_line("unlike", "A wholly different text about the price of bread in the market town."),
        json_line("second", &retitled),
        json_line("third", &long),
    ];
    let told = piped(&place, &["read", "-"], stream.concat().into_bytes());
    let documents = documents(&told.out);
    assert_eq!(documents[0].get("copy_of"), None);
    assert_eq!(documents[1].get("copy_of"), None);
    assert_eq!(documents[2]["copy_of"]["id"], "first");
    assert_eq!(documents[3]["copy_of"], json!({"id": "first", "percent": 100}));
}

#[test]
fn another_language_is_named_and_gives_no_drafts() {
    let place = Place::new();
    let french = "Le Kenya a promis quarante millions de dollars au fonds, a déclaré mardi le \
        ministère des finances. Cet argent servira à réparer les écoles et les routes du pays.";
    let told = piped(&place, &["read", "-"], french.as_bytes().to_vec());
    assert_eq!(told.code, Some(0), "{told:?}");
    let documents = documents(&told.out);
    assert_eq!((&documents[0]["language"], &documents[0]["drafts"]), (&json!("fr"), &json!(0)));
    assert_eq!(told.err, "1 text in fr: only English (en) is read so far\n");
}

#[test]
fn drafts_are_shown_as_rows_of_a_forum() {
    let place = Place::new();
    let args = ["read", "-", "--forum", "circle", "--published", "2026-03-12"];
    let told = piped(&place, &args, PLEDGE.as_bytes().to_vec());
    let lines = lines(&told.out);
    let pledge = lines.iter().find(|line| line["deed"] == "pledge").expect("a pledge");
    let row = &pledge["records"][0];
    assert_eq!(row["kind"], "commitment");
    let cells = &row["cells"];
    assert_eq!((text(&cells["donor"]), text(&cells["amount"])), ("KEN", "40000000"));
    assert_eq!((text(&cells["measure"]), text(&cells["stage"])), ("USD", "pledged"));
    assert!(!place.journal().exists(), "reading makes no journal");
}

#[test]
fn a_line_without_end_is_passed_over_in_little_memory() {
    let place = Place::new();
    let mut child = spawned(&place, &["read", "-", "--threads", "2"]);
    let mut to = child.stdin.take().expect("a pipe");
    let mebibyte = vec![b'x'; 1 << 20];
    to.write_all(json_line("before", PLEDGE).as_bytes()).expect("written");
    to.write_all(b"{\"text\": \"").expect("written");
    for _ in 0..100 {
        to.write_all(&mebibyte).expect("written");
    }
    to.write_all(b"\"}\n").expect("written");
    to.write_all(json_line("after", OTHER).as_bytes()).expect("written");
    #[cfg(target_os = "linux")]
    {
        let status = fs::read_to_string(format!("/proc/{}/status", child.id())).expect("status");
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a peak");
        let peak = peak.trim().trim_end_matches(" kB").parse::<u64>().expect("a number");
        assert!(peak < 200_000, "{peak} kB");
    }
    drop(to);
    let told = Told::from(child.wait_with_output().expect("it ends"));
    assert_eq!(told.code, Some(REJECTED), "{told:?}");
    told.says(&["standard input, line 2", "32 MiB", "split"]);
    assert_eq!(documents(&told.out).len(), 2);
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let place = Place::new();
    let mut stream = String::new();
    for at in 0..3_000 {
        stream += &json_line(&format!("d{at}"), PLEDGE);
    }
    let mut child = spawned(&place, &["read", "-"]);
    let mut to = child.stdin.take().expect("a pipe");
    // It may be gone before all is written.
    let writing = thread::spawn(move || to.write_all(stream.as_bytes()).is_ok());
    drop(child.stdout.take());
    let told = Told::from(child.wait_with_output().expect("it ends"));
    writing.join().expect("ended");
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""));
}

#[test]
fn answers_come_as_soon_as_the_text_has_come() {
    use std::io::{BufRead, BufReader};
    let place = Place::new();
    let mut child = spawned(&place, &["read", "-"]);
    let mut to = child.stdin.take().expect("a pipe");
    let mut from = BufReader::new(child.stdout.take().expect("a pipe"));
    for id in ["one", "two"] {
        to.write_all(json_line(id, OTHER).as_bytes()).expect("written");
        let mut line = String::new();
        while !line.contains(&format!("{{\"document\":{{\"id\":\"{id}\"")) {
            line.clear();
            assert!(from.read_line(&mut line).expect("a line") > 0, "it ended");
        }
    }
    drop(to);
    assert!(child.wait().expect("it ends").success());
}

const GOLD: &str = r#"
[[text]]
id = "one"
published = "2026-03-12"
tests = "a pledge"
text = "Kenya pledged $40 million to the trust fund on Tuesday."
[[text.draft]]
deed = "pledge"
stage = "pledged"
who = ["KEN", "Kenya"]
amount = ["40000000 USD", "$40 million"]
"#;

#[test]
fn the_reader_is_held_against_a_gold_set() {
    let place = Place::new();
    let gold = place.path("gold.toml");
    fs::write(&gold, GOLD).expect("written");
    let gold = gold.to_str().expect("UTF-8");
    let found = place.json(&["read", "--evaluate", gold, "--misses"]);
    assert_eq!(
        (&found["texts"], &found["deeds"]["pledge"]["strict"]["gold"]),
        (&json!(1), &json!(1))
    );
    assert_eq!(found["deeds"]["pledge"]["strict"]["f1"], 1000, "{found:#}");
    let table = place.well(&["read", "--evaluate", gold]);
    assert!(table.contains("strict P") && table.contains("0 traps"), "{table}");
    fs::write(gold, GOLD.replace("\"Kenya\"", "\"Uganda\"")).expect("written");
    let told = place.run(&["read", "--evaluate", gold]);
    told.refused(&["text one, draft 1 (pledge), who: \"Uganda\" does not stand in the text"]);
    fs::write(gold, GOLD).expect("written");
    place.run(&["read", "--evaluate", gold, gold]).refused(&["text one", "rename"]);
}

#[test]
fn names_and_frames_of_the_user_are_read_too() {
    let place = Place::new();
    let content =
        "The River Forum met in Nairobi on Tuesday. The council said that it will meet again.";
    let file = place.dossier("in", &[("a.txt", content.as_bytes())]);
    let plain = place.well(&["read", &file]);
    assert_eq!(documents(&plain)[0]["forums"], json!([]));
    let organisations = "id,name_en,kind,aliases\nriver-forum,River Forum,forum,\n";
    let names = place.dossier("names", &[("organisations.csv", organisations.as_bytes())]);
    let more = place.well(&["read", &file, "--gazetteer", &names]);
    assert_eq!(documents(&more)[0]["forums"], json!(["river-forum"]));
    let states = "state,name\nXXX,Ruritania\n";
    let names = place.dossier("wrong", &[("states.csv", states.as_bytes())]);
    let told = place.run(&["read", &file, "--gazetteer", &names]);
    told.refused(&["states.csv", "line 2", "XXX", "expected"]);
    let empty = place.dossier("empty", &[]);
    place.run(&["read", &file, "--gazetteer", &empty]).refused(&["no names", "places.csv"]);
}

#[test]
fn the_help_tells_what_goes_in_and_what_comes_out() {
    let place = Place::new();
    let help = place.well(&["read", "--help"]);
    for part in
        ["HTML, PDF, DOCX", "JSON line", "exit code 3", "--queue", "--threads", "--evaluate", "`-`"]
    {
        assert!(help.contains(part), "{part} in {help}");
    }
    let told = place.run(&["read"]);
    assert_eq!(told.code, Some(2), "{told:?}");
    assert_eq!(place.run(&["read", "-", "--queue"]).code, Some(2), "--queue needs --forum");
}
