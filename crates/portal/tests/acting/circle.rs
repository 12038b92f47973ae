//! A small forum with a rule to vote by, a portal on it, and people who come to it.

use crate::common::{Got, ask};
use axum::{
    Router,
    body::Body,
    http::{HeaderName, Request, StatusCode, header},
};
use exchange::{
    dossier::{self, File},
    import,
};
use portal::{
    Desk, Library,
    accounts::{Account, Accounts, Role, hash, path_beside},
};
use std::{
    path::PathBuf,
    sync::{Arc, LazyLock},
    time::Duration,
};
use store::{Journal, NewEntry};
use tempfile::TempDir;

/// Four members and an observer; a simple majority of those present and voting, a tie of whom the
/// president breaks. A statute is voted on twice, and the president approves it and may veto it.
const CHARTER: &str = r#"[forum]
id = "circle"
name = { en = "The Circle", ar = "الدائرة" }
chair = "president"

[charter]
version = "1"
signed = "2026-01-01"
entry_into_force = "2026-01-01"
sources = ["s1"]

[[article]]
id = "4"
topic = "voting"
summary = "Each member has one vote."
sources = ["s1"]
grade = "primary"

[[article]]
id = "5"
topic = "majority"
summary = "Decisions are made by a majority of those present and voting."
sources = ["s1"]
grade = "primary"

[[article]]
id = "6"
topic = "statutes"
summary = "Statutes are read twice; the president approves them."
sources = ["s1"]
grade = "primary"

[[office]]
id = "president"
name = { en = "President", ar = "الرئيس" }
article = "5"
holder = "ada"

[[electorate]]
id = "members"
name = { en = "Members", ar = "الأعضاء" }
article = "4"
who = "members"
without = [ { cause = "arrears", article = "4" } ]

[[rule]]
id = "majority"
name = { en = "Majority", ar = "الأغلبية" }
article = "5"
electorate = "members"
passes = { needs = "more than 1/2", of = "voting", tie = "president", article = "5" }

[[matter]]
id = "budget"
name = { en = "Budget", ar = "الميزانية" }
article = "5"
rule = "majority"

[[rule]]
id = "approved"
name = { en = "Majority and approval", ar = "الأغلبية والموافقة" }
article = "6"
electorate = "members"
passes = { all = [
    { needs = "more than 1/2", of = "voting", article = "5" },
    { approval = "president", article = "6" },
    { no_veto = "president", article = "6" } ] }

[[matter]]
id = "statute"
name = { en = "Statute", ar = "نظام" }
article = "6"
rule = "approved"
readings = 2

[standing]
signed = "member"
observer = "observer"
"#;

const SOURCES: &str = "id,publisher,published,published_basis\ns1,Gazette,2026-01-01,stated\n";

const MEMBERSHIP: &str = "id,actor,act,on,sources,grade\n\
    m1,KAZ,signed,2026-01-01,s1,primary\n\
    m2,UZB,signed,2026-01-01,s1,primary\n\
    m3,MNG,signed,2026-01-01,s1,primary\n\
    m4,KGZ,signed,2026-01-01,s1,primary\n\
    m5,TUR,observer,2026-01-01,s1,primary\n";

const DISQUALIFICATIONS: &str =
    "id,voter,cause,from,sources,grade\nd1,KGZ,arrears,2026-01-01,s1,primary\n";

/// What every account signs in with.
pub const PASSWORD: &str = "a long enough password";

/// It takes a while to make.
static HASH: LazyLock<String> = LazyLock::new(|| hash(PASSWORD).expect("a hash"));

/// The moment of the tests.
pub fn moment() -> String {
    "2026-06-01T09:00:00Z".to_owned()
}

/// The forum, its portal and their folder.
pub struct Circle {
    _folder: TempDir,
    pub library: Arc<Library>,
    pub app: Router,
}

impl Circle {
    pub fn new() -> Self {
        Self::with_sessions_of(Duration::from_secs(3600))
    }

    pub fn with_sessions_of(length: Duration) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("journal.sqlite");
        found(&path);
        accounts().save(&path_beside(&path)).expect("saved");
        let library = Arc::new(Library::open_to_write(&path).expect("a library"));
        let desk = Desk::open(path_beside(&path), moment).expect("a desk");
        let desk = desk.with_sessions_of(length);
        let app = portal::app_with_desk(Arc::clone(&library), crate::common::now, desk);
        Self { _folder: folder, library, app }
    }

    /// The accounts' file.
    pub fn accounts(&self) -> PathBuf {
        path_beside(self.library.path())
    }

    /// Somebody who has signed in.
    pub async fn visitor(&self, name: &str) -> Visitor<'_> {
        let got = self.sign_in(name, PASSWORD, &[]).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{name}: {}", got.text);
        let cookie = got.header(header::SET_COOKIE).split(';').next().unwrap_or_default();
        Visitor { circle: self, cookie: cookie.to_owned() }
    }

    /// What comes of an attempt to sign in.
    pub async fn sign_in(&self, name: &str, password: &str, headers: &[(HeaderName, &str)]) -> Got {
        let form = [("name", name), ("password", password)];
        post(&self.app, "/sign-in?next=%2Fcircle%2Fmembers", &form, headers).await
    }

    /// The journal's size.
    pub fn size(&self) -> u64 {
        self.library.snapshot().expect("a snapshot").head.size
    }
}

/// Founds the forum in a journal.
fn found(path: &std::path::Path) {
    let file = |(name, text): (&str, &str)| File { name: name.into(), bytes: text.into() };
    let files = [
        ("charter.toml", CHARTER),
        ("sources.csv", SOURCES),
        ("actors.csv", "id,kind,name_en\nada,person,Ada\nbea,person,Bea\n"),
        ("membership.csv", MEMBERSHIP),
        ("disqualifications.csv", DISQUALIFICATIONS),
    ];
    let read = dossier::read(&files.map(file)).expect("a dossier");
    assert_eq!(read.rejections, []);
    let plan = import::plan(&import::Tips::new(), &read, None);
    let entry = |kind: String, body: String| NewEntry { forum: "circle".to_owned(), kind, body };
    let entries: Vec<_> =
        plan.entries.into_iter().map(|one| entry(one.kind.to_string(), one.body)).collect();
    let mut journal = Journal::open(path).expect("a journal");
    journal.append("tester", "2026-01-01T08:00:00Z", &entries).expect("appended");
}

/// The secretariat, and a delegate of everybody.
pub fn accounts() -> Accounts {
    let mut accounts = Accounts::default();
    let account = |name: &str, role, member: Option<&str>| Account {
        name: name.to_owned(),
        role,
        forum: "circle".parse().expect("forum"),
        member: member.map(|member| member.parse().expect("member")),
        password: HASH.clone(),
    };
    accounts.add(account("desk", Role::Secretariat, None)).expect("added");
    for (name, member) in [
        ("astana", "KAZ"),
        ("tashkent", "UZB"),
        ("ulaanbaatar", "MNG"),
        ("bishkek", "KGZ"),
        ("ankara", "TUR"),
    ] {
        accounts.add(account(name, Role::Delegate, Some(member))).expect("added");
    }
    let elsewhere = Account {
        forum: "elsewhere".parse().expect("forum"),
        ..account("stranger", Role::Secretariat, None)
    };
    accounts.add(elsewhere).expect("added");
    accounts
}

/// Sends a form.
pub async fn post(
    app: &Router,
    at: &str,
    form: &[(&str, &str)],
    headers: &[(HeaderName, &str)],
) -> Got {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let mut request = Request::post(at)
        .header(header::HOST, "chancery.test")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(name, *value);
    }
    ask(app, request.body(Body::from(body)).expect("a request")).await
}

/// Somebody who has signed in.
pub struct Visitor<'c> {
    circle: &'c Circle,
    pub cookie: String,
}

impl Visitor<'_> {
    pub async fn get(&self, at: &str) -> Got {
        let request = Request::get(at).header(header::COOKIE, &self.cookie);
        ask(&self.circle.app, request.body(Body::empty()).expect("a request")).await
    }

    /// The token in the forms of this session.
    pub async fn token(&self) -> String {
        let page = self.get("/circle").await.text;
        let token = page.split("name=\"form_token\" value=\"").nth(1);
        let token = token.and_then(|rest| rest.split('"').next());
        token.unwrap_or_else(|| panic!("no token: {page}")).to_owned()
    }

    /// Fills in a form and sends it.
    pub async fn send(&self, at: &str, form: &[(&str, &str)]) -> Got {
        let token = self.token().await;
        let form = [&[("form_token", token.as_str())], form].concat();
        self.send_as(at, &form, &[(header::ORIGIN, "http://chancery.test")]).await
    }

    /// Sends a form as it is.
    pub async fn send_as(
        &self,
        at: &str,
        form: &[(&str, &str)],
        headers: &[(HeaderName, &str)],
    ) -> Got {
        let cookie = (header::COOKIE, self.cookie.as_str());
        post(&self.circle.app, at, form, &[headers, &[cookie]].concat()).await
    }

    /// Fills in a form with files and sends it.
    pub async fn hands_in(&self, at: &str, form: &[(&str, &str)], files: &[(&str, &[u8])]) -> Got {
        const EDGE: &str = "edge-of-a-part";
        let token = self.token().await;
        let mut body = Vec::new();
        for (name, value) in [&[("form_token", token.as_str())], form].concat() {
            let head =
                format!("--{EDGE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(value.as_bytes());
            body.extend_from_slice(b"\r\n");
        }
        for (name, bytes) in files {
            let head = format!(
                "--{EDGE}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{EDGE}--\r\n").as_bytes());
        let request = Request::post(at)
            .header(header::HOST, "chancery.test")
            .header(header::ORIGIN, "http://chancery.test")
            .header(header::COOKIE, &self.cookie)
            .header(header::CONTENT_TYPE, format!("multipart/form-data; boundary={EDGE}"));
        ask(&self.circle.app, request.body(Body::from(body)).expect("a request")).await
    }

    /// Does something that is to succeed; gives the page it leads to.
    pub async fn does(&self, at: &str, form: &[(&str, &str)]) -> Got {
        let got = self.send(at, form).await;
        assert_eq!(got.status, StatusCode::SEE_OTHER, "{at}: {}", got.text);
        let there = got.header(header::LOCATION).to_owned();
        let shown = self.get(&there).await;
        assert_eq!(shown.status, StatusCode::OK, "{there}");
        assert!(shown.text.contains("role=\"status\""), "{there}: nothing said");
        shown
    }
}
