use crate::{
    Done, output,
    question::{self, Question},
    table::Table,
};
use analysis::State;
use anyhow::{Context, Result, bail};
use charter::{Charter, Section, Verdict};
use portal::{Differences, Provided, Words, differences_as, plain, rule_words::Teller};
use std::{fmt::Write, fs, path::Path};
use vocabulary::{ActorId, Id};

/// The charter in words: its rules, offices and terms; or two charters side by side.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    pub verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
pub enum Verb {
    /// What a version of the charter provides, section by section, with the articles.
    Show(Show),
    /// What differs between two charters, and which past votes come out otherwise under one of them.
    Diff(Diff),
}

#[derive(Debug, clap::Args)]
pub struct Show {
    /// The version; the one in force on the as-of day if left out.
    #[arg(value_name = "VERSION")]
    pub named: Option<String>,
    #[command(flatten)]
    pub question: Question,
}

#[derive(Debug, clap::Args)]
pub struct Diff {
    /// The version to begin with; the one before the latest if left out.
    pub from: Option<String>,
    /// The version to compare it with; the latest if left out. Or the path of a charter file
    /// (`.toml`) that is in no journal, to see what it would change.
    pub to: Option<String>,
    /// Another forum, whose charter is compared.
    #[arg(long, value_name = "FORUM")]
    pub other: Option<Id>,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, Args { verb }: &Args) -> Result<Done> {
    match verb {
        Verb::Show(args) => show(journal, args),
        Verb::Diff(args) => diff(journal, args),
    }
}

fn show(journal: &Path, Show { named: version, question }: &Show) -> Result<Done> {
    let more: Vec<_> = version.iter().map(|version| ("version", version.as_str())).collect();
    if question.csv {
        bail!("a charter is no table: ask for --json");
    }
    question.answer(journal, "charter", &more, |state, words| {
        let text = state.charter_text(version.as_deref(), words.language());
        let text = text.with_context(|| match version {
            None => no_charter(state),
            Some(version) => no_version(version, state),
        })?;
        let (charter, name) = (&text.charter, namer(state, words));
        let teller = Teller { words, charter, name: &name, holders: &text.offices };
        let clocks = super::status::clocks(text.clocks);
        let title = charter.forum.name.get(words.language());
        let mut told = format!("{title} — {} — {clocks}\n", text.version);
        for section in Section::ALL {
            let provisions = charter.provisions(*section);
            if !provisions.is_empty() {
                // Writing to a string does not fail.
                let _ = write!(told, "\n{}\n", words.code("section", section));
            }
            for (id, one) in provisions {
                let side = Provided {
                    title: teller.title(one),
                    article: Teller::article(one).map(str::to_owned),
                    says: teller.provision(one),
                };
                told += &provided(&side, id, "  ", words);
            }
        }
        Ok(told)
    })
}

fn no_charter(state: &State<'_>) -> String {
    let day = state.view.clocks.known_at;
    format!("no charter was known on {day}: expected a later --known-at")
}

fn no_version(version: &str, state: &State<'_>) -> String {
    let known: Vec<String> = state.charter_versions().into_iter().map(|one| one.version).collect();
    format!("no version {version:?} is known: expected one of {}", known.join(", "))
}

fn namer<'a>(state: &'a State<'_>, words: &'static Words) -> impl Fn(&ActorId) -> String + 'a {
    |actor| state.view.name(actor, words.language()).to_owned()
}

/// A provision and what it says, indented.
fn provided(side: &Provided, id: &str, indent: &str, words: &Words) -> String {
    let article = side.article.as_ref().map_or_else(String::new, |article| {
        format!(" ({})", words.join("article-short", &[("id", article.into())]))
    });
    let mut text = format!("{indent}{}{article} [{id}]\n", side.title);
    for line in plain(&side.says, words).lines() {
        let _ = writeln!(text, "{indent}  {line}");
    }
    text
}

fn diff(journal: &Path, args: &Diff) -> Result<Done> {
    let Diff { other, question, .. } = args;
    let is_file = |name: &String| {
        Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("toml"))
    };
    // A file alone is compared with the version in force.
    let (from, to) = match (&args.from, &args.to) {
        (Some(file), None) if is_file(file) => (&None, &args.from),
        both => both,
    };
    let file =
        to.as_ref().filter(|to| is_file(to)).map(|path| read(Path::new(path))).transpose()?;
    if file.is_some() && other.is_some() {
        bail!("a charter file and --other: compare with one of them");
    }
    let version = to.as_ref().filter(|_| file.is_none());
    let other_name = other.as_ref().map(Id::as_str);
    let given =
        [("from", from.as_deref()), ("to", version.map(String::as_str)), ("other", other_name)];
    let more: Vec<(&str, &str)> =
        given.into_iter().filter_map(|(name, text)| Some((name, text?))).collect();
    // What is in the journal is compared as the API does.
    if file.is_none() && question.answer_as_data(journal, "charter-diff", &more)? {
        return Ok(Done::Well);
    }
    let books = question::books(journal)?;
    let (_, book) = question.book(&books)?;
    let (words, clocks) = (question.words(), question.clocks());
    let state = State::at(book, clocks);
    let beside = other.as_ref().map(|id| -> Result<State<'_>> {
        let other = Question { forum: Some(id.clone()), ..question.clone() };
        Ok(State::at(other.book(&books)?.1, clocks))
    });
    let beside = beside.transpose()?;
    let named = |state: &State<'_>, version: Option<&str>| {
        version.map_or_else(|| no_charter(state), |one| no_version(one, state))
    };
    let one = |from: Option<&str>| state.charter_version(from).with_context(|| named(&state, from));
    let latest = state.latest_two();
    let pair: Option<(&Charter, &Charter)> = match (&file, &beside, from, version) {
        (Some(file), ..) => Some((one(from.as_deref())?, file)),
        (None, Some(beside), from, to) => {
            let to = to.map(String::as_str);
            let other = beside.charter_version(to).with_context(|| named(beside, to))?;
            Some((one(from.as_deref())?, other))
        }
        (None, None, None, _) => latest,
        (None, None, Some(from), None) => {
            let last = latest.map(|(_, last)| last);
            Some((one(Some(from))?, last.map_or_else(|| one(None), Ok)?))
        }
        (None, None, Some(from), Some(to)) => Some((one(Some(from))?, one(Some(to))?)),
    };
    let compared = pair.map(|(a, b)| state.compare(a, b, words.language()));
    let name = namer(&state, words);
    let told = portal::told(compared.as_ref(), clocks, words, &name);
    let format = match (question.json, question.csv) {
        (true, _) => "json",
        (_, true) => "csv",
        _ => {
            output::print(&in_text(&told, words))?;
            return Ok(Done::Well);
        }
    };
    let bytes = differences_as(&told, format, words).map_err(anyhow::Error::msg)?;
    output::print(&(String::from_utf8(bytes)?.trim_end().to_owned() + "\n"))?;
    Ok(Done::Well)
}

fn read(path: &Path) -> Result<Charter> {
    let text =
        fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Charter::from_toml(&text).map_err(|error| anyhow::anyhow!("{}\n{error}", path.display()))
}

fn in_text(told: &Differences, words: &Words) -> String {
    let clocks = super::status::clocks(told.clocks);
    let (Some(before), Some(after)) = (&told.before, &told.after) else {
        return format!("{clocks}\n{}\n", words.text("diff-one-version"));
    };
    let side = |one: &portal::Side| {
        let (forum, version) = (one.name.as_str().into(), one.version.as_str().into());
        words.join("diff-of", &[("forum", forum), ("version", version)])
    };
    let mut text = format!("{clocks}\n− {}\n+ {}\n", side(before), side(after));
    if told.differences.is_empty() {
        let _ = write!(text, "\n{}\n", words.text("diff-same"));
    }
    let mut section = None;
    for row in &told.differences {
        if section.replace(row.section) != Some(row.section) {
            let _ = write!(text, "\n{}\n", words.code("section", row.section));
        }
        for (sign, side) in [("  − ", &row.before), ("  + ", &row.after)] {
            text.extend(side.as_ref().map(|side| provided(side, &row.id, sign, words)));
        }
    }
    if !told.replays.is_empty() {
        let _ = write!(text, "\n{}", replays(told, words));
    }
    text
}

/// The past votes that come out otherwise.
fn replays(told: &Differences, words: &Words) -> String {
    let rows: Vec<_> = told.replays.iter().filter(|row| row.differs()).collect();
    let all = told.replays.len();
    let mut text = words.with("replay-intro", &[("all", all.into()), ("count", rows.len().into())]);
    text.push('\n');
    if rows.is_empty() {
        return text;
    }
    let verdict = |verdict: Option<Verdict>| {
        verdict.map_or_else(|| "–".to_owned(), |verdict| words.code("fate", verdict))
    };
    let mut table = Table::new(&["opened", "motion", "came out", "− ", "+ "]);
    for row in rows {
        table.row(vec![
            row.opened.to_string(),
            row.title.clone(),
            verdict(row.verdict),
            verdict(row.before),
            verdict(row.after),
        ]);
    }
    text + "\n" + &table.text()
}
