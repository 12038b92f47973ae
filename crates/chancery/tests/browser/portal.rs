//! A portal of our own: the demo's journal, served by the real binary on a free port.

use serde_json::Value;
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    process::{Child, Command, Stdio},
};

/// What every account signs in with.
pub const PASSWORD: &str = "a long enough password";

/// Who may sign in: name, role, member.
const ACCOUNTS: [(&str, &str, Option<&str>); 3] = [
    ("desk", "secretariat", None),
    ("astana", "delegate", Some("KAZ")),
    ("tashkent", "delegate", Some("UZB")),
];

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
        let founded =
            chancery().args(["demo", "all", "--no-serve"]).output().expect("the demo runs");
        assert!(founded.status.success(), "{}", String::from_utf8_lossy(&founded.stderr));
        for (name, role, member) in ACCOUNTS {
            let forum = ["--role", role, "--forum", "board-of-peace", "--password-stdin"];
            let mut add = chancery();
            add.args(["account", "add", name]).args(forum).stdin(Stdio::piped());
            add.args(member.iter().flat_map(|member| ["--member", member]));
            let mut add = add.stdout(Stdio::null()).spawn().expect("an account is added");
            writeln!(add.stdin.take().expect("its input"), "{PASSWORD}").expect("told");
            assert!(add.wait().expect("it ends").success(), "{name}");
        }
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

    /// Does something through the API; `account` is HTTP Basic's name and password.
    pub fn post(&self, account: &str, at: &str, body: &Value) {
        let host = self.base.trim_start_matches("http://");
        let mut stream = TcpStream::connect(host).expect("the portal listens");
        let body = body.to_string();
        write!(
            stream,
            "POST /api/v1{at} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\
             Authorization: Basic {account}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .expect("asked");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("answered");
        assert!(answer.starts_with("HTTP/1.1 201"), "{at}: {answer}");
    }
}

impl Drop for Portal {
    fn drop(&mut self) {
        // What it has recorded is on disk.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
