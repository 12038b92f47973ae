//! Tables that others have published, which a clone does not carry.

use serde::de::DeserializeOwned;
use std::{
    env,
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

/// The rows of a table.
pub fn rows<T: DeserializeOwned>(file: &Path) -> Vec<T> {
    let mut rows = csv::Reader::from_path(file).expect("a table");
    rows.deserialize().map(|row| row.expect("a row")).collect()
}
