use crate::{Done, question::Question, table::Table};
use analysis::{
    State,
    answer::{Cell, CommitmentRow, StateOfPlay},
};
use anyhow::{Context, Result};
use portal::{Words, format};
use register::{Clocks, Value};
use std::path::Path;

/// The state of play: members, the ladder by donor, needs, coverage, gap.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { question }: &Args) -> Result<Done> {
    question.answer(journal, "status", &[], told)
}

/// The state of play as text.
pub fn told(state: &State<'_>, words: &Words) -> Result<String> {
    let play = state.state_of_play(words.language()).context("no charter is recorded")?;
    let name = play.name.get(words.language());
    let mut text = format!("{name} — {}\n\n", clocks(play.clocks));
    text += &headline(&play, words);
    if play.gives {
        text += "\nCash by donor\n";
        text += &donors(&play, words);
        text += "\nNeeds\n";
        text += &needs(&play, words);
    }
    if !play.in_kind.is_empty() {
        text += "\nIn kind\n";
        text += &in_kind(&play.in_kind, words);
    }
    if !play.beside.is_empty() {
        text += "\nBeside the totals\n";
        text += &beside(&play.beside, words);
    }
    if !play.totals.is_empty() {
        text += "\nTotals as sources state them\n";
        text += &totals(&play, words);
    }
    if !play.motions.is_empty() {
        text += "\nMotions\n";
        text += &motions(&play, words);
    }
    if !play.due.is_empty() {
        text += "\nFalls due\n";
        text += &due(&play, words);
    }
    Ok(text)
}

/// The clocks in words.
pub fn clocks(Clocks { as_of, known_at }: Clocks) -> String {
    format!("as of {as_of}, as known at {known_at}")
}

fn headline(play: &StateOfPlay, words: &Words) -> String {
    let mut table = Table::new(&["", ">", "figure"]);
    let mut line = |name: String, cell: &Cell| {
        table.row(vec![name, format::value(&cell.value, words), cell.figure.clone()]);
    };
    for (status, cell) in &play.counts {
        line(words.code("status", status), cell);
    }
    if !play.gives {
        return body(&table);
    }
    if let Some(announced) = &play.announced {
        line(words.code("stage", vocabulary::Stage::Announced), announced);
    }
    for (stage, cell) in analysis::answer::SHOWN.iter().zip(&play.ladder) {
        line(words.code("stage", stage), cell);
    }
    line("of pledged, not attributed".to_owned(), &play.unattributed[0]);
    line("need".to_owned(), &play.need);
    for (stage, cell) in analysis::answer::SHOWN.iter().zip(&play.coverage) {
        line(format!("coverage, {}", words.code("stage", stage)), cell);
    }
    line("gap, pledged".to_owned(), &play.gap[0]);
    body(&table)
}

/// A table that has no header worth printing.
fn body(table: &Table) -> String {
    table.text().lines().skip(2).map(|line| format!("{line}\n")).collect()
}

fn motions(play: &StateOfPlay, words: &Words) -> String {
    let mut table = Table::new(&["on", "motion", "matter", "outcome"]);
    for row in &play.motions {
        table.row(vec![
            row.polled.unwrap_or(row.on).to_string(),
            row.name.clone(),
            row.matter_name.clone(),
            words.code("fate", row.fate),
        ]);
    }
    table.text()
}

fn due(play: &StateOfPlay, words: &Words) -> String {
    let mut table = Table::new(&["on", "what", "", "article"]);
    for row in &play.due {
        table.row(vec![
            row.on.map_or_else(String::new, |on| on.to_string()),
            words.code("occasion", row.kind),
            row.title.clone(),
            row.article.clone().unwrap_or_default(),
        ]);
    }
    table.text()
}

fn donors(play: &StateOfPlay, words: &Words) -> String {
    let mut table = Table::new(&[
        "",
        "donor",
        ">pledged",
        ">committed",
        ">paid in",
        ">delivered",
        "in",
        "remarks",
    ]);
    for row in &play.cash {
        let mut cells = vec![row.donor.to_string(), row.name.clone()];
        if row.denials.is_empty() || !row.commitments.is_empty() {
            cells.extend(row.ladder.iter().map(|cell| rung(&cell.value, words)));
        } else {
            cells.extend(std::iter::repeat_n("–".to_owned(), row.ladder.len()));
        }
        cells.push(row.measure.to_string());
        let mut remarks = Vec::new();
        if !row.denials.is_empty() {
            remarks.push("denies taking part".to_owned());
        }
        if !row.members.is_empty() {
            let members: Vec<&str> = row.members.iter().map(|one| one.as_str()).collect();
            remarks.push(format!("together, not attributed: {}", members.join(" ")));
        }
        remarks.extend(row.conditions.iter().map(|one| format!("if: {one}")));
        if row.grade.is_weak() {
            remarks.push(words.code("grade", row.grade));
        }
        cells.push(remarks.join("; "));
        table.row(cells);
    }
    table.text()
}

/// A rung in short, without its unit, with its range where rivals differ; a dash where nothing was
/// reported.
pub fn rung(value: &Value, words: &Words) -> String {
    if matches!(value, Value::Amount { stated: 0, unstated: 0, .. }) {
        return "–".to_owned();
    }
    let spread = format::spread(value, words).map_or_else(String::new, |text| format!(" ({text})"));
    format::bare(value, words) + &spread
}

fn needs(play: &StateOfPlay, words: &Words) -> String {
    let mut table =
        Table::new(&["need", "assessment", "horizon", ">amount", ">pledged", ">paid in"]);
    for row in &play.needs {
        let share = |at: usize| {
            row.coverage.get(at).map_or_else(String::new, |cell| format::value(&cell.value, words))
        };
        table.row(vec![
            row.id.to_string(),
            row.assessment.to_string(),
            row.horizon.map_or_else(String::new, |period| format::period(period, words)),
            format::amount(&row.amount, words),
            share(0),
            share(2),
        ]);
    }
    table.text()
}

fn in_kind(rows: &[CommitmentRow], words: &Words) -> String {
    let mut table = Table::new(&["", "purpose", ">promised", ">delivered", "remarks"]);
    for row in rows {
        let delivered = row.ladder.last().map(|cell| rung(&cell.value, words));
        let mut remarks = Vec::new();
        remarks.extend(row.suspended.map(|since| format!("suspended since {since}")));
        remarks.extend(row.period.map(|period| format!("over {}", format::period(period, words))));
        table.row(vec![
            row.donor.to_string(),
            row.purpose.clone(),
            format::amount(&row.amount, words),
            delivered.unwrap_or_default(),
            remarks.join("; "),
        ]);
    }
    table.text()
}

fn beside(rows: &[CommitmentRow], words: &Words) -> String {
    let mut table = Table::new(&["", "what", ">amount", "why it does not count"]);
    for row in rows {
        let why = words.code("effect", row.effect);
        let reason = row.reason.as_ref().map_or_else(String::new, |reason| format!(": {reason}"));
        table.row(vec![
            row.donor.to_string(),
            row.purpose.clone(),
            format::amount(&row.amount, words),
            why + &reason,
        ]);
    }
    table.text()
}

fn totals(play: &StateOfPlay, words: &Words) -> String {
    let mut table = Table::new(&["on", "stage", ">amount", "donors", "note"]);
    for row in &play.totals {
        let donors: Vec<&str> = row.donors.iter().map(|one| one.as_str()).collect();
        table.row(vec![
            row.on.to_string(),
            words.code("stage", row.stage),
            format::amount(&row.amount, words),
            if donors.is_empty() { "all".to_owned() } else { donors.join(" ") },
            row.note.clone().unwrap_or_default(),
        ]);
    }
    table.text()
}
