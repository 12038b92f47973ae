//! As much of WebDriver (W3C) as these tests need, over plain HTTP.

use serde_json::{Value, json};
use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::PathBuf,
    process::{Child, ChildStdout, Command, Stdio},
    time::Duration,
};

/// A headless Chromium.
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    _profile: tempfile::TempDir,
    /// The driver ends when nobody reads what it says.
    _said: BufReader<ChildStdout>,
}

/// Says that a test cannot run; in CI that is a failure.
fn skip(test: &str, missing: &str) {
    eprintln!("SKIPPED {test}: {missing} is not installed");
    assert!(
        std::env::var_os("CI").is_none(),
        "{missing} is not installed, and in CI nothing may skip"
    );
}

/// The accessibility rules of axe-core, from `CHANCERY_AXE` or `target/axe/package/axe.min.js`
/// (`npm pack axe-core`, unpacked there).
pub fn rules(test: &str) -> Option<String> {
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/axe/package/axe.min.js");
    let path = std::env::var_os("CHANCERY_AXE").map_or_else(|| PathBuf::from(kept), PathBuf::from);
    let rules = std::fs::read_to_string(path).ok();
    if rules.is_none() {
        skip(test, "axe-core");
    }
    rules
}

impl Browser {
    /// Starts a browser, or says loudly that there is none.
    pub fn start(test: &str) -> Option<Self> {
        let spawned = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn();
        let Ok(mut driver) = spawned else {
            skip(test, "chromedriver");
            return None;
        };
        let mut said = BufReader::new(driver.stdout.take().expect("its output"));
        let port = said.by_ref().lines().map_while(Result::ok).find_map(|line| {
            let port = line.split("successfully on port ").nth(1)?;
            port.trim_end_matches('.').parse().ok()
        });
        let port = port.expect("chromedriver says its port");
        let profile = tempfile::tempdir().expect("a folder");
        let mut browser =
            Self { driver, port, session: String::new(), _profile: profile, _said: said };
        let data = format!("--user-data-dir={}", browser._profile.path().display());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            &data,
        ];
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome",
            "goog:chromeOptions": { "args": arguments },
            "timeouts": { "script": 60_000 },
        }}});
        let session = browser.call("POST", "/session", &wanted);
        session["sessionId"].as_str().expect("a session").clone_into(&mut browser.session);
        browser.resize(1280, 900);
        Some(browser)
    }

    pub fn open(&mut self, address: &str) {
        self.command("/url", &json!({ "url": address }));
    }

    /// Sets the size of the page's own area. A headless window has no narrower size than this.
    pub fn resize(&mut self, width: u32, height: u32) {
        let metrics =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        let call = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": metrics });
        self.command("/goog/cdp/execute", &call);
    }

    pub fn run(&mut self, script: &str) -> Value {
        self.command("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    pub fn run_async(&mut self, script: &str) -> Value {
        self.command("/execute/async", &json!({ "script": script, "args": [] }))
    }

    /// Presses a key on whatever has the focus.
    pub fn press(&mut self, key: &str) {
        let key = json!([
            { "type": "keyDown", "value": key },
            { "type": "keyUp", "value": key },
        ]);
        self.command(
            "/actions",
            &json!({
                "actions": [{ "type": "key", "id": "keyboard", "actions": key }]
            }),
        );
    }

    /// Waits until a script says true, ten seconds at most.
    pub fn wait(&mut self, script: &str) {
        for _ in 0..100 {
            if self.run(script) == json!(true) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        panic!("still not: {script}");
    }

    fn command(&mut self, path: &str, body: &Value) -> Value {
        let path = format!("/session/{}{path}", self.session);
        self.call("POST", &path, body)
    }

    fn call(&mut self, method: &str, path: &str, body: &Value) -> Value {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("the driver listens");
        let body = body.to_string();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\
             Content-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        )
        .expect("asked");
        let (head, body) = answer(&mut BufReader::new(stream));
        let body: Value = serde_json::from_slice(&body).unwrap_or(Value::Null);
        assert!(head.starts_with("HTTP/1.1 200"), "{method} {path}: {}", body["value"]["message"]);
        body["value"].clone()
    }
}

/// Reads an answer: its head, and as much body as the head says. The driver keeps the connection.
fn answer(stream: &mut impl BufRead) -> (String, Vec<u8>) {
    let (mut head, mut length) = (String::new(), 0);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).unwrap_or(0) == 0 || line == "\r\n" {
            break;
        }
        if let Some(text) = line.to_ascii_lowercase().strip_prefix("content-length:") {
            length = text.trim().parse().unwrap_or(0);
        }
        head += &line;
    }
    let mut body = vec![0; length];
    // A body that breaks off is no JSON, which the caller says.
    let _ = stream.read_exact(&mut body);
    (head, body)
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The driver takes its browser with it when the session ends.
        if let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port)) {
            let (session, end) = (&self.session, "Host: 127.0.0.1\r\nConnection: close\r\n\r\n");
            let _ = write!(stream, "DELETE /session/{session} HTTP/1.1\r\n{end}");
            answer(&mut BufReader::new(stream));
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}
