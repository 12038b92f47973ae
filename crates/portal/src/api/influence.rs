//! What a seat is worth: rule by rule, and on one matter with all that can be asked of it.

use super::{Answer, FORMAT, Parameter, table::Table};
use crate::{problem::Problem, question::Question};
use analysis::{
    answer::{CHANCE, Influence, InfluenceFile, Inquiry, NoInfluence, SeatName, read_blocs},
    influence::{Sampling, Watch},
    what_if::{PARAMETERS, WhatIf},
};
use std::{
    ops::ControlFlow,
    time::{Duration, Instant},
};
use vocabulary::Id;

const fn text(name: &'static str) -> Parameter {
    Parameter { name, kind: "string" }
}

/// What influence rule by rule is asked for by.
pub const BY_RULE: &[Parameter] = &[text("exact"), FORMAT];

/// What influence on a matter is asked for by.
pub const ON_MATTER: &[Parameter] = &[
    text("join"),
    text("leave"),
    text("class"),
    text("pay"),
    text("without"),
    text("votes"),
    text("needs"),
    text("weigh"),
    text("together"),
    text("suppose"),
    text("blocs"),
    text("vary"),
    text("exact"),
    text("error"),
    FORMAT,
];

/// Nobody waits longer for a page.
const PATIENCE: Duration = Duration::from_secs(60);

/// Calls with a watch that stops when patience ends.
fn watched<T>(call: impl FnOnce(&mut Watch<'_>) -> T) -> T {
    let begun = Instant::now();
    let mut told = |_| match begun.elapsed() > PATIENCE {
        true => ControlFlow::Break(()),
        false => ControlFlow::Continue(()),
    };
    call(&mut Watch::new(&mut told))
}

impl Question {
    /// What is asked of influence.
    ///
    /// # Errors
    /// When a parameter does not read.
    pub fn inquiry(&self) -> Result<Inquiry, Problem> {
        let mut own = WhatIf::default();
        let mut what_ifs = Vec::new();
        for (name, value) in self.extra_pairs() {
            if PARAMETERS.contains(&name.as_str()) {
                own.suppose(&name, &value).map_err(|error| Problem::supposition(&error))?;
            }
            if name == "suppose" {
                what_ifs.push(value.parse().map_err(|error| Problem::supposition(&error))?);
            }
        }
        if !own.is_empty() {
            what_ifs.insert(0, own);
        }
        let blocs = self.extra_pairs().filter(|(name, _)| name == "blocs");
        let blocs = blocs.flat_map(|(_, text)| read_blocs(&text)).collect();
        let sampling = match self.flag("exact")? {
            true => None,
            false => Some(Sampling { error: self.error()?, ..CHANCE }),
        };
        let vary = self.value("vary")?;
        Ok(Inquiry { what_ifs, blocs, vary, sampling })
    }

    /// By how much an estimate may be off.
    fn error(&self) -> Result<f64, Problem> {
        let Some(text) = self.extra("error") else { return Ok(CHANCE.error) };
        let error = text.parse().ok().filter(|error| (0.0005..=0.1).contains(error));
        error.ok_or_else(|| Problem::value("error", text, "a number from 0.0005 to 0.1"))
    }
}

impl Problem {
    fn of_influence(why: NoInfluence, question: &Question) -> Self {
        match why {
            NoInfluence::Forum => Self::record(question.part("forum")),
            NoInfluence::Charter => Self::charter(question.clocks.known_at),
            NoInfluence::Matter(why) => Self::matter(&why),
        }
    }
}

/// Influence rule by rule, as the question asks for it.
pub fn asked_by_rule(question: &Question) -> Result<Influence, Problem> {
    let (world, forum) = (question.world()?, question.forum()?);
    let asked = question.inquiry()?;
    let language = question.words.language();
    let found = watched(|watch| world.influence_by_rule(forum.id, &asked, language, watch));
    found.map_err(|why| Problem::of_influence(why, question))
}

/// What is asked where nothing is supposed.
pub fn nothing_asked() -> Inquiry {
    Inquiry { sampling: Some(CHANCE), ..Inquiry::default() }
}

/// Influence on a matter.
pub fn told_on_matter(question: &Question, asked: &Inquiry) -> Result<InfluenceFile, Problem> {
    let (world, every, forum) = (question.world()?, question.every_forum(), question.forum()?);
    let matter: Id =
        question.part("matter").parse().map_err(|_| Problem::record(question.part("matter")))?;
    let language = question.words.language();
    let found =
        watched(|watch| world.influence(forum.id, &every, (&matter, asked), language, watch));
    found.map_err(|why| Problem::of_influence(why, question))
}

/// What nobody can answer is refused: where there is nothing to measure and nothing was supposed,
/// and what makes no sense to suppose.
fn refuse(found: &InfluenceFile) -> Result<(), Problem> {
    if let (Some(why), true) = (&found.no_game, found.what_ifs.is_empty()) {
        return Err(Problem::no_game(why));
    }
    let blocs = found.measured.as_ref().and_then(|found| found.blocs_refused.as_ref());
    let supposed = found.what_ifs.iter().filter_map(|row| row.no_game.as_ref());
    let vary = found.measured.as_ref().and_then(|found| found.vary_refused.as_ref());
    let mut senseless = supposed.chain(blocs).chain(vary).filter(|why| why.is_mistaken());
    senseless.next().map_or(Ok(()), |why| Err(Problem::supposition(why)))
}

fn names(seats: &[SeatName]) -> Vec<String> {
    seats.iter().map(|one| one.seat.to_string()).collect()
}

/// Influence rule by rule; a row for each kind of seat.
pub fn by_rule(question: &Question) -> Result<Answer, Problem> {
    let found = asked_by_rule(question)?;
    let mut table = Table::new(&[
        "rule", "name", "article", "matters", "way", "error", "to_act", "gini", "count", "seats",
        "turns", "share", "no_game",
    ]);
    for rule in &found.rules {
        let matters: Vec<&Id> = rule.matters.iter().map(|one| &one.id).collect();
        let begin = |table: &mut Table| {
            table.row().text(&rule.rule).text(&rule.name).text(&rule.article).list(&matters);
            table.maybe(rule.way.as_ref().map(|way| &way.way));
            table.maybe(rule.way.as_ref().map(|way| way.error)).maybe(rule.to_act);
            table.maybe(rule.spread.as_ref().map(|spread| spread.gini));
        };
        for kind in &rule.kinds {
            begin(&mut table);
            table.text(kind.seats.len()).list(&names(&kind.seats)).text(kind.turns);
            table.text(kind.share).text("");
        }
        if let Some(why) = &rule.no_game {
            begin(&mut table);
            table.text("").text("").text("").text("").text(why);
        }
    }
    Answer::tabular(&found, table)
}

/// Influence on a matter; a row for each seat.
pub fn on_matter(question: &Question) -> Result<Answer, Problem> {
    let found = told_on_matter(question, &question.inquiry()?)?;
    refuse(&found)?;
    let mut table = Table::new(&[
        "seat",
        "name",
        "offices",
        "class",
        "votes",
        "vote_share",
        "swings",
        "turns",
        "share",
        "shapley",
        "shapley_exact",
        "prevents",
        "initiates",
        "agrees",
        "johnston",
        "deegan_packel",
        "public_good",
        "owen",
        "banzhaf_owen",
        "veto",
        "pledged_usd",
        "paid_usd",
        "pledged_per_point",
        "paid_per_point",
        "means",
        "means_share",
        "people",
        "people_share",
        "what_if",
        "as_one",
    ]);
    for row in found.measured.iter().flat_map(|found| &found.seats) {
        table.row().text(&row.seat.seat).text(&row.seat.name).list(&row.offices);
        table.maybe(row.class.as_ref()).list(&row.votes).text(row.vote_share);
        table.maybe(row.swings.as_ref()).text(row.turns).text(row.share).maybe(row.shapley);
        table.maybe(row.shapley_exact.as_ref()).text(row.prevents).text(row.initiates);
        table.text(row.agrees).maybe(row.johnston).maybe(row.deegan_packel).maybe(row.public_good);
        table.maybe(row.owen).maybe(row.banzhaf_owen).text(row.veto);
        table.maybe(row.pledged.as_ref().map(|one| one.value));
        table.maybe(row.paid.as_ref().map(|one| one.value));
        table.maybe(row.pledged_per_point).maybe(row.paid_per_point);
        for beside in [&row.means, &row.people] {
            table.maybe(beside.as_ref().map(|one| one.value));
            table.maybe(beside.as_ref().map(|one| one.share));
        }
        table.blank(2);
    }
    // What would be, each supposition after the other: how often each seat decides, and its share.
    for what_if in &found.what_ifs {
        let stated = what_if.stated.iter().map(|one| format!("{}={}", one.parameter, one.value));
        let stated = stated.collect::<Vec<_>>().join(";");
        let name = what_if.name.as_ref().unwrap_or(&stated);
        for shift in what_if.rows.iter().filter(|shift| shift.share.after.is_some()) {
            for seat in &shift.seats {
                table.row().text(&seat.seat).text(&seat.name);
                table.blank(5);
                table.maybe(shift.turns.after).maybe(shift.share.after);
                table.blank(19);
                table.text(name).text(shift.as_one);
            }
        }
    }
    Answer::tabular(&found, table)
}
