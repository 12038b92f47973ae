use crate::{Done, output, question::Question, table::Table};
use analysis::{State, answer::Calendar};
use anyhow::{Context, Result, bail};
use portal::{Words, calendar_words as tell, format};
use std::path::Path;
use vocabulary::Date;

/// What falls due: by the charter, by terms and windows, by motions under notice and open votes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// First day (YYYY-MM-DD); the as-of day if left out.
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub from: Option<Date>,
    /// Last day (YYYY-MM-DD); one year after the first if left out.
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub until: Option<Date>,
    /// Answer as an iCalendar file (RFC 5545).
    #[arg(long, conflicts_with_all = ["json", "csv"])]
    pub ics: bool,
    /// The address that the portal is reached at, for the links in an iCalendar file.
    #[arg(long, value_name = "URL", requires = "ics")]
    pub base: Option<String>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let Args { from, until, ics, base, question } = args;
    let [first, last] = [from, until].map(|day| day.as_ref().map(Date::to_string));
    let given = [("from", &first), ("until", &last), ("base", base)];
    let more: Vec<(&str, &str)> =
        given.into_iter().filter_map(|(name, text)| Some((name, text.as_deref()?))).collect();
    if *ics {
        output::print(&question.data(journal, "calendar", "ics", &more)?)?;
        return Ok(Done::Well);
    }
    question.answer(journal, "calendar", &more, |state, words| told(state, args, words))
}

fn told(state: &State<'_>, args: &Args, words: &Words) -> Result<String> {
    let calendar = state.calendar(args.from, args.until, words.language());
    let calendar = calendar.context("no charter is recorded")?;
    let Calendar { clocks, from, until, ref entries } = calendar;
    if until < from {
        bail!("{until} is before {from}: expected a last day that is not before the first");
    }
    let mut table = Table::new(&["on", "kind", "what", "concerns", "who has to act", "article"]);
    for row in entries {
        let mut what = vec![row.title.clone()];
        what.extend(row.line.as_ref().map(|line| format::amount(line, words)));
        what.extend(row.averted_by.as_ref().map(|one| tell::averted(one, words)));
        let on = row.on.map_or_else(|| "–".to_owned(), |on| on.to_string());
        table.row(vec![
            row.until.map_or(on.clone(), |until| format!("{on} – {until}")),
            words.code("occasion", row.kind),
            what.join("; "),
            tell::concerns(row, words),
            row.who.as_ref().map_or_else(String::new, |who| tell::party(who, words)),
            row.article.clone().unwrap_or_default(),
        ]);
    }
    let clocks = super::status::clocks(clocks);
    let table = match entries.is_empty() {
        true => words.text("calendar-none") + "\n",
        false => table.text(),
    };
    Ok(format!("{clocks}\nfrom {from} until {until}\n\n{table}"))
}
