//! One matter in full: who has how much say, why, and what would change it.

use super::{
    chart, dollars, history, maybe, of_influence, seat, seats, share,
    what_if::{section as what_if, suited},
};
use crate::{
    api, format, influence_words as words_of,
    page::{bits, cited, frame},
    problem::Problem,
    question::{Forum, Question},
    rule_words,
    words::Words,
};
use analysis::{
    answer::{
        Beside, CoalitionRow, Course, InfluenceFile, InfluenceRow, Measurement, SeatName, SweepStep,
    },
    seats::{Assumed, Reading},
};
use charter::{Condition, Test};
use maud::{Markup, html};
use vocabulary::{ActorId, Decimal, Id};

/// The page.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let forum = question.forum()?;
    let trail = vec![(words.text("nav-influence"), "/influence".to_owned())];
    if forum.state.view.charter_on(question.clocks.as_of).is_none() {
        let body = html! { (bits::no_charter(question, &forum)) };
        return frame::spanning(question, words.text("nav-influence"), trail, None, body);
    }
    // What cannot be read is told beside the form, with what was typed still in it.
    let (inquiry, mistake) = match question.inquiry() {
        Ok(inquiry) => (inquiry, None),
        Err(problem) => (api::nothing_asked(), Some(problem)),
    };
    let file = api::told_on_matter(question, &inquiry)?;
    let found = file.measured.as_ref();
    let refused =
        found.is_some_and(|one| one.blocs_refused.is_some() || one.vary_refused.is_some());
    let varied = |one: &&Course| one.of.is_some();
    let asked = !file.what_ifs.is_empty()
        || mistake.is_some()
        || refused
        || found
            .is_some_and(|one| !one.blocs.is_empty() || one.courses.iter().any(|one| varied(&one)));
    let body = html! {
        @if asked {
            (what_if(question, &forum, &file, mistake.as_ref()))
            @for one in found.iter().flat_map(|found| &found.courses).filter(varied) {
                (course(question, one))
            }
            h2 { (words.text("influence-as-stands")) }
        }
        @match &file.measured {
            Some(found) => (lead(question, found)),
            None => p class="lead" {
                @if let Some(why) = &file.no_game { (words_of::no_game(why, words)) }
            }
        }
        p class="note" {
            bdi { (file.rule_name) } " · " (bits::article(question, &file.rule_article)) " · "
            a href=(question.inside("/methods/influence")) { (words.text("method-link")) }
        }
        @if let Some(found) = &file.measured {
            (readings(question, &forum, &file, found))
            (table(question, found))
            (abstention(question, found))
        }
        @if !asked { (what_if(question, &forum, &file, None)) }
        @if let Some(found) = &file.measured {
            (suited(question, &forum, (&file, found)))
            (sweep(question, &forum, &file, found))
            @for one in found.courses.iter().filter(|one| !varied(one)) {
                (course(question, one))
                @let tie = |one: &Reading| matches!(one.assumed, Assumed::NoTie | Assumed::CastingVote);
                @if found.readings.iter().any(tie) {
                    p class="note" { (words.text("influence-course-tie")) }
                }
            }
            (history::section(question, found))
            (beside(question, found))
            (minimal(question, found))
            (indices(question, found))
            (computed(question, found))
        }
    };
    let route = format!("/influence/{}", file.matter);
    let title = words.with("influence-on", &[("matter", file.name.as_str().into())]);
    frame::spanning(question, title, trail, Some(&route), body)
}

/// What is most worth saying.
fn lead(question: &Question, found: &Measurement) -> Markup {
    let said = words_of::headline(found, question.words);
    html! {
        @if let Some((first, others)) = said.split_first() {
            p class="lead" { (first) }
            ul class="below" { @for one in others { li { (one) } } }
        }
    }
}

/// How the rule is read, each with its article.
fn readings(
    question: &Question,
    forum: &Forum<'_>,
    file: &InfluenceFile,
    found: &Measurement,
) -> Markup {
    let words = question.words;
    let name = |actor: &ActorId| bits::name_of(forum, actor, words);
    let tests = tests(forum, &file.rule, words);
    html! {
        section id="readings" {
            h2 { (words.text("influence-readings")) }
            ul class="below" {
                @for one in &found.readings {
                    li {
                        (words_of::reading(one, words, forum.charter, &name))
                        @if let Some(article) = &one.article {
                            " " small { "(" (bits::article(question, article)) ")" }
                        }
                    }
                }
                @if found.readings.is_empty() { li { (words.text("influence-read-plainly")) } }
            }
            @if tests.len() > 1 {
                p {
                    (words.text("influence-tests-told")) " ("
                    a href=(question.inside(format_args!("/charter#rule-{}", file.rule))) {
                        (words.text("influence-tests-join"))
                    } "):"
                }
                ol { @for test in &tests { li { (test) } } }
            }
        }
    }
}

/// The tests of a rule in words, in the order in which they are numbered.
fn tests(forum: &Forum<'_>, rule: &Id, words: &Words) -> Vec<String> {
    let tests = forum.charter.rule(rule).into_iter().flat_map(|rule| rule.passes.tests());
    let told = |test: &Test| {
        rule_words::condition(words, forum.charter, &Condition::Test(test.clone())).plain(words)
    };
    tests.map(told).collect()
}

/// Seats with the same figures, in the order of the first of each.
fn alike(rows: &[InfluenceRow]) -> Vec<Vec<&InfluenceRow>> {
    let figures =
        |row: &InfluenceRow| (row.turns, row.share, row.vote_share, row.shapley, row.owen);
    let same =
        |a: &InfluenceRow, b: &InfluenceRow| figures(a) == figures(b) && a.offices == b.offices;
    let mut groups: Vec<Vec<&InfluenceRow>> = Vec::new();
    for row in rows {
        match groups.iter_mut().find(|group| same(group[0], row)) {
            Some(group) => group.push(row),
            None => groups.push(vec![row]),
        }
    }
    groups
}

/// So many kinds of seats are in sight; more are folded.
const IN_SIGHT: usize = 30;

fn table(question: &Question, file: &Measurement) -> Markup {
    let words = question.words;
    let name = words.text("influence-seats");
    let groups = alike(&file.seats);
    let (first, others) = groups.split_at(groups.len().min(IN_SIGHT));
    html! {
        section id="seats" {
            h2 { (name) }
            p class="intro" { (words.text("influence-seats-intro")) }
            (seat_table(question, &name, first))
            @if !others.is_empty() {
                details {
                    summary {
                        (words.with("influence-show-all", &[("count", file.seats.len().into())]))
                    }
                    (seat_table(question, &name, others))
                }
            }
            (derived(question, file, &groups))
        }
    }
}

/// How the figures of seats follow from counts, a sentence for each kind.
fn derived(question: &Question, file: &Measurement, groups: &[Vec<&InfluenceRow>]) -> Markup {
    let words = question.words;
    let Some(all) = file.computed.swings.as_deref().map(grouped) else { return html! {} };
    let others = grouped(&file.computed.of_others);
    let said = |group: &Vec<&InfluenceRow>| {
        let names: Vec<SeatName> = group.iter().map(|row| row.seat.clone()).collect();
        Some(words.with(
            "influence-derived",
            &[
                ("names", words_of::seats(&names, words).into()),
                ("count", group.len().into()),
                ("swings", grouped(group[0].swings.as_deref()?).into()),
                ("others", others.as_str().into()),
                ("all", all.as_str().into()),
                ("turns", words_of::share(group[0].turns, words).into()),
                ("share", words_of::share(group[0].share, words).into()),
            ],
        ))
    };
    html! {
        details {
            summary { (words.text("influence-derived-title")) }
            ul class="below" { @for said in groups.iter().filter_map(said) { li { (said) } } }
        }
    }
}

fn seat_table(question: &Question, name: &str, groups: &[Vec<&InfluenceRow>]) -> Markup {
    let words = question.words;
    let owen = groups.iter().flatten().any(|row| row.owen.is_some());
    let mut columns = vec!["column-seat", "column-vote-share", "column-turns", "column-influence"];
    columns.extend(["column-shapley", "column-prevents", "column-initiates"]);
    columns.extend(owen.then_some("column-owen"));
    html! {
        (cited::table(question, name, &columns, &html! {
            @for group in groups {
                @let row = group[0];
                tr {
                    th scope="row" {
                        @if group.len() == 1 { (whose(question, row)) }
                        @else {
                            @let names: Vec<SeatName> = group.iter().map(|row| row.seat.clone()).collect();
                            (seats(question, &names))
                        }
                    }
                    (cell(question, "column-vote-share", Some(row.vote_share)))
                    (cell(question, "column-turns", Some(row.turns)))
                    td data-label=(words.text("column-influence")) {
                        (of_influence(question, row.share, group.len()))
                    }
                    (cell(question, "column-shapley", row.shapley))
                    (cell(question, "column-prevents", Some(row.prevents)))
                    (cell(question, "column-initiates", Some(row.initiates)))
                    @if owen { (cell(question, "column-owen", row.owen)) }
                }
            }
        }))
    }
}

/// The same where voters may abstain.
fn abstention(question: &Question, file: &Measurement) -> Markup {
    let words = question.words;
    let Some(found) = &file.abstention else { return html! {} };
    let name = words.text("influence-abstention");
    let shapley = found.rows.iter().any(|row| row.shapley.is_some());
    let mut columns = vec![
        "column-kind-of-seat",
        "column-turns",
        "column-abstaining-lets",
        "column-abstaining-stops",
        "column-influence",
    ];
    columns.extend(shapley.then_some("column-shapley"));
    html! {
        section id="abstention" {
            h2 { (name) }
            p class="intro" { (words.text("influence-abstention-intro")) }
            @if let Some(why) = &found.no_game { p class="note" { (words_of::no_game(why, words)) } }
            @else {
                (cited::table(question, &name, &columns, &html! {
                    @for row in found.rows.iter().take(SHOWN) {
                        tr {
                            th scope="row" { (seats(question, &row.seats)) }
                            (cell(question, "column-turns", Some(row.turns)))
                            (cell(question, "column-abstaining-lets", row.abstaining_lets))
                            (cell(question, "column-abstaining-stops", row.abstaining_stops))
                            (cell(question, "column-influence", Some(row.share)))
                            @if shapley { (cell(question, "column-shapley", row.shapley)) }
                        }
                    }
                }))
                p class="note" {
                    @if let Some(to_act) = found.to_act {
                        (words.with("influence-to-act-abstaining", &[
                            ("share", words_of::share(to_act, words).into()),
                        ]))
                        " "
                    }
                    @if let Some(way) = &found.way { (words_of::way(way, words)) "." }
                }
            }
        }
    }
}

/// So many kinds of seats are shown with abstention.
const SHOWN: usize = 40;

fn cell(question: &Question, label: &str, value: Option<Decimal>) -> Markup {
    html! { td class="n" data-label=(question.words.text(label)) { (maybe(question, value)) } }
}

/// A seat with what else there is to say of it.
fn whose(question: &Question, row: &InfluenceRow) -> Markup {
    html! {
        (seat(question, &row.seat))
        @if !row.offices.is_empty() {
            " " small { bdi { (row.offices.join(&format!("{} ", question.words.text("list-comma")))) } }
        }
    }
}

/// How influence moves with the threshold.
fn sweep(
    question: &Question,
    forum: &Forum<'_>,
    file: &InfluenceFile,
    found: &Measurement,
) -> Markup {
    let words = question.words;
    let Some(sweep) = found.sweep.as_ref().filter(|sweep| sweep.steps.len() > 1) else {
        return html! {};
    };
    let title = words.text("influence-sweep");
    let kinds = (sweep.seats.as_slice(), sweep.alike.as_slice());
    let told = |at: Decimal| words_of::share(at, words);
    html! {
        section id="sweep" {
            h2 { (title) }
            p class="intro" {
                (words.text("influence-sweep-intro"))
                @if let Some(test) = tests(forum, &file.rule, words).get(sweep.test - 1) {
                    " " (words.with("influence-test-moves", &[
                        ("test", sweep.test.into()), ("needs", test.as_str().into()),
                    ]))
                }
            }
            (stepwise(question, &title, kinds, (&sweep.steps, sweep.now_at), ("threshold", &told)))
        }
    }
}

/// How influence moves with the number of members or the votes of one.
fn course(question: &Question, course: &Course) -> Markup {
    let words = question.words;
    let key = format!("influence-course-{}", course.varied);
    let of = course.of.as_ref().map_or("", |seat| seat.name.as_str());
    let title = words.with(&key, &[("name", of.into())]);
    let kinds = (course.seats.as_slice(), course.alike.as_slice());
    let told = |at: Decimal| format::rounded(at, words);
    html! {
        section id={ "course-" (course.varied) } {
            h2 { (title) }
            @let across = (course.varied.code(), &told as &dyn Fn(Decimal) -> String);
            (stepwise(question, &title, kinds, (&course.steps, course.now_at), across))
        }
    }
}

/// Influence step by step, drawn and in numbers. There are two steps or more.
fn stepwise(
    question: &Question,
    title: &str,
    (seats, alike): (&[SeatName], &[usize]),
    (steps, now_at): (&[SweepStep], Decimal),
    (across, told): (&str, &dyn Fn(Decimal) -> String),
) -> Markup {
    let (first, last) = (steps[0].at, steps[steps.len() - 1].at);
    let along = |at: Decimal| (at - first).checked_div(last - first).unwrap_or_default();
    let line = |(at, name): (usize, &SeatName)| chart::Line {
        name: of_kind(question, name, alike[at]),
        points: steps.iter().map(|step| (along(step.at), Some(step.shares[at]))).collect(),
    };
    let every = (steps.len() / 6).max(1);
    let tick = |step: &SweepStep| chart::Tick { at: along(step.at), text: told(step.at) };
    let drawing = chart::Drawing {
        lines: seats.iter().enumerate().map(line).collect(),
        ticks: steps.iter().step_by(every).map(tick).collect(),
        now: Some(along(now_at)).filter(|at| (Decimal::ZERO..=Decimal::ONE).contains(at)),
        steps: false,
        across: question.words.text(&format!("chart-across-{across}")),
    };
    html! {
        (chart::chart(question, &drawing))
        details {
            summary { (question.words.text("influence-numbers")) }
            (steps_table(question, title, (seats, alike), steps, told))
        }
    }
}

/// A seat, and how many are like it.
pub(super) fn of_kind(question: &Question, name: &SeatName, alike: usize) -> String {
    let words = question.words;
    if alike == 1 {
        return name.name.clone();
    }
    let arguments = [("name", name.name.as_str().into()), ("count", alike.into())];
    words.with("influence-and-alike", &arguments)
}

/// The numbers of a drawing: each step with what passes and each one's share.
fn steps_table(
    question: &Question,
    title: &str,
    (seats, alike): (&[SeatName], &[usize]),
    steps: &[SweepStep],
    told: &dyn Fn(Decimal) -> String,
) -> Markup {
    let words = question.words;
    html! {
        div class="scroll" tabindex="0" role="region" aria-label=(title) {
            table {
                thead {
                    tr {
                        td {}
                        th scope="col" class="n" { (words.text("influence-passes")) }
                        @for (at, name) in seats.iter().enumerate() {
                            th scope="col" class="n" { bdi { (of_kind(question, name, alike[at])) } }
                        }
                    }
                }
                tbody {
                    @for step in steps {
                        tr {
                            th scope="row" { bdi { (told(step.at)) } }
                            td class="n" { (share(question, step.to_act)) }
                            @for value in &step.shares { td class="n" { (share(question, *value)) } }
                        }
                    }
                }
            }
        }
    }
}

/// Influence beside what members give, can and are: who gave most first, then who can most.
fn beside(question: &Question, file: &Measurement) -> Markup {
    let words = question.words;
    let name = words.text("influence-money");
    let value = |beside: &Option<Beside>| beside.as_ref().map(|one| one.value).unwrap_or_default();
    let mut rows: Vec<&InfluenceRow> = file
        .seats
        .iter()
        .filter(|row| {
            row.pledged.is_some()
                || row.paid.is_some()
                || row.means.is_some()
                || row.people.is_some()
        })
        .collect();
    rows.sort_by_key(|row| {
        let given = value(&row.pledged).max(value(&row.paid));
        std::cmp::Reverse((given, value(&row.means)))
    });
    let (first, others) = rows.split_at(rows.len().min(IN_SIGHT_BESIDE));
    html! {
        section id="beside" {
            h2 { (name) }
            @if rows.is_empty() { p { (words.text("influence-beside-none")) } }
            @else {
                p class="intro" { (words.text("influence-money-intro")) }
                (beside_table(question, &name, first))
                @if !others.is_empty() {
                    details {
                        summary {
                            (words.with("influence-show-all", &[("count", rows.len().into())]))
                        }
                        (beside_table(question, &name, others))
                    }
                }
            }
        }
    }
}

/// So many seats stand beside money and means; more are folded.
const IN_SIGHT_BESIDE: usize = 12;

fn beside_table(question: &Question, name: &str, rows: &[&InfluenceRow]) -> Markup {
    let words = question.words;
    let columns = [
        "column-seat",
        "column-influence",
        "column-pledged-usd",
        "column-pledged-point",
        "column-paid-usd",
        "column-paid-point",
        "column-means-here",
        "column-people-share",
    ];
    html! {
        (cited::table(question, name, &columns, &html! {
            @for row in rows {
                tr {
                    th scope="row" { (whose(question, row)) }
                    (cell(question, "column-influence", Some(row.share)))
                    td class="n" data-label=(words.text("column-pledged-usd")) {
                        (money(question, row.pledged.as_ref()))
                    }
                    td class="n" data-label=(words.text("column-pledged-point")) {
                        (dollars(question, row.pledged_per_point))
                    }
                    td class="n" data-label=(words.text("column-paid-usd")) {
                        (money(question, row.paid.as_ref()))
                    }
                    td class="n" data-label=(words.text("column-paid-point")) {
                        (dollars(question, row.paid_per_point))
                    }
                    td class="n" data-label=(words.text("column-means-here")) {
                        (observed(question, row.means.as_ref()))
                    }
                    td class="n" data-label=(words.text("column-people-share")) {
                        (observed(question, row.people.as_ref()))
                    }
                }
            }
        }))
    }
}

fn money(question: &Question, beside: Option<&Beside>) -> Markup {
    html! {
        @match beside {
            Some(Beside { value, figure: Some(figure), .. }) => {
                a class="num" href=(bits::explain(question, figure)) {
                    (dollars(question, Some(*value)))
                }
            }
            _ => "—",
        }
    }
}

fn observed(question: &Question, beside: Option<&Beside>) -> Markup {
    html! {
        @match beside {
            Some(Beside { share, cited: Some(cited), value, .. }) => {
                @let there = question.of_forum(&cited.forum, format_args!("/journal/{}", cited.seq));
                a class="num" href=(there) title=(format::number_text(*value)) {
                    (self::share(question, *share))
                }
            }
            _ => "—",
        }
    }
}

/// The smallest coalitions.
fn minimal(question: &Question, file: &Measurement) -> Markup {
    let words = question.words;
    html! {
        @if let Some(minimal) = &file.minimal {
            section id="coalitions" {
                h2 { (words.text("influence-coalitions")) }
                (kinds(question, "influence-minimal-winning", &minimal.winning, &minimal.winning_kinds, minimal.winning_more))
                (kinds(question, "influence-minimal-blocking", &minimal.blocking, &minimal.blocking_kinds, minimal.blocking_more))
            }
        } @else if let Some(reason) = &file.minimal_refused {
            p class="note" {
                (words.with("influence-minimal-refused", &[("reason", reason.as_str().into())]))
            }
        }
    }
}

fn kinds(
    question: &Question,
    key: &str,
    number: &str,
    kinds: &[CoalitionRow],
    more: bool,
) -> Markup {
    let words = question.words;
    html! {
        h3 { (words.with(key, &[("count", grouped(number).into())])) }
        ul {
            @for kind in kinds {
                li {
                    (words.with("influence-minimal-like", &[
                        ("count", grouped(&kind.coalitions).into()),
                        ("size", kind.size.into()),
                    ]))
                    ": " bdi { (words_of::parts(&kind.parts, words)) }
                }
            }
        }
        @if more { p class="note" { (words.text("influence-minimal-more")) } }
    }
}

/// A whole number of any length with its thousands grouped.
fn grouped(number: &str) -> String {
    let mut text = String::with_capacity(number.len() * 4 / 3);
    for (at, digit) in number.char_indices() {
        if at > 0 && (number.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Every index of every seat, and how many coalitions it turns.
fn indices(question: &Question, file: &Measurement) -> Markup {
    let words = question.words;
    let name = words.text("influence-indices");
    let owen = file.seats.iter().any(|row| row.owen.is_some());
    let whole = file.minimal.is_some();
    let votes: Vec<&str> = file.weights.iter().map(|one| one.name.as_str()).collect();
    html! {
        section id="indices" {
            h2 { (name) }
            p class="intro" { (words.text("influence-indices-intro")) }
            details {
                summary { (words.text("influence-numbers")) }
                div class="scroll" tabindex="0" role="region" aria-label=(name) {
                    table class="stack" {
                        thead {
                            tr {
                                th scope="col" { (words.text("column-seat")) }
                                @for one in &votes { th scope="col" class="n" { bdi { (one) } } }
                                (heads(question, &["column-swings", "column-turns", "column-influence", "column-shapley", "column-agrees"]))
                                @if whole { (heads(question, &["column-johnston", "column-deegan-packel", "column-public-good"])) }
                                @if owen { (heads(question, &["column-owen", "column-banzhaf-owen"])) }
                            }
                        }
                        tbody {
                            @for row in &file.seats { (index_row(question, row, &votes, (whole, owen))) }
                        }
                    }
                }
            }
        }
    }
}

fn heads(question: &Question, keys: &[&str]) -> Markup {
    html! { @for key in keys { th scope="col" class="n" { (question.words.text(key)) } } }
}

fn index_row(
    question: &Question,
    row: &InfluenceRow,
    votes: &[&str],
    (whole, owen): (bool, bool),
) -> Markup {
    let words = question.words;
    let plain = |key: &str, value: Option<Decimal>| {
        html! {
            td class="n" data-label=(words.text(key)) {
                @if let Some(value) = value { bdi { (value) } } @else { "—" }
            }
        }
    };
    html! {
        tr {
            th scope="row" { (whose(question, row)) }
            @for (name, value) in votes.iter().zip(&row.votes) {
                td class="n" data-label=(name) { bdi { (format::number_text(*value)) } }
            }
            td class="n" data-label=(words.text("column-swings")) {
                @if let Some(swings) = &row.swings { bdi { (grouped(swings)) } } @else { "—" }
            }
            (plain("column-turns", Some(row.turns)))
            (plain("column-influence", Some(row.share)))
            td class="n" data-label=(words.text("column-shapley")) {
                @if let Some(exact) = &row.shapley_exact { bdi { (exact) } " = " }
                @if let Some(value) = row.shapley { bdi { (value) } } @else { "—" }
            }
            (plain("column-agrees", Some(row.agrees)))
            @if whole {
                (plain("column-johnston", row.johnston))
                (plain("column-deegan-packel", row.deegan_packel))
                (plain("column-public-good", row.public_good))
            }
            @if owen {
                (plain("column-owen", row.owen))
                (plain("column-banzhaf-owen", row.banzhaf_owen))
            }
        }
    }
}

/// How the figures came about.
fn computed(question: &Question, file: &Measurement) -> Markup {
    let words = question.words;
    let one = &file.computed;
    let three = |value: Decimal| value.round_dp(3).normalize().to_string();
    let both = |key: &str, influence: String, votes: String| {
        words.with(key, &[("influence", influence.into()), ("votes", votes.into())])
    };
    html! {
        section id="computed" {
            h2 { (words.text("influence-computed")) }
            dl class="facts" {
                dt { (words.text("influence-method")) }
                dd { (words_of::way(&one.way, words)) }
                @if let Some(way) = one.shapley.as_ref().filter(|way| **way != one.way) {
                    dt { (words.text("column-shapley")) }
                    dd { (words_of::way(way, words)) }
                }
                @if let Some(winning) = &one.winning {
                    dt { (words.text("influence-winning")) }
                    dd {
                        (words.with("influence-winning-of", &[
                            ("winning", grouped(winning).into()),
                            ("coalitions", grouped(&one.coalitions).into()),
                        ]))
                    }
                }
                dt { (words.text("influence-tests")) }
                dd {
                    @for test in &one.tests {
                        div {
                            (words.with("influence-test", &[
                                ("quota", grouped(&test.quota.to_string()).into()),
                                ("of", grouped(&test.of.to_string()).into()),
                            ]))
                        }
                    }
                }
                dt { (words.text("influence-gini")) }
                dd {
                    (both("influence-gini-both", three(file.spread.gini), three(file.vote_spread.gini)))
                }
                dt { (words.text("influence-effective")) }
                dd {
                    (both(
                        "influence-effective-both",
                        file.spread.effective.round_dp(1).normalize().to_string(),
                        file.vote_spread.effective.round_dp(1).normalize().to_string(),
                    ))
                }
            }
        }
    }
}
