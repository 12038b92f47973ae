//! What a model's words fill a field with: read again, by the reader's own means.

use super::{OUTCOMES, STATUSES, TOLD, plain, touched};
use crate::clause::Clauses;
use crate::date::When;
use crate::deed::{Deeds, Fill, Found};
use crate::language::Classes;
use crate::locate;
use crate::mention::{Kind, Mention};
use crate::quantity::{Counted, Quantity};
use crate::reader::{Work, is_giving};
use crate::statement::Statements;
use crate::token::Shape;
use crate::vote;
use register::{Basis, Deed, Field, Reality};
use std::ops::Range;
use vocabulary::{Bound, amount::number};

/// Fewer words than this are a name or a scare, not a statement.
const FEWEST_WORDS: usize = 3;

/// A sentence in which a passage stands, with what the reader finds in it.
pub(super) struct Sentence<'a> {
    work: &'a Work<'a>,
    at: usize,
    range: Range<usize>,
    /// The tokens of the passage as the model quoted it.
    inner: Range<usize>,
    quantities: Vec<Quantity>,
    whens: Vec<When>,
}

impl<'a> Sentence<'a> {
    pub(super) fn new(
        work: &'a Work<'a>,
        at: usize,
        range: Range<usize>,
        inner: Range<usize>,
    ) -> Self {
        let (mut quantities, mut whens) = (Vec::new(), Vec::new());
        work.reader.quantities.find(work.tokens, range.clone(), &mut quantities);
        work.reader.dates.find(work.tokens, range.clone(), work.about.published, &mut whens);
        Self { work, at, range, inner, quantities, whens }
    }

    pub(super) fn clauses(&self) -> Clauses<'_> {
        Clauses::new(
            self.work.tokens,
            &self.work.reader.language,
            self.range.clone(),
            &self.work.mentions,
            self.work.spans[self.at].clone(),
            &self.quantities,
            &self.whens,
        )
    }

    /// Whether the sentence is a question.
    pub(super) fn asks(&self) -> bool {
        let tokens = self.work.tokens;
        let last = self.range.clone().rev().find(|at| tokens.shape(*at) != Shape::Break);
        last.is_some_and(|at| tokens.word(at) == self.work.reader.language.marks.question)
    }

    /// What fills a field, or why nothing does. `stated` is the value that the model states.
    pub(super) fn fill(
        &self,
        deeds: &Deeds<'_>,
        found: &Found,
        field: Field,
        words: &str,
        stated: Option<&str>,
    ) -> Result<Vec<Fill>, String> {
        let own = self.words(words)?;
        match field {
            Field::Amount | Field::Period => self.amount(found.deed, field, &own, stated),
            Field::When | Field::Due => self.date(found.reality, &own, stated),
            Field::Order => among(deeds.order(), &own, "\"third time\", \"second meeting\""),
            Field::Yes | Field::No | Field::Abstained => {
                let counts = vote::counts(deeds.clauses).into_iter();
                let own_counts = counts.filter(|(of, _)| *of == field).map(|(_, fill)| fill);
                among(own_counts.collect(), &own, "a number of votes")
            }
            Field::Who | Field::Whom | Field::Through | Field::Forum => {
                self.actor(deeds, found.deed, field, &own)
            }
            Field::Speaker => Ok(vec![self.speaker(deeds, &own)]),
            Field::Quote => self.quote(&own),
            Field::Status => self.code(&STATUSES, &own, stated),
            Field::Outcome => self.code(&OUTCOMES, &own, stated),
            Field::What
            | Field::Where
            | Field::Condition
            | Field::Office
            | Field::Topic
            | Field::Title => Ok(vec![self.written(&own)]),
        }
    }

    /// The tokens of words: their first place in the passage, else in its sentence.
    fn words(&self, words: &str) -> Result<Range<usize>, String> {
        let tokens = self.work.tokens;
        let find = |within: &Range<usize>| {
            let (first, last) = (tokens.all.get(within.start)?, tokens.all.get(within.end - 1)?);
            let base = first.start as usize;
            let place = locate::first(&tokens.text[base..last.end as usize], words)?;
            Some(base + place.start..base + place.end)
        };
        let place = find(&self.inner).or_else(|| find(&self.range)).ok_or(
            "the words do not stand in the passage's sentence: expected words copied from it",
        )?;
        let own = touched(tokens, self.range.clone(), &place);
        let bounds = (tokens.all.get(own.start), own.end.checked_sub(1).map(|at| tokens.all[at]));
        let whole = matches!(bounds, (Some(first), Some(last))
            if first.start as usize == place.start && last.end as usize == place.end);
        if !whole {
            return Err("a word is cut in two: expected whole words".to_owned());
        }
        Ok(own)
    }

    fn written(&self, own: &Range<usize>) -> Fill {
        let (first, last) = (own.start, own.end - 1);
        let value = self.work.tokens.between(first, last).to_owned();
        Fill { value, first, last, basis: Basis::Stated }
    }

    /// An amount or a length of time: what the reader reads in the sentence where the words stand.
    /// So nobody makes "5 dollars" of "5 million dollars" by leaving a word out.
    fn amount(
        &self,
        deed: Deed,
        field: Field,
        own: &Range<usize>,
        stated: Option<&str>,
    ) -> Result<Vec<Fill>, String> {
        let fits = |one: &&Quantity| match one.measure {
            Counted::Period(_) => field == Field::Period,
            _ if field == Field::Period => false,
            Counted::Money(_) | Counted::Unit(_) | Counted::States | Counted::Percent => true,
            Counted::Bare => deed == Deed::Target,
            Counted::Times => false,
        };
        let here = self.quantities.iter().filter(|one| touch(one.first, one.last, own));
        let one = only(here.filter(fits), "amount")?;
        let value = one.value();
        if let Some(stated) = stated.filter(|stated| !same_amount(stated, &value)) {
            return Err(another(stated, &value));
        }
        Ok(vec![Fill { value, first: one.first, last: one.last, basis: Basis::Stated }])
    }

    fn date(
        &self,
        reality: Reality,
        own: &Range<usize>,
        stated: Option<&str>,
    ) -> Result<Vec<Fill>, String> {
        let here = self.whens.iter().filter(|one| touch(one.first, one.last, own));
        let one = only(here, "date")?;
        let ahead = one.ahead.as_ref().filter(|_| reality != Reality::Actual);
        let value = match stated {
            None => ahead.unwrap_or(&one.value),
            // A weekday may be the last or the next one: both are readings of the words.
            Some(stated) => std::iter::once(&one.value)
                .chain(&one.ahead)
                .find(|value| *value == stated)
                .ok_or_else(|| another(stated, ahead.unwrap_or(&one.value)))?,
        };
        let basis = if one.resolved { Basis::Resolved } else { Basis::Stated };
        Ok(vec![Fill { value: value.clone(), first: one.first, last: one.last, basis }])
    }

    /// The mentions that words touch.
    fn mentions(&self, own: &Range<usize>) -> impl Iterator<Item = (usize, &Mention)> {
        let all = self.work.spans[self.at].clone();
        let own = own.clone();
        all.map(|at| (at, &self.work.mentions[at]))
            .filter(move |(_, one)| touch(one.first, one.end, &own))
    }

    /// An actor as the gazetteer has it; whom it does not know, as written.
    fn actor(
        &self,
        deeds: &Deeds<'_>,
        deed: Deed,
        field: Field,
        own: &Range<usize>,
    ) -> Result<Vec<Fill>, String> {
        let mut fills: Vec<Vec<Fill>> = Vec::new();
        for (at, one) in self.mentions(own) {
            let place = matches!(one.kind, Kind::State | Kind::Person | Kind::Place);
            if field == Field::Forum && place {
                return Err("it is no forum: expected the name of one".to_owned());
            }
            let acts = field == Field::Who || (field == Field::Whom && !is_giving(deed));
            if acts && !self.is_head(one, own) {
                return Ok(vec![self.written(own)]);
            }
            let fill = deeds.actor(at);
            let same = |other: &Vec<Fill>| {
                other.iter().map(|one| &one.value).eq(fill.iter().map(|one| &one.value))
            };
            if !fill.is_empty() && !fills.iter().any(same) {
                fills.push(fill);
            }
        }
        match fills.len() {
            // A forum that no list has is a name all the same.
            0 if field == Field::Forum => {
                Err("it is no forum: expected the name of one".to_owned())
            }
            0 => Ok(vec![self.written(own)]),
            1 => Ok(fills.swap_remove(0)),
            _ => Err("several actors are named: expected a filler for each".to_owned()),
        }
    }

    /// Whether words name the mention itself, not something of its own: not "Kenya's largest
    /// bank", "a Kenyan company" or "critics of Kenya".
    fn is_head(&self, one: &Mention, own: &Range<usize>) -> bool {
        let tokens = self.work.tokens;
        let small = Classes::Determiner.or(Classes::Adjective).or(Classes::Adverb);
        let before = (own.start..one.first).all(|at| {
            tokens.shape(at) == Shape::Mark
                || self.work.reader.language.classes(tokens.word(at)).has(small)
        });
        let owns = one.possessive || one.attributive;
        before && !(owns && own.end > one.end + 1)
    }

    /// The name in the words, without a title.
    fn speaker(&self, deeds: &Deeds<'_>, own: &Range<usize>) -> Fill {
        let statements = Statements { deeds, quotes: self.work.quotes };
        let mut fills = self.mentions(own).filter(|(_, one)| self.is_head(one, own));
        let fill = fills.find_map(|(at, _)| {
            statements.speaker(at)?.fields.remove(&Field::Speaker)?.into_iter().next()
        });
        fill.unwrap_or_else(|| self.written(own))
    }

    /// Words in quotation marks, the marks left out.
    fn quote(&self, own: &Range<usize>) -> Result<Vec<Fill>, String> {
        let (first, last) = (own.start, own.end - 1);
        let within = |one: &&crate::statement::Quote| one.open <= first && last <= one.close;
        let quote = self.work.quotes.iter().find(within).ok_or(
            "the words do not stand in quotation marks: expected direct words, or no quotation",
        )?;
        let fill = self.written(&(first.max(quote.first)..last.min(quote.last) + 1));
        let word = |at: &usize| !matches!(self.work.tokens.shape(*at), Shape::Mark | Shape::Break);
        if (fill.first..=fill.last).filter(word).count() < FEWEST_WORDS {
            return Err(format!("expected {FEWEST_WORDS} words or more"));
        }
        Ok(vec![fill])
    }

    /// A code of a closed list, and the words that say so.
    fn code(
        &self,
        list: &[&str],
        own: &Range<usize>,
        stated: Option<&str>,
    ) -> Result<Vec<Fill>, String> {
        match list.iter().find(|code| stated == Some(**code)) {
            Some(code) => Ok(vec![Fill { value: (*code).to_owned(), ..self.written(own) }]),
            None => {
                let stated = stated.map_or_else(|| "none".to_owned(), |one| plain(one, TOLD));
                Err(format!("value {stated}: expected one of {}", list.join(", ")))
            }
        }
    }

    /// Whether somebody else than who did it says so.
    pub(super) fn claimed(&self, deeds: &Deeds<'_>, found: &Found) -> bool {
        let fields = (found.fields.get(&Field::Speaker), found.fields.get(&Field::Who));
        let (Some(speakers), Some(who)) = fields else { return false };
        let own = |fill: &Fill| who.iter().any(|one| one.value == fill.value);
        let speaks_for_who = |fill: &Fill| {
            let words = fill.first..fill.last + 1;
            self.mentions(&words).any(|(at, _)| deeds.actor(at).iter().any(own))
        };
        found.deed != Deed::Quotation && !speakers.iter().any(speaks_for_who)
    }
}

/// Whether tokens from one to another, both included, touch a stretch of tokens.
const fn touch(first: usize, last: usize, own: &Range<usize>) -> bool {
    first < own.end && own.start <= last
}

/// The one thing of a kind that words tell.
fn only<'q, T>(mut all: impl Iterator<Item = &'q T>, what: &str) -> Result<&'q T, String> {
    match (all.next(), all.next()) {
        (Some(one), None) => Ok(one),
        (None, _) => Err(format!("no {what} is read in the words: expected one")),
        _ => Err(format!("several {what}s are read in the words: expected a filler for each")),
    }
}

/// Those fillers that words touch.
fn among(mut fills: Vec<Fill>, own: &Range<usize>, like: &str) -> Result<Vec<Fill>, String> {
    fills.retain(|fill| touch(fill.first, fill.last, own));
    match fills.is_empty() {
        true => Err(format!("no number is read in the words: expected words like {like}")),
        false => Ok(fills),
    }
}

fn another(stated: &str, own: &str) -> String {
    let (stated, own) = (plain(stated, TOLD), if own.is_empty() { "none" } else { own });
    format!("the value {stated} does not follow from the words: expected {own}")
}

/// Whether a value that a model states is the amount, however it writes the bound and the number.
fn same_amount(stated: &str, own: &str) -> bool {
    let parts = |text: &str| -> Vec<String> {
        let text = text.replace("..", " ");
        let mut parts: Vec<&str> = text.split_whitespace().collect();
        if parts.len() > 1 && parts[0].parse::<Bound>().is_ok() {
            parts.remove(0);
        }
        let part = |part: &str| {
            let figure = number(&part.replace(',', ""));
            figure.map_or_else(|_| part.to_owned(), |figure| figure.normalize().to_string())
        };
        parts.into_iter().map(part).collect()
    };
    parts(stated) == parts(own)
}
