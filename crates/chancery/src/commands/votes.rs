use crate::{Done, listing::given, question::Question, question::books, table::Table};
use analysis::{
    State, World,
    answer::{VotesAnswer, VotesAsked},
    rollcall::measured::Placed,
};
use anyhow::{Context, Result, bail};
use portal::Words;
use std::path::Path;
use vocabulary::{ActorId, Date, Decimal, Id};

/// What recorded votes show of members: how alike they vote, where they stand, whose vote decided.
///
/// Agreement stands beside the base rate, the mean of all pairs; an ideal point has the range of two
/// standard errors and needs ten votes in polls that divide. docs/votes.md tells the methods and
/// their literature.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The forum, as --forum.
    #[arg(conflicts_with = "forum")]
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

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let mut question = args.question.clone();
    question.forum = args.of.clone().or(question.forum);
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
    let mut text = format!("{}\n\n{}\n", super::status::clocks(found.clocks), head(found));
    if let Some(positive) = &found.positive {
        text += &format!("ideal points: {} stands on the positive side\n", positive.actor);
    }
    if let Some(why) = &found.no_points {
        text += &format!("no ideal points: {why}\n");
    }
    if !found.rolls.is_empty() {
        text += &format!("\n{}\n{}\n{}", rolls(found, words), members(found), pairs(found));
    }
    text
}

fn share(share: Option<Decimal>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| share.to_string())
}

fn head(found: &VotesAnswer) -> String {
    format!(
        "{} roll calls, votes differ in {}; any two members vote alike in {}, agreement {}",
        found.rolls.len(),
        found.divided,
        share(found.base_share),
        share(found.base_agreement)
    )
}

fn rolls(found: &VotesAnswer, words: &Words) -> String {
    let mut table = Table::new(&[
        "date", "poll", "motion", "outcome", ">yes", ">abstain", ">no", "pivotal", "entry",
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
        ">with majority",
        ">lost",
        ">pivotal",
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
    let columns = ["", "", ">common", ">alike", ">opposed", ">share", ">agreement", "apart"];
    // Where the two differ is told of one member's pairs.
    let told = if found.with.is_some() { columns.len() } else { columns.len() - 1 };
    let mut table = Table::new(&columns[..told]);
    for row in &found.pairs {
        let apart: Vec<&str> = row.apart.iter().flatten().map(Id::as_str).collect();
        let mut cells = vec![
            row.one.actor.to_string(),
            row.other.actor.to_string(),
            row.common.to_string(),
            row.equal.to_string(),
            row.opposed.to_string(),
            row.share.to_string(),
            row.agreement.to_string(),
            apart.join(" "),
        ];
        cells.truncate(told);
        table.row(cells);
    }
    table.text()
}
