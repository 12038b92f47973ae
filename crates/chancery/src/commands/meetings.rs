use crate::{Done, question::Question, table::Table};
use analysis::{State, answer::MeetingFile};
use anyhow::{Context, Result};
use portal::Words;
use std::path::Path;
use vocabulary::Id;

/// The meetings, or one with its agenda, delegations, motions and votes.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The meeting; left out, all of them.
    pub id: Option<Id>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { id, question }: &Args) -> Result<Done> {
    match id {
        None => question.answer(journal, "meetings", &[], told),
        Some(id) => question.answer(journal, "meeting", &[("id", id.as_str())], |state, words| {
            let nothing =
                || format!("no meeting {id} is known at these clocks: see `chancery meetings`");
            Ok(file(&state.meeting(id.as_str()).with_context(nothing)?, state, words))
        }),
    }
}

fn told(state: &State<'_>, words: &Words) -> Result<String> {
    let meetings = state.meetings();
    let mut table = Table::new(&["", "name", "kind", "on", ">attending", ">items", ">motions"]);
    for row in &meetings.meetings {
        table.row(vec![
            row.id.to_string(),
            row.names.get(words.language()).to_owned(),
            words.code("meeting", row.kind),
            row.on.to_string(),
            row.attending.to_string(),
            row.items.to_string(),
            row.motions.to_string(),
        ]);
    }
    Ok(format!("{}\n\n{}", super::status::clocks(meetings.clocks), table.text()))
}

fn file(file: &MeetingFile, state: &State<'_>, words: &Words) -> String {
    let language = words.language();
    let MeetingFile { meeting, agenda, attendance, motions, polls, .. } = file;
    let mut text = format!(
        "{}\n\n{}: {}, {}\n",
        super::status::clocks(file.clocks),
        meeting.names.get(language),
        words.code("meeting", meeting.kind),
        meeting.on
    );
    let mut section = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            text += &format!("\n{title}\n  {}\n", lines.join("\n  "));
        }
    };
    let items = agenda.iter().map(|one| format!("{} {}", one.number, one.names.get(language)));
    section(&words.text("agenda-title"), items.collect());
    let tabled = motions.iter().map(|one| format!("{}  {}", one.id, one.names.get(language)));
    section(&words.text("motions-title"), tabled.collect());
    let votes = polls.iter().map(|one| {
        let counts = one.counts.iter();
        let counts: Vec<String> = counts
            .map(|(choice, count)| format!("{} {count}", words.code("choice", choice)))
            .collect();
        let state = if one.closed.is_some() { "poll-is-closed" } else { "poll-is-open" };
        format!("{}  {}: {} ({})", one.id, one.motion, counts.join(", "), words.text(state))
    });
    section(&words.text("poll-votes"), votes.collect());
    let here = attendance.iter().map(|one| {
        format!("{}  {}", words.code("role", one.role), state.view.name(&one.actor, language))
    });
    section(&words.text("attendance-title"), here.collect());
    text
}
