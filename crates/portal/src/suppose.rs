//! A supposed vote as an address states it: `matter=budget&yes=KAZ,USA&approve=chairman`, or as the
//! form sends it: `vote=KAZ:yes&consent=chairman:approves`.

use crate::{problem::Problem, question::Question};
use analysis::decide::Supposed;
use charter::{Choice, ConsentAct, Counts};
use std::{fmt::Display, str::FromStr};
use vocabulary::{ActorId, Id};

/// Lists of voters, by parameter.
pub const VOTES: [(&str, Choice); 6] = [
    ("yes", Choice::Yes),
    ("no", Choice::No),
    ("abstain", Choice::Abstain),
    ("not_voting", Choice::NotVoting),
    ("invalid", Choice::Invalid),
    ("absent", Choice::Absent),
];

/// Lists of offices, by parameter.
pub const CONSENTS: [(&str, ConsentAct); 5] = [
    ("approve", ConsentAct::Approves),
    ("refuse", ConsentAct::Refuses),
    ("veto", ConsentAct::Vetoes),
    ("tie_for", ConsentAct::BreaksTieFor),
    ("tie_against", ConsentAct::BreaksTieAgainst),
];

/// Numbers of votes, by parameter.
pub const COUNTS: [&str; 5] =
    ["votes_yes", "votes_no", "votes_abstain", "votes_not_voting", "votes_invalid"];

fn read<T: FromStr<Err: Display>>(text: &str) -> Result<T, Problem> {
    text.trim().parse().map_err(|error| Problem::tally(&error))
}

fn pair<A: FromStr<Err: Display>, B: FromStr<Err: Display>>(text: &str) -> Result<(A, B), Problem> {
    let wanted = || format!("{text:?}: expected two codes, as KAZ:yes or chairman:approves");
    let (one, other) = text.split_once(':').ok_or_else(|| Problem::tally(&wanted()))?;
    Ok((read(one)?, read(other)?))
}

/// The supposed vote of a question; none when it names no matter.
///
/// # Errors
/// What cannot be read.
pub fn supposed(question: &Question) -> Result<Option<Supposed>, Problem> {
    let Some(matter) = question.extra("matter") else { return Ok(None) };
    let mut supposed = Supposed {
        matter: read::<Id>(matter)?,
        votes: Vec::new(),
        counts: None,
        consents: Vec::new(),
    };
    let mut counts = Counts::default();
    for (name, value) in question.extra_pairs() {
        let items = || value.split(',').filter(|item| !item.trim().is_empty());
        if let Some((_, choice)) = VOTES.iter().find(|(key, _)| *key == name) {
            for item in items() {
                supposed.votes.push((read::<ActorId>(item)?, *choice));
            }
        } else if let Some((_, act)) = CONSENTS.iter().find(|(key, _)| *key == name) {
            for item in items() {
                supposed.consents.push((read::<Id>(item)?, *act));
            }
        } else if let Some(at) = COUNTS.iter().position(|key| *key == name) {
            let number: u32 = read(&value)?;
            let place = match at {
                0 => &mut counts.yes,
                1 => &mut counts.no,
                2 => &mut counts.abstain,
                3 => &mut counts.not_voting,
                _ => &mut counts.invalid,
            };
            *place = number.into();
            supposed.counts = Some(counts);
        } else if name == "vote" {
            supposed.votes.push(pair(&value)?);
        } else if name == "consent" {
            supposed.consents.push(pair(&value)?);
        }
    }
    Ok(Some(supposed))
}
