//! A charter's provisions in words: the rule that a tally reads, told to a person.
//!
//! Names of offices, electorates and weights are the charter's own, in the reader's language; the
//! words around them stand in `words/`.

use crate::{format, words::Words};
use analysis::{Named, Party};
use charter::{
    Charter, Class, Condition, Count, Due, Electorate, Fraction, Limit, Matter, Method, Needs,
    Office, Officer, Proposer, Provision, Rounding, Rule, Test, Weight, Who,
};
use fluent_bundle::FluentValue;
use schemars::JsonSchema;
use serde::Serialize;
use std::fmt::Display;
use vocabulary::{ActorId, Amount, Bound, Decimal, Figure, Id, Names};

/// Something a charter says, in words, with the article it rests on and what it is made of.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Clause {
    /// The words.
    pub text: String,
    /// The article.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// What it consists of.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Self>,
}

impl Clause {
    fn new(text: String) -> Self {
        Self { text, ..Self::default() }
    }

    fn by(self, article: Option<&String>) -> Self {
        Self { article: article.cloned(), ..self }
    }

    /// The clause in one line of plain text.
    #[must_use]
    pub fn plain(&self, words: &Words) -> String {
        let mut text = self.text.clone();
        if let Some(article) = &self.article {
            text += &format!(" ({})", words.join("article-short", &[("id", article.into())]));
        }
        let parts: Vec<String> = self.parts.iter().map(|part| part.plain(words)).collect();
        match (text.is_empty(), parts.is_empty()) {
            (_, true) => {}
            (true, false) => text = parts.join("; "),
            (false, false) => text += &format!(" [{}]", parts.join("; ")),
        }
        text
    }
}

/// A line of what a provision says: a heading and the words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Told {
    /// What the words answer: “Who votes”.
    pub label: String,
    /// The words.
    #[serde(flatten)]
    pub clause: Clause,
    /// Whether the words are the record's own, which are in English.
    #[serde(skip)]
    pub prose: bool,
    /// The provision it names, by section and id.
    #[serde(skip)]
    pub names: Option<String>,
}

/// A condition in words.
#[must_use]
pub fn condition(words: &Words, charter: &Charter, one: &Condition) -> Clause {
    let parts =
        |list: &[Condition]| list.iter().map(|one| condition(words, charter, one)).collect();
    let officer = |key: &str, Officer { office, article }: &Officer| {
        let office = office_name(words, charter, office);
        Clause::new(words.with(key, &[("office", office.into())])).by(article.as_ref())
    };
    match one {
        Condition::Test(one) => Clause::new(test(words, charter, one)).by(one.article.as_ref()),
        Condition::All(list) => Clause { parts: parts(list), ..told(words, "condition-all") },
        Condition::Any(list) => Clause { parts: parts(list), ..told(words, "condition-any") },
        Condition::Several { at_least, of } => {
            let count = [("count", FluentValue::from(*at_least))];
            Clause { parts: parts(of), ..Clause::new(words.with("condition-several", &count)) }
        }
        Condition::Approval(one) => officer("condition-approval", one),
        Condition::NoVeto(one) => officer("condition-no-veto", one),
    }
}

fn told(words: &Words, key: &str) -> Clause {
    Clause::new(words.text(key))
}

/// The shapes a test takes in words.
enum Shape {
    /// Nobody does it.
    None,
    /// Everybody of the base does it.
    Every,
    /// So many do it.
    Number,
    /// A share of the base does it.
    Share,
}

impl Shape {
    fn of(Needs { comparison, limit }: Needs, weighed: bool) -> Self {
        use charter::Comparison::{AtLeast, AtMost, FewerThan};
        let whole = |fraction: Fraction, number| {
            fraction.denominator() == 1 && fraction.numerator() == number
        };
        match limit {
            Limit::Number(n) if !weighed && comparison == FewerThan && whole(n, 1) => Self::None,
            Limit::Number(n) if !weighed && comparison == AtMost && whole(n, 0) => Self::None,
            Limit::Share(share)
                if !weighed
                    && comparison == AtLeast
                    && share.numerator() == share.denominator() =>
            {
                Self::Every
            }
            Limit::Number(_) => Self::Number,
            Limit::Share(_) => Self::Share,
        }
    }
}

/// A test in words: “more than 1/2 of those present and voting vote yes”.
fn test(words: &Words, charter: &Charter, one: &Test) -> String {
    let group = one.among.as_ref().map(|id| electorate_name(words, charter, id));
    let base = match &one.out_of {
        Some(whole) => {
            let whole = electorate_name(words, charter, whole);
            words.join("base-whole", &[("group", whole.into())])
        }
        None => words.join(&format!("base-{}", one.of), &[]),
    };
    let base = match group {
        Some(group) => words.join("base-among", &[("base", base.into()), ("group", group.into())]),
        None => base,
    };
    let needs = needs(words, one.needs);
    // One does, several do.
    let number = if one.needs.limit.to_string() == "1" { 1 } else { 100 };
    let does = |count: u32| does(words, one.count, count);
    let weight = one.by.as_ref().map(|id| weight_name(words, charter, id));
    let shape = Shape::of(one.needs, weight.is_some());
    let key = match (shape, weight.is_some(), group.is_some()) {
        (Shape::None, _, false) => "test-none",
        (Shape::None, _, true) => "test-none-among",
        (Shape::Every, ..) => "test-every",
        (Shape::Number, false, false) => "test-number",
        (Shape::Number, false, true) => "test-number-among",
        (Shape::Number, true, false) => "test-weighed",
        (Shape::Number, true, true) => "test-weighed-among",
        (Shape::Share, false, _) => "test-share",
        (Shape::Share, true, _) => "test-weighed-share",
    };
    let singular = key.starts_with("test-none") || key == "test-every";
    let text = words.with(
        key,
        &[
            ("needs", needs.into()),
            ("base", base.into()),
            ("does", does(if singular { 1 } else { number }).into()),
            ("group", group.unwrap_or_default().into()),
            ("weight", weight.unwrap_or_default().into()),
        ],
    );
    match &one.tie {
        None => text,
        Some(office) => {
            let office = office_name(words, charter, office);
            words.with("test-tie", &[("test", text.into()), ("office", office.into())])
        }
    }
}

fn does(words: &Words, count: Count, number: u32) -> String {
    words.join(&format!("does-{count}"), &[("count", FluentValue::from(number))])
}

/// A threshold in words: “more than 1/2”.
#[must_use]
pub fn needs(words: &Words, needs: Needs) -> String {
    let key = format!("needs-{}", needs.comparison.code().replace(' ', "-"));
    words.join(&key, &[("limit", needs.limit.to_string().into())])
}

fn office_name<'c>(words: &Words, charter: &'c Charter, id: &'c Id) -> &'c str {
    find(charter.offices.iter().map(|one| (&one.id, &one.name)), words, id)
}

fn electorate_name<'c>(words: &Words, charter: &'c Charter, id: &'c Id) -> &'c str {
    find(charter.electorates.iter().map(|one| (&one.id, &one.name)), words, id)
}

fn weight_name<'c>(words: &Words, charter: &'c Charter, id: &'c Id) -> &'c str {
    find(charter.weights.iter().map(|one| (&one.id, &one.name)), words, id)
}

fn find<'c>(
    mut all: impl Iterator<Item = (&'c Id, &'c Names)>,
    words: &Words,
    id: &'c Id,
) -> &'c str {
    let found = all.find(|(one, _)| *one == id);
    found.map_or(id.as_str(), |(_, name)| name.get(words.language()))
}

/// Several, in a row.
fn list<T: Display>(words: &Words, all: impl IntoIterator<Item = T>) -> String {
    let comma = words.text("list-comma") + " ";
    all.into_iter().map(|one| one.to_string()).collect::<Vec<_>>().join(&comma)
}

/// Tells the provisions of one charter.
pub struct Teller<'a> {
    /// In which words.
    pub words: &'static Words,
    /// The charter.
    pub charter: &'a Charter,
    /// What an actor is called.
    pub name: &'a dyn Fn(&ActorId) -> String,
    /// Who holds an office, where that is known better than by the charter.
    pub holders: &'a [Party],
}

impl Teller<'_> {
    fn line(&self, label: &str, clause: Clause) -> Told {
        Told { label: self.words.code("told", label), clause, prose: false, names: None }
    }

    fn say(&self, label: &str, text: impl Into<String>) -> Told {
        self.line(label, Clause::new(text.into()))
    }

    fn put(&self, label: &str, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> Told {
        self.say(label, self.words.with(key, arguments))
    }

    fn name_of(&self, names: &Names) -> String {
        names.get(self.words.language()).to_owned()
    }

    fn party(&self, id: &Id) -> String {
        analysis::party_name(self.charter, id, self.words.language()).to_owned()
    }

    fn actors(&self, ids: &[ActorId]) -> String {
        list(self.words, ids.iter().map(self.name))
    }

    /// The name of a provision, by which it goes on a page.
    #[must_use]
    pub fn title(&self, one: Provision<'_>) -> String {
        match one {
            Provision::Article(one) => one.topic.clone(),
            Provision::Organ(one) => self.name_of(&one.name),
            Provision::Office(one) => self.name_of(&one.name),
            Provision::Electorate(one) => self.name_of(&one.name),
            Provision::Weight(one) => self.name_of(&one.name),
            Provision::Rule(one) => self.name_of(&one.name),
            Provision::Matter(one) => self.name_of(&one.name),
            Provision::Class(one) => self.name_of(&one.name),
            Provision::Due(one) => self.name_of(&one.name),
            Provision::Standing(act, _) => self.words.code("act", act),
        }
    }

    /// The article a provision rests on.
    #[must_use]
    pub fn article<'p>(one: Provision<'p>) -> Option<&'p str> {
        match one {
            Provision::Article(one) => Some(&one.id),
            Provision::Organ(one) => one.article.as_deref(),
            Provision::Office(one) => Some(&one.article),
            Provision::Electorate(one) => Some(&one.article),
            Provision::Weight(one) => Some(&one.article),
            Provision::Rule(one) => Some(&one.article),
            Provision::Matter(one) => Some(&one.article),
            Provision::Class(one) => Some(&one.article),
            Provision::Due(one) => Some(&one.article),
            Provision::Standing(..) => None,
        }
    }

    /// What a provision says, line by line.
    #[must_use]
    pub fn provision(&self, one: Provision<'_>) -> Vec<Told> {
        match one {
            Provision::Article(one) => {
                vec![Told { prose: true, ..self.say("provides", &one.summary) }]
            }
            Provision::Organ(one) => {
                let term = |term| self.say("term", format::period(term, self.words));
                one.term.map(term).into_iter().collect()
            }
            Provision::Office(one) => self.office(one),
            Provision::Electorate(one) => self.electorate(one),
            Provision::Weight(one) => self.weight(one),
            Provision::Rule(one) => self.rule(one),
            Provision::Matter(one) => self.matter(one),
            Provision::Class(one) => self.class(one),
            Provision::Due(one) => self.due(one),
            Provision::Standing(_, status) => {
                vec![self.say("becomes", self.words.code("standing", status))]
            }
        }
    }

    /// Who holds an office, for how long, and how the next holder is found.
    #[must_use]
    pub fn office(&self, one: &Office) -> Vec<Told> {
        let mut lines = Vec::new();
        let known = self.holders.iter().find(|party| party.id == one.id);
        let names: Vec<String> = match known {
            Some(party) => party.holders.iter().map(|Named { name, .. }| name.clone()).collect(),
            None => one.holder.iter().map(self.name).collect(),
        };
        if !names.is_empty() {
            lines.push(self.say("holder", list(self.words, names)));
        }
        lines.extend(one.term.map(|term| self.say("term", format::period(term, self.words))));
        if let Some(succession) = &one.succession {
            let how = self.words.code("succession", succession.how);
            let text = match &succession.by {
                Some(by) => {
                    let by = self.party(by);
                    self.words.with("succession-by", &[("how", how.into()), ("by", by.into())])
                }
                None => how,
            };
            lines.push(self.line("succession", Clause::new(text).by(Some(&succession.article))));
        }
        lines
    }

    /// Who votes and who may not, and who may vote for another.
    #[must_use]
    pub fn electorate(&self, one: &Electorate) -> Vec<Told> {
        let words = self.words;
        let class = |id: &Id| {
            let class = self.charter.classes.iter().find(|class| class.id == *id);
            class.map_or_else(|| id.to_string(), |class| self.name_of(&class.name))
        };
        let who = match &one.who {
            Who::Members => words.text("who-members"),
            Who::Class(ids) => {
                let classes = list(words, ids.iter().map(class));
                words.with("who-class", &[("classes", classes.into())])
            }
            Who::Organ(id) => words.with("who-organ", &[("organ", self.party(id).into())]),
            Who::Actors(ids) => self.actors(ids),
        };
        let mut lines = vec![self.say("who", who)];
        if !one.without.is_empty() {
            let parts = one.without.iter().map(|without| {
                Clause::new(words.code("cause", without.cause)).by(Some(&without.article))
            });
            let clause = Clause { parts: parts.collect(), ..Clause::default() };
            lines.push(self.line("without", clause));
        }
        if let Some(proxies) = &one.proxies {
            let count = [("count", FluentValue::from(proxies.most))];
            let clause = Clause::new(words.with("proxies-most", &count));
            lines.push(self.line("proxies", clause.by(Some(&proxies.article))));
        }
        if let Some(alternates) = &one.alternates {
            let text = match &alternates.approved_by {
                Some(office) => {
                    words.with("alternates-approved", &[("office", self.party(office).into())])
                }
                None => words.text("alternates-allowed"),
            };
            lines.push(self.line("alternates", Clause::new(text).by(Some(&alternates.article))));
        }
        lines
    }

    /// How votes weigh.
    #[must_use]
    pub fn weight(&self, one: &Weight) -> Vec<Told> {
        let words = self.words;
        let mut lines = Vec::new();
        if let Some(table) = &one.table {
            let number = |number: &Decimal| format::number_text(*number);
            let pair = |(actor, votes): (&ActorId, &Decimal)| {
                format!("{} {}", (self.name)(actor), number(votes))
            };
            lines.push(self.say("fixed", list(words, table.iter().map(pair))));
        }
        if let Some(indicator) = &one.indicator {
            let name = words.find_text(&format!("indicator-{indicator}"), &[]);
            let name = name.unwrap_or_else(|| indicator.as_str().replace('-', " "));
            lines.push(self.put("counted", "weight-observed", &[("what", name.into())]));
        }
        if let Some(line) = &one.contribution {
            lines.push(self.put(
                "counted",
                "weight-given",
                &[
                    ("measure", format::measure(&line.measure, words).into()),
                    ("form", words.code("form", line.form).into()),
                    ("stage", words.code("stage", line.stage).into()),
                ],
            ));
        }
        let number = |label: &str, key: &str, number: Decimal| {
            self.put(label, key, &[("number", format::number_text(number).into())])
        };
        lines.extend(one.per.map(|per| number("per", "weight-per", per)));
        if one.rounding != Rounding::None {
            lines.push(self.say("rounding", words.code("rounding", one.rounding)));
        }
        lines.extend(one.basic.map(|basic| number("basic", "weight-basic", basic)));
        if let Some(share) = &one.basic_share {
            let share = share.to_string();
            lines.push(self.put("basic", "weight-basic-share", &[("share", share.into())]));
        }
        lines
    }

    /// How a decision is made.
    #[must_use]
    pub fn rule(&self, one: &Rule) -> Vec<Told> {
        let words = self.words;
        let names = Some(format!("electorate-{}", one.electorate));
        let electorate = electorate_name(words, self.charter, &one.electorate);
        let mut lines = vec![Told { names, ..self.say("electorate", electorate) }];
        if one.method != Method::Vote {
            lines.push(self.say("method", words.code("method", one.method)));
        }
        if let Some(within) = one.within {
            let within = format::period(within, words);
            lines.push(self.put("within", "silence-within", &[("within", within.into())]));
        }
        if let Some(quorum) = &one.quorum {
            lines.push(self.line("quorum", condition(words, self.charter, quorum)));
        }
        lines.push(self.line("passes", condition(words, self.charter, &one.passes)));
        lines
    }

    /// What is decided, by which rule, and the procedure around it.
    #[must_use]
    pub fn matter(&self, one: &Matter) -> Vec<Told> {
        let words = self.words;
        let mut lines = Vec::new();
        lines.extend(one.organ.as_ref().map(|organ| self.say("organ", self.party(organ))));
        let rule = self.charter.rule(&one.rule);
        let rule = rule.map_or_else(|| one.rule.to_string(), |rule| self.name_of(&rule.name));
        let names = Some(format!("rule-{}", one.rule));
        lines.push(Told { names, ..self.say("rule", rule) });
        if !one.chapters.is_empty() {
            lines.push(self.say("chapters", list(words, &one.chapters)));
        }
        let day = |label, day: Option<_>| day.map(|day| self.say(label, format::day(day, words)));
        lines.extend(day("from", one.from));
        lines.extend(day("until", one.until));
        if !one.propose.is_empty() {
            let parts = one.propose.iter().map(|one| Clause::new(self.proposer(one)));
            let clause = Clause { parts: parts.collect(), ..Clause::default() };
            lines.push(self.line("propose", clause));
        }
        if let Some(notice) = one.notice {
            let notice = format::period(notice, words);
            lines.push(self.put("notice", "notice-before", &[("notice", notice.into())]));
        }
        lines.extend(one.readings.map(|count| self.say("readings", count.to_string())));
        lines.extend(
            one.effect.map(|effect| self.say("effect", words.code("takes-effect", effect))),
        );
        if let Some(needed) = &one.ratifications {
            let group = electorate_name(words, self.charter, &needed.electorate);
            let share = self.at_least(&needed.at_least, group);
            let text = match &needed.including {
                Some(id) => {
                    let including = electorate_name(words, self.charter, id);
                    words.with(
                        "ratified-including",
                        &[("share", share.into()), ("including", including.into())],
                    )
                }
                None => share,
            };
            lines.push(self.say("ratifications", text));
        }
        lines
    }

    /// “At least 1/3 of the members”.
    fn at_least(&self, limit: &Limit, group: &str) -> String {
        let threshold = Needs { comparison: charter::Comparison::AtLeast, limit: *limit };
        let needs = needs(self.words, threshold);
        self.words.join("of-group", &[("needs", needs.into()), ("group", group.into())])
    }

    fn proposer(&self, one: &Proposer) -> String {
        let words = self.words;
        let party = one.office.as_ref().or(one.organ.as_ref()).map(|id| self.party(id));
        let several = || {
            let group = electorate_name(words, self.charter, one.of.as_ref()?);
            Some(match &one.at_least {
                Some(limit) => self.at_least(limit, group),
                None => words.with("any-of-group", &[("group", group.into())]),
            })
        };
        party.or_else(several).unwrap_or_default()
    }

    /// Who is in a class, and for how long.
    #[must_use]
    pub fn class(&self, one: &Class) -> Vec<Told> {
        let words = self.words;
        let mut lines = Vec::new();
        if !one.actors.is_empty() {
            lines.push(self.say("actors", self.actors(&one.actors)));
        }
        if let Some(rule) = &one.contribution {
            let figure = Some(Figure { bound: Bound::MoreThan, number: rule.more_than });
            let line = Amount { measure: rule.measure.clone(), figure };
            lines.push(self.put(
                "contribution",
                "rule-contribution",
                &[
                    ("line", format::amount(&line, words).into()),
                    ("form", words.code("form", rule.form).into()),
                    ("stage", words.code("stage", rule.stage).into()),
                    ("within", format::period(rule.within, words).into()),
                    ("anchor", words.code("anchor", rule.of).into()),
                ],
            ));
        }
        if let Some(term) = &one.term {
            let mut text = words.with(
                "rule-term",
                &[
                    ("length", format::period(term.length, words).into()),
                    ("anchor", words.code("anchor", term.of).into()),
                ],
            );
            if let Some(who) = &term.renewable_by {
                text += " ";
                text += &words.with("class-renewable", &[("who", self.party(who).into())]);
            }
            lines.push(self.say("term", text));
        }
        if let Some(seats) = one.seats {
            lines.push(self.say("seats", seats.to_string()));
        }
        lines
    }

    /// What falls due, when, and who owes it.
    #[must_use]
    pub fn due(&self, one: &Due) -> Vec<Told> {
        let words = self.words;
        let mut lines = vec![self.say("kind", words.code("due", one.kind))];
        lines.extend(one.by.as_ref().map(|by| self.say("by", self.party(by))));
        if let Some(first) = one.first {
            lines.push(self.say("first", format::day(first, words)));
        }
        if let (Some(after), Some(of)) = (one.after, one.of) {
            let after = format::period(after, words);
            let anchor = words.code("anchor", of);
            let arguments = [("after", after.into()), ("anchor", anchor.into())];
            lines.push(self.put("first", "due-after", &arguments));
        }
        if let Some(every) = one.every {
            let every = format::period(every, words);
            lines.push(self.put("again", "due-every", &[("every", every.into())]));
        }
        lines.extend(one.until.map(|until| self.say("last", format::day(until, words))));
        if let Some(unless) = &one.unless {
            let other = self.charter.dues.iter().find(|other| other.id == *unless);
            let name = other.map_or_else(|| unless.to_string(), |other| self.name_of(&other.name));
            lines.push(self.say("unless", name));
        }
        lines
    }
}

#[cfg(test)]
mod tests;
