//! Votes held against the charter: lines, who voted how, what would change the outcome. And a form
//! for votes that somebody supposes.

use super::{
    bits,
    frame::{self, Sheet},
    motions,
};
use crate::{
    format::number_text,
    lines,
    problem::Problem,
    question::{Forum, Question},
    suppose,
};
use analysis::{
    answer::{PollFile, RefusedRow, Tally, VoterRow},
    decide::Ground,
};
use charter::{Charter, Choice, ConsentAct, Prospects};
use fluent_bundle::FluentValue;
use maud::{Markup, html};
use vocabulary::ActorId;

/// The charter of a version, as far as is known.
pub fn charter<'a>(forum: &Forum<'a>, version: &str) -> Option<&'a Charter> {
    let mut charters = forum.state.view.charters().into_iter();
    charters.find(|charter| charter.text.version == version)
}

/// A tally; of a poll on record with each vote in sight.
pub fn section(
    question: &Question,
    forum: &Forum<'_>,
    tally: &Tally,
    poll: Option<&PollFile>,
) -> Markup {
    let words = question.words;
    let charter = charter(forum, &tally.charter).unwrap_or(forum.charter);
    html! {
        p class="lead" {
            (lines::fate(words, poll.map_or(tally.fate, |poll| poll.fate))) " — "
            bdi { (motions::counts(question, &tally.totals)) }
            @if let Some(ground) = poll.map(|poll| poll.ground).filter(|one| *one != Ground::Rule) {
                " — " (words.code("ground", ground))
            }
        }
        @if tally.finding.verdict == charter::Verdict::Open {
            p { (lines::standing(words, &tally.finding)) }
        }
        @if tally.without_vote { p class="note" { (words.text("tally-without-vote")) } }
        p class="note" {
            (words.with("tally-rule", &[("rule", tally.rule_name.as_str().into())])) " "
            (lines::article(question, forum, charter, &tally.article))
        }
        (lines::lines(question, forum, charter, &tally.finding))
        @if !tally.refused.is_empty() {
            h3 { (words.text("refused-title")) }
            ul class="plain" {
                @for one in &tally.refused { li { (refused(question, forum, charter, one)) } }
            }
        }
        @match poll {
            _ if !tally.named => p { (words.text("poll-no-names")) },
            Some(poll) => {
                h3 id={ "votes-" (poll.id) } { (words.text("poll-votes")) }
                (roll_call(question, forum, tally))
            }
            None => details {
                summary { (words.text("tally-votes")) }
                (roll_call(question, forum, tally))
            },
        }
        @if let Some(prospects) = &tally.prospects { (who_could(question, forum, tally, prospects)) }
    }
}

fn refused(question: &Question, forum: &Forum<'_>, charter: &Charter, one: &RefusedRow) -> Markup {
    let words = question.words;
    let name = |id: &ActorId| bits::name_of(forum, id, words);
    html! {
        (words.code("choice", one.choice)) " — "
        (lines::refusal(words, &one.refusal, &name)) " "
        (lines::article(question, forum, charter, one.refusal.article()))
    }
}

fn roll_call(question: &Question, forum: &Forum<'_>, tally: &Tally) -> Markup {
    let words = question.words;
    let is = |some: fn(&VoterRow) -> bool| tally.voters.iter().any(some);
    let intended = is(|row| row.intended.is_some());
    let explained = is(|row| row.explanation.is_some());
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(words.text("poll-votes")) {
            table class="stack votes" {
                thead {
                    tr {
                        th scope="col" { (words.text("column-voter")) }
                        th scope="col" { (words.text("column-choice")) }
                        @for weight in &tally.weights {
                            th scope="col" class="n" { bdi { (weight.name) } }
                        }
                        @if intended { th scope="col" { (words.text("column-intended")) } }
                        @if explained { th scope="col" { (words.text("column-explanation")) } }
                    }
                }
                tbody {
                    @for row in &tally.voters {
                        (vote(question, forum, tally, row, (intended, explained)))
                    }
                }
            }
        }
    }
}

fn vote(
    question: &Question,
    forum: &Forum<'_>,
    tally: &Tally,
    row: &VoterRow,
    (intended, explained): (bool, bool),
) -> Markup {
    let words = question.words;
    html! {
        tr {
            th scope="row" { (bits::actor(question, forum, &row.voter)) }
            td data-label=(words.text("column-choice")) {
                @if let Some(barred) = &row.barred {
                    span class="absent" { (words.code("cause", barred.cause)) }
                } @else {
                    (choice(question, row.choice))
                }
                @if let Some(by) = &row.cast_by { " (" (bits::actor(question, forum, by)) ")" }
                @if let Some(proven) = &row.proven { (bits::grade_mark(question, proven.grade)) }
            }
            @for (weight, column) in row.weights.iter().zip(&tally.weights) {
                td class="n" data-label=(column.name) {
                    @match weight {
                        Some(number) => bdi { (number_text(*number)) },
                        None => "—",
                    }
                }
            }
            @if intended {
                td data-label=(words.text("column-intended")) {
                    @if let Some(one) = &row.intended {
                        (choice(question, Some(one.choice)))
                        @if let Some(on) = one.on { " · " (bits::date(question, on)) }
                        " " (bits::entry(question, one.proven.seq))
                    } @else { "—" }
                }
            }
            @if explained {
                td data-label=(words.text("column-explanation")) {
                    @if let Some(text) = &row.explanation { (bits::statement(text)) } @else { "—" }
                }
            }
        }
    }
}

/// A vote: a letter and its word.
fn choice(question: &Question, choice: Option<Choice>) -> Markup {
    let words = question.words;
    html! {
        @match choice {
            Some(choice) => strong class={ "choice " (choice) } {
                span class="letter" aria-hidden="true" { (words.code("choice-letter", choice)) }
                " " (words.code("choice", choice))
            },
            None => span class="absent" { (words.text("poll-not-yet")) },
        }
    }
}

/// So many sentences are in sight; the others are folded away.
const IN_SIGHT: usize = 6;

fn who_could(
    question: &Question,
    forum: &Forum<'_>,
    tally: &Tally,
    prospects: &Prospects,
) -> Markup {
    let words = question.words;
    let title = lines::prospects_title(words, &tally.finding);
    let name = |id: &ActorId| bits::name_of(forum, id, words);
    let told = lines::prospects(words, prospects, &name);
    let (first, rest) = told.split_at(told.len().min(IN_SIGHT));
    html! {
        h3 { (title) }
        ul class="below" { @for one in first { li { (one) } } }
        @if !rest.is_empty() {
            details {
                summary { (words.with("prospects-more", &[("count", FluentValue::from(rest.len()))])) }
                ul class="below" { @for one in rest { li { (one) } } }
            }
        }
    }
}

/// The page: what would pass.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let words = question.words;
    let supposed = suppose::supposed(question)?;
    let supposition = supposed.as_ref().map(|supposed| {
        forum.state.suppose(supposed, words.language()).map_err(|error| Problem::tally(&error))
    });
    let supposition = supposition.transpose()?;
    let tally = supposition.as_ref().map(|one| &one.tally);
    let body = html! {
        p class="intro" { (words.text("tally-intro")) }
        @if let Some(tally) = tally {
            section id="result" {
                h2 { (words.text("tally-result")) }
                (section(question, &forum, tally, None))
            }
            h2 { (words.text("tally-change")) }
        }
        @match forum.state.charter_version(None) {
            Some(charter) => (form(question, charter, tally)),
            None => (bits::no_charter(question, &forum)),
        }
    };
    let sheet = Sheet {
        title: words.text("nav-tally"),
        trail: vec![(words.text("nav-motions"), "/motions".to_owned())],
        forum: Some(&forum),
        data: None,
        body,
    };
    Ok(frame::page(question, &sheet))
}

fn form(question: &Question, charter: &Charter, tally: Option<&Tally>) -> Markup {
    let words = question.words;
    let day = question.clocks.as_of;
    let matters = charter.matters.iter().filter(|matter| matter.applies(day));
    let matters: Vec<_> = matters.collect();
    html! {
        @if matters.is_empty() { p { (words.text("tally-no-matters")) } } @else {
            form method="get" action=(question.path) class="filled supposed" {
                (bits::kept(question))
                div class="row" {
                    label for="matter" { (words.text("column-matter")) }
                    select id="matter" name="matter" required {
                        option value="" { (words.text("field-choose")) }
                        @for matter in matters {
                            option value=(matter.id)
                                selected[question.extra("matter") == Some(matter.id.as_str())] {
                                (matter.name.get(words.language()))
                            }
                        }
                    }
                }
                @if let Some(tally) = tally {
                    (ballots(question, tally))
                    (officers(question, charter))
                }
                p { button type="submit" { (words.text("tally-do")) } }
            }
        }
    }
}

fn ballots(question: &Question, tally: &Tally) -> Markup {
    let words = question.words;
    html! {
        fieldset class="ballots" {
            legend { (words.text("tally-votes")) }
            @for row in &tally.voters {
                @if row.barred.is_none() {
                    div {
                        label for={ "vote-" (row.voter) } { bdi { (row.name) } }
                        select id={ "vote-" (row.voter) } name="vote" {
                            option value="" { (words.text("choice-from-nothing")) }
                            @for choice in [Choice::Yes, Choice::No, Choice::Abstain, Choice::Absent] {
                                option value={ (row.voter) ":" (choice) }
                                    selected[row.choice == Some(choice)] {
                                    (words.code("choice", choice))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn officers(question: &Question, charter: &Charter) -> Markup {
    let words = question.words;
    let given: Vec<(String, String)> =
        question.extra_pairs().filter(|(name, _)| name == "consent").collect();
    html! {
        @if !charter.offices.is_empty() {
            fieldset class="ballots" {
                legend { (words.text("tally-officers")) }
                @for office in &charter.offices {
                    div {
                        label for={ "consent-" (office.id) } {
                            bdi { (office.name.get(words.language())) }
                        }
                        select id={ "consent-" (office.id) } name="consent" {
                            option value="" { (words.text("tally-nothing-yet")) }
                            @for act in ConsentAct::ALL {
                                @let value = format!("{}:{act}", office.id);
                                option value=(value)
                                    selected[given.iter().any(|(_, given)| *given == value)] {
                                    (words.code("consent", act))
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
