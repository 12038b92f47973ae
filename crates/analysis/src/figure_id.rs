//! The addresses of figures. Every number on a page has one.

use charter::Status;
use std::{fmt, str::FromStr};
use thiserror::Error;
use vocabulary::{ActorId, Id, Measure, Stage};

/// The address of a figure. Its text is stable: it stands in links.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum FigureId {
    /// `members` or `members/STATUS`: how many actors have a status.
    Members(Status),
    /// `ladder/STAGE/MEASURE[/DONOR]`: what has reached a rung, to or through this forum.
    Ladder(Stage, Measure, Option<ActorId>),
    /// `unattributed/STAGE/MEASURE`: the part of it that groups promised and no single donor owns.
    Unattributed(Stage, Measure),
    /// `restated/MEASURE`: what later commitments state again; not new money.
    Restated(Measure),
    /// `commitment/ID/STAGE`: what has reached a rung of one commitment.
    Commitment(Id, Stage),
    /// `need/MEASURE[/NEED]`: the need of the assessment in force, or a part of it.
    Need(Measure, Option<Id>),
    /// `coverage/STAGE/MEASURE[/NEED]`: what has reached a rung as a share of the need.
    Coverage(Stage, Measure, Option<Id>),
    /// `gap/STAGE/MEASURE[/NEED]`: the need less what has reached a rung.
    Gap(Stage, Measure, Option<Id>),
    /// `class/ACTOR`: a member's class.
    Class(ActorId),
    /// `distance/ACTOR`: how far a member is from the line of the first class with one.
    Distance(ActorId),
    /// `term/ACTOR`: the days left of a member's term.
    Term(ActorId),
    /// `window/ACTOR`: the days left to pay across the line.
    Window(ActorId),
    /// `target/OBLIGATION`: whether a target is on track.
    Target(Id),
}

/// The forms an address can take, for messages and the manual.
pub const FORMS: &str = "members[/STATUS], ladder/STAGE/MEASURE[/DONOR], \
     unattributed/STAGE/MEASURE, restated/MEASURE, commitment/ID/STAGE, need/MEASURE[/NEED], \
     coverage/STAGE/MEASURE[/NEED], gap/STAGE/MEASURE[/NEED], class/ACTOR, distance/ACTOR, \
     term/ACTOR, window/ACTOR, target/OBLIGATION";

/// An address that names no figure.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FigureError {
    /// Not an address.
    #[error("{text:?} is not the address of a figure: {why}; expected one of {FORMS}")]
    Form {
        /// The text.
        text: String,
        /// What is wrong with it.
        why: String,
    },
    /// A well-formed address of something that is not there.
    #[error("{0:?} names nothing at these clocks: check the id, or ask at a later date")]
    Nothing(String),
}

impl FromStr for FigureId {
    type Err = FigureError;
    fn from_str(text: &str) -> Result<Self, FigureError> {
        parse(text).map_err(|why| FigureError::Form { text: text.to_owned(), why })
    }
}

fn parse(text: &str) -> Result<FigureId, String> {
    let parts: Vec<&str> = text.split('/').collect();
    Ok(match parts[..] {
        ["members"] => FigureId::Members(Status::Member),
        ["members", status] => FigureId::Members(part(status)?),
        ["ladder", stage, measure] => FigureId::Ladder(part(stage)?, part(measure)?, None),
        ["ladder", stage, measure, donor] => {
            FigureId::Ladder(part(stage)?, part(measure)?, Some(part(donor)?))
        }
        ["unattributed", stage, measure] => FigureId::Unattributed(part(stage)?, part(measure)?),
        ["restated", measure] => FigureId::Restated(part(measure)?),
        ["commitment", id, stage] => FigureId::Commitment(part(id)?, part(stage)?),
        ["need", measure] => FigureId::Need(part(measure)?, None),
        ["need", measure, need] => FigureId::Need(part(measure)?, Some(part(need)?)),
        ["coverage", stage, measure] => FigureId::Coverage(part(stage)?, part(measure)?, None),
        ["coverage", stage, measure, need] => {
            FigureId::Coverage(part(stage)?, part(measure)?, Some(part(need)?))
        }
        ["gap", stage, measure] => FigureId::Gap(part(stage)?, part(measure)?, None),
        ["gap", stage, measure, need] => {
            FigureId::Gap(part(stage)?, part(measure)?, Some(part(need)?))
        }
        ["class", actor] => FigureId::Class(part(actor)?),
        ["distance", actor] => FigureId::Distance(part(actor)?),
        ["term", actor] => FigureId::Term(part(actor)?),
        ["window", actor] => FigureId::Window(part(actor)?),
        ["target", obligation] => FigureId::Target(part(obligation)?),
        _ => return Err("no figure has this form".to_owned()),
    })
}

fn part<T: FromStr<Err: fmt::Display>>(text: &str) -> Result<T, String> {
    text.parse().map_err(|error: T::Err| error.to_string())
}

impl fmt::Display for FigureId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tail = |f: &mut fmt::Formatter<'_>, tail: Option<&dyn fmt::Display>| match tail {
            Some(tail) => write!(f, "/{tail}"),
            None => Ok(()),
        };
        match self {
            Self::Members(Status::Member) => f.write_str("members"),
            Self::Members(status) => write!(f, "members/{status}"),
            Self::Ladder(stage, measure, donor) => {
                write!(f, "ladder/{stage}/{measure}")?;
                tail(f, donor.as_ref().map(|one| one as &dyn fmt::Display))
            }
            Self::Unattributed(stage, measure) => write!(f, "unattributed/{stage}/{measure}"),
            Self::Restated(measure) => write!(f, "restated/{measure}"),
            Self::Commitment(id, stage) => write!(f, "commitment/{id}/{stage}"),
            Self::Need(measure, need) => {
                write!(f, "need/{measure}")?;
                tail(f, need.as_ref().map(|one| one as &dyn fmt::Display))
            }
            Self::Coverage(stage, measure, need) => {
                write!(f, "coverage/{stage}/{measure}")?;
                tail(f, need.as_ref().map(|one| one as &dyn fmt::Display))
            }
            Self::Gap(stage, measure, need) => {
                write!(f, "gap/{stage}/{measure}")?;
                tail(f, need.as_ref().map(|one| one as &dyn fmt::Display))
            }
            Self::Class(actor) => write!(f, "class/{actor}"),
            Self::Distance(actor) => write!(f, "distance/{actor}"),
            Self::Term(actor) => write!(f, "term/{actor}"),
            Self::Window(actor) => write!(f, "window/{actor}"),
            Self::Target(obligation) => write!(f, "target/{obligation}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::FigureId;

    #[test]
    fn addresses_print_back() {
        for text in [
            "members",
            "members/observer",
            "ladder/paid-in/USD",
            "ladder/paid-in/USD/ARE",
            "ladder/delivered/units:field-hospital/KAZ",
            "unattributed/pledged/USD",
            "restated/USD",
            "commitment/usa-10bn/pledged",
            "need/USD",
            "need/USD/first-18-months",
            "coverage/pledged/USD",
            "gap/paid-in/USD/x",
            "class/KAZ",
            "distance/KAZ",
            "term/KAZ",
            "window/KAZ",
            "target/turnover-2027",
        ] {
            assert_eq!(text.parse::<FigureId>().expect(text).to_string(), text);
        }
        for bad in ["", "members/", "ladder/paid/USD", "ladder/paid-in/usd", "need", "x/y/z"] {
            assert!(bad.parse::<FigureId>().is_err(), "{bad:?}");
        }
    }
}
