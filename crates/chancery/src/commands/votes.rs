use crate::{Done, listing::given, question::Question, question::books, table::Table};
use analysis::{
    EVERY_FORUM, State, World,
    answer::{PairRow, VotesAnswer, VotesAsked},
    rollcall::measured::Placed,
};
use anyhow::{Context, Result, bail};
use portal::{Words, votes_words};
use std::path::Path;
use vocabulary::{ActorId, Date, Decimal, Id};

/// What recorded votes show of members: how alike they vote, where they stand, whose vote decided.
///
/// Of the votes by name of one forum. Agreement stands beside what any two members have in common; an
/// ideal point has the range of two standard errors and needs ten votes in polls that divide.
/// docs/votes.md tells the methods and their literature.
#[derive(Debug, clap::Args)]
#[command(mut_arg("forum", |arg| arg.help(FORUM).long_help(FORUM)))]
pub struct Args {
    /// The forum; the same as --forum.
    #[arg(id = "of", value_name = "FORUM", conflicts_with = "forum")]
    pub of: Option<Id>,
    /// Agreement with this member only, as CHN.
    #[arg(long, value_name = "ACTOR")]
    pub with: Option<ActorId>,
    /// Only polls on this matter of the charter.
    #[arg(long)]
    pub matter: Option<Id>,
    /// Only polls that opened from this day on (YYYY-MM-DD).
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub from: Option<Date>,
    /// Until this day (YYYY-MM-DD); the as-of day if left out.
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub until: Option<Date>,
    #[command(flatten)]
    pub question: Question,
}

const FORUM: &str = "One forum; may be left out when the journal holds one";

/// So many pairs are listed where no member is named.
const LISTED: usize = 50;

/// And so many of those that agree least.
const FEW: usize = 10;

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let mut question = args.question.clone();
    question.forum = args.of.clone().or(question.forum);
    if question.forum.is_none() && books(journal)?.forums.len() > 1 {
        question.forum = Some(EVERY_FORUM.parse()?);
    }
    if question.forum.as_ref().is_some_and(|forum| forum.as_str() == EVERY_FORUM) {
        // The route refuses, and names the forums that have votes.
        question.data(journal, "votes", "json", &[])?;
    }
    let more = given([
        ("with", args.with.as_ref().map(ToString::to_string)),
        ("matter", args.matter.as_ref().map(ToString::to_string)),
        ("from", args.from.map(|day| day.to_string())),
        ("until", args.until.map(|day| day.to_string())),
    ]);
    let more: Vec<(&str, &str)> =
        more.iter().map(|(name, value)| (*name, value.as_str())).collect();
    if question.answer_as_data(journal, "votes", &more)? {
        return Ok(Done::Well);
    }
    let (books, words) = (books(journal)?, question.words());
    let (forum, book) = question.book(&books)?;
    let world = World::one(forum, State::at(book, question.clocks()));
    let asked = VotesAsked {
        from: args.from,
        until: args.until,
        matter: args.matter.clone(),
        with: args.with.clone(),
    };
    super::known(&world, args.with.as_slice())?;
    if let Some(matter) = &args.matter {
        let known = world.matters(forum);
        if !known.contains(matter) {
            let known: Vec<&str> = known.iter().map(|id| id.as_str()).collect();
            bail!("no charter of {forum} has the matter {matter}: it knows {}", known.join(", "));
        }
    }
    let found = world.votes(forum, &asked, words.language()).context("no such forum")?;
    crate::output::print(&told(&found, words))?;
    Ok(Done::Well)
}

fn told(found: &VotesAnswer, words: &Words) -> String {
    let clocks = super::status::clocks(found.clocks);
    let mut text = format!("{clocks}\n\n{}\n", votes_words::told(found, words));
    if found.rolls.is_empty() {
        return text;
    }
    text += &format!("{}\n", votes_words::alike(found, words));
    if let Some(line) = votes_words::line(found, words) {
        text += &format!("{line}\n");
    }
    text += &format!("\n{}\n{}\n{}", rolls(found, words), members(found), pairs(found));
    let first = listed(found);
    let least = found.telling_pairs().get(first..).unwrap_or_default().iter().rev().take(FEW);
    let more = found.pairs.len() - first - least.len();
    if least.len() > 0 {
        text += &format!("\n{}\n{}", words.text("votes-least-alike"), table(found, least));
    }
    if more > 0 {
        text += &format!("{}\n", words.with("votes-more-pairs", &[("count", more.into())]));
    }
    text
}

fn share(share: Option<Decimal>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| share.to_string())
}

/// How many pairs are listed.
fn listed(found: &VotesAnswer) -> usize {
    if found.with.is_some() { found.pairs.len() } else { found.pairs.len().min(LISTED) }
}

fn rolls(found: &VotesAnswer, words: &Words) -> String {
    let mut table = Table::new(&[
        "date",
        "poll",
        "motion",
        "outcome",
        ">yes",
        ">abstain",
        ">no",
        ">divides",
        "could change it alone",
        "entry",
    ]);
    for row in &found.rolls {
        let pivotal: Vec<&str> = row.pivotal.iter().map(|one| one.actor.as_str()).collect();
        table.row(vec![
            row.on.to_string(),
            row.poll.to_string(),
            row.name.clone(),
            words.code("fate", row.fate),
            row.yes.to_string(),
            row.abstain.to_string(),
            row.no.to_string(),
            row.discrimination.map_or_else(|| "–".to_owned(), |one| one.round_dp(2).to_string()),
            pivotal.join(" "),
            format!("#{}", row.cited.seq),
        ]);
    }
    table.text()
}

fn placed(point: Placed) -> String {
    let [value, low, high] = [point.value, point.low, point.high].map(|one| one.round_dp(2));
    format!("{value} [{low}; {high}]")
}

fn members(found: &VotesAnswer) -> String {
    let mut table = Table::new(&[
        "",
        "name",
        ">could vote",
        ">yes",
        ">abstain",
        ">no",
        ">as most did",
        ">on losing side",
        ">could change it alone",
        ">point",
        ">bloc",
    ]);
    for row in &found.members {
        table.row(vec![
            row.actor.to_string(),
            row.name.clone(),
            row.entitled.to_string(),
            row.yes.len().to_string(),
            row.abstain.len().to_string(),
            row.no.len().to_string(),
            share(row.majority_share),
            row.lost.len().to_string(),
            row.pivotal.len().to_string(),
            row.point.map_or_else(|| "–".to_owned(), placed),
            row.bloc.map_or_else(|| "–".to_owned(), |bloc| bloc.to_string()),
        ]);
    }
    table.text()
}

fn pairs(found: &VotesAnswer) -> String {
    table(found, found.pairs.iter().take(listed(found)))
}

fn table<'p>(found: &VotesAnswer, pairs: impl Iterator<Item = &'p PairRow>) -> String {
    let columns = ["", "", ">common", ">alike", ">opposed", ">share", ">agreement", "apart"];
    // Where the two differ is told of one member's pairs.
    let told = if found.with.is_some() { columns.len() } else { columns.len() - 1 };
    let mut table = Table::new(&columns[..told]);
    for row in pairs {
        // Of few votes a share says little.
        let few = row.common < found.least;
        let number = |share: Decimal| if few { "–".to_owned() } else { share.to_string() };
        let apart: Vec<&str> = row.apart.iter().flatten().map(Id::as_str).collect();
        let mut cells = vec![
            row.one.actor.to_string(),
            row.other.actor.to_string(),
            row.common.to_string(),
            row.equal.to_string(),
            row.opposed.to_string(),
            number(row.share),
            number(row.agreement),
            apart.join(" "),
        ];
        cells.truncate(told);
        table.row(cells);
    }
    table.text()
}
