//! A portal of our own: the demo's journal, served by the real binary on a free port.

use std::{
    io::{BufRead, BufReader},
    process::{Child, Command, Stdio},
};

/// A running portal.
pub struct Portal {
    /// `http://127.0.0.1:PORT`.
    pub base: String,
    server: Child,
    _folder: tempfile::TempDir,
}

impl Portal {
    pub fn start() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let journal = folder.path().join("demo.sqlite");
        let chancery = || {
            let mut command = Command::new(env!("CARGO_BIN_EXE_chancery"));
            command.arg("--journal").arg(&journal);
            command
        };
        let founded = chancery().args(["demo", "--no-serve"]).output().expect("the demo runs");
        assert!(founded.status.success(), "{}", String::from_utf8_lossy(&founded.stderr));
        let mut server = chancery()
            .args(["serve", "--port", "18080"])
            .stdout(Stdio::piped())
            .spawn()
            .expect("the portal starts");
        let out = BufReader::new(server.stdout.take().expect("its output"));
        let told = out.lines().map_while(Result::ok).find(|line| line.contains("http://"));
        let told = told.expect("the portal says where it is");
        let base = told.split_whitespace().find(|word| word.starts_with("http://"));
        let base = base.expect("an address").trim_end_matches('/').to_owned();
        Self { base, server, _folder: folder }
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        // Killing a portal that only reads loses nothing.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
