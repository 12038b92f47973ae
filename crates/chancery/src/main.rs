//! The command line: the one binary. It reads the clock, the environment and the files; everything
//! else it asks of the floors below.

mod clock;
mod commands;
mod listing;
mod opinion;
mod output;
mod question;
mod table;

use clap::{Parser, Subcommand};
use std::{path::PathBuf, process::ExitCode};

/// The open system of record for multilateral forums: who belongs, who promised what, what
/// arrived, what is missing, and how we know.
#[derive(Debug, Parser)]
#[command(name = "chancery", version, propagate_version = true)]
struct Cli {
    /// The journal's file.
    #[arg(long, global = true, env = "CHANCERY_JOURNAL", default_value = "chancery.sqlite")]
    journal: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Demo(commands::demo::Args),
    Check(commands::check::Args),
    Import(commands::import::Args),
    Read(Box<commands::read::Args>),
    Retract(commands::retract::Args),
    Erase(commands::erase::Args),
    Status(commands::status::Args),
    Members(commands::members::Args),
    Meetings(commands::meetings::Args),
    Commitments(commands::commitments::Args),
    Needs(commands::needs::Args),
    Decide(Box<commands::decide::Args>),
    Tracks(commands::tracks::Args),
    Encounters(commands::encounters::Args),
    Agreements(commands::agreements::Args),
    Obligations(commands::obligations::Args),
    Positions(commands::positions::Args),
    Agenda(commands::agenda::Args),
    Themes(commands::themes::Args),
    Ties(commands::ties::Args),
    Network(commands::network::Args),
    Brokers(commands::brokers::Args),
    Balance(commands::balance::Args),
    Hosts(commands::hosts::Args),
    Shared(commands::shared::Args),
    Actor(commands::actor::Args),
    Voice(commands::voice::Args),
    Influence(Box<commands::influence::Args>),
    Votes(commands::votes::Args),
    Balances(commands::balances::Args),
    Calendar(commands::calendar::Args),
    Charter(commands::charter::Args),
    Explain(commands::explain::Args),
    Journal(commands::journal::Args),
    Export(commands::export::Args),
    Serve(commands::serve::Args),
    Account(commands::account::Args),
}

/// What a command that ran to its end has to say through its exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Done {
    /// 0: all well.
    Well,
    /// 3: done, and some rows were rejected.
    WithRejections,
}

fn main() -> ExitCode {
    let Cli { journal, command } = Cli::parse();
    let done = match command {
        Command::Demo(args) => commands::demo::run(&journal, &args),
        Command::Check(args) => commands::check::run(&args),
        Command::Import(args) => commands::import::run(&journal, &args),
        Command::Read(args) => commands::read::run(&journal, &args),
        Command::Retract(args) => commands::retract::run(&journal, &args),
        Command::Erase(args) => commands::erase::run(&journal, &args),
        Command::Status(args) => commands::status::run(&journal, &args),
        Command::Members(args) => commands::members::run(&journal, &args),
        Command::Meetings(args) => commands::meetings::run(&journal, &args),
        Command::Commitments(args) => commands::commitments::run(&journal, &args),
        Command::Needs(args) => commands::needs::run(&journal, &args),
        Command::Decide(args) => commands::decide::run(&journal, &args),
        Command::Tracks(args) => commands::tracks::run(&journal, &args),
        Command::Encounters(args) => commands::encounters::run(&journal, &args),
        Command::Agreements(args) => commands::agreements::run(&journal, &args),
        Command::Obligations(args) => commands::obligations::run(&journal, &args),
        Command::Positions(args) => commands::positions::run(&journal, &args),
        Command::Agenda(args) => commands::agenda::run(&journal, &args),
        Command::Themes(args) => commands::themes::run(&journal, &args),
        Command::Ties(args) => commands::ties::run(&journal, &args),
        Command::Network(args) => commands::network::run(&journal, &args),
        Command::Brokers(args) => commands::brokers::run(&journal, &args),
        Command::Balance(args) => commands::balance::run(&journal, &args),
        Command::Hosts(args) => commands::hosts::run(&journal, &args),
        Command::Shared(args) => commands::shared::run(&journal, &args),
        Command::Actor(args) => commands::actor::run(&journal, &args),
        Command::Voice(args) => commands::voice::run(&journal, &args),
        Command::Influence(args) => commands::influence::run(&journal, &args),
        Command::Votes(args) => commands::votes::run(&journal, &args),
        Command::Balances(args) => commands::balances::run(&journal, &args),
        Command::Calendar(args) => commands::calendar::run(&journal, &args),
        Command::Charter(args) => commands::charter::run(&journal, &args),
        Command::Explain(args) => commands::explain::run(&journal, &args),
        Command::Journal(args) => commands::journal::run(&journal, &args),
        Command::Export(args) => commands::export::run(&journal, &args),
        Command::Serve(args) => commands::serve::run(&journal, &args),
        Command::Account(args) => commands::account::run(&journal, &args),
    };
    match done {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::WithRejections) => ExitCode::from(3),
        Err(error) if output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(&format!("chancery: {}", told(&error)));
            ExitCode::FAILURE
        }
    }
}

/// An error and its causes, without those that an earlier one has told already.
fn told(error: &anyhow::Error) -> String {
    let mut text = String::new();
    for cause in error.chain().map(ToString::to_string) {
        if !text.contains(&cause) {
            let gap = if text.is_empty() { "" } else { ": " };
            text = format!("{text}{gap}{cause}");
        }
    }
    text
}
