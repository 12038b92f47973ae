use crate::{
    Done,
    listing::{Listing, given},
    question::Question,
};
use anyhow::Result;
use register::record::MeetingState;
use std::path::Path;
use vocabulary::Theme;

/// What stood on the agendas of meetings, the latest first.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only what is about this theme, as climate.
    #[arg(long)]
    pub theme: Option<Theme>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { theme, question }: &Args) -> Result<Done> {
    let more = given([("theme", theme.map(|theme| theme.to_string()))]);
    question.answer_across(journal, "agenda", &more, |world, words| {
        let found = world.agenda(*theme, words.language());
        let mut listing = Listing::new(words, super::status::clocks(found.clocks));
        let mut last = None;
        for row in &found.items {
            if last.replace((&row.cited.forum, &row.meeting))
                != Some((&row.cited.forum, &row.meeting))
            {
                let state = match row.state {
                    MeetingState::Held => String::new(),
                    state => format!(" ({})", words.code("meeting-state", state)),
                };
                listing.line(format!("\n{}  {}{state}", row.on, row.meeting_name));
            }
            let themes: Vec<String> =
                row.themes.iter().map(|theme| words.code("theme", theme)).collect();
            let line = format!("  {} {}", row.number, row.title);
            listing.entry(line, &[themes.join(", ")], &row.cited);
        }
        Ok(listing.text())
    })
}
