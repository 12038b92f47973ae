//! What the recorded votes of a forum show of its members.

use super::{Answer, FORMAT, Parameter, table::Table};
use crate::{problem::Problem, question::Question};
use analysis::answer::VotesAnswer;

/// What votes are asked for by.
pub const VOTES: &[Parameter] = &[
    Parameter { name: "from", kind: "date" },
    Parameter { name: "until", kind: "date" },
    Parameter { name: "matter", kind: "string" },
    Parameter { name: "with", kind: "string" },
    FORMAT,
];

/// The votes a question asks for.
pub fn asked_votes(question: &Question) -> Result<VotesAnswer, Problem> {
    if question.is_of_all() {
        let books = question.snapshot.books.iter();
        let voted = books.filter(|(_, book)| book.ballots.versions().iter().next().is_some());
        let voted: Vec<&str> = voted.map(|(forum, _)| forum.as_str()).collect();
        return Err(Problem::votes_of_all(&voted));
    }
    let world = question.world()?;
    let forum = question.forum()?;
    let asked = question.votes(&world, &forum)?;
    let votes = world.votes(forum.id, &asked, question.words.language());
    votes.ok_or_else(|| Problem::record(forum.id.as_str()))
}

/// The votes; the table is of the members.
pub fn votes(question: &Question) -> Result<Answer, Problem> {
    let votes = asked_votes(question)?;
    let mut table = Table::new(&[
        "actor",
        "name",
        "entitled",
        "yes",
        "abstain",
        "no",
        "yes_share",
        "abstain_share",
        "no_share",
        "majorities",
        "with_majority",
        "majority_share",
        "lost",
        "pivotal",
        "point",
        "point_low",
        "point_high",
        "bloc",
        "common",
        "agreement",
        "polls",
    ]);
    for row in &votes.members {
        table.row().text(&row.actor).text(&row.name).text(row.entitled);
        table.text(row.yes.len()).text(row.abstain.len()).text(row.no.len());
        table.maybe(row.yes_share).maybe(row.abstain_share).maybe(row.no_share);
        table.text(row.majorities).text(row.with_majority).maybe(row.majority_share);
        table.text(row.lost.len()).text(row.pivotal.len());
        table.maybe(row.point.map(|point| point.value)).maybe(row.point.map(|point| point.low));
        table.maybe(row.point.map(|point| point.high)).maybe(row.bloc);
        let pair = votes
            .with
            .as_ref()
            .and_then(|_| votes.pairs.iter().find(|pair| pair.other.actor == row.actor));
        table.maybe(pair.map(|pair| pair.common)).maybe(pair.map(|pair| pair.agreement));
        table.list(&[&row.yes[..], &row.abstain, &row.no].concat());
    }
    Answer::tabular(&votes, table)
}
