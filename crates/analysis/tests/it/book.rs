//! Books written in a few words, and figures read from them.

use analysis::{FigureError, State};
use register::{Book, Clocks, Entry, Figure, Value};
use serde_json::json;

/// A charter whose classes, if any, follow.
pub const CHARTER: &str = r#"
[forum]
id = "circle"
name = { en = "The Circle" }

[charter]
version = "1"
entry_into_force = "2026-01-01"

[[article]]
id = "1"
topic = "term"
summary = "Three years, or longer for whoever pays more than 100 US dollars in the first."
grade = "primary"

[standing]
signed = "member"
"#;

/// Classes of membership for that charter.
pub const CLASSES: &str = r#"
[[class]]
id = "exempt"
name = { en = "Exempt" }
article = "1"
contribution = { stage = "paid-in", form = "cash", more_than = "100", measure = "USD", within = "P1Y", of = "entry-into-force" }

[[class]]
id = "ordinary"
name = { en = "Ordinary" }
article = "1"
term = { length = "P3Y", of = "entry-into-force" }
"#;

/// A book under construction. Every record is of February 2026 and cites a source of that month,
/// unless it says otherwise.
pub struct Writer {
    entries: Vec<Entry>,
}

pub type Json = serde_json::Value;

/// Some dollars.
pub fn usd(number: &str) -> Json {
    of(number, "USD")
}

/// Some of a measure.
pub fn of(number: &str, measure: &str) -> Json {
    json!({ "measure": measure, "figure": { "number": number } })
}

/// A report without a figure.
pub fn unstated() -> Json {
    json!({ "measure": "USD" })
}

/// What proves a record: one source of February, and more if wanted.
pub fn proof(more: &Json) -> Json {
    with(json!({ "grade": "single-source", "sources": ["february"] }), more)
}

/// The fields of one object with those of another, which win.
pub fn with(mut one: Json, more: &Json) -> Json {
    let fields = one.as_object_mut().expect("an object");
    fields.extend(more.as_object().expect("an object").clone());
    one
}

/// A rival on a question: `preferred`, `normal` or `deprecated`.
pub fn rival(question: &str, rank: &str) -> Json {
    let reason = (rank != "normal").then_some("the document has it");
    json!({ "proof": proof(&json!({ "question": question, "rank": rank, "reason": reason })) })
}

impl Writer {
    /// A book with a charter and a source of each of three months.
    pub fn new(classes: &str) -> Self {
        Self::under(&format!("{CHARTER}{classes}"))
    }

    /// The same under another charter.
    pub fn under(charter: &str) -> Self {
        let mut writer = Self { entries: Vec::new() };
        let charter = charter::Charter::from_toml(charter);
        writer.write("charter", &json!(charter.expect("it holds together")));
        for (id, day) in
            [("january", "2026-01-15"), ("february", "2026-02-15"), ("march", "2026-03-15")]
        {
            writer.write(
                "source",
                &json!({ "id": id, "publisher": id, "published": day, "published_basis": "stated" }),
            );
        }
        writer
    }

    pub fn write(&mut self, kind: &str, record: &Json) -> &mut Self {
        let seq = self.entries.len() as u64 + 1;
        let body = json!({ "record": record }).to_string();
        let entry = Entry::read(seq, "2026-12-31T00:00:00Z", kind, &body);
        self.entries.push(entry.unwrap_or_else(|error| panic!("{error}: {body}")));
        self
    }

    pub fn group(&mut self, id: &str, members: &[&str]) -> &mut Self {
        let names = json!({ "en": id });
        self.write(
            "actor",
            &json!({ "id": id, "kind": "group", "names": names, "members": members }),
        )
    }

    /// A pledge to the forum.
    pub fn pledge(&mut self, id: &str, donor: &str, amount: &Json, more: &Json) -> &mut Self {
        let money = amount["measure"].as_str().is_some_and(|code| code.len() == 3);
        let form = if money { "cash" } else { "in-kind" };
        let pledge = json!({
            "id": id, "donor": donor, "form": form, "nature": "pledge", "stage": "pledged",
            "on": "2026-02-10", "amount": amount, "purpose": "aid", "scope": "forum",
            "proof": proof(&json!({})),
        });
        self.write("commitment", &with(pledge, more))
    }

    /// A movement of a commitment.
    pub fn moves(
        &mut self,
        id: &str,
        commitment: &str,
        change: &str,
        amount: &Json,
        more: &Json,
    ) -> &mut Self {
        let movement = json!({
            "id": id, "commitment": commitment, "change": change, "on": "2026-02-12",
            "amount": amount, "proof": proof(&json!({})),
        });
        self.write("movement", &with(movement, more))
    }

    /// A total as a source states it.
    pub fn total(
        &mut self,
        id: &str,
        stage: &str,
        donors: &[&str],
        amount: &Json,
        more: &Json,
    ) -> &mut Self {
        let total = json!({
            "id": id, "stage": stage, "donors": donors, "on": "2026-02-13", "amount": amount,
            "proof": proof(&json!({})),
        });
        self.write("total", &with(total, more))
    }

    /// The need of an assessment.
    pub fn need(
        &mut self,
        id: &str,
        assessment: &str,
        on: &str,
        amount: &Json,
        more: &Json,
    ) -> &mut Self {
        let need = json!({
            "id": id, "assessment": assessment, "aspect": "need", "area": "everywhere", "on": on,
            "amount": amount, "proof": proof(&json!({})),
        });
        self.write("need", &with(need, more))
    }

    pub fn signs(&mut self, actor: &str) -> &mut Self {
        let id = format!("{}-signed", actor.to_lowercase());
        let act = json!({
            "id": id, "actor": actor, "act": "signed", "on": "2026-01-10",
            "proof": proof(&json!({ "sources": ["january"] })),
        });
        self.write("membership", &act)
    }

    pub fn book(&self) -> Book {
        Book::new(self.entries.iter().cloned())
    }

    /// A figure at the end of the year.
    pub fn figure(&self, address: &str) -> Figure {
        let figure = self.at("2026-12-31", "2026-12-31", address);
        figure.unwrap_or_else(|error| panic!("{error}"))
    }

    pub fn at(&self, as_of: &str, known_at: &str, address: &str) -> Result<Figure, FigureError> {
        let book = self.book();
        State::at(&book, clocks(as_of, known_at)).figure(&address.parse()?)
    }

    /// Low, preferred and high of a figure at the end of the year.
    pub fn range(&self, address: &str) -> [String; 3] {
        range(&self.figure(address).value)
    }
}

pub fn clocks(as_of: &str, known_at: &str) -> Clocks {
    let day = |text: &str| vocabulary::day(text).expect("a day");
    Clocks { as_of: day(as_of), known_at: day(known_at) }
}

/// Low, preferred and high, as plain numbers.
pub fn range(value: &Value) -> [String; 3] {
    match value {
        Value::Amount { range, .. } | Value::Share { range } => {
            [range.low, range.preferred, range.high].map(|number| number.normalize().to_string())
        }
        other => panic!("{other:?}"),
    }
}

/// A range in which nobody differs.
pub fn sure(number: &str) -> [String; 3] {
    [number, number, number].map(str::to_owned)
}

pub fn between(low: &str, preferred: &str, high: &str) -> [String; 3] {
    [low, preferred, high].map(str::to_owned)
}
