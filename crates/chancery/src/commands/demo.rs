use crate::{
    Done,
    commands::{import, serve, status},
    output,
    question::{self, Question},
};
use analysis::State;
use anyhow::Result;
use exchange::dossier::File;
use std::{
    net::{IpAddr, Ipv4Addr},
    path::Path,
};

/// Found the Board of Peace from the dossier in this program, print the state of play, serve it.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Port to listen on, or the next free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Print and stop.
    #[arg(long)]
    pub no_serve: bool,
    #[command(flatten)]
    pub question: Question,
}

macro_rules! dossier {
    ($folder:literal: $($name:literal)+) => {
        [$((
            $name,
            include_bytes!(concat!("../../../../dossiers/", $folder, "/", $name)) as &[u8],
        )),+]
    };
}

/// The dossier in the repository, as it was when the program was built.
const BOARD_OF_PEACE: &[(&str, &[u8])] = &dossier!(
    "board-of-peace": "charter.toml" "sources.csv" "actors.csv" "membership.csv" "commitments.csv"
    "movements.csv" "totals.csv" "needs.csv" "meetings.csv" "attendance.csv" "offices.csv"
    "events.csv"
);

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let file =
        |(name, bytes): &(&str, &[u8])| File { name: (*name).to_owned(), bytes: bytes.to_vec() };
    let files: Vec<File> = BOARD_OF_PEACE.iter().map(file).collect();
    let (_, told) = import::import(journal, &files, "demo", None)?;
    output::complain(told.trim_end());
    let question = Question { forum: Some("board-of-peace".parse()?), ..args.question.clone() };
    let books = question::books(journal)?;
    let (_, book) = question.book(&books)?;
    let state = State::at(book, question.clocks());
    output::print(&(status::told(&state, question.words())? + "\n"))?;
    if args.no_serve {
        return Ok(Done::Well);
    }
    let host = IpAddr::V4(Ipv4Addr::LOCALHOST);
    serve::serve(journal, host, args.port, &question)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    #[test]
    fn the_program_carries_the_whole_dossier() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dossiers/board-of-peace");
        let is_table = |name: &String| name.ends_with(".csv") || name == "charter.toml";
        let names = std::fs::read_dir(folder)
            .expect("the dossier")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned());
        let kept: BTreeSet<String> = names.filter(is_table).collect();
        let carried = super::BOARD_OF_PEACE.iter().map(|(name, _)| (*name).to_owned());
        assert_eq!(carried.collect::<BTreeSet<_>>(), kept);
    }
}
