use crate::{Done, question::Question};
use analysis::{FigureId, RecordCard, State};
use anyhow::Result;
use portal::{Words, format};
use register::Figure;
use std::{fmt::Write, path::Path};

/// Explain a figure: definition, formula, records, citations.
///
/// Every figure has an address; `status` prints them. For example: coverage/pledged/USD,
/// ladder/paid-in/USD/ARE, need/USD, members, class/KAZ, distance/KAZ.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The figure's address.
    pub figure: String,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { figure, question }: &Args) -> Result<Done> {
    question.answer(journal, "explain", &[("figure", figure)], |state, words| {
        told(state, words, &figure.parse()?)
    })
}

fn told(state: &State<'_>, words: &Words, id: &FigureId) -> Result<String> {
    let explained = state.explain(id)?;
    let mut text = format!("{}\n\n", super::status::clocks(explained.figure.clocks));
    tree(&mut text, &explained.figure, words, 0)?;
    text += "\nRecords\n";
    for card in &explained.records {
        record(&mut text, card, words)?;
    }
    if !explained.rivals.is_empty() {
        text += "\nOther answers to the same questions\n";
        for card in &explained.rivals {
            record(&mut text, card, words)?;
        }
    }
    Ok(text)
}

fn tree(text: &mut String, figure: &Figure, words: &Words, depth: usize) -> Result<()> {
    let indent = "    ".repeat(depth);
    writeln!(text, "{indent}{} = {}", figure.id, format::value(&figure.value, words))?;
    writeln!(text, "{indent}  {}", words.text(&format!("define-{}", figure.definition())))?;
    if !figure.formula.is_empty() {
        writeln!(text, "{indent}  = {}", figure.formula)?;
    }
    for input in &figure.inputs {
        tree(text, input, words, depth + 1)?;
    }
    Ok(())
}

fn record(text: &mut String, card: &RecordCard, words: &Words) -> Result<()> {
    let amount = card.amount.as_ref().map_or_else(String::new, |one| format::amount(one, words));
    let on = card.on.map_or_else(String::new, |on| on.to_string());
    writeln!(text, "  {} {} (entry {}) {on}", card.record.kind, card.record.id, card.record.seq)?;
    writeln!(
        text,
        "    {} {amount} [{}, {}]",
        card.says,
        words.code("grade", card.grade),
        card.rank
    )?;
    for remark in card.reason.iter().chain(&card.note) {
        writeln!(text, "    {remark}")?;
    }
    for one in &card.citations {
        let url = one.url.as_deref().unwrap_or_default();
        let weak = if one.weak { ", weak" } else { "" };
        let (published, basis) = (one.published, one.published_basis);
        writeln!(text, "    ← {}, {published} ({basis}{weak}) {url}", one.publisher)?;
    }
    Ok(())
}
