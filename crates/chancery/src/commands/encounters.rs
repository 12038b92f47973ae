use crate::{
    Done,
    listing::{Listing, given, joined, names},
    question::Question,
};
use analysis::{World, answer::Between};
use anyhow::Result;
use portal::Words;
use std::path::Path;
use vocabulary::{ActorId, Date, Period};

/// Who met whom: meetings, calls, visits and letters between those named, in order.
///
/// For example, the meetings of two presidents in six months:
/// chancery encounters donald-trump kassym-jomart-tokayev --within P6M --in-person
#[derive(Debug, clap::Args)]
pub struct Args {
    /// States, bodies or persons of whom each took part.
    pub who: Vec<ActorId>,
    /// From this day on (YYYY-MM-DD).
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub from: Option<Date>,
    /// Until this day (YYYY-MM-DD); the as-of day if left out.
    #[arg(long, value_name = "DATE", value_parser = vocabulary::day)]
    pub until: Option<Date>,
    /// In place of a first day: a period before the last, as P6M.
    #[arg(long, value_name = "PERIOD", conflicts_with = "from")]
    pub within: Option<Period>,
    /// Leave out calls and letters.
    #[arg(long)]
    pub in_person: bool,
    #[command(flatten)]
    pub question: Question,
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let Args { who, from, until, within, in_person, question } = args;
    let more = given([
        ("between", joined(who)),
        ("from", from.map(|day| day.to_string())),
        ("until", until.map(|day| day.to_string())),
        ("within", within.map(|period| period.to_string())),
        ("in_person", in_person.then(|| "yes".to_owned())),
    ]);
    question.answer_across(journal, "encounters", &more, |world, words| told(world, words, args))
}

fn told(world: &World<'_>, words: &'static Words, args: &Args) -> Result<String> {
    super::known(world, &args.who)?;
    let end = args.until.unwrap_or(world.clocks.as_of);
    let between = Between {
        parties: args.who.clone(),
        from: args.from.or(args.within.map(|period| period.before(end))),
        until: args.until,
        in_person: args.in_person,
    };
    let found = world.encounters(&between, words.language());
    let clocks = super::status::clocks(found.clocks);
    let from = found.from.map_or_else(String::new, |from| format!(" from {from}"));
    let who = names(&found.between);
    let (until, held, occasions) = (found.until, found.held, found.occasions);
    let head =
        format!("{clocks}\n\n{who}{from} until {until}: {held} held, on {occasions} occasions");
    let mut listing = Listing::new(words, head);
    for row in &found.encounters {
        listing.encounter(Some(row.occasion), row);
    }
    Ok(listing.text())
}
