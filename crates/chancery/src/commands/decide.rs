use crate::{Done, output, question::Question, table::Table};
use analysis::{
    State,
    answer::{MotionFile, Namer, PollFile, Tally, Totals},
    decide::{self, Listed, Step, Supposed, Supposition},
};
use anyhow::{Context, Result, bail};
use charter::{Charter, Choice, ConsentAct, Counts};
use portal::{Words, format, lines};
use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write,
    fs,
    path::{Path, PathBuf},
};
use vocabulary::{ActorId, Decimal, Id};

/// Whether a motion passed, and why; or what would come of a vote.
///
/// Without a motion: every motion with its outcome. With one: each vote held against the charter
/// in force that day, condition by condition, with numbers, base, threshold and article; who could
/// have changed it; what was declared and decided.
///
/// With --matter: a vote that you suppose, held against the forum's charter with its members and
/// weights of the day, or, with --charter FILE, against that charter alone.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The motion's id.
    #[arg(conflicts_with = "matter")]
    pub motion: Option<Id>,
    /// What is voted on: a matter of the charter.
    #[arg(long, value_name = "MATTER")]
    pub matter: Option<Id>,
    /// A charter file, in place of the journal's forum.
    #[arg(long, value_name = "FILE", requires = "matter")]
    pub charter: Option<PathBuf>,
    /// With --charter: the members, those who do not vote included; else those named in the vote.
    #[arg(long, value_name = "ACTORS", value_delimiter = ',', requires = "charter")]
    pub members: Vec<ActorId>,
    /// With --charter: what each actor weighs, as CSV with the columns actor and value.
    #[arg(long, value_name = "FILE", requires = "charter")]
    pub weights: Option<PathBuf>,
    #[command(flatten)]
    pub votes: Votes,
    #[command(flatten)]
    pub question: Question,
}

/// A vote as you suppose it.
#[derive(Debug, clap::Args)]
pub struct Votes {
    /// Who votes in favour: codes, separated by commas.
    #[arg(long, value_name = "ACTORS", value_delimiter = ',', requires = "matter")]
    pub yes: Vec<ActorId>,
    /// Who votes against.
    #[arg(long, value_name = "ACTORS", value_delimiter = ',', requires = "matter")]
    pub no: Vec<ActorId>,
    /// Who abstains.
    #[arg(long, value_name = "ACTORS", value_delimiter = ',', requires = "matter")]
    pub abstain: Vec<ActorId>,
    /// Who is present and takes no part.
    #[arg(long, value_name = "ACTORS", value_delimiter = ',', requires = "matter")]
    pub not_voting: Vec<ActorId>,
    /// Who is absent.
    #[arg(long, value_name = "ACTORS", value_delimiter = ',', requires = "matter")]
    pub absent: Vec<ActorId>,
    /// Offices whose holders approve.
    #[arg(long, value_name = "OFFICES", value_delimiter = ',', requires = "matter")]
    pub approve: Vec<Id>,
    /// Offices whose holders refuse to approve.
    #[arg(long, value_name = "OFFICES", value_delimiter = ',', requires = "matter")]
    pub refuse: Vec<Id>,
    /// Offices whose holders veto.
    #[arg(long, value_name = "OFFICES", value_delimiter = ',', requires = "matter")]
    pub veto: Vec<Id>,
    /// Offices whose holders break a tie in favour.
    #[arg(long, value_name = "OFFICES", value_delimiter = ',', requires = "matter")]
    pub tie_for: Vec<Id>,
    /// Offices whose holders break a tie against.
    #[arg(long, value_name = "OFFICES", value_delimiter = ',', requires = "matter")]
    pub tie_against: Vec<Id>,
    /// In place of names: how many votes in favour.
    #[arg(long, value_name = "NUMBER", requires = "matter")]
    pub votes_yes: Option<u32>,
    /// In place of names: how many votes against.
    #[arg(long, value_name = "NUMBER", requires = "matter")]
    pub votes_no: Option<u32>,
    /// In place of names: how many abstentions.
    #[arg(long, value_name = "NUMBER", requires = "matter")]
    pub votes_abstain: Option<u32>,
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let Args { motion, matter, charter, question, .. } = args;
    match (motion, matter, charter) {
        (_, Some(matter), Some(file)) => alone(args, matter, file),
        (_, Some(matter), None) => {
            let supposed = args.votes.supposed(matter);
            let more = args.votes.parameters(matter);
            let more: Vec<(&str, &str)> =
                more.iter().map(|(name, value)| (*name, value.as_str())).collect();
            question.answer(journal, "tally", &more, |state, words| {
                let supposition = state.suppose(&supposed, words.language())?;
                let charter = state.charter_version(None).context("no charter was known")?;
                Ok(told_supposition(words, charter, &supposition))
            })
        }
        (Some(motion), ..) => {
            question.answer(journal, "motion", &[("id", motion.as_str())], |state, words| {
                told(state, words, motion)
            })
        }
        (None, None, _) => question.answer(journal, "motions", &[], listed),
    }
}

impl Votes {
    fn by_name(&self) -> [(&'static str, Choice, &[ActorId]); 5] {
        [
            ("yes", Choice::Yes, &self.yes),
            ("no", Choice::No, &self.no),
            ("abstain", Choice::Abstain, &self.abstain),
            ("not_voting", Choice::NotVoting, &self.not_voting),
            ("absent", Choice::Absent, &self.absent),
        ]
    }

    fn by_office(&self) -> [(&'static str, ConsentAct, &[Id]); 5] {
        [
            ("approve", ConsentAct::Approves, &self.approve),
            ("refuse", ConsentAct::Refuses, &self.refuse),
            ("veto", ConsentAct::Vetoes, &self.veto),
            ("tie_for", ConsentAct::BreaksTieFor, &self.tie_for),
            ("tie_against", ConsentAct::BreaksTieAgainst, &self.tie_against),
        ]
    }

    fn by_number(&self) -> [(&'static str, Option<u32>); 3] {
        [
            ("votes_yes", self.votes_yes),
            ("votes_no", self.votes_no),
            ("votes_abstain", self.votes_abstain),
        ]
    }

    fn supposed(&self, matter: &Id) -> Supposed {
        let votes = self.by_name().into_iter().flat_map(|(_, choice, voters)| {
            voters.iter().map(move |voter| (voter.clone(), choice))
        });
        let consents = self
            .by_office()
            .into_iter()
            .flat_map(|(_, act, offices)| offices.iter().map(move |office| (office.clone(), act)));
        let number = |count: Option<u32>| u64::from(count.unwrap_or(0));
        let counted = self.by_number().iter().any(|(_, count)| count.is_some());
        let counts = counted.then(|| Counts {
            yes: number(self.votes_yes),
            no: number(self.votes_no),
            abstain: number(self.votes_abstain),
            ..Counts::default()
        });
        Supposed {
            matter: matter.clone(),
            votes: votes.collect(),
            counts,
            consents: consents.collect(),
        }
    }

    /// The same as parameters of the API's route.
    fn parameters(&self, matter: &Id) -> Vec<(&'static str, String)> {
        fn joined<T: ToString>(list: &[T]) -> Option<String> {
            let texts: Vec<String> = list.iter().map(ToString::to_string).collect();
            (!texts.is_empty()).then(|| texts.join(","))
        }
        let names = self.by_name().into_iter();
        let names = names.filter_map(|(name, _, list)| Some((name, joined(list)?)));
        let offices = self.by_office().into_iter();
        let offices = offices.filter_map(|(name, _, list)| Some((name, joined(list)?)));
        let numbers = self.by_number().into_iter();
        let numbers = numbers.filter_map(|(name, count)| Some((name, count?.to_string())));
        [("matter", matter.to_string())]
            .into_iter()
            .chain(names)
            .chain(offices)
            .chain(numbers)
            .collect()
    }
}

/// A supposed vote held against a charter of which nothing is recorded.
fn alone(args: &Args, matter: &Id, file: &Path) -> Result<Done> {
    let Args { votes, members, weights, question, .. } = args;
    if question.csv {
        bail!("--csv answers for a forum of the journal: with --charter use --json");
    }
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    let charter = Charter::from_toml(&text)
        .map_err(|errors| anyhow::anyhow!("{}: {errors}", file.display()))?;
    let supposed = votes.supposed(matter);
    let named: BTreeSet<ActorId> = supposed.votes.iter().map(|(voter, _)| voter.clone()).collect();
    let members = match members.is_empty() {
        true => named.into_iter().collect(),
        false => members.clone(),
    };
    let values = weights.as_deref().map(values).transpose()?.unwrap_or_default();
    let words = question.words();
    let day = question.clocks().as_of;
    let facts = Listed { charter: &charter, day, members, values };
    let names = Namer { view: None, language: words.language() };
    let tally = decide::suppose(&charter, &facts, day, &supposed, &names)?;
    let supposition = Supposition { clocks: None, tally };
    let text = match question.json {
        true => serde_json::to_string(&supposition)? + "\n",
        false => told_supposition(words, &charter, &supposition),
    };
    output::print(&text)?;
    Ok(Done::Well)
}

/// Reads `actor,value` rows.
fn values(file: &Path) -> Result<BTreeMap<ActorId, Decimal>> {
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    let mut values = BTreeMap::new();
    for (at, line) in text.lines().enumerate() {
        let row = at + 1;
        if at == 0 {
            if line.trim() != "actor,value" {
                bail!(
                    "{}, row 1: {line:?}: expected the header actor,value; mend: write it above the values",
                    file.display()
                );
            }
            continue;
        }
        if line.trim().is_empty() {
            continue;
        }
        let at_fault = |column: &str, found: &str, expected: &str, mend: &str| {
            let file = file.display();
            anyhow::anyhow!(
                "{file}, row {row}{column}: {found:?}: expected {expected}; mend: {mend}"
            )
        };
        let (actor, value) = line.split_once(',').ok_or_else(|| {
            at_fault("", line, "a code and a number, as DEU,18.49", "put a comma between them")
        })?;
        let (actor, value) = (actor.trim(), value.trim());
        let actor: ActorId = actor.parse().map_err(|_| {
            let expected = "an ISO 3166-1 alpha-3 code or the id of an actor";
            at_fault(", column actor", actor, expected, "mend the code")
        })?;
        let read = value.parse().ok().filter(|value: &Decimal| !value.is_sign_negative());
        let value = read.ok_or_else(|| {
            let mend = "write the number plainly, as 18.49, or leave the row out";
            at_fault(", column value", value, "a plain decimal, 0 or more", mend)
        })?;
        if values.insert(actor.clone(), value).is_some() {
            bail!("{}, row {row}: {actor} stands twice: leave one row out", file.display());
        }
    }
    Ok(values)
}

fn listed(state: &State<'_>, words: &Words) -> Result<String> {
    let answer = state.motions(words.language());
    let mut table = Table::new(&["id", "on", "matter", "votes", "outcome", "remarks", "decision"]);
    for row in &answer.motions {
        let mut remarks = Vec::new();
        if row.ground != decide::Ground::Rule {
            remarks.push(words.code("ground", row.ground));
        }
        remarks.extend(row.irregular.then(|| words.text("motion-irregular")));
        remarks.extend(row.differs.then(|| words.text("motion-differs")));
        table.row(vec![
            row.id.to_string(),
            row.polled.unwrap_or(row.on).to_string(),
            row.matter_name.clone(),
            row.totals.as_ref().map_or_else(String::new, |totals| counts(words, totals)),
            format!("{} {}", lines::fate_sign(row.fate), words.code("fate", row.fate)),
            remarks.join("; "),
            row.symbols.join("; "),
        ]);
    }
    let mut clocks = super::status::clocks(answer.clocks);
    if state.charter_version(None).is_none() {
        write!(clocks, "\n\n{}", lines::no_charter(words, answer.clocks.known_at))?;
    }
    if answer.motions.is_empty() {
        return Ok(format!("{clocks}\n\n{}\n", words.text("motions-none")));
    }
    Ok(format!("{clocks}\n\n{}", table.text()))
}

fn counts(words: &Words, totals: &Totals) -> String {
    let told = [
        (Choice::Yes, totals.yes),
        (Choice::No, totals.no),
        (Choice::Abstain, totals.abstain),
        (Choice::NotVoting, totals.not_voting.filter(|count| *count > 0)),
        (Choice::Invalid, totals.invalid.filter(|count| *count > 0)),
        (Choice::Absent, totals.absent.filter(|count| *count > 0)),
    ];
    let told = told
        .into_iter()
        .filter_map(|(choice, count)| Some(format!("{} {}", words.code("choice", choice), count?)));
    let told: Vec<String> = told.collect();
    match told.is_empty() {
        _ if totals.nobody() => words.text("tally-nobody"),
        true => words.text("tally-unknown"),
        false => told.join(", "),
    }
}

fn told(state: &State<'_>, words: &'static Words, id: &Id) -> Result<String> {
    let file = state.motion(id, words.language()).with_context(|| {
        format!("no motion {id} was known and tabled at these clocks: `chancery decide` lists them")
    })?;
    let row = &file.motion;
    let mut text = format!("{}\n\n", super::status::clocks(file.clocks));
    writeln!(text, "{}", row.name)?;
    write!(text, "{} {}", lines::fate_sign(row.fate), words.code("fate", row.fate))?;
    if row.ground != decide::Ground::Rule {
        write!(text, " — {}", words.code("ground", row.ground))?;
    }
    writeln!(text, "\n{}: {}", words.text("column-matter"), row.matter_name)?;
    let sponsors: Vec<&str> = row.sponsors.iter().map(|one| one.as_str()).collect();
    if !sponsors.is_empty() {
        writeln!(text, "{} {}", words.text("motion-sponsors"), sponsors.join(" "))?;
    }
    if let Some(on) = file.takes_effect {
        writeln!(text, "{}: {}", words.text("fact-effect"), format::day(on, words))?;
    }
    procedure(&mut text, state, words, &file)?;
    if file.polls.is_empty() {
        writeln!(text, "\n{}", words.text("motion-no-poll"))?;
    }
    for one in &file.polls {
        poll(&mut text, state, words, (one, file.polls.len() > 1))?;
    }
    if !file.decisions.is_empty() {
        writeln!(text, "\n{}", words.text("decisions-title"))?;
    }
    for one in &file.decisions {
        let symbol = one.symbol.as_deref().unwrap_or_default();
        writeln!(text, "  {} {} {symbol}", one.on, one.name)?;
    }
    Ok(text)
}

fn procedure(
    text: &mut String,
    state: &State<'_>,
    words: &'static Words,
    file: &MotionFile,
) -> Result<()> {
    let charter = file.charter.as_ref().and_then(|version| version_of(state, version));
    let Some(charter) = charter.filter(|_| !file.procedure.is_empty()) else { return Ok(()) };
    writeln!(text, "\n{}", words.text("procedure-title"))?;
    for step in &file.procedure {
        let says = lines::step(words, charter, &step.step);
        let article = words.join("article-short", &[("id", step.article.as_str().into())]);
        let state = words.code("state", step.state);
        writeln!(text, "  {} {says}: {state} ({article})", lines::sign(step.state))?;
        if let Step::Proposal { any_of } = &step.step {
            for one in any_of {
                let says = lines::proposing(words, charter, one);
                let state = words.code("state", one.state);
                writeln!(text, "    {} {says}: {state}", lines::sign(one.state))?;
            }
        }
    }
    Ok(())
}

fn version_of<'a>(state: &State<'a>, version: &str) -> Option<&'a Charter> {
    state.view.charters().into_iter().find(|charter| charter.text.version == version)
}

fn poll(
    text: &mut String,
    state: &State<'_>,
    words: &'static Words,
    (one, several): (&PollFile, bool),
) -> Result<()> {
    let (manner, opened) = (words.code("manner", one.manner), one.opened);
    let title = lines::poll_title(words, one.reading, several);
    writeln!(text, "\n{title} · {opened} · {manner}")?;
    match (&one.tally, &one.undecided) {
        (Some(tally), _) => {
            let charter = version_of(state, &tally.charter).context("no charter is recorded")?;
            text.push_str(&told_tally(words, charter, tally));
        }
        (None, why) => {
            let why = why.as_ref().map_or_else(String::new, |why| lines::undecided(words, why));
            writeln!(text, "{} {why}", words.text("undecided"))?;
        }
    }
    for act in &one.consents {
        let (office, on) = (&act.office, act.on);
        write!(text, "{office}: {}, {on}", words.code("consent", act.act))?;
        if let Some(why) = act.disregarded {
            write!(text, ". {}", words.code("disregarded", why))?;
        }
        writeln!(text)?;
    }
    for outcome in &one.outcomes {
        let declared = words.code("outcome", outcome.declared);
        let differs = if outcome.differs { words.text("declared-differs") } else { String::new() };
        writeln!(text, "{} {declared}, {} {differs}", words.text("poll-declared"), outcome.on)?;
    }
    Ok(())
}

fn told_supposition(words: &'static Words, charter: &Charter, one: &Supposition) -> String {
    let clocks = one
        .clocks
        .map_or_else(String::new, |clocks| format!("{}\n\n", super::status::clocks(clocks)));
    let Tally { matter_name, fate, .. } = &one.tally;
    let fate = format!("{} {}", lines::fate_sign(*fate), words.code("fate", fate));
    format!("{clocks}{matter_name}: {fate}\n{}", told_tally(words, charter, &one.tally))
}

/// The lines, who voted how, what was refused, who could change it.
fn told_tally(words: &'static Words, charter: &Charter, tally: &Tally) -> String {
    let known = tally.voters.iter().map(|row| (&row.voter, &row.name));
    let refused = tally.refused.iter().map(|row| (&row.voter, &row.name));
    let names: BTreeMap<&ActorId, &String> = known.chain(refused).collect();
    let name = |id: &ActorId| names.get(id).map_or_else(|| id.to_string(), |name| (*name).clone());
    let rule = words.with("tally-rule", &[("rule", tally.rule_name.as_str().into())]);
    let article = words.join("article-short", &[("id", tally.article.as_str().into())]);
    let mut text = format!("{}\n{rule} ({article})\n", counts(words, &tally.totals));
    if tally.without_vote {
        text += &(words.text("tally-without-vote") + "\n");
    }
    if tally.finding.verdict == charter::Verdict::Open {
        text += &(lines::standing(words, &tally.finding) + "\n");
    }
    text += &lines::told(words, charter, &tally.finding);
    for one in &tally.refused {
        let article = words.join("article-short", &[("id", one.refusal.article().into())]);
        let why = lines::refusal(words, &one.refusal, &name);
        text += &format!("{}: {why} ({article})\n", words.text("refused-title"));
    }
    if tally.named {
        text += "\n";
        text += &ballots(words, tally);
    }
    if let Some(prospects) = &tally.prospects {
        text += &format!("\n{}\n", lines::prospects_title(words, &tally.finding));
        for line in lines::prospects(words, prospects, &name) {
            text += &format!("  {line}\n");
        }
    }
    text
}

fn ballots(words: &Words, tally: &Tally) -> String {
    let intended = tally.voters.iter().any(|row| row.intended.is_some());
    let mut headers = vec!["", "name", "vote"];
    headers.extend(intended.then_some("as it was meant"));
    let weights: Vec<String> = tally.weights.iter().map(|one| format!(">{}", one.id)).collect();
    headers.extend(weights.iter().map(String::as_str));
    let mut table = Table::new(&headers);
    for row in &tally.voters {
        let vote = match (&row.barred, row.choice) {
            (Some(barred), _) => words.code("cause", barred.cause),
            (None, Some(choice)) => words.code("choice", choice),
            (None, None) => words.text("poll-not-yet"),
        };
        let mut cells = vec![row.voter.to_string(), row.name.clone(), vote];
        let meant = row.intended.as_ref().map(|one| words.code("choice", one.choice));
        cells.extend(intended.then(|| meant.unwrap_or_default()));
        let weight = |one: &Option<Decimal>| one.map_or_else(String::new, format::number_text);
        cells.extend(row.weights.iter().map(weight));
        table.row(cells);
    }
    table.text()
}
