//! A vote: who may vote, who has voted how, what officers did about it, what was declared, decided.
//! While it is open the page follows it.

use super::{
    bits,
    doable::Doable,
    frame::{self, Sheet},
    motions,
};
use crate::{
    problem::Problem,
    question::{Forum, Question},
};
use analysis::answer::{BallotRow, DecisionRow, PollRow};
use charter::Choice;
use maud::{Markup, html};
use vocabulary::ActorId;

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let poll = found(question, &forum)?;
    let words = question.words;
    let doable = Doable::new(question, &forum);
    // At other clocks than today's the page stands still.
    let live = poll.closed.is_none() && !question.names_a_clock();
    let follows = live.then(|| question.inside(format_args!("/polls/{}/live", poll.id)));
    let body = html! {
        (facts(question, &forum, &poll))
        (own(question, &forum, &poll, &doable))
        div data-while-open[live] { (doable.links(poll.id.as_str(), &STEPS)) }
        @if live {
            p class="hidden" aria-live="polite" data-live-said {}
            p { a href=(question.here()) { (words.text("poll-refresh")) } }
            @if frame::refreshes(question) {
                noscript {
                    p { a href=(frame::without_refresh(question)) { (words.text("poll-refresh-off")) } }
                }
            }
        }
        div id="result" data-live=[follows] { (fragment_of(question, &forum, &poll)) }
        p { (bits::sources(question, &forum, &poll.sources)) }
    };
    let sheet = Sheet {
        title: title(question, &poll),
        trail: trail(question, &forum, &poll),
        forum: Some(&forum),
        data: Some((format!("/api/v1/{}/polls/{}", forum.id, poll.id), true)),
        body,
    };
    Ok(if live { frame::live_page(question, &sheet) } else { frame::page(question, &sheet) })
}

/// The live part alone.
pub fn fragment(question: &Question) -> Result<Markup, Problem> {
    let forum = question.forum()?;
    let poll = found(question, &forum)?;
    Ok(fragment_of(question, &forum, &poll))
}

fn found(question: &Question, forum: &Forum<'_>) -> Result<PollRow, Problem> {
    let id = question.part("id");
    forum.state.poll(id).ok_or_else(|| Problem::record(id))
}

/// What its motion is called.
pub fn motion_name(question: &Question, poll: &PollRow) -> String {
    let name = poll.motion_names.get(question.words.language());
    if name.is_empty() { poll.motion.to_string() } else { name.to_owned() }
}

/// What it is called.
pub fn title(question: &Question, poll: &PollRow) -> String {
    question.words.with("poll-title", &[("motion", motion_name(question, poll).into())])
}

/// The way to it.
pub fn trail(question: &Question, forum: &Forum<'_>, poll: &PollRow) -> Vec<(String, String)> {
    let words = question.words;
    let mut trail = vec![(words.text("nav-meetings"), "/meetings".to_owned())];
    let meeting = poll.meeting.as_ref().and_then(|id| forum.state.meeting(id.as_str()));
    trail.extend(meeting.map(|file| {
        let name = file.meeting.names.get(words.language()).to_owned();
        (name, format!("/meetings/{}", file.meeting.id))
    }));
    trail
}

/// Its matter, with the article, as a fact.
pub fn matter(question: &Question, forum: &Forum<'_>, poll: &PollRow) -> Markup {
    let view = forum.state.view;
    let motion = view.known(&view.book.motions).find(|one| one.record.id == poll.motion);
    html! {
        @if let Some(motion) = motion { (motions::matter(question, forum, &motion.record.matter)) }
    }
}

fn facts(question: &Question, forum: &Forum<'_>, poll: &PollRow) -> Markup {
    let words = question.words;
    html! {
        dl class="facts" {
            (matter(question, forum, poll))
            dt { (words.text("field-manner")) } dd { (words.code("manner", poll.manner)) }
            @if poll.reading > 1 {
                dt { (words.text("fact-reading")) } dd { bdi { (poll.reading) } }
            }
            dt { (words.text("fact-opened")) } dd { (bits::date(question, poll.opened)) }
            @if let Some(closed) = poll.closed {
                dt { (words.text("fact-closed")) } dd { (bits::date(question, closed)) }
            }
            dt { (words.text("column-seq")) } dd { (bits::entry(question, poll.seq)) }
        }
    }
}

/// What the delegate who reads has done here, or can do.
fn own(question: &Question, forum: &Forum<'_>, poll: &PollRow, doable: &Doable<'_>) -> Markup {
    let words = question.words;
    let Some(member) = question.visitor.member(forum.id) else { return html! {} };
    let name = bits::name_of(forum, member, words);
    let told = match poll.ballots.iter().find(|one| one.voter == *member) {
        Some(ballot) => {
            let choice = words.code("choice", ballot.choice);
            words.with("poll-own-vote", &[("member", name.into()), ("choice", choice.into())])
        }
        None if !poll.voters.is_empty() && !poll.voters.contains(member) => {
            words.with("poll-own-none", &[("member", name.into())])
        }
        None => words.with("poll-own-open", &[("member", name.into())]),
    };
    html! {
        p class="own" {
            (told)
            @if let Some((title, there)) = doable.link(poll.id.as_str(), "vote") {
                " " a class="button" data-while-open href=(there) { (title) }
            }
        }
    }
}

/// What may be done about a vote, beside voting.
const STEPS: [&str; 5] = ["close-poll", "intention", "consent", "outcome", "decision"];

/// What is sent anew when it changes. It reads the same to everybody.
fn fragment_of(question: &Question, forum: &Forum<'_>, poll: &PollRow) -> Markup {
    let words = question.words;
    html! {
        p class="lead" data-summary data-closed[poll.closed.is_some()] { (summary(question, poll)) }
        (lines(question, forum, poll))
        section {
            h2 { (words.text("poll-votes")) }
            @if poll.counted_by_source { p class="note" { (words.text("poll-counted-by-source")) } }
            (roll_call(question, forum, poll))
        }
        @if !poll.intended.is_empty() {
            section {
                h2 { (words.text("poll-intended")) }
                p class="intro" { (words.text("poll-intended-intro")) }
                ul class="plain" {
                    @for row in &poll.intended { li { (intended(question, forum, row)) } }
                }
            }
        }
        @if !poll.consents.is_empty() || !poll.outcomes.is_empty() || !poll.decisions.is_empty() {
            section {
                h2 { (words.text("poll-after")) }
                ul class="plain" { (after(question, forum, poll)) }
            }
        }
    }
}

/// The one line that is read out.
pub fn summary(question: &Question, poll: &PollRow) -> String {
    let words = question.words;
    let of = |choice: Choice| poll.counts.get(&choice).copied().unwrap_or(0);
    let arguments = [
        ("yes", of(Choice::Yes).into()),
        ("no", of(Choice::No).into()),
        ("abstain", of(Choice::Abstain).into()),
        ("voted", poll.ballots.len().into()),
        ("voters", poll.voters.len().into()),
    ];
    let counts = match poll.voters.is_empty() {
        true => words.with("poll-summary", &arguments),
        false => words.with("poll-summary-roll", &arguments),
    };
    let state = if poll.closed.is_some() { "poll-is-closed" } else { "poll-is-open" };
    words.with(
        "poll-summary-state",
        &[("state", words.text(state).into()), ("counts", counts.into())],
    )
}

/// How the charter's rule reads the votes, condition by condition.
fn lines(question: &Question, forum: &Forum<'_>, poll: &PollRow) -> Markup {
    crate::lines::of_poll(question, forum, &poll.id)
}

fn roll_call(question: &Question, forum: &Forum<'_>, poll: &PollRow) -> Markup {
    let words = question.words;
    let mut voters: Vec<&ActorId> =
        poll.voters.iter().chain(poll.ballots.iter().map(|one| &one.voter)).collect();
    voters.sort_by_key(|voter| (bits::name_of(forum, voter, words), *voter));
    voters.dedup();
    html! {
        @if voters.is_empty() { p { (words.text("poll-no-names")) } }
        @else {
            div class="scroll" tabindex="0" role="region" aria-label=(words.text("poll-votes")) {
                table class="stack" {
                    (bits::heads(words, &["column-voter", "column-choice", "column-explanation"]))
                    tbody { @for voter in voters { (vote(question, forum, poll, voter)) } }
                }
            }
        }
    }
}

fn vote(question: &Question, forum: &Forum<'_>, poll: &PollRow, voter: &ActorId) -> Markup {
    let words = question.words;
    let ballot = poll.ballots.iter().find(|one| one.voter == *voter);
    html! {
        tr {
            th scope="row" { (bits::actor(question, forum, voter)) }
            td data-label=(words.text("column-choice")) {
                @if let Some(ballot) = ballot {
                    strong class={ "choice " (ballot.choice) } { (words.code("choice", ballot.choice)) }
                    @if let Some(by) = &ballot.cast_by {
                        " (" (bits::actor(question, forum, by)) ")"
                    }
                    " " (bits::entry(question, ballot.seq))
                } @else { span class="absent" { (words.text("poll-not-yet")) } }
            }
            @match ballot.and_then(|one| one.explanation.as_ref()) {
                Some(text) => {
                    td data-label=(words.text("column-explanation")) { (bits::statement(text)) }
                },
                None => { td {} },
            }
        }
    }
}

fn intended(question: &Question, forum: &Forum<'_>, row: &BallotRow) -> Markup {
    html! {
        (bits::actor(question, forum, &row.voter)) " · "
        strong { (question.words.code("choice", row.choice)) } " " (bits::entry(question, row.seq))
        @if let Some(text) = &row.explanation { " · " (bits::statement(text)) }
    }
}

fn after(question: &Question, forum: &Forum<'_>, poll: &PollRow) -> Markup {
    let words = question.words;
    html! {
        @for one in &poll.consents {
            li {
                bdi { (bits::office(forum, &one.office, words)) } " · "
                strong { (words.code("consent", one.act)) } " · " (bits::date(question, one.on))
                @if let Some(by) = &one.by { " · " (bits::actor(question, forum, by)) }
                @if let Some(why) = one.disregarded {
                    " " strong class="differs" { (words.code("disregarded", why)) }
                }
                " " (bits::entry(question, one.seq))
            }
        }
        @for one in &poll.outcomes {
            li {
                (words.text("poll-declared")) " " strong { (words.code("outcome", one.declared)) }
                " · " (bits::date(question, one.on)) " " (bits::entry(question, one.seq))
            }
        }
        @for one in &poll.decisions { li { (decision(question, one)) } }
    }
}

fn decision(question: &Question, one: &DecisionRow) -> Markup {
    let words = question.words;
    html! {
        (words.text("poll-decision")) " "
        @if let Some(symbol) = &one.symbol { bdi class="symbol" dir="ltr" { (symbol) } " " }
        strong { (bits::web(one.url.as_deref(), &html! { bdi { (one.names.get(words.language())) } })) }
        " · " (bits::date(question, one.on)) " " (bits::entry(question, one.seq))
        @if let Some(effect) = one.effect {
            " · " (words.text("poll-effect")) " " (bits::date(question, effect))
        }
        @if let Some(summary) = &one.summary { p { (bits::statement(summary)) } }
    }
}
