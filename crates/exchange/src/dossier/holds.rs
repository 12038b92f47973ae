//! What each kind of cell expects, in words and as a pattern.

use super::{near, table::table_of};
use register::Kind;
use schemars::{JsonSchema, SchemaGenerator};
use vocabulary::{ActorId, Id, Measure, PartialDate, Period, lists};

/// A code and one sentence on what it means.
pub type Code = (&'static str, &'static str);

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy)]
pub enum Holds {
    /// The row's own id.
    Id,
    /// An id shared by several rows, that needs no row of its own.
    Group,
    /// Plain text.
    Text,
    /// A date with precision (EDTF).
    Date,
    /// A length of time (ISO 8601).
    Period,
    /// A plain decimal, 0 or more.
    Number,
    /// A whole number, 0 or more.
    Whole,
    /// An ISO 4217 currency or a unit.
    Measure,
    /// An http or https address.
    Url,
    /// A BCP 47 language tag.
    Language,
    /// An OECD DAC purpose code.
    Sector,
    /// `yes` or empty.
    Flag,
    /// A word of a closed list.
    Code(fn() -> Vec<Code>),
    /// An id of sources.csv.
    Source,
    /// A state's code or an id of actors.csv.
    Actor,
    /// The id by which a row of actors.csv is named.
    NewActor,
    /// An id of a person in actors.csv.
    Person,
    /// An id of an organ in charter.toml.
    Organ,
    /// An id of a matter in charter.toml.
    Matter,
    /// An id of an office in charter.toml.
    Office,
    /// An id of the table of this kind.
    Row(Kind),
}

const HTTP: [&str; 2] = ["https://", "http://"];

impl Holds {
    /// What a cell must hold, for a message: "expected …".
    #[must_use]
    pub fn expected(self) -> String {
        match self {
            Self::Id | Self::Group => "1 to 80 lower-case letters, digits, '-' or '.'".to_owned(),
            Self::Text => "a text".to_owned(),
            Self::Date => "YYYY, YYYY-MM or YYYY-MM-DD (add ~ for about), as 2026-02-19".to_owned(),
            Self::Period => "a duration, as P3Y, P18M or P30D".to_owned(),
            Self::Number => "digits with at most one '.', as 1200000000 or 0.5".to_owned(),
            Self::Whole => "a whole number below 10^9, as 125".to_owned(),
            Self::Measure => {
                format!(
                    "an ISO 4217 currency in force (as USD) or a unit ({})",
                    lists::unit_codes()
                )
            }
            Self::Url => "an address that begins with https:// or http://".to_owned(),
            Self::Language => "a BCP 47 language tag, as en or zh-Hans".to_owned(),
            Self::Sector => "an OECD DAC purpose code of five digits, as 15230".to_owned(),
            Self::Flag => "yes, or nothing".to_owned(),
            Self::Code(codes) => {
                let codes: Vec<&str> = codes().into_iter().map(|(code, _)| code).collect();
                format!("one of {}", codes.join(", "))
            }
            Self::Source => "an id of sources.csv".to_owned(),
            Self::Actor => "an ISO 3166-1 alpha-3 code (as KAZ) or an id of actors.csv".to_owned(),
            Self::NewActor => "a lower-case id, or an ISO 3166-1 alpha-3 code".to_owned(),
            Self::Person => "the id of a person in actors.csv".to_owned(),
            Self::Organ => "the id of an [[organ]] of charter.toml".to_owned(),
            Self::Matter => "the id of a [[matter]] of charter.toml".to_owned(),
            Self::Office => "the id of an [[office]] of charter.toml".to_owned(),
            Self::Row(kind) => {
                format!("an id of {}", table_of(kind).map_or("its table", |table| table.file))
            }
        }
    }

    /// How to mend a cell that does not hold it.
    #[must_use]
    pub fn mend(self, value: &str) -> String {
        match self {
            Self::Code(codes) => {
                match near::nearest(value, codes().iter().map(|(code, _)| *code)) {
                    Some(code) => format!("did you mean {code:?}?"),
                    None => "use one of the expected words".to_owned(),
                }
            }
            Self::Id | Self::Group | Self::NewActor => {
                "write it in plain lower-case letters".to_owned()
            }
            Self::Text => "fill the cell".to_owned(),
            Self::Date => "write the day, or only the year or month that is certain".to_owned(),
            Self::Period => "write P, a number and Y, M or D".to_owned(),
            Self::Number => "remove separators, signs and currency marks; leave the cell empty if \
                             no figure was reported"
                .to_owned(),
            Self::Whole => {
                "write digits only; leave the cell empty if no count is known".to_owned()
            }
            Self::Measure => "write the currency in capitals, or a unit of the list".to_owned(),
            Self::Url => "write the whole address, or leave the cell empty".to_owned(),
            Self::Language => "write the tag, or leave the cell empty".to_owned(),
            Self::Sector => "write the five digits, or leave the cell empty".to_owned(),
            Self::Flag => "write yes, or leave the cell empty".to_owned(),
            Self::Source | Self::Row(_) => "mend the id, or add a row with it".to_owned(),
            Self::Actor | Self::Person => "mend the id, or add a row to actors.csv".to_owned(),
            Self::Organ => "mend the id, or add the organ to charter.toml".to_owned(),
            Self::Matter => "mend the id, or add the matter to charter.toml".to_owned(),
            Self::Office => "mend the id, or add the office to charter.toml".to_owned(),
        }
    }

    /// Whether a text has the form that cells kept as text must have.
    #[must_use]
    pub fn fits(self, text: &str) -> bool {
        match self {
            Self::Url => HTTP.iter().any(|scheme| {
                let host = text.strip_prefix(scheme);
                host.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
            }),
            Self::Language => language(text),
            Self::Sector => text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit()),
            Self::Flag => text == "yes",
            _ => true,
        }
    }

    /// The regular expression (ECMA-262, anchored) of one value, where there is one.
    #[must_use]
    pub fn pattern(self) -> Option<String> {
        let fixed = |pattern: &str| Some(pattern.to_owned());
        match self {
            Self::Id
            | Self::Group
            | Self::Source
            | Self::Organ
            | Self::Matter
            | Self::Office
            | Self::Person
            | Self::Row(_) => pattern_of::<Id>(),
            Self::Date => pattern_of::<PartialDate>(),
            Self::Period => pattern_of::<Period>(),
            Self::Measure => pattern_of::<Measure>(),
            Self::Actor | Self::NewActor => pattern_of::<ActorId>(),
            Self::Number => fixed("^[0-9]{1,15}(\\.[0-9]+)?$"),
            Self::Whole => fixed("^[0-9]{1,9}$"),
            Self::Url => fixed("^https?://\\S+$"),
            Self::Language => fixed("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$"),
            Self::Sector => fixed("^[0-9]{5}$"),
            Self::Text | Self::Flag | Self::Code(_) => None,
        }
    }

    /// The closed list of words it takes, if it takes one.
    #[must_use]
    pub fn words(self) -> Option<Vec<&'static str>> {
        match self {
            Self::Code(codes) => Some(codes().into_iter().map(|(code, _)| code).collect()),
            Self::Flag => Some(vec!["yes"]),
            _ => None,
        }
    }
}

/// A primary subtag of letters, then subtags of letters and digits.
fn language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let primary = parts.next().unwrap_or_default();
    (2..=8).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// The pattern a type of the vocabulary gives to its own text.
fn pattern_of<T: JsonSchema>() -> Option<String> {
    let schema = T::json_schema(&mut SchemaGenerator::default());
    schema.get("pattern").and_then(|pattern| pattern.as_str()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_have_a_form() {
        for (holds, good, bad) in [
            (Holds::Url, "https://a.org/x", "javascript:alert(1)"),
            (Holds::Url, "http://a.org", "https://"),
            (Holds::Language, "zh-Hans", "english language"),
            (Holds::Language, "en", "e"),
            (Holds::Sector, "15230", "1523"),
            (Holds::Flag, "yes", "true"),
        ] {
            assert!(holds.fits(good), "{good}");
            assert!(!holds.fits(bad), "{bad}");
        }
    }

    #[test]
    fn patterns_come_from_the_vocabulary() {
        assert_eq!(Holds::Id.pattern().expect("a pattern"), "^[a-z0-9.-]{1,80}$");
    }
}
