//! House rules that run. `cargo xtask contracts` writes the generated documents anew,
//! `cargo xtask deps` checks licences and bans without network. Tidiness is checked by this
//! crate's tests, so that nobody needs a tool for it.
#![expect(clippy::print_stdout, reason = "a command line program")]

mod contracts;
mod deps;
#[cfg(test)]
mod tidy;

use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

fn main() -> Result<()> {
    match std::env::args().nth(1).as_deref() {
        Some("contracts") => contracts::write(&root()),
        Some("deps") => deps::check(&root()),
        other => bail!("unknown task {other:?}: expected contracts or deps"),
    }
}

/// The repository's root.
fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}
