//! Influence in words: the sentences that a page and a terminal show alike.

use crate::{format, words::Words};
use analysis::{
    answer::{History, KindRow, Measurement, PartOf, SeatName, Way, WhatIfRow, WithVotes},
    seats::{NoGame, Reading, Unmet},
    what_if::{ONE_EACH, Stated},
};
use charter::Charter;
use fluent_bundle::FluentValue;
use vocabulary::{ActorId, Date, Decimal, Id, Names, Stage};

/// A share in percent, to three digits that count: `50 %`, `7.45 %`, `0.00305 %`.
#[must_use]
pub fn share(share: Decimal, words: &Words) -> String {
    let percent = share * Decimal::ONE_HUNDRED;
    let least = Decimal::new(1, 6);
    if !percent.is_zero() && percent < least {
        let less = format!("< {}", format::number_text(least));
        return words.join("value-percent", &[("number", less.into())]);
    }
    let short = percent.round_sf(3).unwrap_or(percent);
    // What is less than all is not rounded to all: that would read as a veto.
    if short >= Decimal::ONE_HUNDRED && percent < Decimal::ONE_HUNDRED {
        let more = format!("> {}", format::number_text(Decimal::new(999, 1)));
        return words.join("value-percent", &[("number", more.into())]);
    }
    words.join("value-percent", &[("number", format::number_text(short).into())])
}

/// A change of a share in points of a hundred, with its sign.
#[must_use]
pub fn change(change: Decimal, words: &Words) -> String {
    let points = change * Decimal::ONE_HUNDRED;
    let short = points.round_sf(3).unwrap_or(points);
    let sign = if short.is_sign_positive() && !short.is_zero() { "+" } else { "" };
    words
        .join("value-points", &[("number", format!("{sign}{}", format::number_text(short)).into())])
}

/// So many names stand in a sentence.
const NAMED: usize = 3;

/// Seats by name; of many the first ones and how many more.
#[must_use]
pub fn seats(seats: &[SeatName], words: &Words) -> String {
    let names = |seats: &[SeatName]| {
        let names: Vec<&str> = seats.iter().map(|seat| seat.name.as_str()).collect();
        names.join(&comma(words))
    };
    if seats.len() <= NAMED + 1 {
        return names(seats);
    }
    let (some, more) = (names(&seats[..NAMED]), seats.len() - NAMED);
    words.with("influence-and-more", &[("names", some.into()), ("count", more.into())])
}

/// What separates names in a list.
fn comma(words: &Words) -> String {
    format!("{} ", words.text("list-comma"))
}

/// What is most worth saying of a matter, a sentence each.
#[must_use]
pub fn headline(file: &Measurement, words: &Words) -> Vec<String> {
    let mut said = Vec::new();
    let percent = |value: Decimal| FluentValue::from(share(value, words));
    match (&file.dictator, file.vetoers.as_slice()) {
        (Some(one), _) => {
            said.push(words.with("influence-dictator", &[("name", one.name.as_str().into())]));
        }
        (None, []) => {}
        (None, all) if all.len() == file.seats.len() => said.push(words.text("influence-all-veto")),
        (None, some) => {
            let count = FluentValue::from(some.len());
            let names = FluentValue::from(seats(some, words));
            said.push(words.with("influence-veto", &[("count", count), ("names", names)]));
        }
    }
    for kind in file.kinds.iter().take(NAMED) {
        said.push(self::kind(kind, words));
    }
    said.push(words.with("influence-to-act", &[("share", percent(file.to_act))]));
    if let Some(powerless) = file.powerless.as_ref().filter(|all| !all.is_empty()) {
        let count = FluentValue::from(powerless.len());
        let names = FluentValue::from(seats(powerless, words));
        said.push(words.with("influence-powerless", &[("count", count), ("names", names)]));
    }
    said
}

/// How often seats that are alike turn the outcome, and what share of influence they have.
#[must_use]
pub fn kind(kind: &KindRow, words: &Words) -> String {
    let all = Decimal::from(kind.seats.len()) * kind.share;
    words.with(
        if kind.seats.len() == 1 { "influence-one" } else { "influence-each" },
        &[
            ("name", seats(&kind.seats, words).into()),
            ("count", kind.seats.len().into()),
            ("turns", share(kind.turns, words).into()),
            ("share", share(kind.share, words).into()),
            ("together", share(all, words).into()),
        ],
    )
}

/// What seats that are alike had on a day: `China, France, Russia and 2 more: 16.7 % each`.
#[must_use]
pub fn kind_in_short(kind: &KindRow, words: &Words) -> String {
    let key = if kind.seats.len() == 1 { "influence-kind-one" } else { "influence-kind-each" };
    let names = seats(&kind.seats, words);
    words.with(key, &[("names", names.into()), ("share", share(kind.share, words).into())])
}

/// That nothing can be measured before the first day on which something can; none where that is the
/// first day of all. The first moments of a history that it speaks of are so many.
#[must_use]
pub fn unmeasured(history: &History, words: &Words) -> Option<(usize, String)> {
    // Where earlier days were left out, nothing is said of them.
    let before = history.left_out == 0;
    let count = history.moments.iter().take_while(|one| before && one.no_game.is_some()).count();
    let why = reason(history.moments[..count].last()?.no_game.as_ref()?, words).into();
    let said = match history.moments.get(count) {
        Some(first) => {
            let date = format::day(first.on, words).into();
            words.with("influence-unmeasured", &[("date", date), ("reason", why)])
        }
        None => words.with("influence-unmeasured-all", &[("reason", why)]),
    };
    Some((count, said))
}

/// What else there is to say of a supposition: how the rule would be read otherwise, who would have
/// votes at all, and whose term a payment lifts, as of a day.
#[must_use]
pub fn remarks(
    row: &WhatIfRow,
    words: &Words,
    (on, charter): (Date, &Charter),
    name: &dyn Fn(&ActorId) -> String,
) -> Vec<String> {
    let mut said = Vec::new();
    if let Some(WithVotes { have, of }) = row.with_votes.filter(|one| one.have < one.of) {
        let (have, of) = (FluentValue::from(have), FluentValue::from(of));
        said.push(words.with("influence-with-votes", &[("have", have), ("of", of)]));
    }
    for term in &row.terms {
        let Some(ends) = term.before else { continue };
        let past = if ends <= on { "-past" } else { "" };
        let key = match term.after {
            None => "influence-term-lifted",
            Some(after) if after == ends => "influence-term-kept",
            Some(_) => "influence-term-moved",
        };
        let name = FluentValue::from(term.seat.name.as_str());
        let date = |day| FluentValue::from(format::day(day, words));
        let then = date(term.after.unwrap_or(ends));
        let all = [("name", name), ("date", date(ends)), ("then", then)];
        said.push(words.with(&format!("{key}{past}"), &all));
    }
    let unmoved = row.no_game.is_none() && row.rows.iter().all(|one| one.share.change.is_zero());
    if unmoved && row.terms.iter().any(|term| term.before.is_some_and(|ends| ends > on)) {
        said.push(words.text("influence-term-no-vote"));
    }
    if !row.readings.is_empty() {
        let others = row.readings.iter().map(|one| reading(one, words, charter, name));
        let others: Vec<String> = others.collect();
        said.push(format!("{}: {}", words.text("influence-then-read"), others.join(" ")));
    }
    said
}

/// Parts of a coalition: `5 of 5 (China, France …) + 4 of 10 (…)`.
#[must_use]
pub fn parts(parts: &[PartOf], words: &Words) -> String {
    let part = |part: &PartOf| {
        let names = seats(&part.of, words);
        if part.of.len() == 1 {
            return names;
        }
        let (count, of) = (FluentValue::from(part.count), FluentValue::from(part.of.len()));
        words.with("influence-part", &[("count", count), ("of", of), ("names", names.into())])
    };
    parts.iter().map(part).collect::<Vec<_>>().join(" + ")
}

/// What was assumed, in a sentence.
#[must_use]
pub fn reading(
    reading: &Reading,
    words: &Words,
    charter: &Charter,
    name: &dyn Fn(&ActorId) -> String,
) -> String {
    let party = |id: &Id| analysis::party_name(charter, id, words.language()).to_owned();
    let parties: Vec<String> = reading.parties.iter().map(party).collect();
    let actors: Vec<String> = reading.actors.iter().map(name).collect();
    let comma = comma(words);
    words.with(
        &format!("reading-{}", reading.assumed),
        &[
            ("party", parties.join(&comma).into()),
            ("actor", actors.first().cloned().unwrap_or_default().into()),
            ("other", actors.get(1).cloned().unwrap_or_default().into()),
            ("actors", actors.join(&comma).into()),
            ("count", reading.actors.len().into()),
        ],
    )
}

/// Why a rule makes no game, or why something cannot be supposed.
#[must_use]
pub fn no_game(why: &NoGame, words: &Words) -> String {
    if *why == NoGame::Later {
        return words.text("influence-later");
    }
    let key = if why.is_mistaken() { "influence-supposed-not" } else { "influence-no-game" };
    words.with(key, &[("reason", reason(why, words).into())])
}

/// The same as part of a sentence. What a text that was typed has wrong with it is told in English.
fn reason(why: &NoGame, words: &Words) -> String {
    let called = |actor: &ActorId| {
        let state = actor.state().map(|state| state.names.get(words.language()).to_owned());
        state.unwrap_or_else(|| actor.to_string())
    };
    let called_or = |name: &Names, id: &Id| match name.get(words.language()) {
        "" => id.to_string(),
        name => name.to_owned(),
    };
    let say = |key: &str, article: &str, more: &[(&str, FluentValue<'_>)]| {
        let article = [("article", FluentValue::from(article))];
        words.with(key, &[&article[..], more].concat())
    };
    match why {
        NoGame::Weightless { weight, name, actors, article } => {
            let mut names: Vec<String> = actors.iter().take(NAMED).map(called).collect();
            names.extend((actors.len() > NAMED).then(|| "…".to_owned()));
            let key = match actors.as_slice() {
                [] => "no-game-weightless-outside",
                _ => "no-game-weightless",
            };
            let weight = called_or(name, weight).into();
            say(key, article, &[("weight", weight), ("actors", names.join(&comma(words)).into())])
        }
        NoGame::NotMonotone { article } => say("no-game-not-monotone", article, &[]),
        NoGame::NotMonotoneAbstaining { article } => {
            say("no-game-not-monotone-abstaining", article, &[])
        }
        NoGame::OtherVotes { needs, article, .. } => {
            let needs = crate::rule_words::needs(words, *needs).into();
            say("no-game-other-votes", article, &[("needs", needs)])
        }
        NoGame::Incomplete { class, name, found, seats, article } => {
            let class = FluentValue::from(called_or(name, class));
            let (found, seats) = ((*found).into(), (*seats).into());
            let all = [("class", class), ("found", found), ("seats", seats)];
            say("no-game-incomplete", article, &all)
        }
        NoGame::Nobody { article } => say("no-game-nobody", article, &[]),
        NoGame::Unreachable { unmet, article } => {
            let test = |unmet: &Unmet| {
                let needs = crate::rule_words::needs(words, unmet.needs).into();
                words.with("no-game-unmet", &[("needs", needs), ("votes", unmet.votes.into())])
            };
            let tests: Vec<String> = unmet.iter().map(test).collect();
            let tests = tests.join(&format!("{} ", words.text("list-semicolon")));
            say("no-game-unreachable", article, &[("tests", tests.into())])
        }
        NoGame::Always { article } => say("no-game-always", article, &[]),
        NoGame::Mistaken { actor, mistake, .. } => {
            words.with(&format!("mistake-{mistake}"), &[("actor", called(actor).into())])
        }
        NoGame::Later
        | NoGame::Trivial { .. }
        | NoGame::NoRule { .. }
        | NoGame::TooLarge { .. }
        | NoGame::Supposed { .. } => why.to_string(),
    }
}

/// A way of computing.
#[must_use]
pub fn way(way: &Way, words: &Words) -> String {
    let size = FluentValue::from(format::number_text(way.size.unwrap_or_default().into()));
    let error = FluentValue::from(way.error.to_string());
    let said = words.with(&format!("way-{}", way.way), &[("size", size), ("error", error)]);
    match way.share_error {
        None => said,
        Some(off) => {
            let off = off.round_sf(2).unwrap_or(off).normalize().to_string();
            let shares = words.with("way-shares", &[("error", off.into())]);
            format!("{said}{} {shares}", words.text("list-semicolon"))
        }
    }
}

/// A supposition in words.
#[must_use]
pub fn supposition(
    row: &WhatIfRow,
    words: &Words,
    charter: &Charter,
    name: &dyn Fn(&ActorId) -> String,
) -> String {
    if let Some(name) = &row.name {
        return name.clone();
    }
    let said: Vec<String> =
        row.stated.iter().map(|one| stated(one, words, charter, name)).collect();
    let said = said.join(&format!("{} ", words.text("list-semicolon")));
    let mut letters = said.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A part of a supposition in words.
#[must_use]
pub fn stated(
    one: &Stated,
    words: &Words,
    charter: &Charter,
    name: &dyn Fn(&ActorId) -> String,
) -> String {
    let comma = comma(words);
    let party = |id: &str| {
        let id: Option<Id> = id.parse().ok();
        id.map(|id| analysis::party_name(charter, &id, words.language()).to_owned())
    };
    let called = |id: &str| {
        let known = charter.offices.iter().any(|office| office.id.as_str() == id);
        let actor = || id.parse::<ActorId>().ok().map(|actor| name(&actor));
        let found = if known { party(id) } else { actor() };
        found.unwrap_or_else(|| id.to_owned())
    };
    let parts: Vec<&str> = one.value.split(',').collect();
    let all = |each: &dyn Fn(&str) -> String| {
        parts.iter().map(|part| each(part)).collect::<Vec<_>>().join(&comma)
    };
    let pair = |part: &str, value: &dyn Fn(&str) -> String| match part.split_once(':') {
        Some((who, what)) => format!("{}: {}", called(who), value(what)),
        None => part.to_owned(),
    };
    let value = match one.parameter.as_str() {
        "join" if parts.len() > NAMED + 1 => {
            let some: Vec<String> = parts[..NAMED].iter().map(|part| called(part)).collect();
            let (some, more) = (some.join(&comma), parts.len() - NAMED);
            words.with("influence-and-more", &[("names", some.into()), ("count", more.into())])
        }
        "join" | "leave" | "without" => all(&called),
        "class" => all(&|part| {
            pair(part, &|class| {
                let found = charter.classes.iter().find(|one| one.id.as_str() == class);
                found.map_or(class.to_owned(), |one| one.name.get(words.language()).to_owned())
            })
        }),
        "pay" => all(&|part| pair(part, &dollars)),
        "votes" => votes(&one.value, words, charter),
        "needs" => all(&|part| match part.split_once(':') {
            Some((test, needs)) => words.with(
                "suppose-needs-test",
                &[("test", test.to_owned().into()), ("needs", threshold(needs, words).into())],
            ),
            None => threshold(part, words),
        }),
        "together" => all(&|part| {
            let seats: Vec<String> = part.split(':').map(&called).collect();
            seats.join(" + ")
        }),
        _ => all(&|part| pair(part, &str::to_owned)),
    };
    words.with(&format!("suppose-{}", one.parameter), &[("value", value.into())])
}

fn threshold(text: &str, words: &Words) -> String {
    text.parse().map_or_else(|_| text.to_owned(), |needs| crate::rule_words::needs(words, needs))
}

fn dollars(text: &str) -> String {
    let (dollars, on) = text.split_once(':').map_or((text, None), |(one, on)| (one, Some(on)));
    let number = dollars.parse().map_or_else(|_| dollars.to_owned(), format::number_text);
    on.map_or_else(|| format!("{number} USD"), |on| format!("{number} USD, {on}"))
}

/// What votes are supposed to weigh by.
fn votes(value: &str, words: &Words, charter: &Charter) -> String {
    if value == ONE_EACH {
        return words.text("suppose-votes-one-each");
    }
    if let Ok(stage) = value.parse::<Stage>() {
        let stage = words.code("stage", stage);
        return words.with("suppose-votes-money", &[("stage", stage.into())]);
    }
    let weight = value.parse().ok().and_then(|id| charter.weight(&id));
    let known = || words.find_text(&format!("indicator-{value}"), &[]);
    let found = weight.map(|weight| weight.name.get(words.language()).to_owned());
    found.or_else(known).unwrap_or_else(|| value.to_owned())
}
