//! Tables that others have published, which a clone does not carry.

use flate2::read::GzDecoder;
use serde::de::DeserializeOwned;
use std::{
    env, fs,
    io::Read,
    path::{Path, PathBuf},
};

/// A folder of `shared/`, beside the repository or further up. None where there is none: the test
/// skips, and says so.
#[expect(clippy::disallowed_methods, reason = "a test has no command line")]
pub fn folder(name: &str) -> Option<PathBuf> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let repository = repository.canonicalize().expect("the repository");
    let mut above = repository.ancestors().skip(1).map(|above| above.join("shared").join(name));
    let found = above.find(|folder| folder.is_dir());
    if found.is_none() {
        let must =
            env::var("CI").is_ok_and(|ci| ci == "true") && env::var("CHANCERY_MAY_SKIP").is_err();
        let what = format!("SKIPPED: the published tables are not in shared/{name}");
        assert!(!must, "{what}: put them there, or set CHANCERY_MAY_SKIP");
        std::io::Write::write_all(&mut std::io::stderr(), format!("{what}\n").as_bytes())
            .expect("stderr");
    }
    found
}

/// The rows of a table, which may be compressed. Columns that are not asked for may be in any
/// encoding.
pub fn rows<T: DeserializeOwned>(file: &Path) -> Vec<T> {
    let mut bytes = fs::read(file).unwrap_or_else(|error| panic!("{file:?}: {error}"));
    if file.extension().is_some_and(|ending| ending == "gz") {
        let mut plain = Vec::new();
        GzDecoder::new(&*bytes).read_to_end(&mut plain).expect("a compressed table");
        bytes = plain;
    }
    let mut rows = csv::Reader::from_reader(&*bytes);
    let headers = rows.byte_headers().expect("a header").clone();
    let row = |row: csv::Result<csv::ByteRecord>| {
        row.and_then(|row| row.deserialize(Some(&headers))).expect("a row")
    };
    rows.byte_records().map(row).collect()
}
