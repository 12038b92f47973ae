//! The records of how something is decided.

use super::{names, span};
use crate::dossier::row::Row;
use charter::Standing;
use register::{
    Kind, Record,
    record::{Ballot, Consent, Decision, Disqualification, Motion, Outcome, Poll},
};
use vocabulary::{Id, PartialDate};

pub(super) fn motion(row: &mut Row<'_>) -> Option<Record> {
    let (id, names, matter) = (row.one("id"), names(row, &["en", "ar"]), row.one("matter"));
    let organ = row.one("organ");
    let (on, withdrawn) = span(row, "on", "withdrawn");
    let (meeting, sponsors, amends) = (row.one("meeting"), row.list("sponsors"), row.one("amends"));
    let (summary, url, proof) = (row.text("summary"), row.text("url"), row.proof());
    Some(Record::Motion(Box::new(Motion {
        id: id?,
        names,
        matter: matter?,
        organ,
        on: on?,
        meeting,
        sponsors,
        amends,
        summary,
        url,
        withdrawn,
        proof: proof?,
    })))
}

pub(super) fn poll(row: &mut Row<'_>) -> Option<Record> {
    let (id, motion, manner) = (row.one("id"), row.one("motion"), row.one("manner"));
    let (opened, closed) = span(row, "opened", "closed");
    let (reading, meeting, voters) = (row.whole("reading"), row.one("meeting"), row.list("voters"));
    let (yes, no, abstain) = (row.whole("yes"), row.whole("no"), row.whole("abstain"));
    let (not_voting, invalid, absent) =
        (row.whole("not_voting"), row.whole("invalid"), row.whole("absent"));
    let proof = row.proof();
    if reading == Some(0) {
        row.fault("reading", "1 or more", "write 1 for the first reading, or empty the cell");
    }
    Some(Record::Poll(Box::new(Poll {
        id: id?,
        motion: motion?,
        opened: opened?,
        closed,
        manner: manner?,
        reading: reading.unwrap_or(1),
        meeting,
        voters,
        yes,
        no,
        abstain,
        not_voting,
        invalid,
        absent,
        proof: proof?,
    })))
}

pub(super) fn ballot(row: &mut Row<'_>) -> Option<Record> {
    let (id, poll, voter) = (row.one("id"), row.one::<Id>("poll"), row.one("voter"));
    let (choice, standing, on) = (row.one("choice"), row.one("standing"), row.one("on"));
    let (cast_by, explanation) = (row.one("cast_by"), row.text("explanation"));
    let proof = row.proof();
    let (poll, standing) = (poll?, standing.unwrap_or(Standing::Cast));
    // What a delegation had meant to vote it says afterwards.
    if standing == Standing::Cast {
        while_open(row, &poll, on);
    }
    Some(Record::Ballot(Ballot {
        id: id?,
        poll,
        voter: voter?,
        choice: choice?,
        standing,
        on,
        cast_by,
        explanation,
        proof: proof?,
    }))
}

/// A ballot is cast while its poll is open. The silence procedure ends with its deadline alone.
fn while_open(row: &mut Row<'_>, poll: &Id, on: Option<PartialDate>) {
    let known = row.known;
    let (Some(on), Some(Record::Poll(poll))) = (on, known.get(Kind::Poll, poll.as_str())) else {
        return;
    };
    if on.certain() < poll.opened.earliest() {
        before(row, poll);
    }
    if let Some(closed) = poll.closed.filter(|closed| on.earliest() > closed.certain()) {
        let rule = known.rule(poll).map(|(_, rule)| rule);
        if rule.and_then(|rule| analysis::decide::deadline(rule, poll)).is_none() {
            let article = by_article(rule.map(|rule| rule.article.as_str()));
            row.fault("on", format!("{closed} or earlier: the poll closed then{article}"), DATES);
        }
    }
}

const DATES: &str = "mend the date, or the dates of the poll";

/// What is done about a poll is not done before it opens.
fn before(row: &mut Row<'_>, poll: &Poll) {
    let rule = row.known.rule(poll).map(|(_, rule)| rule.article.as_str());
    let (opened, article) = (poll.opened, by_article(rule));
    row.fault("on", format!("{opened} or later: the poll opened then{article}"), DATES);
}

/// The article that a fault rests on, in brackets after the text.
pub(in crate::dossier) fn by_article(article: Option<&str>) -> String {
    article.map_or_else(String::new, |article| format!(" (Art. {article})"))
}

pub(super) fn consent(row: &mut Row<'_>) -> Option<Record> {
    let (id, poll, office) = (row.one("id"), row.one::<Id>("poll"), row.one("office"));
    let (act, by) = (row.one("act"), row.one("by"));
    let (on, proof) = (row.one::<PartialDate>("on"), row.proof());
    let (poll, on) = (poll?, on?);
    let known = row.known;
    if let Some(Record::Poll(poll)) = known.get(Kind::Poll, poll.as_str())
        && on.certain() < poll.opened.earliest()
    {
        before(row, poll);
    }
    Some(Record::Consent(Consent {
        id: id?,
        poll,
        office: office?,
        act: act?,
        on,
        by,
        proof: proof?,
    }))
}

pub(super) fn outcome(row: &mut Row<'_>) -> Option<Record> {
    let (id, poll, declared) = (row.one("id"), row.one("poll"), row.one("declared"));
    let (on, proof) = (row.one("on"), row.proof());
    Some(Record::Outcome(Outcome {
        id: id?,
        poll: poll?,
        declared: declared?,
        on: on?,
        proof: proof?,
    }))
}

pub(super) fn decision(row: &mut Row<'_>) -> Option<Record> {
    let (id, motion, poll) = (row.one("id"), row.one("motion"), row.one("poll"));
    let (symbol, names) = (row.text("symbol"), names(row, &["en", "ar"]));
    let (on, effect, by) = (row.one("on"), row.one("effect"), row.one("by"));
    let (url, summary, proof) = (row.text("url"), row.text("summary"), row.proof());
    Some(Record::Decision(Box::new(Decision {
        id: id?,
        motion,
        poll,
        symbol,
        names,
        on: on?,
        effect,
        by,
        url,
        summary,
        proof: proof?,
    })))
}

pub(super) fn disqualification(row: &mut Row<'_>) -> Option<Record> {
    let (id, voter, cause) = (row.one("id"), row.one("voter"), row.one("cause"));
    let (from, until) = span(row, "from", "until");
    let (poll, proof) = (row.one("poll"), row.proof());
    Some(Record::Disqualification(Disqualification {
        id: id?,
        voter: voter?,
        cause: cause?,
        from: from?,
        until,
        poll,
        proof: proof?,
    }))
}
