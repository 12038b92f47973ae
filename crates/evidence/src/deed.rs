//! Applies the frames of the grammar to the clauses of a sentence.

mod check;
mod fill;
mod measure;
mod site;

use crate::clause::{Clauses, Part, Subject, Time};
use crate::frame::{Frame, Grammar, Thing};
use crate::gazetteer::Gazetteer;
use crate::language::Classes;
use crate::lexicon::WordId;
use crate::quantity::Counted;
use register::{Basis, Deed, Doubt, Field, Polarity, Reality};
use std::collections::BTreeMap;
use std::ops::Range;
use vocabulary::Stage;

/// A filler: its value and its tokens, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fill {
    /// The value.
    pub value: String,
    /// Its first token.
    pub first: usize,
    /// Its last token.
    pub last: usize,
    /// How the value was found.
    pub basis: Basis,
}

/// A deed found in a sentence.
#[derive(Debug, Clone)]
pub struct Found {
    /// What was done.
    pub deed: Deed,
    /// For what is given.
    pub stage: Option<Stage>,
    /// Whether it is so.
    pub polarity: Polarity,
    /// How real it is.
    pub reality: Reality,
    /// What fills its fields.
    pub fields: BTreeMap<Field, Vec<Fill>>,
    /// The token of the verb or noun that tells it.
    pub trigger: usize,
    /// The tokens of its clause, both included.
    pub clause: (usize, usize),
    /// What speaks against it.
    pub doubts: Vec<Doubt>,
    /// Whether a noun tells it.
    pub by_noun: bool,
    /// The frame.
    pub frame: String,
}

/// Reads the deeds of one sentence.
pub struct Deeds<'a> {
    /// The sentence.
    pub clauses: &'a Clauses<'a>,
    /// The grammar.
    pub grammar: &'a Grammar,
    /// The names.
    pub gazetteer: &'a Gazetteer,
}

/// Where a frame is applied: at a verb, or at a noun.
#[derive(Clone)]
struct Site {
    verb: Option<usize>,
    noun: Option<usize>,
    at: usize,
    subject: Subject,
    object: Range<usize>,
    parts: Vec<Part>,
    clause: Range<usize>,
    time: Time,
    denied: bool,
    /// Whether somebody says that it is not true: "denied that", "reports … are untrue".
    untrue: bool,
    passive: bool,
    lemma: WordId,
}

impl Deeds<'_> {
    /// The deeds of the sentence, in the order of the words that tell them.
    #[must_use]
    pub fn find(&self) -> Vec<Found> {
        let mut found = Vec::new();
        // "Imagine that Canada pledged …": nobody says that it did.
        if (0..3).any(|at| self.clauses.class(at).has(Classes::Supposing)) {
            return found;
        }
        for verb in 0..self.clauses.verbs.len() {
            let lemma = self.clauses.verbs[verb].lemma;
            let Some(frames) = self.grammar.by_verb.get(&lemma) else { continue };
            let Some(site) = self.at_verb(verb) else { continue };
            for frame in frames {
                let frame = &self.grammar.frames[*frame];
                let Some(words) = self.particle(frame, &site) else { continue };
                let site = self.reduced(frame, self.behind(&site, words));
                if frame.subject.is_empty() {
                    self.apply(frame, &site, &mut found);
                } else if self.subject_fits(frame, &site) {
                    // The subject is a noun of its own: "the treaty between X and Y".
                    let mut site = site.clone();
                    site.parts.extend(
                        self.clauses.parts_of(site.subject.pieces.start, site.subject.pieces.end),
                    );
                    site.passive = false;
                    self.apply(frame, &site, &mut found);
                }
            }
        }
        for at in 0..self.clauses.pieces.len() {
            let Some(frames) = self.grammar.by_noun.get(&self.clauses.word(at)) else { continue };
            if self.clauses.verbs.iter().any(|verb| verb.at == at) {
                continue;
            }
            for (frame, before) in frames {
                let fits = before.len() <= at
                    && before
                        .iter()
                        .rev()
                        .enumerate()
                        .all(|(back, word)| self.clauses.word(at - 1 - back) == *word);
                if fits {
                    let frame = &self.grammar.frames[*frame];
                    if let Some(site) = self.at_noun(frame, at) {
                        self.apply(frame, &site, &mut found);
                    }
                }
            }
        }
        found
    }

    fn apply(&self, frame: &Frame, site: &Site, out: &mut Vec<Found>) {
        if !self.object_fits(frame, site) {
            return;
        }
        if !frame.with_words.is_empty() && !self.has_words(frame, site) {
            return;
        }
        let mut fields = BTreeMap::new();
        let mut doubts = Vec::new();
        let amounts = self.amounts(frame, site);
        for (field, slot) in &frame.slots {
            if *field == Field::Amount {
                continue;
            }
            let fills = self.fill(*field, slot, site, frame);
            if !fills.is_empty() {
                fields.insert(*field, fills);
            }
        }
        if crate::reader::is_giving(frame.deed) && self.at_home(&fields) {
            return;
        }
        self.settle(frame, &mut fields);
        self.visited(frame, &mut fields);
        self.discussed(frame, site, &mut fields);
        if frame.deed == Deed::Vote {
            if let Some(outcome) = &frame.outcome {
                let piece = &self.clauses.pieces[site.at];
                let value = outcome.clone();
                let fill =
                    Fill { value, first: piece.first, last: piece.last, basis: Basis::Stated };
                fields.insert(Field::Outcome, vec![fill]);
            }
            self.counts(site, &mut fields);
        }
        let giving = crate::reader::is_giving(frame.deed);
        if giving
            && amounts.is_empty()
            && let Some(thing) = self.aid(site)
        {
            fields.insert(Field::What, vec![thing]);
        }
        self.opening_forum(frame, site, &mut fields);
        let thing = amounts.first().map(|at| match self.clauses.quantities[*at].measure {
            Counted::Money(_) => Thing::Money,
            _ => Thing::Thing,
        });
        let rule = self.rule(frame, site, thing, &fields);
        if rule.is_some_and(|rule| rule.skip) {
            return;
        }
        let deed = rule.and_then(|rule| rule.deed).unwrap_or(frame.deed);
        let stage = match deed {
            Deed::Pledge | Deed::Payment | Deed::Delivery => {
                rule.and_then(|rule| rule.stage).or(frame.stage)
            }
            _ => None,
        };
        // The verb itself may say which: "disbursed".
        let told = rule.is_some_and(|rule| rule.stage.is_some() && !rule.verbs.is_empty());
        let stage = self.paid_stage(deed, stage, told, &fields);
        if rule.is_some_and(|rule| rule.swap)
            && site.subject.mentions.len() == fields.get(&Field::Who).map_or(0, Vec::len)
        {
            let (who, whom) = (fields.remove(&Field::Who), fields.remove(&Field::Whom));
            fields.extend(who.map(|one| (Field::Whom, one)));
            fields.extend(whom.map(|one| (Field::Who, one)));
        }
        let constant = |value: &Option<String>| -> Option<Vec<Fill>> {
            let piece = self.clauses.pieces.get(site.at)?;
            let value = value.clone()?;
            Some(vec![Fill { value, first: piece.first, last: piece.last, basis: Basis::Stated }])
        };
        let status = rule.and_then(|rule| rule.status.clone()).or_else(|| frame.status.clone());
        fields.extend(constant(&status).map(|fill| (Field::Status, fill)));
        let outcome = rule.and_then(|rule| rule.outcome.clone()).or_else(|| frame.outcome.clone());
        if rule.is_some_and(|rule| rule.outcome.is_some()) {
            fields.extend(constant(&outcome).map(|fill| (Field::Outcome, fill)));
        }
        if !self.needs_met(frame, &fields, &amounts, site) {
            return;
        }
        if giving
            && matches!(site.time, Time::Coming | Time::Planned | Time::Possible)
            && !fields.contains_key(&Field::Due)
        {
            let own = |fill: &Fill| {
                (site.clause.start..site.clause.end.max(site.at + 1)).any(|at| {
                    self.clauses.pieces.get(at).is_some_and(|piece| piece.first == fill.first)
                })
            };
            if fields.get(&Field::When).is_some_and(|fills| fills.iter().all(own))
                && let Some(fills) = fields.remove(&Field::When)
            {
                fields.insert(Field::Due, fills);
            }
        }
        let by_verb = rule.is_some_and(|rule| rule.negate);
        let denied = site.denied ^ by_verb ^ site.untrue || deed == Deed::Refusal;
        // "refused to join" is told as an invitation declined.
        let chained = deed == Deed::Decline && rule.is_some_and(|rule| rule.deed.is_some());
        let mut reality = match (deed, site.time) {
            // A promise made is made; a promise to come is to come.
            (Deed::Target, _) => Reality::Planned,
            (Deed::Need, Time::Coming | Time::Planned) => Reality::Actual,
            (Deed::Refusal | Deed::Decline, Time::Planned) if self.refused(site) => Reality::Actual,
            (Deed::Acceptance, Time::Planned) => Reality::Actual,
            (_, time) => time.reality(),
        };
        if rule.is_some_and(|rule| rule.possible) {
            reality = Reality::Possible;
        }
        if rule.is_some_and(|rule| rule.made) {
            reality = Reality::Actual;
        }
        if let Some(condition) = self.condition(site)
            && reality != Reality::Actual
        {
            reality = Reality::Conditional;
            fields.insert(Field::Condition, vec![condition]);
        } else {
            fields.remove(&Field::Condition);
        }
        if site.subject.far {
            doubts.push(Doubt::Far);
        }
        let denied = if chained { site.untrue } else { denied };
        let polarity = if denied { Polarity::Denied } else { Polarity::Affirmed };
        let piece = &self.clauses.pieces[site.at];
        let clause = (
            self.clauses.pieces[site.clause.start.min(site.at)].first,
            self.clauses.pieces
                [(site.clause.end.max(site.at + 1) - 1).min(self.clauses.pieces.len() - 1)]
            .last,
        );
        let base = Found {
            deed,
            stage,
            polarity,
            reality,
            fields,
            trigger: piece.first,
            clause,
            doubts,
            by_noun: site.noun.is_some(),
            frame: frame.id.clone(),
        };
        if !self.known_actor(&base, site) {
            return;
        }
        if amounts.is_empty() {
            out.push(base);
            return;
        }
        // Things given are told one by one.
        let single = !giving && frame.deed != Deed::Need;
        // "Malta and Cyprus pledged 1 and 2 million respectively"
        let who = base.fields.get(&Field::Who).cloned().unwrap_or_default();
        let respective = who.len() == amounts.len()
            && who.len() > 1
            && (0..self.clauses.pieces.len())
                .any(|at| self.clauses.class(at).has(Classes::Respectively));
        for (place, at) in amounts.into_iter().enumerate() {
            let quantity = &self.clauses.quantities[at];
            let mut one = base.clone();
            let fill = Fill {
                value: quantity.value(),
                first: quantity.first,
                last: quantity.last,
                basis: Basis::Stated,
            };
            one.fields.insert(Field::Amount, vec![fill]);
            let own = self.gapped(at).or_else(|| respective.then(|| vec![who[place].clone()]));
            if let Some(who) = own.filter(|_| giving) {
                one.fields.insert(Field::Who, who);
            }
            if let Some((first, mut last)) =
                quantity.noun.filter(|_| giving && matches!(quantity.measure, Counted::Unit(_)))
            {
                // "14 tonnes of medical supplies"
                let of = site.parts.iter().find(|part| {
                    part.link == self.clauses.language.marks.of
                        && part.pieces.start >= 2
                        && self.clauses.pieces[part.pieces.start - 2].last == quantity.last
                });
                if let Some(of) = of.and_then(|part| self.written(&part.pieces)) {
                    last = of.last;
                }
                let value = self.clauses.tokens.between(first, last).to_owned();
                one.fields
                    .insert(Field::What, vec![Fill { value, first, last, basis: Basis::Stated }]);
            }
            out.push(one);
            if single {
                break;
            }
        }
    }
}
