//! Themes and agendas: how much each theme gathers, everything that one gathers, and what stood on
//! the agendas.

use super::{agreements, bits, cited, encounters, filter, frame, obligations, positions};
use crate::{problem::Problem, question::Question};
use analysis::answer::{AgendaRow, ThemeLine};
use maud::{Markup, html};
use vocabulary::Theme;

/// The themes.
pub fn page(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let themes = question.world()?.themes(words.language()).themes;
    let columns = [
        "column-theme",
        "column-items",
        "nav-encounters",
        "nav-agreements",
        "nav-obligations",
        "nav-positions",
    ];
    let rows = html! { @for one in &themes { (line(question, one)) } };
    let body = html! {
        p class="intro" { (words.text("themes-intro")) }
        @if themes.is_empty() { p { (words.text("themes-none")) } }
        @else { (cited::table(question, &words.text("nav-themes"), &columns, &rows)) }
        p { a href=(question.inside("/agenda")) { (words.text("agenda-link")) } }
    };
    frame::spanning(question, words.text("nav-themes"), Vec::new(), Some("/themes"), body)
}

fn line(question: &Question, one: &ThemeLine) -> Markup {
    let words = question.words;
    let theme = one.theme;
    let own = question.inside(format_args!("/themes/{theme}"));
    let narrowed = |page: &str| question.inside(format_args!("{page}?theme={theme}"));
    let cells = [
        ("column-items", one.items, narrowed("/agenda")),
        ("nav-encounters", one.encounters, format!("{own}#encounters")),
        ("nav-agreements", one.agreements, narrowed("/agreements")),
        ("nav-obligations", one.obligations, narrowed("/obligations")),
        ("nav-positions", one.positions, narrowed("/positions")),
    ];
    html! {
        tr {
            th scope="row" { a href=(own) { (words.code("theme", theme)) } }
            @for (label, count, there) in cells {
                td class="n" data-label=(words.text(label)) {
                    @if count > 0 { a class="num" href=(there) { bdi { (count) } } } @else { "—" }
                }
            }
        }
    }
}

/// Everything that one theme gathers.
pub fn one(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let id = question.part("id");
    let theme: Theme = id.parse().map_err(|_| Problem::record(id))?;
    let file = question.world()?.theme(theme, words.language());
    let none = file.items.is_empty()
        && file.encounters.is_empty()
        && file.agreements.is_empty()
        && file.obligations.is_empty()
        && file.positions.is_empty();
    let body = html! {
        @if none { p { (words.text("themes-none")) } }
        @if !file.items.is_empty() {
            section id="agenda" {
                h2 { (words.text("agenda-title")) " (" bdi { (file.items.len()) } ")" }
                (items(question, &file.items))
            }
        }
        @if !file.encounters.is_empty() {
            section id="encounters" {
                h2 { (words.text("nav-encounters")) " (" bdi { (file.encounters.len()) } ")" }
                (encounters::table(question, &file.encounters, false))
            }
        }
        (agreements::section(question, &file.agreements))
        (obligations::section(question, &file.obligations))
        (positions::section(question, &file.positions))
    };
    let title = words.code("theme", theme);
    let trail = vec![(words.text("nav-themes"), "/themes".to_owned())];
    frame::spanning(question, title, trail, Some(&format!("/themes/{theme}")), body)
}

/// The agendas, meeting by meeting.
pub fn agenda(question: &Question) -> Result<Markup, Problem> {
    let words = question.words;
    let world = question.world()?;
    let agenda = world.agenda(question.value("theme")?, words.language()).items;
    let body = html! {
        (filter::form(question, &filter::theme(question)))
        @if agenda.is_empty() { p { (words.text("agenda-none")) } }
        @for of_meeting in agenda.chunk_by(|a, b| {
            a.meeting == b.meeting && a.cited.forum == b.cited.forum
        }) {
            section {
                h2 { (meeting(question, &of_meeting[0])) }
                p {
                    (bits::date(question, of_meeting[0].on)) " "
                    (encounters::state(question, of_meeting[0].state))
                }
                dl class="articles" {
                    @for row in of_meeting {
                        dt { bdi { (row.number) } }
                        dd {
                            p { bdi { (row.title) } }
                            (cited::themes(question, &row.themes))
                            (cited::cite(question, &row.cited))
                        }
                    }
                }
            }
        }
    };
    let trail = vec![(words.text("nav-themes"), "/themes".to_owned())];
    frame::spanning(question, words.text("agenda-title"), trail, Some("/agenda"), body)
}

fn meeting(question: &Question, row: &AgendaRow) -> Markup {
    let there = question.of_forum(&row.cited.forum, format_args!("/meetings/{}", row.meeting));
    html! { a href=(there) { bdi { (row.meeting_name) } } }
}

/// Items of agendas, a row each.
fn items(question: &Question, rows: &[AgendaRow]) -> Markup {
    let words = question.words;
    let columns = ["column-date", "cell-item", "kind-meeting", "column-sources"];
    let rows = html! {
        @for row in rows {
            tr {
                td data-label=(words.text("column-date")) { (bits::date(question, row.on)) }
                th scope="row" { bdi { (row.number) } " " bdi { (row.title) } }
                td data-label=(words.text("kind-meeting")) {
                    (meeting(question, row)) " " (encounters::state(question, row.state))
                }
                td data-label=(words.text("column-sources")) { (cited::cite(question, &row.cited)) }
            }
        }
    };
    cited::table(question, &words.text("agenda-title"), &columns, &rows)
}
