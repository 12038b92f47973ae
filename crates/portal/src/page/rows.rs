//! Rows of a dossier as a form: a field for each column, as the dossier's contract has them.

use crate::{
    act::offers,
    form::{
        Fault, Given,
        rows::{Row, cell_field, code, kind_field, leave_field},
    },
    question::{Forum, Question},
};
use exchange::dossier::{Column, Holds, table_of};
use maud::{Markup, html};
use register::Kind;

/// The texts of these columns may take several lines.
const LONG: [&str; 6] = ["condition", "explanation", "note", "purpose", "reason", "summary"];

/// A cell before it is drawn.
struct Cell<'a> {
    kind: Kind,
    column: &'static Column,
    name: String,
    text: &'a str,
    faults: Vec<&'a Fault>,
}

/// The rows, each with what is wrong with it.
pub fn fields(
    question: &Question,
    forum: Option<&Forum<'_>>,
    given: &Given,
    faults: &[Fault],
) -> Markup {
    // What is no row is told by its fault, which asks for the form anew.
    let rows = given.rows().unwrap_or_default();
    html! {
        @for row in &rows { (fieldset(question, row, rows.len() > 1, faults)) }
        (choices(question, forum))
    }
}

fn fieldset(question: &Question, row: &Row, several: bool, faults: &[Fault]) -> Markup {
    let (words, number, kind) = (question.words, row.number, row.row.kind);
    let columns = table_of(kind).map_or(&[][..], |table| table.columns);
    let cell = |column: &'static Column| {
        let name = cell_field(number, column.name);
        let text = row.row.cells.get(column.name).map_or("", String::as_str);
        let faults = faults.iter().filter(|fault| fault.is_at(&name)).collect();
        Cell { kind, column, name, text, faults }
    };
    let is_shown =
        |cell: &Cell<'_>| cell.column.required || !cell.text.is_empty() || !cell.faults.is_empty();
    let (shown, more): (Vec<_>, Vec<_>) = columns.iter().map(cell).partition(is_shown);
    let own = kind_field(number);
    let title = words.with(
        "rows-row",
        &[("row", number.to_string().into()), ("kind", words.code("kind", kind).into())],
    );
    html! {
        fieldset id=(own) class="cells" tabindex="-1" {
            legend { (title) }
            input type="hidden" name=(own) value=(kind);
            @for fault in faults.iter().filter(|fault| fault.is_at(&own)) {
                span class="fault" { (fault.told(words)) }
            }
            @if several {
                label class="leave" {
                    input type="checkbox" name=(leave_field(number)) value="yes"
                        checked[row.left_out];
                    (words.text("rows-leave"))
                }
            }
            @for cell in &shown { (drawn(question, cell)) }
            @if !more.is_empty() {
                details {
                    summary { (words.with("rows-more", &[("count", more.len().into())])) }
                    @for cell in &more { (drawn(question, cell)) }
                }
            }
        }
    }
}

fn drawn(question: &Question, cell: &Cell<'_>) -> Markup {
    let (words, name) = (question.words, &cell.name);
    let hint_id = format!("{name}-hint");
    let fault_id = (!cell.faults.is_empty()).then(|| format!("{name}-fault"));
    let described = fault_id.as_ref().map_or(hint_id.clone(), |fault| format!("{hint_id} {fault}"));
    html! {
        div class="row" {
            label for=(name) {
                (words.code("cell", cell.column.name))
                @if !cell.column.required { " " small { (words.text("field-optional")) } }
            }
            // The contract is written in English.
            span class="hint" id=(hint_id) lang="en" dir="ltr" {
                (meaning(cell.column.meaning))
                @if cell.column.list { " Several are separated by “;”." }
            }
            @if let Some(id) = &fault_id {
                span class="fault" id=(id) { @for fault in &cell.faults { (fault.told(words)) " " } }
            }
            (control(question, cell, &described))
        }
    }
}

/// What a column means; codes stand between backticks.
fn meaning(text: &str) -> Markup {
    html! {
        @for (at, part) in text.split('`').enumerate() {
            @if at % 2 == 1 { code { (part) } } @else { (part) }
        }
    }
}

fn control(question: &Question, cell: &Cell<'_>, described: &str) -> Markup {
    let Cell { kind, column, name, text, faults } = cell;
    let invalid = (!faults.is_empty()).then_some("true");
    let codes = match column.holds {
        Holds::Code(codes) => Some(codes().into_iter().map(|(code, _)| code).collect::<Vec<_>>()),
        Holds::Flag => Some(vec!["yes"]),
        _ => None,
    };
    if let Some(codes) = codes {
        return html! {
            select id=(name) name=(name) aria-describedby=(described) aria-invalid=[invalid] {
                option value="" { (question.words.text("field-choose")) }
                @for one in &codes {
                    option value=(one) selected[one == text] {
                        (code(question.words, *kind, column, one))
                    }
                }
                // What is no word of the list is shown as it is, and told.
                @if !text.is_empty() && !codes.contains(text) {
                    option value=(text) selected { (text) }
                }
            }
        };
    }
    if matches!(column.holds, Holds::Text) && LONG.contains(&column.name) {
        return html! {
            textarea id=(name) name=(name) rows="2" dir="auto" aria-describedby=(described)
                aria-invalid=[invalid] { (text) }
        };
    }
    let list = match column.holds {
        Holds::Actor | Holds::Person if !column.list => Some("known-actors"),
        Holds::Row(Kind::Commitment) if !column.list => Some("known-commitments"),
        _ => None,
    };
    let dir = if matches!(column.holds, Holds::Text) { "auto" } else { "ltr" };
    html! {
        input id=(name) name=(name) type="text" value=(text) dir=(dir) autocomplete="off"
            list=[list] aria-describedby=(described) aria-invalid=[invalid];
    }
}

/// What may be named in a cell, for the browser to offer.
fn choices(question: &Question, forum: Option<&Forum<'_>>) -> Markup {
    let commitments = forum.map(|forum| {
        let view = forum.state.view;
        let known = view.known(&view.book.commitments).map(|one| &one.record);
        known.map(|one| (one.id.to_string(), one.purpose.clone())).collect::<Vec<_>>()
    });
    html! {
        datalist id="known-actors" {
            @for (id, name) in offers::actors(question, forum) { option value=(id) { (name) } }
        }
        datalist id="known-commitments" {
            @for (id, purpose) in commitments.unwrap_or_default() { option value=(id) { (purpose) } }
        }
    }
}
