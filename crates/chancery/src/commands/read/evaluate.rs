//! The reader held against a gold set.

use crate::table::Table;
use anyhow::{Context, Result, anyhow};
use evidence::{
    About, Reader,
    gold::{self, Counts, Difference, Evaluation, Found, GoldText, Missed, Scores},
};
use std::{collections::BTreeSet, fmt::Write, fs, path::PathBuf};

/// Reads every text of the gold files and counts.
pub fn evaluate(reader: &Reader, files: &[PathBuf]) -> Result<Evaluation> {
    let mut evaluation = Evaluation::default();
    for one in &read(files)? {
        let about = About { published: one.published };
        evaluation.add(one, &reader.read(&one.text, &about).drafts);
    }
    Ok(evaluation)
}

fn read(files: &[PathBuf]) -> Result<Vec<GoldText>> {
    let mut texts: Vec<GoldText> = Vec::new();
    let mut ids = BTreeSet::new();
    for file in files {
        let name = file.display();
        let toml = fs::read_to_string(file).with_context(|| format!("reading {name}"))?;
        let those = gold::parse(&toml).map_err(|error| anyhow!("{name}:\n{error}"))?;
        for one in &those {
            if !ids.insert(one.id.clone()) {
                let id = &one.id;
                return Err(anyhow!("{name}: text {id} is in another file too: rename one"));
            }
        }
        texts.extend(those);
    }
    Ok(texts)
}

/// The figures as tables.
pub fn told(one: &Evaluation) -> String {
    let mut text = format!("{} texts\n\n", one.texts);
    let mut deeds = Table::new(&[
        "deed",
        ">gold",
        ">drafts",
        ">strict P",
        ">R",
        ">F1",
        ">overlap P",
        ">R",
        ">F1",
    ]);
    for (deed, scores) in &one.deeds {
        deeds.row(row(deed.code(), scores));
    }
    deeds.row(row("all", &one.total));
    text += &deeds.text();
    let mut fields = Table::new(&["field", ">gold", ">drafts", ">P", ">R", ">F1"]);
    let mut all = Counts::default();
    for (field, counts) in &one.fields {
        all += *counts;
        fields.row(cells(field.code(), *counts));
    }
    fields.row(cells("all", all));
    // Writing to a string does not fail.
    let _ = write!(text, "\n{}", fields.text());
    let traps = one.traps;
    let _ = writeln!(
        text,
        "\n{} traps: fell for {}; {} spurious drafts, {} wrong ones",
        traps.texts, traps.fell_for, traps.spurious, traps.wrong
    );
    text
}

fn row(name: &str, scores: &Scores) -> Vec<String> {
    let mut row = cells(name, scores.strict);
    row.extend(figures(scores.overlap));
    row
}

fn cells(name: &str, counts: Counts) -> Vec<String> {
    let mut row = vec![name.to_owned(), counts.gold.to_string(), counts.drafts.to_string()];
    row.extend(figures(counts));
    row
}

fn figures(counts: Counts) -> [String; 3] {
    let told = |figure: Option<u32>| {
        figure.map_or_else(|| "–".to_owned(), |one| format!("{}.{:03}", one / 1000, one % 1000))
    };
    [counts.precision(), counts.recall(), counts.f1()].map(told)
}

/// What was missed, spurious or wrong, by field of all deeds, text by text.
pub fn misses(one: &Evaluation) -> String {
    let mut text = String::new();
    let mut last = "";
    for miss in &one.misses {
        if miss.text != last {
            let trap = if miss.trap { " (trap)" } else { "" };
            let _ = writeln!(text, "\n{}{trap}: {}", miss.text, miss.passage);
            last = &miss.text;
        }
        text += &line(miss);
    }
    text
}

fn line(miss: &Missed) -> String {
    let differs: Vec<String> = miss.differences.iter().map(difference).collect();
    let sign = match miss.what {
        Found::Missed => "missed",
        Found::Spurious => "spurious",
        Found::Wrong => "wrong",
        Found::Fields => "fields",
    };
    let mut text = format!("  {sign} {}\n", differs.join(", "));
    for (side, told) in [("gold ", &miss.gold), ("draft", &miss.draft)] {
        if let Some(told) = told {
            let _ = writeln!(text, "    {side} {told}");
        }
    }
    text
}

fn difference(one: &Difference) -> String {
    match one {
        Difference::Stage => "stage".to_owned(),
        Difference::Polarity => "polarity".to_owned(),
        Difference::Reality => "reality".to_owned(),
        Difference::Field(field) => field.to_string(),
    }
}
