use crate::{Done, listing::given, question::Question, table::Table};
use analysis::{
    State, World,
    answer::{
        Abstention, CHANCE, History, Influence, InfluenceFile, Inquiry, Measurement, NoInfluence,
        ShiftRow, WhatIfRow, read_blocs,
    },
    influence::{Progress, Sampling, Watch},
    what_if::{PARAMETERS, WhatIf},
};
use anyhow::{Context, Result, bail};
use charter::Charter;
use indicatif::ProgressBar;
use portal::{Words, format, influence_words};
use std::{
    fmt::Write as _,
    fs,
    ops::ControlFlow,
    path::{Path, PathBuf},
};
use vocabulary::{ActorId, Decimal, Id};

/// What a seat is worth: who turns the outcome how often, rule by rule or on one matter.
///
/// For example, under the decisions of the Board of Peace, if the chairman's approval fell away:
/// chancery influence board-of-peace --matter budget --without chairman
/// docs/influence.md tells the methods, and how a file of suppositions is written.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The forum; the same as --forum.
    #[arg(id = "of", value_name = "FORUM")]
    pub of: Option<Id>,
    /// One matter of its charter, in full; every rule at a glance if left out.
    #[arg(long)]
    pub matter: Option<Id>,
    /// A TOML file of suppositions, each a [[what-if]] with a name and the parameters below.
    #[arg(long, value_name = "FILE", requires = "matter")]
    pub what_if: Option<PathBuf>,
    /// A supposition in one text, as "join=CAN;without=chairman"; again for another.
    #[arg(long, value_name = "TEXT", requires = "matter")]
    pub suppose: Vec<WhatIf>,
    /// Suppose that these are members too.
    #[arg(long, value_name = "ACTORS", requires = "matter")]
    pub join: Option<String>,
    /// Suppose that these are not.
    #[arg(long, value_name = "ACTORS", requires = "matter")]
    pub leave: Option<String>,
    /// Suppose another class, as DEU:permanent.
    #[arg(long, value_name = "ACTOR:CLASS", requires = "matter")]
    pub class: Option<String>,
    /// Suppose that US dollars are paid in cash, as KAZ:1000000000.01, and a day if not the as-of day.
    #[arg(long, value_name = "ACTOR:USD[:DATE]", requires = "matter")]
    pub pay: Option<String>,
    /// Suppose that these offices have no say.
    #[arg(long, value_name = "OFFICES", requires = "matter")]
    pub without: Option<String>,
    /// Suppose that votes weigh by this: one-each, a rung as paid-in, a weight of the charter, or an
    /// indicator as gdp-current-usd.
    #[arg(long, value_name = "BY", requires = "matter")]
    pub votes: Option<String>,
    /// Suppose another threshold, as 2/3; of one of several tests as 2:70%.
    #[arg(long, value_name = "[TEST:]LIMIT", requires = "matter")]
    pub needs: Option<String>,
    /// Suppose so many votes, as KAZ:5.
    #[arg(long, value_name = "ACTOR:VOTES", requires = "matter")]
    pub weigh: Option<String>,
    /// Suppose that seats vote as one, as chairman:USA.
    #[arg(long, value_name = "SEAT:SEAT", requires = "matter")]
    pub together: Option<String>,
    /// Blocs that form first (a-priori unions), as KAZ:KGZ:UZB,chairman:USA; a group or a forum
    /// stands for its members.
    #[arg(long, value_name = "BLOCS", requires = "matter")]
    pub blocs: Option<String>,
    /// How influence moves with the votes of this member, from none to as many as all others have.
    #[arg(long, value_name = "ACTOR", requires = "matter")]
    pub vary: Option<ActorId>,
    /// Refuse rather than estimate by chance.
    #[arg(long)]
    pub exact: bool,
    /// By how much an estimate may be off, from 0.0005 to 0.1, but for one chance in a hundred;
    /// 0.005 if left out.
    #[arg(long, conflicts_with = "exact")]
    pub error: Option<f64>,
    #[command(flatten)]
    pub question: Question,
}

impl Args {
    /// The parameters of one supposition, as the API takes them.
    fn own(&self) -> Vec<(&'static str, String)> {
        let values = [
            &self.join,
            &self.leave,
            &self.class,
            &self.pay,
            &self.without,
            &self.votes,
            &self.needs,
            &self.weigh,
            &self.together,
        ];
        given(PARAMETERS.into_iter().zip(values.map(Clone::clone)))
    }
}

pub fn run(journal: &Path, args: &Args) -> Result<Done> {
    let mut question = args.question.clone();
    if let (Some(one), Some(other)) = (&args.of, &question.forum)
        && one != other
    {
        bail!("the forum is given twice, as {one} and as --forum {other}: leave one out");
    }
    question.forum = args.of.clone().or(question.forum);
    if args.error.is_some_and(|error| !(0.0005..=0.1).contains(&error)) {
        bail!("--error: expected a number from 0.0005 to 0.1");
    }
    let mut own = WhatIf::default();
    for (parameter, value) in args.own() {
        own.suppose(parameter, &value).with_context(|| format!("--{parameter}"))?;
    }
    let mut what_ifs: Vec<WhatIf> = if own.is_empty() { Vec::new() } else { vec![own] };
    what_ifs.extend(args.suppose.iter().cloned());
    if let Some(file) = &args.what_if {
        what_ifs.extend(read(file)?);
    }
    let mut more: Vec<(&str, String)> =
        what_ifs.iter().map(|what_if| ("suppose", what_if.to_string())).collect();
    more.extend(given([
        ("matter", args.matter.as_ref().map(Id::to_string)),
        ("blocs", args.blocs.clone()),
        ("vary", args.vary.as_ref().map(ToString::to_string)),
        ("exact", args.exact.then(|| "yes".to_owned())),
        ("error", args.error.map(|error| error.to_string())),
    ]));
    let blocs = args.blocs.as_deref().map(read_blocs).unwrap_or_default();
    let error = args.error.unwrap_or(CHANCE.error);
    let asked = Inquiry {
        what_ifs,
        blocs,
        vary: args.vary.clone(),
        sampling: (!args.exact).then_some(Sampling { error, ..CHANCE }),
    };
    let route = if args.matter.is_some() { "influence-on" } else { "influence" };
    question.answer_beside(journal, route, &more, |world, every, words| {
        let forum = match world.forums.as_slice() {
            [(forum, _)] => *forum,
            _ => bail!("say which forum: chancery influence FORUM"),
        };
        told(world, every, forum, (args.matter.as_ref(), &asked), words)
    })
}

/// Reads a file of suppositions.
fn read(file: &Path) -> Result<Vec<WhatIf>> {
    let shown = file.display();
    let text = fs::read_to_string(file).with_context(|| format!("reading {shown}"))?;
    let expected = "expected [[what-if]] and under it a name and parameters, as join = \"CAN\"";
    let table: toml::Table =
        text.parse().map_err(|error| anyhow::anyhow!("{shown}: {error}; {expected}"))?;
    if let Some(strange) = table.keys().find(|key| *key != "what-if") {
        bail!("{shown}: {strange:?}: {expected}");
    }
    let all = table.get("what-if").and_then(toml::Value::as_array).filter(|all| !all.is_empty());
    let all = all.with_context(|| format!("{shown}: nothing is supposed: {expected}"))?;
    let mut what_ifs = Vec::new();
    for (at, one) in (1..).zip(all) {
        let mut what_if = WhatIf::default();
        let table = one.as_table().with_context(|| format!("{shown}, what-if {at}: {expected}"))?;
        for (key, value) in table {
            let said = || format!("{shown}, what-if {at}, {key}");
            let texts = texts(value).with_context(|| {
                format!("{}: expected a text, a number, or a list of them", said())
            })?;
            match key.as_str() {
                "name" => {
                    let name = texts.into_iter().next().filter(|name| !name.contains(';'));
                    what_if.name = Some(name.with_context(|| {
                        format!("{}: expected one name, without a semicolon", said())
                    })?);
                }
                key => {
                    for text in texts {
                        what_if.suppose(key, &text).with_context(said)?;
                    }
                }
            }
        }
        if what_if.is_empty() {
            bail!("{shown}, what-if {at}: nothing is supposed: {expected}");
        }
        what_ifs.push(what_if);
    }
    Ok(what_ifs)
}

fn texts(value: &toml::Value) -> Option<Vec<String>> {
    match value {
        toml::Value::String(text) => Some(vec![text.clone()]),
        toml::Value::Integer(number) => Some(vec![number.to_string()]),
        toml::Value::Array(all) => {
            all.iter().map(texts).collect::<Option<Vec<_>>>().map(|all| all.concat())
        }
        _ => None,
    }
}

/// Calls with a watch that shows how far it has come, on standard error; where that is no terminal
/// nothing is shown.
fn watched<T>(call: impl FnOnce(&mut Watch<'_>) -> T) -> T {
    let bar = ProgressBar::new(1);
    let mut told = |Progress { done, of }: Progress| {
        bar.set_length(of);
        bar.set_position(done);
        ControlFlow::Continue(())
    };
    let answer = call(&mut Watch::new(&mut told));
    bar.finish_and_clear();
    answer
}

fn told(
    world: &World<'_>,
    every: &World<'_>,
    forum: &Id,
    (matter, asked): (Option<&Id>, &Inquiry),
    words: &'static Words,
) -> Result<String> {
    let language = words.language();
    let state = world.forum(forum).context("no forum")?;
    let failed = |why: NoInfluence| match why {
        NoInfluence::Forum => anyhow::anyhow!("no forum {forum}"),
        NoInfluence::Charter => {
            anyhow::anyhow!("no charter was known on {}", world.clocks.known_at)
        }
        NoInfluence::Matter(why) => anyhow::anyhow!("{why}"),
    };
    match matter {
        None => {
            let found = watched(|watch| world.influence_by_rule(forum, asked, language, watch));
            Ok(by_rule(&found.map_err(failed)?, words))
        }
        Some(matter) => {
            let found =
                watched(|watch| world.influence(forum, every, (matter, asked), language, watch));
            on_matter(&found.map_err(failed)?, state, every, words)
        }
    }
}

fn by_rule(found: &Influence, words: &Words) -> String {
    let mut text = super::status::clocks(found.clocks) + "\n";
    if found.rules.is_empty() {
        let known_at = found.clocks.known_at;
        let none = || words.text("influence-none");
        let said = match &found.charter {
            Some(_) => none(),
            None => portal::lines::no_charter(words, known_at),
        };
        let _ = writeln!(text, "\n{said}");
    }
    for rule in &found.rules {
        let article = words.join("article-short", &[("id", rule.article.as_str().into())]);
        let matters: Vec<&str> = rule.matters.iter().map(|one| one.id.as_str()).collect();
        let _ = writeln!(text, "\n{} ({article}): {}", rule.name, matters.join(", "));
        if let Some(why) = &rule.no_game {
            let _ = writeln!(text, "  {}", influence_words::no_game(why, words));
            continue;
        }
        for kind in rule.kinds.iter().take(5) {
            let _ = writeln!(text, "  {}", influence_words::kind(kind, words));
        }
        if rule.kinds.len() > 5 {
            let _ = writeln!(text, "  …");
        }
        if let Some(to_act) = rule.to_act {
            let share = influence_words::share(to_act, words);
            let says = words.with("influence-to-act", &[("share", share.into())]);
            let gini = rule.spread.as_ref().map(|spread| spread.gini.round_dp(3).normalize());
            let gini = gini.map_or_else(String::new, |gini| format!(" Gini {gini}."));
            let way = rule.way.as_ref().map(|way| influence_words::way(way, words));
            let _ = writeln!(text, "  {says}{gini} [{}]", way.unwrap_or_default());
        }
    }
    text
}

fn on_matter(
    found: &InfluenceFile,
    state: &State<'_>,
    every: &World<'_>,
    words: &'static Words,
) -> Result<String> {
    let charter = state.view.charter().context("no charter is recorded")?;
    let name = |actor: &ActorId| every.name(actor, words.language());
    let short = |id: &str| words.join("article-short", &[("id", id.into())]);
    let mut text = super::status::clocks(found.clocks);
    writeln!(text, "\n\n{} ({})", found.name, short(&found.article))?;
    writeln!(text, "{} ({})", found.rule_name, short(&found.rule_article))?;
    for row in &found.what_ifs {
        writeln!(text, "\n{}", influence_words::supposition(row, words, charter, &name))?;
        if let Some(why) = row.no_game.as_ref().filter(|why| why.is_mistaken()) {
            bail!("{why}");
        }
        text += &shifts(row, words);
        for said in influence_words::remarks(row, words, (found.clocks.as_of, charter), &name) {
            writeln!(text, "    – {said}")?;
        }
    }
    if !found.what_ifs.is_empty() {
        writeln!(text, "\n{}", words.text("influence-as-stands"))?;
    }
    match (&found.measured, &found.no_game) {
        (Some(measured), _) => text += &self::measured(measured, charter, &name, words)?,
        (None, Some(why)) if found.what_ifs.is_empty() => bail!("{why}"),
        (None, why) => {
            let why = why.as_ref().map(|why| influence_words::no_game(why, words));
            writeln!(text, "{}", why.unwrap_or_default())?;
        }
    }
    let suited = found.measured.as_ref().map_or(&[][..], |measured| measured.suited.as_slice());
    if !suited.is_empty() && found.what_ifs.is_empty() {
        writeln!(text, "\n{}", words.text("influence-suited"))?;
        for row in suited {
            writeln!(text, "  {}", influence_words::supposition(row, words, charter, &name))?;
            text += &shifts(row, words);
        }
    }
    for course in found.measured.iter().flat_map(|measured| &measured.courses) {
        let of = course.of.as_ref().map_or("", |seat| seat.name.as_str());
        let title = format!("influence-course-{}", course.varied);
        writeln!(text, "\n{}", words.with(&title, &[("name", of.into())]))?;
        // An odd number of steps: what an even and an odd number of voters do stands side by side.
        let apart = (course.steps.len() / 8) | 1;
        let last = course.steps.len() - 1;
        for (at, step) in course.steps.iter().enumerate() {
            if at % apart != 0 && at != last && step.at != course.now_at {
                continue;
            }
            let shares = course.seats.iter().zip(&step.shares);
            let shares: Vec<String> = shares
                .map(|(seat, share)| {
                    format!("{} {}", seat.name, influence_words::share(*share, words))
                })
                .collect();
            let here = if step.at == course.now_at { " *" } else { "" };
            writeln!(text, "  {}{here}  {}", step.at.normalize(), shares.join(", "))?;
        }
    }
    match found.measured.as_ref().map(|measured| &measured.history) {
        Some(Some(history)) if history.moments.len() > 1 => {
            writeln!(text, "\n{}", words.text("influence-history"))?;
            text += &self::history(history, words);
        }
        Some(None) => writeln!(text, "\n{}", words.text("influence-many"))?,
        _ => {}
    }
    Ok(text)
}

fn measured(
    found: &Measurement,
    charter: &Charter,
    name: &dyn Fn(&ActorId) -> String,
    words: &'static Words,
) -> Result<String> {
    let short = |id: &str| words.join("article-short", &[("id", id.into())]);
    if let Some(why) = found.blocs_refused.as_ref().or(found.vary_refused.as_ref()) {
        bail!("{why}");
    }
    let mut text = String::new();
    for said in influence_words::headline(found, words) {
        writeln!(text, "  • {said}")?;
    }
    writeln!(text, "\n{}", words.text("influence-readings"))?;
    for one in &found.readings {
        let says = influence_words::reading(one, words, charter, name);
        let article =
            one.article.as_deref().map_or_else(String::new, |id| format!(" ({})", short(id)));
        writeln!(text, "  – {says}{article}")?;
    }
    writeln!(text, "\n{}", seats(found, words))?;
    if !found.blocs.is_empty() {
        let blocs = found.blocs.iter().map(|bloc| influence_words::seats(bloc, words));
        let blocs: Vec<String> = blocs.collect();
        writeln!(text, "{}: {}\n", words.text("influence-blocs"), blocs.join("; "))?;
    }
    let computed = &found.computed;
    let of = computed.winning.as_ref().map_or_else(String::new, |winning| {
        format!("; {winning} of {} coalitions pass", computed.coalitions)
    });
    let way = |way| influence_words::way(way, words);
    let other = computed.shapley.as_ref().filter(|other| **other != computed.way);
    let other = other.map_or_else(String::new, |other| format!("; Shapley–Shubik: {}", way(other)));
    writeln!(text, "{}{other}{of}", way(&computed.way))?;
    let spread = |one: &analysis::answer::SpreadRow| {
        format!(
            "Gini {}, as {} seats alike",
            one.gini.round_dp(3).normalize(),
            one.effective.round_dp(1)
        )
    };
    writeln!(text, "influence: {}; votes: {}", spread(&found.spread), spread(&found.vote_spread))?;
    if let Some(abstention) = &found.abstention {
        text += &abstaining(abstention, words);
    }
    if let Some(minimal) = &found.minimal {
        let lists = [
            ("smallest that pass", &minimal.winning, &minimal.winning_kinds, minimal.winning_more),
            (
                "smallest that block",
                &minimal.blocking,
                &minimal.blocking_kinds,
                minimal.blocking_more,
            ),
        ];
        for (title, number, kinds, more) in lists {
            writeln!(text, "\n{title}: {number}")?;
            for kind in kinds {
                let parts = influence_words::parts(&kind.parts, words);
                writeln!(text, "  {} × [{}] {parts}", kind.coalitions, kind.size)?;
            }
            if more {
                writeln!(text, "  …")?;
            }
        }
    }
    Ok(text)
}

fn abstaining(found: &Abstention, words: &Words) -> String {
    let mut text = format!("\n{}\n", words.text("influence-abstention"));
    if let Some(why) = &found.no_game {
        return text + &format!("  {}\n", influence_words::no_game(why, words));
    }
    let share = |value: Decimal| influence_words::share(value, words);
    for row in found.rows.iter().take(8) {
        let seats = influence_words::seats(&row.seats, words);
        let (turns, of) = (share(row.turns), share(row.share));
        let stops = row
            .abstaining_stops
            .map_or_else(String::new, |stops| format!("; abstaining stops it in {}", share(stops)));
        text += &format!("  {seats}: turns {turns}, share {of}{stops}\n");
    }
    if found.rows.len() > 8 {
        text += "  …\n";
    }
    if let (Some(to_act), Some(way)) = (found.to_act, &found.way) {
        let way = influence_words::way(way, words);
        text += &format!("  passes {} [{way}]\n", share(to_act));
    }
    text
}

fn seats(found: &Measurement, words: &Words) -> String {
    let money = found.seats.iter().any(|row| row.pledged.is_some() || row.paid.is_some());
    let means = found.seats.iter().any(|row| row.means.is_some());
    let owen = found.seats.iter().any(|row| row.owen.is_some());
    let mut heads =
        vec!["", "name", ">votes", ">turns", ">share", ">Shapley", ">prevents", ">initiates"];
    heads.extend(owen.then_some(">Owen"));
    heads.extend(money.then_some(">paid USD"));
    heads.extend(money.then_some(">per point"));
    heads.extend(means.then_some(">of GDP"));
    heads.extend(means.then_some(">of people"));
    let mut table = Table::new(&heads);
    let percent = |value: Option<Decimal>| {
        value.map_or_else(|| "–".to_owned(), |value| influence_words::share(value, words))
    };
    for row in &found.seats {
        let mut cells = vec![
            row.seat.seat.to_string(),
            row.seat.name.clone(),
            percent(Some(row.vote_share)),
            percent(Some(row.turns)),
            percent(Some(row.share)),
            percent(row.shapley),
            percent(Some(row.prevents)),
            percent(Some(row.initiates)),
        ];
        cells.extend(owen.then(|| percent(row.owen)));
        let amount = |value: Option<Decimal>| {
            value.map_or_else(|| "–".to_owned(), |value| format::rounded(value.round(), words))
        };
        cells.extend(money.then(|| amount(row.paid.as_ref().map(|one| one.value))));
        cells.extend(money.then(|| amount(row.paid_per_point)));
        cells.extend(means.then(|| percent(row.means.as_ref().map(|one| one.share))));
        cells.extend(means.then(|| percent(row.people.as_ref().map(|one| one.share))));
        table.row(cells);
    }
    table.text()
}

fn shifts(row: &WhatIfRow, words: &Words) -> String {
    if let Some(why) = &row.no_game {
        return format!("    {}\n", influence_words::no_game(why, words));
    }
    let percent = |value: Option<Decimal>| {
        value.map_or_else(|| "–".to_owned(), |value| influence_words::share(value, words))
    };
    let mut text = String::new();
    let one = |shift: &ShiftRow| {
        let (turns, share) = (&shift.turns, &shift.share);
        format!(
            "    {}{}: decides alone {} → {}, share {} → {} ({})\n",
            influence_words::seats(&shift.seats, words),
            if shift.as_one {
                format!(" {}", words.text("influence-as-one"))
            } else {
                String::new()
            },
            percent(turns.before),
            percent(turns.after),
            percent(share.before),
            percent(share.after),
            influence_words::change(share.change, words),
        )
    };
    let some = 6;
    for shift in row.rows.iter().take(some) {
        text += &one(shift);
    }
    if row.rows.len() > some {
        text += "    …\n";
    }
    if let Some(shift) = &row.to_act {
        text += &format!("    passes {} → {}\n", percent(shift.before), percent(shift.after));
    }
    text
}

fn history(found: &History, words: &Words) -> String {
    let (before, said) = influence_words::unmeasured(found, words).unzip();
    let mut text = said.map_or_else(String::new, |said| format!("  {said}\n"));
    for moment in &found.moments[before.unwrap_or(0)..] {
        let mut what = Vec::new();
        for (sign, seats) in [("+", &moment.joined), ("−", &moment.left), ("~", &moment.reclassed)]
        {
            if !seats.is_empty() {
                what.push(format!("{sign} {}", influence_words::seats(seats, words)));
            }
        }
        what.extend(moment.reweighed.then(|| words.text("influence-reweighed")));
        what.extend(moment.charter.clone());
        what.extend(moment.rule.clone());
        for paid in &moment.paid {
            what.push(format!(
                "{} paid {} USD",
                paid.seat.name,
                format::rounded(paid.dollars, words)
            ));
        }
        let figures = moment.kinds.iter().map(|kind| influence_words::kind_in_short(kind, words));
        let figures: Vec<String> = figures.collect();
        let said = moment.no_game.as_ref().map(|why| influence_words::no_game(why, words));
        let figures = said.unwrap_or_else(|| figures.join("; "));
        let (on, voters) = (moment.on, moment.voters);
        text += &format!("  {on}  {voters} voters  {figures}  {}\n", what.join("; "));
    }
    text
}
