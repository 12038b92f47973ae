//! Forms: which fields one has, what was filled in, what is wrong with it.
//!
//! A form is data. The page that shows it, the check of what comes back, the errors beside the
//! fields and the description of the API all read the same fields.

pub mod rows;

use crate::{
    accounts::{LONGEST_NAME, LONGEST_PASSWORD},
    question::{Forum, Question},
    words::Words,
};
use axum::http::StatusCode;
use exchange::document::Document;
use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, Visitor},
};
use serde_json::{Value, json};
use std::{
    borrow::Cow,
    fmt::{self, Display, Formatter},
};
use vocabulary::{Date, date::day};

/// A field of a form. Its label is the text `field-NAME`; `field-NAME-hint` stands below it, if
/// there is such a text.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name.
    pub name: &'static str,
    /// What is filled in.
    pub input: Input,
    /// Whether it has to be.
    pub required: bool,
    /// Whether a link to the form may fill it in. Nothing that somebody decides with: a link may
    /// come from anywhere.
    pub prefilled: bool,
}

impl Field {
    /// The same, which a link to the form may fill in.
    pub const fn prefilled(self) -> Self {
        Self { prefilled: true, ..self }
    }
}

/// What is filled in.
#[derive(Debug, Clone, Copy)]
pub enum Input {
    /// A line of at most so many characters.
    Line(usize),
    /// A text of at most so many characters.
    Text(usize),
    /// A document of at most so many characters, as it was copied from somewhere.
    Document(usize),
    /// Files with documents. A form with such a field is recorded once for each document.
    Files,
    /// Rows of a dossier, each with its own columns ([`rows`]).
    Rows,
    /// A name to sign in with.
    UserName,
    /// A password.
    Password,
    /// A day.
    Day,
    /// The address of a page on the web.
    Link,
    /// One of a few, all in sight.
    One(Offers),
    /// One of a list.
    Listed(Offers),
    /// Any of several.
    Any(Offers),
}

/// What a field offers: values and their names in the question's language.
pub type Offers = fn(&Question, Option<&Forum<'_>>) -> Vec<(String, String)>;

/// A field that may stay empty.
pub const fn field(name: &'static str, input: Input) -> Field {
    Field { name, input, required: false, prefilled: false }
}

/// A field that has to be filled in.
pub const fn required(name: &'static str, input: Input) -> Field {
    Field { name, input, required: true, prefilled: false }
}

/// What is wrong with a form: its words are `fault-KIND`.
#[derive(Debug, Clone)]
pub struct Fault {
    /// The field; none: the whole.
    pub field: Option<Cow<'static, str>>,
    /// The kind of fault.
    pub kind: &'static str,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
    /// The article of the charter that says so.
    pub article: Option<String>,
    /// The status of the answer.
    pub status: StatusCode,
}

impl Fault {
    /// Something wrong in a field.
    pub fn at(field: impl Into<Cow<'static, str>>, kind: &'static str) -> Self {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        let (found, expected) = (String::new(), String::new());
        Self { field: Some(field.into()), kind, found, expected, article: None, status }
    }

    /// Whether it is about a field.
    pub fn is_at(&self, field: &str) -> bool {
        self.field.as_deref() == Some(field)
    }

    /// Something that cannot be done now, whatever is filled in.
    pub fn refused(kind: &'static str) -> Self {
        Self { field: None, status: StatusCode::CONFLICT, ..Self::at("", kind) }
    }

    /// With what was found.
    #[must_use]
    pub fn found(self, found: impl Display) -> Self {
        Self { found: found.to_string(), ..self }
    }

    /// With what was expected.
    #[must_use]
    pub fn expected(self, expected: impl Display) -> Self {
        Self { expected: expected.to_string(), ..self }
    }

    /// With the article that says so, if the charter has one.
    #[must_use]
    pub fn by_article(self, article: Option<impl Display>) -> Self {
        Self { article: article.map(|article| article.to_string()), ..self }
    }

    /// The same as another status.
    #[must_use]
    pub fn with_status(self, status: StatusCode) -> Self {
        Self { status, ..self }
    }

    /// In words, without the article.
    pub fn told(&self, words: &Words) -> String {
        let (found, expected) = (self.found.as_str().into(), self.expected.as_str().into());
        words.with(&format!("fault-{}", self.kind), &[("found", found), ("expected", expected)])
    }

    /// As an entry of a problem's `errors`.
    pub fn json(&self, words: &Words) -> Value {
        let detail = self.told(words);
        json!({ "field": self.field, "kind": self.kind, "detail": detail, "article": self.article })
    }
}

/// Everything that is wrong with a form.
#[derive(Debug, Clone)]
pub struct Faults(pub Vec<Fault>);

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self(vec![fault])
    }
}

/// A file handed in with a form.
#[derive(Debug, Clone)]
pub struct File {
    /// Its name, as whoever sent it calls it.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What was filled in.
#[derive(Debug, Clone, Default)]
pub struct Given {
    pairs: Vec<(String, String)>,
    /// The files handed in.
    pub files: Vec<File>,
    /// The document that is to be recorded, read.
    pub document: Option<Document>,
    /// Whether it is one of several.
    pub one_of_many: bool,
}

impl Given {
    /// Nothing.
    pub const fn empty() -> Self {
        Self { pairs: Vec::new(), files: Vec::new(), document: None, one_of_many: false }
    }

    /// The same with files.
    #[must_use]
    pub fn with_files(self, files: Vec<File>) -> Self {
        Self { files, ..self }
    }

    /// The same about a document, perhaps one of many.
    #[must_use]
    pub fn about(self, document: Document, one_of_many: bool) -> Self {
        Self { document: Some(document), one_of_many, ..self }
    }

    /// The pairs of a form, without space around them and with lines that end alike; what was left
    /// empty is not there.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let plain = |value: &str| value.replace("\r\n", "\n").replace('\r', "\n");
        let trimmed = pairs.into_iter().map(|(name, value)| (name, plain(value.trim())));
        let pairs = trimmed.filter(|(_, value)| !value.is_empty()).collect();
        Self { pairs, ..Self::empty() }
    }

    /// The pairs of a JSON object of texts, lists of texts and lists of rows.
    ///
    /// # Errors
    /// What was found in its place.
    pub fn from_json(body: &[u8]) -> Result<Self, String> {
        let read: Result<Object, _> = serde_json::from_slice(body);
        let Object(fields) = read.map_err(|error| error.to_string())?;
        let mut pairs = Vec::new();
        for (name, value) in fields {
            let list = match value {
                Value::Array(list) => list,
                Value::Null => Vec::new(),
                one => vec![one],
            };
            for (at, one) in list.into_iter().enumerate() {
                match one {
                    Value::String(text) => pairs.push((name.clone(), text)),
                    Value::Object(row) if name == rows::FIELD => {
                        pairs.extend(rows::from_json(at + 1, row)?);
                    }
                    other => return Err(format!("{name}: {other}, which is no text")),
                }
            }
        }
        Ok(Self::new(pairs))
    }

    /// What a link may fill in of these fields.
    pub fn from_link(fields: &[Field], pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let may = |name: &str| fields.iter().any(|field| field.prefilled && field.name == name);
        Self::new(pairs.into_iter().filter(|(name, _)| may(name)))
    }

    /// Takes out a field.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let at = self.pairs.iter().position(|(key, _)| key == name)?;
        Some(self.pairs.remove(at).1)
    }

    /// The value of a field, if it was filled in.
    pub fn one(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The value of a field as a text of its own; empty if it was not filled in.
    pub fn filled(&self, name: &str) -> String {
        self.one(name).unwrap_or_default().to_owned()
    }

    /// The value of a field as another type, if it was filled in and reads as one.
    pub fn read<T: std::str::FromStr>(&self, name: &str) -> Option<T> {
        self.one(name)?.parse().ok()
    }

    /// The values of a field.
    pub fn many<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Everything that is wrong with it as far as the fields alone can tell.
    pub fn faults(
        &self,
        fields: &[Field],
        question: &Question,
        forum: Option<&Forum<'_>>,
    ) -> Vec<Fault> {
        let known = |name: &str| {
            fields.iter().any(|field| match field.input {
                Input::Rows => rows::is_of_a_row(name),
                Input::Files => false,
                _ => field.name == name,
            })
        };
        let strange = self.pairs.iter().find(|(name, _)| !known(name));
        let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
        let strange = strange.map(|(name, _)| {
            let fault = Fault::refused("unknown-field").found(name).expected(names.join(", "));
            fault.with_status(StatusCode::UNPROCESSABLE_ENTITY)
        });
        let wrong = fields.iter().filter_map(|field| self.fault(field, question, forum));
        strange.into_iter().chain(wrong).collect()
    }

    fn fault(
        &self,
        field: &Field,
        question: &Question,
        forum: Option<&Forum<'_>>,
    ) -> Option<Fault> {
        let fault = |kind| Some(Fault::at(field.name, kind));
        if let Input::Rows = field.input {
            return self.rows().err();
        }
        let Some(value) = self.one(field.name) else {
            return field.required.then(|| Fault::at(field.name, "required"));
        };
        if self.many(field.name).count() > 1 && !matches!(field.input, Input::Any(_)) {
            return fault("one-only");
        }
        let too_long = |count: usize, most: usize| {
            (count > most).then(|| Fault::at(field.name, "too-long").found(count).expected(most))
        };
        match field.input {
            Input::Line(most) | Input::Text(most) => {
                let many_lines = matches!(field.input, Input::Text(_));
                let strange = |c: char| c.is_control() && !(many_lines && "\n\t".contains(c));
                let count = value.chars().count();
                too_long(count, most)
                    .or_else(|| value.contains(strange).then(|| fault("control")).flatten())
                    .or_else(|| (!value.contains(is_visible)).then(|| fault("invisible")).flatten())
            }
            // It is kept as it is: whatever stands in it.
            Input::Document(most) => too_long(value.chars().count(), most)
                .or_else(|| (!value.contains(is_visible)).then(|| fault("invisible")).flatten()),
            Input::Rows | Input::Files => None,
            Input::UserName => too_long(value.chars().count(), LONGEST_NAME),
            Input::Password => too_long(value.len(), LONGEST_PASSWORD),
            Input::Day => match day(value) {
                Err(_) => fault("day").map(|one| one.found(value)),
                Ok(day) => {
                    let (first, last) = days(question.clocks.as_of);
                    let wrong = fault("day-range").map(|one| one.found(value));
                    let range = format!("{first} – {last}");
                    wrong.filter(|_| day < first || day > last).map(|one| one.expected(range))
                }
            },
            Input::Link => {
                let web = value.starts_with("https://") || value.starts_with("http://");
                let strange = |c: char| c.is_whitespace() || c.is_control();
                let plain = web && value.len() <= 2000 && !value.contains(strange);
                if plain { None } else { fault("link").map(|one| one.found(value)) }
            }
            Input::One(offers) | Input::Listed(offers) | Input::Any(offers) => {
                let offers = offers(question, forum);
                let offered = |value: &str| offers.iter().any(|(offer, _)| offer == value);
                let strange = self.many(field.name).find(|value| !offered(value))?;
                fault("not-offered").map(|one| one.found(strange))
            }
        }
    }
}

/// Whether one sees something of it: no space, no mark that only steers what is around it.
fn is_visible(c: char) -> bool {
    let steers = matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}'
    );
    !(c.is_whitespace() || c.is_control() || steers)
}

/// The first and the last day that a form takes: what a forum does lies neither before 1900 nor
/// more than twenty years ahead.
pub fn days(today: Date) -> (Date, Date) {
    let first = Date::constant(1900, 1, 1);
    let last = Date::new(today.year().saturating_add(20), 12, 31);
    (first, last.unwrap_or(today))
}

/// A JSON object with every pair it has: one whose key stands twice is not taken for one of them.
struct Object(Vec<(String, Value)>);

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pairs;
        impl<'de> Visitor<'de> for Pairs {
            type Value = Object;

            fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
                let mut pairs = Vec::new();
                while let Some(pair) = map.next_entry()? {
                    pairs.push(pair);
                }
                Ok(Object(pairs))
            }
        }
        deserializer.deserialize_map(Pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_stands_twice_is_seen_twice() {
        let given = Given::from_json(br#"{"choice": "yes", "choice": "no"}"#).expect("an object");
        assert_eq!(given.many("choice").collect::<Vec<_>>(), ["yes", "no"]);
        assert!(Given::from_json(b"[]").is_err() && Given::from_json(b"{\"a\": 1}").is_err());
    }

    #[test]
    fn lines_end_alike() {
        let pair = ("summary".to_owned(), "one\r\ntwo\rthree\n".to_owned());
        assert_eq!(Given::new([pair]).one("summary"), Some("one\ntwo\nthree"));
    }

    #[test]
    fn what_cannot_be_seen_is_no_name() {
        for text in ["\u{200b}\u{200e}", "\u{feff}", " \u{a0}\u{2066}\u{2069}"] {
            assert!(!text.contains(is_visible), "{text:?}");
        }
        assert!("\u{200f}م".contains(is_visible));
    }
}
