//! A folder to work in, dossiers to work on, and the program run on them.

use serde_json::Value;
use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::OnceLock,
};
use tempfile::TempDir;

/// Exit code of a command that rejected rows.
pub const REJECTED: i32 = 3;

/// A charter with one class and no rules about money.
pub const CHARTER: &str = r#"[forum]
id = "circle"
name = { en = "The Circle" }

[charter]
version = "1"
signed = "2026-01-01"
entry_into_force = "2026-01-01"
sources = ["s1"]

[[article]]
id = "1"
topic = "name"
summary = "It is called the Circle."
sources = ["s1"]
grade = "primary"

[standing]
signed = "member"
"#;

pub const SOURCES: &str = "id,publisher,published,published_basis\n\
    s1,Gazette,2026-01-01,stated\n\
    s2,Courier,2026-03-01,stated\n";

/// Both clocks at a day after everything that the tests tell of, so that no answer depends on the
/// day of the test.
pub const LATE: [&str; 4] = ["--as-of", "2026-12-31", "--known-at", "2026-12-31"];

/// The header of a table of events, the smallest table with a proof.
pub const EVENTS: &str = "id,on,summary,actors,sources,grade\n";

/// A folder with a journal in it, gone when the test ends.
pub struct Place {
    folder: TempDir,
}

/// What the program said, and how it ended.
#[derive(Debug)]
pub struct Told {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Place {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn journal(&self) -> PathBuf {
        self.path("journal.sqlite")
    }

    /// The program, about this place's journal.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
        command.current_dir(self.folder.path()).env_clear().stdin(Stdio::null());
        command.arg("--journal").arg(self.journal()).args(args);
        command
    }

    /// Runs the program to its end.
    pub fn run(&self, args: &[&str]) -> Told {
        Told::from(self.command(args).output().expect("the program runs"))
    }

    /// Runs the program, which is to succeed; gives its standard output.
    pub fn well(&self, args: &[&str]) -> String {
        let told = self.run(args);
        assert_eq!(told.code, Some(0), "{args:?}: {told:?}");
        told.out
    }

    /// Runs the program with `--json`; gives the answer.
    pub fn json(&self, args: &[&str]) -> Value {
        let out = self.well(&[args, &["--json"]].concat());
        serde_json::from_str(&out).unwrap_or_else(|error| panic!("{args:?}: {error}: {out}"))
    }

    /// The journal's tree head, every entry hashed anew.
    pub fn head(&self) -> String {
        let out = self.well(&["journal", "--limit", "0", "--audit"]);
        let line = out.lines().last().unwrap_or_default();
        let head = line.strip_prefix("tree head ").unwrap_or_else(|| panic!("{out}"));
        head.split(' ').next().unwrap_or_default().to_owned()
    }

    /// How many entries the journal holds.
    pub fn size(&self) -> u64 {
        let head = self.head();
        let size = head.split(':').next().and_then(|size| size.parse().ok());
        size.unwrap_or_else(|| panic!("{head}"))
    }

    /// Writes a folder of files; gives its path.
    pub fn dossier(&self, name: &str, files: &[(&str, &[u8])]) -> String {
        let folder = self.path(name);
        fs::create_dir_all(&folder).expect("a folder");
        for (file, bytes) in files {
            fs::write(folder.join(file), bytes).expect("written");
        }
        folder.to_str().expect("UTF-8").to_owned()
    }

    /// The Circle's charter and sources, and a table of events with these rows.
    pub fn circle(&self, events: &str) -> String {
        let events = format!("{EVENTS}{events}");
        self.dossier(
            "circle",
            &[
                ("charter.toml", CHARTER.as_bytes()),
                ("sources.csv", SOURCES.as_bytes()),
                ("events.csv", events.as_bytes()),
            ],
        )
    }

    /// Rewrites only the Circle's events.
    pub fn circle_events(&self, events: &str) {
        fs::write(self.path("circle/events.csv"), format!("{EVENTS}{events}")).expect("written");
    }

    /// A copy of the Board of Peace dossier that may be edited.
    pub fn board_of_peace(&self) -> PathBuf {
        let copy = self.path("board-of-peace");
        fs::create_dir_all(&copy).expect("a folder");
        for entry in fs::read_dir(board_of_peace()).expect("the dossier") {
            let path = entry.expect("an entry").path();
            fs::copy(&path, copy.join(path.file_name().expect("a name"))).expect("copied");
        }
        copy
    }

    /// The rejected rows of a forum, as the API tells them.
    pub fn rejections(&self) -> Vec<Value> {
        let serving = Serving::start(self, &[]);
        let mut answer = serving.json("/api/v1/circle/rejections");
        match answer["rejections"].take() {
            Value::Array(rejections) => rejections,
            other => panic!("{other}"),
        }
    }
}

impl From<Output> for Told {
    fn from(Output { status, stdout, stderr }: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("the program speaks UTF-8");
        Self { code: status.code(), out: text(stdout), err: text(stderr) }
    }
}

impl Told {
    /// That the program refused, and told all of this.
    pub fn refused(&self, says: &[&str]) {
        assert_eq!(self.code, Some(1), "{self:?}");
        assert_eq!(self.out, "", "an answer with an error");
        self.says(says);
    }

    /// That the program told all of this.
    pub fn says(&self, says: &[&str]) {
        for part in says {
            assert!(self.out.contains(part) || self.err.contains(part), "{part:?} in {self:?}");
        }
    }
}

/// The folder of the Board of Peace.
pub fn board_of_peace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dossiers/board-of-peace")
}

/// A journal with the Board of Peace in it, to be read and not written.
pub fn founded() -> &'static Place {
    static PLACE: OnceLock<Place> = OnceLock::new();
    PLACE.get_or_init(|| {
        let place = Place::new();
        place.well(&["import", board_of_peace().to_str().expect("UTF-8")]);
        place
    })
}

/// An answer with both clocks at a day.
pub fn on(day: &str, args: &[&str]) -> Value {
    founded().json(&[args, &["--as-of", day, "--known-at", day]].concat())
}

/// An answer without the numbers that the journal gave its entries.
pub fn without_seq(mut answer: Value) -> Value {
    match &mut answer {
        Value::Object(fields) => {
            fields.remove("seq");
            fields.values_mut().for_each(|value| *value = without_seq(value.take()));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| *item = without_seq(item.take())),
        _ => {}
    }
    answer
}

/// The row of a list in which a field has a value.
pub fn row<'v>(rows: &'v Value, field: &str, value: &str) -> &'v Value {
    let list = rows.as_array().unwrap_or_else(|| panic!("no list: {rows}"));
    let mut those = list.iter().filter(|row| row[field] == value);
    let first = those.next().unwrap_or_else(|| panic!("no {field} {value} in {rows:#}"));
    assert!(those.next().is_none(), "two of {field} {value}");
    first
}

/// The text of a field.
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

/// Edits a file: what stands there once is replaced.
pub fn edit(path: &Path, from: &str, to: &str) {
    let before = fs::read_to_string(path).expect("a text");
    assert_eq!(before.matches(from).count(), 1, "{from:?} in {}", path.display());
    fs::write(path, before.replace(from, to)).expect("written");
}

/// A folder of `shared/`, beside the repository or further up.
pub fn shared(name: &str) -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|above| above.join("shared").join(name)).find(|folder| folder.is_dir())
}

/// Tells what a test left out, where that is allowed. Not `eprintln!`, which the harness holds back.
pub fn skipped(what: &str) {
    assert!(std::env::var_os("CI").is_none(), "left out, where nothing may be: {what}");
    writeln!(io::stderr(), "SKIPPED: {what}").expect("stderr");
}

/// A server on a free port, stopped when dropped.
pub struct Serving {
    child: std::process::Child,
    pub address: String,
}

impl Serving {
    pub fn start(place: &Place, args: &[&str]) -> Self {
        use std::io::BufRead;
        let args = [&["serve"], args].concat();
        let mut child = place
            .command(&args)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program runs");
        let out = child.stdout.take().expect("a pipe");
        let mut line = String::new();
        io::BufReader::new(out).read_line(&mut line).expect("a line");
        let address = line.strip_prefix("serving http://").and_then(|rest| rest.split(' ').next());
        let address = address.unwrap_or_else(|| panic!("{line:?}")).to_owned();
        Self { child, address }
    }

    /// The status and the body of the answer to a GET.
    pub fn get(&self, path: &str) -> (u16, String) {
        use std::io::Read;
        let mut stream = std::net::TcpStream::connect(&self.address).expect("connected");
        let host = &self.address;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")
            .expect("asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered in UTF-8");
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("{answer:?}"));
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        assert!(!head.to_ascii_lowercase().contains("transfer-encoding"), "{head}");
        (status.unwrap_or_else(|| panic!("{head}")), body.to_owned())
    }

    /// The JSON of a route that answers.
    pub fn json(&self, path: &str) -> Value {
        let (status, body) = self.get(path);
        assert_eq!(status, 200, "{path}: {body}");
        serde_json::from_str(&body).unwrap_or_else(|error| panic!("{path}: {error}: {body}"))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // A server that has ended already needs no stopping.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
