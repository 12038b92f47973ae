//! Agreements: which there are, and each with its acts, its clauses and what came of it.

use super::{bits, cited, filter, frame, obligations, positions};
use crate::{format, problem::Problem, question::Question};
use analysis::{
    Named,
    accord::Status,
    answer::{AgreementFile, AgreementLine, ClauseRow, Sought, StepRow},
};
use maud::{Markup, html};
use register::{entry::Kind, record::Step};

/// The list.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let world = question.world()?;
    let found = world.agreements(&question.sought(&world)?, words.language()).agreements;
    let all = world.agreements(&Sought::default(), words.language()).agreements;
    let body = html! {
        p class="intro" { (words.text("agreements-intro")) }
        (form(question, all))
        p { (words.with("agreements-count", &[("count", found.len().into())])) }
        @if !found.is_empty() { (table(question, &found)) }
    };
    frame::spanning(question, words.text("nav-agreements"), Vec::new(), Some("/agreements"), body)
}

fn form(question: &Question, all: Vec<AgreementLine>) -> Markup {
    let parties = all.into_iter().flat_map(|one| one.parties);
    let statuses = Status::ALL.iter().map(|status| status.code());
    filter::form(
        question,
        &html! {
            (filter::day(question, "signed", "field-signed"))
            (filter::actors(question, "party", "part-party", 1, parties))
            (filter::code(question, "status", "column-status", "agreement-status", statuses))
            (filter::theme(question))
        },
    )
}

/// Agreements under a heading, if there are any.
pub fn section(question: &Question, rows: &[AgreementLine]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section id="agreements" {
                h2 { (question.words.text("nav-agreements")) " (" bdi { (rows.len()) } ")" }
                (table(question, rows))
            }
        }
    }
}

/// Agreements, a row each.
fn table(question: &Question, all: &[AgreementLine]) -> Markup {
    let words = question.words;
    let columns = [
        "column-signed",
        "kind-agreement",
        "cell-parties",
        "column-status",
        "column-came",
        "column-sources",
    ];
    let rows = html! { @for one in all { (line(question, one)) } };
    cited::table(question, &words.text("nav-agreements"), &columns, &rows)
}

fn line(question: &Question, one: &AgreementLine) -> Markup {
    let words = question.words;
    html! {
        tr {
            td data-label=(words.text("column-signed")) {
                @if let Some(on) = one.signed { (bits::date(question, on)) } @else { "—" }
            }
            th scope="row" {
                (link(question, one))
                span class="note" {
                    (words.code("agreement", one.kind))
                    @if let Some(count) = one.documents {
                        " · " (words.with("agreement-documents", &[("count", count.into())]))
                    }
                }
                (cited::themes(question, &one.themes))
            }
            td data-label=(words.text("cell-parties")) { (cited::actors(question, &one.parties)) }
            td data-label=(words.text("column-status")) { (status(question, one)) }
            td data-label=(words.text("column-came")) { (came(question, one)) }
            td data-label=(words.text("column-sources")) { (cited::cite(question, &one.cited)) }
        }
    }
}

fn link(question: &Question, one: &AgreementLine) -> Markup {
    let there = question.of_forum(&one.cited.forum, format_args!("/agreements/{}", one.id));
    html! { a href=(there) { bdi { (one.name) } } }
}

/// Where it stands, and since when.
fn status(question: &Question, one: &AgreementLine) -> Markup {
    let words = question.words;
    html! {
        span class={ "tag agreement-" (one.status) } {
            (words.code("agreement-status", one.status))
        }
        @if let Some(since) = one.since {
            " " span class="when" {
                (words.with("since-date", &[("date", format::date(since, words).into())]))
            }
        }
    }
}

/// What happened after the signature, and how much of what was undertaken is done.
fn came(question: &Question, one: &AgreementLine) -> Markup {
    let words = question.words;
    html! {
        @if one.obligations > 0 {
            (words.with("agreement-done", &[
                ("count", one.obligations.into()), ("done", one.done.into()),
            ]))
        }
        @if !one.later.is_empty() {
            ul class="below" {
                @for step in &one.later {
                    li { (act(question, step)) " · " (bits::date(question, step.on)) }
                }
            }
        }
    }
}

/// What happened, and who did it.
pub fn act(question: &Question, step: &StepRow) -> Markup {
    html! {
        (question.words.code("step", step.act))
        @if let Some(actor) = &step.actor { " · " (cited::actor(question, actor)) }
        @if let Some(person) = &step.person { " · " (cited::actor(question, person)) }
    }
}

/// One agreement.
pub fn one(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let id = question.part("id");
    let file = question.world()?.agreement(id, words.language());
    let file = file.ok_or_else(|| Problem::record(id))?;
    let line = &file.agreement;
    let body = html! {
        p class="lead" {
            (words.code("agreement", line.kind)) " — " (status(question, line))
        }
        @if let Some(summary) = &line.summary { p { (bits::prose(summary)) } }
        (facts(question, &file))
        section id="acts" {
            h2 { (words.text("agreement-acts")) }
            @if file.acts.is_empty() { p { (words.text("agreement-acts-none")) } }
            ol class="acts" {
                @for step in &file.acts {
                    li {
                        (bits::date(question, step.on)) " — " strong { (act(question, step)) } " "
                        (cited::cite(question, &step.cited))
                    }
                }
            }
        }
        @if !file.clauses.is_empty() {
            section id="clauses" {
                h2 { (words.text("agreement-clauses")) }
                dl class="articles" {
                    @for row in &file.clauses { (clause(question, &file, row)) }
                }
            }
        }
        @if !file.parts.is_empty() {
            section id="texts" {
                h2 { (words.text("agreement-parts")) " (" bdi { (file.parts.len()) } ")" }
                (table(question, &file.parts))
            }
        }
        (obligations::section(question, &file.obligations))
        (positions::section(question, &file.positions))
    };
    let trail = vec![(words.text("nav-agreements"), "/agreements".to_owned())];
    frame::spanning(question, line.name.clone(), trail, Some(&format!("/agreements/{id}")), body)
}

fn facts(question: &Question, file: &AgreementFile) -> Markup {
    let words = question.words;
    let line = &file.agreement;
    let forum = &line.cited.forum;
    let signatories: Vec<Named> = file
        .acts
        .iter()
        .filter(|step| matches!(step.act, Step::Signed | Step::Adopted))
        .filter_map(|step| step.person.clone())
        .collect();
    let depositary: Vec<Named> = file.depositary.iter().cloned().collect();
    let named = [
        ("cell-parties", &line.parties),
        ("fact-signatories", &signatories),
        ("fact-ratified", &line.ratified_by),
        ("cell-depositary", &depositary),
        ("cell-witnesses", &file.witnesses),
        ("cell-guarantors", &file.guarantors),
    ];
    let pointed = [
        ("fact-part-of-text", Kind::Agreement, &line.part_of),
        ("kind-track", Kind::Track, &line.track),
        ("kind-meeting", Kind::Meeting, &line.meeting),
    ];
    html! {
        dl class="facts" {
            @if let Some(on) = line.signed {
                dt { (words.text("column-signed")) } dd { (bits::date(question, on)) }
            }
            @for (key, actors) in named {
                @if !actors.is_empty() {
                    dt { (words.text(key)) } dd { (cited::actors(question, actors)) }
                }
            }
            @if let Some(count) = line.documents {
                dt { (words.text("cell-documents")) } dd { bdi { (count) } }
            }
            @if !file.languages.is_empty() {
                dt { (words.text("cell-languages")) } dd { bdi { (file.languages.join(", ")) } }
            }
            @if let Some(area) = &file.area {
                dt { (words.text("column-area")) } dd { (bits::prose(area)) }
            }
            @if !line.themes.is_empty() {
                dt { (words.text("cell-themes")) } dd { (cited::themes(question, &line.themes)) }
            }
            @for (key, kind, id) in pointed {
                @if let Some(id) = id {
                    dt { (words.text(key)) } dd { (cited::record(question, forum, kind, id)) }
                }
            }
            @if file.url.is_some() {
                dt { (words.text("column-text")) }
                dd { (bits::web(file.url.as_deref(), &html! { (words.text("agreement-text")) })) }
            }
            dt { (words.text("column-sources")) } dd { (cited::cite(question, &line.cited)) }
        }
    }
}

fn clause(question: &Question, file: &AgreementFile, row: &ClauseRow) -> Markup {
    let number = html! { bdi { (row.number) } };
    let of_it = file.obligations.iter().filter(|one| row.obligations.contains(&one.id));
    html! {
        dt id={ "clause-" (row.id) } { (bits::web(row.url.as_deref(), &number)) }
        dd {
            p { (bits::prose(&row.summary)) }
            (cited::themes(question, &row.themes))
            (cited::cite(question, &row.cited))
            @for one in of_it { p { (obligations::link(question, one)) } }
        }
    }
}
