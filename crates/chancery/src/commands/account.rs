use crate::{Done, clock, output, question::books};
use analysis::State;
use anyhow::{Context, Result, bail, ensure};
use portal::accounts::{Account, Accounts, Role, hash, path_beside};
use register::Clocks;
use std::{
    io::{self, BufRead},
    path::Path,
};
use vocabulary::{ActorId, Id};

/// Say who may sign in to the portal and act there.
///
/// Accounts stand in a file beside the journal, `JOURNAL.accounts.toml`, which only its owner may
/// read; passwords are kept as Argon2id hashes. A running portal sees a change at once; removing an
/// account signs it out.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    pub verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// Add an account. The password is asked for, and never an argument.
    Add(Add),
    /// List the accounts.
    List,
    /// Remove an account.
    Remove {
        /// Its name.
        name: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct Add {
    /// The name it signs in with.
    pub name: String,
    /// What it may do: `secretariat` runs meetings, a `delegate` speaks for one member.
    #[arg(long)]
    pub role: Role,
    /// In which forum.
    #[arg(long)]
    pub forum: Id,
    /// For whom a delegate speaks.
    #[arg(long)]
    pub member: Option<ActorId>,
    /// Read the password from standard input, one line.
    #[arg(long)]
    pub password_stdin: bool,
}

pub fn run(journal: &Path, Args { verb }: &Args) -> Result<Done> {
    let path = path_beside(journal);
    let mut accounts = Accounts::open(&path)?;
    let told = match verb {
        Verb::Add(add) => {
            in_journal(journal, add)?;
            accounts.add(account(add)?)?;
            accounts.save(&path)?;
            format!("{} may sign in; accounts: {}\n", add.name, path.display())
        }
        Verb::List => listed(&accounts),
        Verb::Remove { name } => {
            accounts.remove(name)?;
            accounts.save(&path)?;
            format!("{name} is removed and signed out\n")
        }
    };
    output::print(&told)?;
    Ok(Done::Well)
}

/// That the forum is in the journal, before a password is asked for. A delegate whose actor is no
/// member today may be meant all the same: it can join tomorrow.
fn in_journal(journal: &Path, add: &Add) -> Result<()> {
    let books = books(journal)?.forums;
    let Some(book) = books.get(&add.forum) else {
        let known: Vec<&str> = books.keys().map(Id::as_str).collect();
        bail!(
            "the journal holds no forum \"{}\": expected one of {}",
            add.forum,
            if known.is_empty() {
                "none: import a dossier first".to_owned()
            } else {
                known.join(", ")
            }
        );
    };
    let today = Clocks::both(clock::today());
    let state = State::at(book, today);
    let is_member = |actor: &ActorId| {
        state.standing.of(actor).is_some_and(|one| one.status == charter::Status::Member)
    };
    if let Some(actor) = add.member.as_ref().filter(|actor| !is_member(actor)) {
        output::complain(&format!(
            "warning: {actor} is no member of {} today: {} can neither vote nor table motions",
            add.forum, add.name
        ));
    }
    Ok(())
}

fn account(add: &Add) -> Result<Account> {
    let Add { name, role, forum, member, .. } = add;
    let password = hash(&password(add)?)?;
    let (name, forum, member) = (name.clone(), forum.clone(), member.clone());
    Ok(Account { name, role: *role, forum, member, password })
}

fn password(add: &Add) -> Result<String> {
    if add.password_stdin {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line).context("reading the password")?;
        return Ok(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let ask = |what: &str| {
        rpassword::prompt_password(what)
            .context("reading the password: no terminal? use --password-stdin")
    };
    let password = ask(&format!("Password of {}: ", add.name))?;
    ensure!(password == ask("Once more: ")?, "the two passwords differ: nothing was written");
    Ok(password)
}

fn listed(accounts: &Accounts) -> String {
    let mut table = crate::table::Table::new(&["name", "role", "forum", "member"]);
    for one in accounts.all() {
        let member = one.member.as_ref().map(ToString::to_string).unwrap_or_default();
        table.row(vec![one.name.clone(), one.role.to_string(), one.forum.to_string(), member]);
    }
    table.text()
}
