use crate::{
    Done,
    commands::{import, serve, status},
    output,
    question::{self, Question},
};
use analysis::State;
use anyhow::{Context, Result};
use exchange::dossier::File;
use std::{
    net::{IpAddr, Ipv4Addr},
    path::Path,
};

/// Found forums from the dossiers in this program, print the state of play, serve them.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The forums to found; `all` founds every one that is shipped.
    #[arg(value_name = "FORUM", default_value = BOARD_OF_PEACE)]
    pub forums: Vec<String>,
    /// Port to listen on, or the next free one.
    #[arg(long, default_value_t = 8080)]
    pub port: u16,
    /// Print and stop.
    #[arg(long)]
    pub no_serve: bool,
    #[command(flatten)]
    pub question: Question,
}

const BOARD_OF_PEACE: &str = "board-of-peace";

/// A dossier: its folder, and the name and bytes of each file.
type Shipped = (&'static str, &'static [(&'static str, &'static [u8])]);

/// The dossiers in the repository, as they were when the program was built.
const SHIPPED: &[Shipped] = include!(concat!(env!("OUT_DIR"), "/dossiers.rs"));

/// The dossiers of these names, in the order asked for.
fn chosen(names: &[String]) -> Result<Vec<Shipped>> {
    if names.iter().any(|name| name == "all") {
        return Ok(SHIPPED.to_vec());
    }
    let find = |name: &String| {
        let found = SHIPPED.iter().find(|(folder, _)| folder == name).copied();
        found.with_context(|| {
            let known: Vec<&str> = SHIPPED.iter().map(|(folder, _)| *folder).collect();
            format!("no forum {name:?} is shipped: expected all, or some of {}", known.join(", "))
        })
    };
    names.iter().map(find).collect()
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let chosen = chosen(&args.forums)?;
    for (_, files) in &chosen {
        let files: Vec<File> = files
            .iter()
            .map(|(name, bytes)| File { name: (*name).to_owned(), bytes: bytes.to_vec() })
            .collect();
        let (_, told) = import::import(journal, &files, "demo", None)?;
        output::complain(told.trim_end());
    }
    let first = match chosen.iter().any(|(folder, _)| *folder == BOARD_OF_PEACE) {
        true => BOARD_OF_PEACE,
        false => chosen.first().map_or(BOARD_OF_PEACE, |(folder, _)| *folder),
    };
    let forum = args.question.forum.clone().map_or_else(|| first.parse(), Ok)?;
    let question = Question { forum: Some(forum), ..args.question.clone() };
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
