//! Recorded votes in words: the sentences that a page and a terminal show alike.

use crate::{format, words::Words};
use analysis::{answer::VotesAnswer, rollcall::NoPoints};
use register::{Range, Value};
use vocabulary::{Decimal, PartialDate};

/// From the first to the last of the votes, as a sentence takes it: `1 November to 24 December 2017`.
/// None where there are no votes.
#[must_use]
pub fn period(found: &VotesAnswer, words: &Words) -> Option<String> {
    let (first, last) = (found.first?, found.last?);
    let until = format::date(last, words);
    if first == last {
        return Some(words.join("votes-period-one", &[("day", until.into())]));
    }
    let whole = |date: PartialDate| date.earliest() == date.certain() && !date.approximate;
    let (from, to) = (first.certain(), last.certain());
    // A year or a month that both days share is named once.
    let from = if from.year() != to.year() || !whole(first) || !whole(last) {
        format::date(first, words)
    } else if from.month() == to.month() {
        from.day().to_string()
    } else {
        let (day, month) = (from.day().to_string(), words.code("month", from.month()));
        words.join("votes-period-first", &[("day", day.into()), ("month", month.into())])
    };
    Some(words.join("votes-period", &[("first", from.into()), ("last", until.into())]))
}

/// How many votes there are, of which days, and whether later ones are on record; where there are
/// none, that.
#[must_use]
pub fn told(found: &VotesAnswer, words: &Words) -> String {
    let (Some(period), Some(latest)) = (period(found, words), found.latest) else {
        let key = if found.latest.is_some() { "votes-none-fits" } else { "votes-none" };
        return words.text(key);
    };
    let later = found.last.is_some_and(|last| last.certain() < latest.certain());
    let latest = if later { format::date(latest, words) } else { "none".to_owned() };
    words.with(
        "votes-told",
        &[
            ("rolls", found.rolls.len().into()),
            ("period", period.into()),
            ("latest", latest.into()),
        ],
    )
}

/// In how many of them members differ, and how alike any two vote.
#[must_use]
pub fn alike(found: &VotesAnswer, words: &Words) -> String {
    let mut told = Vec::new();
    if found.rolls.len() > 1 {
        let unanimous = found.rolls.len() - found.divided;
        told.push(words.with("votes-alike", &[("unanimous", unanimous.into())]));
    }
    if let (Some(share), Some(agreement)) = (found.base_share, found.base_agreement) {
        let percent = |share: Decimal| {
            let range = Range::sure(share.round_dp(2));
            format::value(&Value::Share { range }, words)
        };
        let shares = [("share", percent(share).into()), ("agreement", percent(agreement).into())];
        told.push(words.with("votes-base", &shares));
    }
    told.join(" ")
}

/// Which way the line of ideal points runs, or why there is none.
#[must_use]
pub fn line(found: &VotesAnswer, words: &Words) -> Option<String> {
    match (&found.no_points, &found.positive) {
        (Some(NoPoints::Few { rolls, voters, least }), _) => Some(words.with(
            "votes-too-few",
            &[("rolls", (*rolls).into()), ("voters", (*voters).into()), ("least", (*least).into())],
        )),
        (Some(NoPoints::Unsettled), _) => Some(words.text("votes-unsettled")),
        (Some(other), _) => Some(other.to_string()),
        (None, Some(positive)) => {
            Some(words.with("votes-positive", &[("actor", positive.name.as_str().into())]))
        }
        (None, None) => None,
    }
}
