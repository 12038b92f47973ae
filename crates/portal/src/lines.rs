//! The lines of a finding in words: each condition with its numbers, its base, its threshold and
//! its article. Pages, the live result and the command line all say it with these.

use crate::{
    format::{date, day, number_text, period},
    question::{Forum, Question},
    words::Words,
};
use analysis::decide::{Fate, Proposing, Step, Undecidable};
use charter::{
    Charter, ConsentAct, Count, Finding, Line, Prospects, Refusal, State, Switch, TieBreak,
    Verdict, What,
};
use fluent_bundle::FluentValue;
use maud::{Markup, html};
use vocabulary::{ActorId, Date, Decimal, Id, Names};

fn name<'c>(
    mut all: impl Iterator<Item = (&'c Id, &'c Names)>,
    id: &'c Id,
    words: &Words,
) -> &'c str {
    let found = all.find(|(one, _)| *one == id);
    found.map_or(id.as_str(), |(_, names)| names.get(words.language()))
}

/// The name of an office of a charter.
fn office<'c>(charter: &'c Charter, id: &'c Id, words: &Words) -> &'c str {
    name(charter.offices.iter().map(|one| (&one.id, &one.name)), id, words)
}

/// The name of an electorate of a charter.
fn electorate<'c>(charter: &'c Charter, id: &'c Id, words: &Words) -> &'c str {
    name(charter.electorates.iter().map(|one| (&one.id, &one.name)), id, words)
}

/// The sign of a state, which never stands without its word.
#[must_use]
pub const fn sign(state: State) -> &'static str {
    match state {
        State::Met => "✓",
        State::Unmet => "✕",
        State::Open => "…",
    }
}

/// The sign of a fate, which never stands without its word.
#[must_use]
pub const fn fate_sign(fate: Fate) -> &'static str {
    match fate {
        Fate::Passed => "✓",
        Fate::Failed => "✕",
        Fate::Vetoed | Fate::NotApproved => "⊘",
        Fate::Withdrawn => "↩",
        Fate::Open => "…",
    }
}

/// What a line says, without whether it holds: `Yes 13, no 5, abstain 3; base: present and voting
/// 18; needs more than 9 (1/2)`.
#[must_use]
pub fn sentence(words: &Words, charter: &Charter, line: &Line) -> String {
    let text = match &line.what {
        What::All { .. } => words.text("line-all"),
        What::Any { .. } => words.text("line-any"),
        What::Several { at_least, parts } => words.with(
            "line-several",
            &[("count", FluentValue::from(*at_least)), ("parts", FluentValue::from(*parts))],
        ),
        What::Test { .. } => test(words, charter, &line.what),
        What::Approval { office: id, act, on, .. } => {
            let on = on.map_or_else(String::new, |on| day(on, words));
            let key = match act {
                None => "line-approval-awaited",
                Some(ConsentAct::Approves) => "line-approval-given",
                Some(ConsentAct::BreaksTieFor) => "line-approval-by-tie",
                Some(_) => "line-approval-refused",
            };
            let office = office(charter, id, words);
            words.with(key, &[("office", office.into()), ("date", on.into())])
        }
        What::NoVeto { office: id, on, .. } => {
            let office = office(charter, id, words);
            match on {
                None => words.with("line-no-veto", &[("office", office.into())]),
                Some(on) => words.with(
                    "line-vetoed",
                    &[("office", office.into()), ("date", day(*on, words).into())],
                ),
            }
        }
    };
    match line.quorum && line.depth == 0 {
        true => words.text("line-quorum") + " " + &text,
        false => text,
    }
}

fn test(words: &Words, charter: &Charter, what: &What) -> String {
    let What::Test {
        count,
        value,
        needs,
        of,
        out_of,
        base,
        limit,
        yes,
        no,
        abstain,
        by,
        among,
        tie,
    } = what
    else {
        return String::new();
    };
    let weight = by
        .as_ref()
        .map(|id| name(charter.weights.iter().map(|one| (&one.id, &one.name)), id, words));
    let group = among.as_ref().map(|id| electorate(charter, id, words));
    let counted: Vec<String> = group.into_iter().chain(weight).map(str::to_owned).collect();
    let number = |number: &Decimal| FluentValue::from(number_text(*number));
    let mut parts = Vec::new();
    if value.is_some() || !yes.is_zero() || !no.is_zero() {
        let votes = [("yes", number(yes)), ("no", number(no)), ("abstain", number(abstain))];
        parts.push(words.with("line-votes", &votes));
    }
    match value {
        None => parts.push(words.text("line-unknown")),
        Some(_) if *count == Count::Yes => {}
        Some(value) => {
            let what = words.code("line-count", count);
            parts
                .push(words.with("line-count", &[("what", what.into()), ("value", number(value))]));
        }
    }
    if let Some(base) = base {
        let what = match (out_of, of) {
            (Some(id), _) => {
                let who = electorate(charter, id, words);
                words.with("line-base-whole", &[("group", who.into())])
            }
            (None, of) => of.map_or_else(String::new, |of| words.code("line-base", of)),
        };
        parts.push(words.with("line-base", &[("what", what.into()), ("value", number(base))]));
    }
    let share = needs.is_share().then(|| share(needs.limit));
    if limit.is_none() && base.is_some_and(|base| base.is_zero()) {
        parts.push(words.text("line-nobody"));
    }
    let limit = match (limit, share) {
        (Some(limit), Some(share)) => format!("{} ({share})", number_text(*limit)),
        (Some(limit), None) => number_text(*limit),
        (None, share) => share.unwrap_or_default(),
    };
    let key = format!("needs-{}", needs.comparison.code().replace(' ', "-"));
    let needs = words.join(&key, &[("limit", limit.into())]);
    parts.push(words.with("line-needs", &[("needs", needs.into())]));
    if let Some(TieBreak { office: id, tied: true, act }) = tie {
        let key = match act {
            None => "line-tie-awaited",
            Some(ConsentAct::BreaksTieFor) => "line-tie-for",
            Some(_) => "line-tie-against",
        };
        parts.push(words.with(key, &[("office", office(charter, id, words).into())]));
    }
    let semicolon = words.text("list-semicolon") + " ";
    let text = parts.join(&semicolon);
    match counted.is_empty() {
        true => text,
        false => {
            let comma = words.text("list-comma") + " ";
            let group = counted.join(&comma);
            words.with("line-of", &[("group", group.into())]) + " " + &text
        }
    }
}

/// A share as the charter writes it; a percentage with the space that its sign takes.
fn share(limit: charter::Limit) -> String {
    limit.to_string().replace('%', " %")
}

/// The lines as plain text, a line each, indented as they belong together.
#[must_use]
pub fn told(words: &Words, charter: &Charter, finding: &Finding) -> String {
    let mut text = String::new();
    for line in &finding.lines {
        let indent = "  ".repeat(usize::from(line.depth));
        let state = words.code("state", line.state);
        let article = line.article.as_ref().map_or_else(String::new, |id| {
            format!(" ({})", words.join("article-short", &[("id", id.into())]))
        });
        let says = sentence(words, charter, line);
        text += &format!("{indent}{} {says}: {state}{article}\n", sign(line.state));
    }
    text
}

/// The lines as a nested list.
pub fn lines(
    question: &Question,
    forum: &Forum<'_>,
    charter: &Charter,
    finding: &Finding,
) -> Markup {
    nested(question, forum, charter, &finding.lines)
}

fn nested(question: &Question, forum: &Forum<'_>, charter: &Charter, lines: &[Line]) -> Markup {
    let depth = lines.first().map_or(0, |line| line.depth);
    // Each line with those that belong to it.
    let starts: Vec<usize> = (0..lines.len()).filter(|at| lines[*at].depth <= depth).collect();
    let ends = starts.iter().skip(1).copied().chain([lines.len()]);
    html! {
        ul class="lines" {
            @for (start, end) in starts.iter().copied().zip(ends) {
                @let line = &lines[start];
                li class=(line.state) {
                    (state(question.words, line.state)) " "
                    (sentence(question.words, charter, line))
                    @if let Some(id) = &line.article {
                        " " (article(question, forum, charter, id))
                    }
                    @if end > start + 1 {
                        (nested(question, forum, charter, &lines[start + 1..end]))
                    }
                }
            }
        }
    }
}

/// Whether a condition holds: a sign and a word.
pub fn state(words: &Words, state: State) -> Markup {
    html! {
        strong class={ "state " (state) } {
            span aria-hidden="true" { (sign(state)) } " " (words.code("state", state))
        }
    }
}

/// What became of a motion or a poll: a sign and a word.
pub fn fate(words: &Words, fate: Fate) -> Markup {
    html! {
        strong class={ "fate " (fate) } {
            span aria-hidden="true" { (fate_sign(fate)) } " " (words.code("fate", fate))
        }
    }
}

/// A link to an article of a version of the charter.
pub fn article(question: &Question, forum: &Forum<'_>, charter: &Charter, id: &str) -> Markup {
    let version = &charter.text.version;
    let there = match *version == forum.charter.text.version {
        true => question.inside("/charter"),
        false => question.inside(format_args!("/charter?version={version}")),
    };
    html! {
        span class="by" {
            "("
            a href={ (there) "#article-" (id) } {
                bdi { (question.words.with("article-short", &[("id", id.into())])) }
            }
            ")"
        }
    }
}

/// What came of a vote, or what comes of it as it stands.
#[must_use]
pub fn standing(words: &Words, finding: &Finding) -> String {
    words.text(match (finding.verdict, finding.standing) {
        (Verdict::Passed, _) => "finding-passed",
        (Verdict::Failed, _) => "finding-failed",
        (Verdict::Open, State::Met) => "finding-would-pass",
        (Verdict::Open, State::Unmet) => "finding-would-fail",
        (Verdict::Open, State::Open) => "finding-waits",
    })
}

/// Why there is no finding.
#[must_use]
pub fn undecided(words: &Words, why: &Undecidable) -> String {
    match why {
        Undecidable::Motion { motion } => {
            words.with("undecided-motion", &[("motion", motion.as_str().into())])
        }
        Undecidable::Matter { charter, matter, on, known } => words.with(
            "undecided-matter",
            &[
                ("charter", charter.into()),
                ("matter", matter.as_str().into()),
                ("date", day(*on, words).into()),
                ("known", known.into()),
            ],
        ),
        Undecidable::Charter { known_at } => no_charter(words, *known_at),
        Undecidable::Roll { reason } => words.with("undecided-roll", &[("reason", reason.into())]),
    }
}

/// That no charter was known on a day.
#[must_use]
pub fn no_charter(words: &Words, known_at: Date) -> String {
    words.with("undecided-charter", &[("date", day(known_at, words).into())])
}

/// Why a vote was refused, without the article.
#[must_use]
pub fn refusal(words: &Words, refusal: &Refusal, name: &dyn Fn(&ActorId) -> String) -> String {
    let told = |key: &str, voter: &ActorId, more: String| {
        words.with(key, &[("voter", name(voter).into()), ("more", more.into())])
    };
    match refusal {
        Refusal::NotInElectorate { voter, .. } => told("refusal-stranger", voter, String::new()),
        Refusal::Barred { voter, cause, .. } => {
            told("refusal-barred", voter, words.code("cause", cause))
        }
        Refusal::Twice { voter, .. } => told("refusal-twice", voter, String::new()),
        Refusal::Early { voter, opened, .. } => told("refusal-early", voter, day(*opened, words)),
        Refusal::Late { voter, closed, .. } => told("refusal-late", voter, day(*closed, words)),
        Refusal::NoProxies { voter, by, .. } => told("refusal-no-proxies", voter, name(by)),
        Refusal::ProxyWithoutVote { voter, by, .. } => {
            told("refusal-proxy-without-vote", voter, name(by))
        }
        Refusal::TooManyProxies { voter, by, .. } => {
            told("refusal-too-many-proxies", voter, name(by))
        }
        Refusal::NoAlternates { voter, by, .. } => told("refusal-no-alternates", voter, name(by)),
    }
}

/// The heading of what would change the outcome.
#[must_use]
pub fn prospects_title(words: &Words, finding: &Finding) -> String {
    words.text(match finding.verdict {
        Verdict::Open => "prospects-title",
        _ => "prospects-title-after",
    })
}

/// What would change the outcome, a sentence each.
#[must_use]
pub fn prospects(
    words: &Words,
    prospects: &Prospects,
    name: &dyn Fn(&ActorId) -> String,
) -> Vec<String> {
    let names = |voters: &[ActorId]| {
        let mut names: Vec<String> = voters.iter().map(name).collect();
        names.sort();
        names.join(&(words.text("list-comma") + " "))
    };
    let mut told = Vec::new();
    for (key, set) in
        [("prospects-winning", &prospects.winning), ("prospects-losing", &prospects.losing)]
    {
        let Some(set) = set else { continue };
        let proved = if set.proved { "prospects-least" } else { "prospects-not-least" };
        let count =
            [("count", FluentValue::from(set.voters.len())), ("voters", names(&set.voters).into())];
        told.push(words.with(key, &count) + " " + &words.text(proved));
    }
    // Whoever can do the same stands together, whatever sets them apart otherwise.
    let mut switches: Vec<Switch> = Vec::new();
    for one in &prospects.switches {
        let alike = |other: &&mut Switch| {
            (other.from, other.to, other.then) == (one.from, one.to, one.then)
        };
        match switches.iter_mut().find(alike) {
            Some(other) => other.voters.extend(one.voters.iter().cloned()),
            None => switches.push(one.clone()),
        }
    }
    told.extend(switches.iter().map(|one| switch(words, one, &names(&one.voters))));
    if told.is_empty() {
        told.push(words.text("prospects-none"));
    }
    told
}

fn switch(words: &Words, one: &Switch, voters: &str) -> String {
    let to = words.code("choice-to", one.to);
    let from = one
        .from
        .map_or_else(|| words.text("choice-from-nothing"), |from| words.code("choice-from", from));
    let then = words.code("then", one.then);
    let key = if one.voters.len() == 1 { "switch-one" } else { "switch-each" };
    words.with(
        key,
        &[
            ("voters", voters.into()),
            ("count", FluentValue::from(one.voters.len())),
            ("to", to.into()),
            ("from", from.into()),
            ("then", then.into()),
        ],
    )
}

/// The heading of a poll; of one among several, with its reading.
#[must_use]
pub fn poll_title(words: &Words, reading: u32, several: bool) -> String {
    match several || reading > 1 {
        true => words.with("poll-reading", &[("reading", FluentValue::from(reading))]),
        false => words.text("poll-one"),
    }
}

/// What a step of procedure asks for and what was found, without whether it was kept.
#[must_use]
pub fn step(words: &Words, charter: &Charter, step: &Step) -> String {
    match step {
        Step::Proposal { .. } => words.text("step-proposal"),
        Step::Notice { period: notice, circulated, earliest, opened } => words.with(
            if opened.is_some() { "step-notice" } else { "step-notice-to-come" },
            &[
                ("notice", period(*notice, words).into()),
                ("circulated", date(*circulated, words).into()),
                ("earliest", day(*earliest, words).into()),
                ("opened", opened.map_or_else(String::new, |on| day(on, words)).into()),
            ],
        ),
        Step::Readings { needs, passed } => words.with(
            "step-readings",
            &[("needs", FluentValue::from(*needs)), ("passed", FluentValue::from(*passed))],
        ),
        Step::Ratifications { electorate: id, at_least, needs, of, including } => {
            let text = words.with(
                "step-ratifications",
                &[
                    ("electorate", electorate(charter, id, words).into()),
                    ("limit", share(*at_least).into()),
                    ("needs", FluentValue::from(*needs)),
                    ("of", FluentValue::from(*of)),
                ],
            );
            let including = including.as_ref().map(|id| {
                let group = electorate(charter, id, words);
                " ".to_owned() + &words.with("step-including", &[("group", group.into())])
            });
            text + &including.unwrap_or_default()
        }
    }
}

/// Who may propose, and how the sponsors stand to that.
#[must_use]
pub fn proposing(words: &Words, charter: &Charter, one: &Proposing) -> String {
    let proposer = &one.proposer;
    let (Some(id), Some(needs), Some(counted), Some(of)) =
        (&proposer.of, one.needs, one.counted, one.of)
    else {
        let id = proposer.office.as_ref().or(proposer.organ.as_ref());
        return id.map_or_else(String::new, |id| {
            analysis::party_name(charter, id, words.language()).to_owned()
        });
    };
    words.with(
        "step-proposers",
        &[
            ("group", electorate(charter, id, words).into()),
            ("needs", FluentValue::from(needs)),
            ("of", FluentValue::from(of)),
            ("count", FluentValue::from(counted)),
        ],
    )
}

/// The lines of a poll on record, as it stands at the clocks.
pub fn of_poll(question: &Question, forum: &Forum<'_>, poll: &Id) -> Markup {
    let docket = analysis::decide::Docket::new(forum.state.view);
    let Some(version) = docket.poll(poll) else { return html! {} };
    html! {
        @match docket.held(version) {
            Ok(held) => {
                p { (standing(question.words, &held.finding)) }
                (lines(question, forum, held.charter, &held.finding))
            }
            Err(why) => {
                p class="note" {
                    (question.words.text("undecided")) " " (undecided(question.words, &why))
                }
            }
        }
    }
}
