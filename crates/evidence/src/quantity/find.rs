//! Finds amounts: from a number, a currency or a thing outwards.

use super::words::{Kind, Money, Part, Phrase, Qualifier, Thing, Words};
use super::{Counted, Quantity};
use crate::lexicon::WordId;
use crate::token::{Shape, Tokens};
use std::ops::Range;
use vocabulary::{Bound, Decimal, Period};

/// How many adjectives may stand between a number and what it counts.
const ADJECTIVES: usize = 4;
/// Sums stay below this; see `vocabulary::amount`.
const LIMIT: i64 = 1_000_000_000_000_000;

mod count;
mod counted;

pub(super) struct Finder<'f, 't> {
    words: &'f Words,
    tokens: &'f Tokens<'t>,
    range: Range<usize>,
    /// Nothing before this token is looked at: it belongs to the amount found last.
    floor: usize,
}

/// What an attempt came to.
enum Attempt {
    Found(Quantity),
    /// No amount up to this token: a date, a page.
    Not(usize),
}

/// A number, told or not.
#[derive(Debug, Clone, Copy)]
struct Count {
    first: usize,
    last: usize,
    /// None for `hundreds of`.
    value: Option<Decimal>,
    /// Before a magnitude: 5 of `5 million`.
    bare: Decimal,
    magnitude: Option<Decimal>,
    /// Written like a year: four digits.
    year: bool,
    /// Of digits.
    digits: bool,
    /// Ends in a letter that is a magnitude only for money and things.
    letter: bool,
    /// `half a`: no number without what it counts.
    needs: bool,
}

/// What a number counts, and where that ends.
struct Found {
    measure: Counted,
    last: usize,
    noun: Option<(usize, usize)>,
    factor: Option<Decimal>,
    further: bool,
    sure: bool,
}

impl Found {
    fn new(measure: Counted, last: usize) -> Self {
        Self { measure, last, noun: None, factor: None, further: false, sure: true }
    }
}

/// What the search to the right of a number came to.
enum Search {
    Found(Found),
    /// Something that is no amount is counted: hours.
    Other(usize),
    Nothing,
}

impl<'f, 't> Finder<'f, 't> {
    pub fn new(words: &'f Words, tokens: &'f Tokens<'t>, range: Range<usize>) -> Self {
        let floor = range.start;
        Self { words, tokens, range, floor }
    }

    pub fn run(mut self, out: &mut Vec<Quantity>) {
        let mut at = self.range.start;
        while at < self.range.end {
            let token = &self.tokens.all[at];
            let attempt = match token.shape {
                Shape::Number => self.digits(at),
                Shape::Mark => {
                    let byte = self.tokens.text.as_bytes().get(token.start as usize);
                    if byte.is_some_and(|byte| *byte == b'$' || *byte >= 0x80) {
                        self.sign(at)
                    } else {
                        None
                    }
                }
                Shape::Break => None,
                _ if self.words.part(token.word).has(Part::ANCHOR) => self.word(at),
                _ => None,
            };
            at = match attempt {
                None => at + 1,
                Some(Attempt::Not(last)) => last.max(at) + 1,
                Some(Attempt::Found(quantity)) => {
                    let next = quantity.last.max(at) + 1;
                    self.floor = next;
                    out.push(quantity);
                    next
                }
            };
        }
    }

    fn id(&self, at: usize) -> WordId {
        if at < self.range.end { self.tokens.word(at) } else { WordId::UNKNOWN }
    }

    fn part(&self, at: usize) -> Part {
        self.words.part(self.id(at))
    }

    fn shape(&self, at: usize) -> Shape {
        if at < self.range.end { self.tokens.shape(at) } else { Shape::Break }
    }

    /// Whether a token touches the one after it.
    fn touches(&self, at: usize) -> bool {
        at + 1 < self.range.end && self.tokens.touches_next(at)
    }

    /// The character of a mark.
    fn mark(&self, at: usize) -> Option<char> {
        (self.shape(at) == Shape::Mark).then(|| self.tokens.written(at).chars().next()).flatten()
    }

    fn is_dash(&self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '‐' | '‑' | '–' | '—' | '−'))
    }

    /// A hyphen that joins the token before it to the one after it.
    fn joins(&self, at: usize) -> bool {
        at > self.range.start && self.is_dash(at) && self.touches(at - 1) && self.touches(at)
    }

    fn is_word(&self, at: usize) -> bool {
        matches!(self.shape(at), Shape::Lower | Shape::Capital | Shape::Upper | Shape::Mixed)
    }

    /// The token before, if it may be looked at.
    fn before(&self, at: usize) -> Option<usize> {
        (at > self.floor).then(|| at - 1)
    }

    /// The value of the longest of the phrases that begin at a token, and its last token.
    fn starts<'p, T>(
        &self,
        phrases: &'p rustc_hash::FxHashMap<WordId, Vec<Phrase<T>>>,
        at: usize,
    ) -> Option<(&'p T, usize, WordId)> {
        let fits = |words: &[WordId]| words.iter().enumerate().all(|(i, w)| self.id(at + i) == *w);
        let (words, value) = phrases.get(&self.id(at))?.iter().find(|(words, _)| fits(words))?;
        Some((value, at + words.len() - 1, *words.last()?))
    }

    /// From a token of digits.
    fn digits(&self, at: usize) -> Option<Attempt> {
        if let Some(last) = self.no_number(at) {
            return Some(Attempt::Not(last));
        }
        let Some(count) = self.count_digits(at) else {
            // What goes on after it is no number either: `202 555 0123`.
            let more = (at + 1..self.range.end).take_while(|&at| self.shape(at) == Shape::Number);
            return Some(Attempt::Not(more.last().unwrap_or(at)));
        };
        Some(self.amount(at, count, None))
    }

    /// From the sign of a currency.
    fn sign(&self, at: usize) -> Option<Attempt> {
        let (money, first) = self.sign_at(at)?;
        let number = at + 1;
        if self.shape(number) != Shape::Number {
            return None;
        }
        let count = self.count_money(number)?;
        Some(self.amount(first, count, Some(money)))
    }

    /// The currency of a sign, with the letters before it (`US$`).
    fn sign_at(&self, at: usize) -> Option<(&'f Money, usize)> {
        let all = self.words.signs.get(&self.mark(at)?)?;
        let before = self.before(at).filter(|&b| self.touches(b) && self.is_word(b));
        if let Some(before) = before {
            let word = self.id(before);
            let named = all.iter().find(|money| word != WordId::UNKNOWN && *money.before == [word]);
            if let Some(money) = named {
                return Some((money, before));
            }
        }
        all.iter().find(|money| money.before.is_empty()).map(|money| (money, at))
    }

    /// From a word.
    fn word(&self, at: usize) -> Option<Attempt> {
        let part = self.part(at);
        if part.has(Part::CODE) && self.is_code(at) {
            let dot = self.mark(at + 1) == Some('.') && self.touches(at);
            let number = at + 1 + usize::from(dot);
            if self.shape(number) == Shape::Number && self.no_number(number).is_none_or(|_| dot) {
                let money = self.words.codes.get(&self.id(at))?;
                let count = self.count_money(number)?;
                return Some(self.amount(at, count, Some(money)));
            }
        }
        let numeric = Part::WORD_NUMBER;
        if part.has(numeric)
            || part.has(Part::MAGNITUDE)
            || part.has(Part::HALF)
            || part.has(Part::QUARTER)
            || part.has(Part::MANY)
            || part.has(Part::SOME)
        {
            // `COVID-nineteen` is rare; `multi-million` is not.
            if at > self.range.start && self.joins(at - 1) {
                return None;
            }
            if let Some(last) = self.fraction(at) {
                return Some(Attempt::Not(last));
            }
            if let Some(count) = self.count_words(at) {
                return match self.amount(count.first, count, None) {
                    Attempt::Not(last) if count.value.is_none() => {
                        Some(Attempt::Not(last.min(count.last)))
                    }
                    attempt => Some(attempt),
                };
            }
        }
        if part.has(Part::THING) { self.alone(at) } else { None }
    }

    /// A code is written in capitals; a short name of a currency (`Rs`) with one.
    fn is_code(&self, at: usize) -> bool {
        match self.shape(at) {
            Shape::Upper => true,
            Shape::Capital | Shape::Mixed => {
                self.tokens.written(at).len() != 3
                    || !self.tokens.written(at).bytes().all(|b| b.is_ascii_alphabetic())
            }
            _ => false,
        }
    }

    /// A name of a number or a part of something that is no amount; gives its last token.
    fn no_number(&self, at: usize) -> Option<usize> {
        if at > self.range.start && self.touches(at - 1) {
            let stuck = match self.mark(at - 1) {
                Some('/' | '+' | ':' | '#' | '№' | '@' | '=' | '_' | '*' | '.' | '\\' | '°') => {
                    true
                }
                Some('-' | '‐' | '‑' | '–' | '—' | '−') => true,
                None => self.is_word(at - 1),
                _ => false,
            };
            if stuck {
                return Some(self.chain(at));
            }
        }
        if self.touches(at)
            && self.shape(at + 2) == Shape::Number
            && self.touches(at + 1)
            && matches!(self.mark(at + 1), Some(':' | '/' | '+' | '=' | '*'))
        {
            return Some(self.chain(at));
        }
        if self.touches(at) && matches!(self.mark(at + 1), Some('°' | '′' | '″')) {
            return Some(at + 1);
        }
        let label = self.before(at).filter(|&b| self.part(b).has(Part::LABEL)).or_else(|| {
            let point = self.before(at).filter(|&b| self.mark(b) == Some('.'))?;
            self.before(point).filter(|&b| self.touches(b) && self.part(b).has(Part::LABEL))
        });
        label.map(|_| self.chain(at))
    }

    /// The last of the numbers that hang together from `at`: `202-555-0123`, `19/02/2026`.
    fn chain(&self, at: usize) -> usize {
        let mut last = at;
        while self.touches(last)
            && self.touches(last + 1)
            && matches!(
                self.mark(last + 1),
                Some('-' | '‐' | '‑' | '–' | '—' | '/' | ':' | '.' | '+' | '=')
            )
            && self.shape(last + 2) == Shape::Number
        {
            last += 2;
        }
        last
    }

    /// An amount from its number, with what is before and after it.
    fn amount(&self, first: usize, count: Count, money: Option<&Money>) -> Attempt {
        let mut quantity = Quantity {
            first,
            last: count.last,
            bound: Bound::Exact,
            number: count.value,
            upper: None,
            measure: Counted::Bare,
            noun: None,
            further: false,
            each: false,
            vague: count.value.is_none(),
            ambiguous: false,
        };
        let mut signed = money;
        let mut end = count;
        if count.value.is_some() {
            match self.range(first, &count, money) {
                Some(Some((lower, upper, sign))) => {
                    quantity.number = lower.value;
                    quantity.upper = upper.value;
                    signed = signed.or(sign);
                    end = upper;
                }
                Some(None) => return Attempt::Not(self.chain(count.last)),
                None => {}
            }
        }
        quantity.last = end.last;
        self.after(&mut quantity);
        let joined = self.joins(quantity.last + 1);
        let search = match signed {
            Some(money) => self.signed(money, quantity.last),
            None if joined => self.compound(quantity.last + 2, &end),
            None => self.measure(quantity.last + 1, &end),
        };
        match search {
            Search::Other(last) => return Attempt::Not(last),
            Search::Nothing if joined && signed.is_none() => {
                return Attempt::Not((quantity.last + 2).min(self.range.end - 1));
            }
            Search::Nothing => {}
            Search::Found(found) => {
                quantity.measure = found.measure;
                quantity.last = found.last;
                quantity.noun = found.noun;
                quantity.further |= found.further;
                quantity.ambiguous = !found.sure;
                if let Some(factor) = found.factor {
                    let times = |number: Decimal| number.checked_mul(factor);
                    quantity.number = quantity.number.and_then(times);
                    quantity.upper = quantity.upper.and_then(times);
                }
            }
        }
        if let (Counted::Period(period), Some(number), Some(upper)) =
            (&quantity.measure, quantity.number, quantity.upper)
        {
            match shorter(*period, number, upper) {
                Some(period) => quantity.measure = Counted::Period(period),
                None => return Attempt::Not(quantity.last),
            }
        }
        if !self.stands(&quantity, &count, &end) {
            return Attempt::Not(end.last);
        }
        self.qualified(&mut quantity);
        if quantity.measure != Counted::Bare {
            self.after(&mut quantity);
        }
        self.rate(&mut quantity);
        let fits = |number: Decimal| number < LIMIT.into() && number.normalize().scale() <= 4;
        if quantity.number.into_iter().chain(quantity.upper).all(fits) {
            Attempt::Found(quantity)
        } else {
            Attempt::Not(quantity.last)
        }
    }

    /// The second number of a range. `Some(None)`: the two numbers are no amount (a score).
    fn range(
        &self,
        first: usize,
        lower: &Count,
        money: Option<&Money>,
    ) -> Option<Option<(Count, Count, Option<&'f Money>)>> {
        let w = self.words;
        let at = lower.last + 1;
        let before = self.before(first).map_or(WordId::UNKNOWN, |before| self.id(before));
        let touching = self.joins(at);
        let dash = touching || (self.is_dash(at) && lower.digits);
        let to = self.id(at) == w.to && before != w.from;
        let or = self.id(at) == w.or && money.is_none();
        let between = before == w.between && self.id(at) == w.and;
        if !(dash || to || or || between) {
            return None;
        }
        let mut next = at + 1;
        let mut sign = None;
        if let Some((found, start)) = self.mark(next).and_then(|_| self.sign_at(next))
            && start == next
        {
            sign = Some(found);
            next += 1;
        } else if self.is_word(next)
            && self.touches(next)
            && let Some((found, _)) = self.sign_at(next + 1)
        {
            sign = Some(found);
            next += 2;
        }
        let digits = self.shape(next) == Shape::Number;
        let upper = if digits && (sign.is_some() || money.is_some()) {
            self.count_money(next)
        } else if digits {
            self.count_digits(next)
        } else if lower.digits && !between {
            None
        } else {
            self.part(next).has(Part::WORD_NUMBER).then(|| self.count_words(next)).flatten()
        };
        // Digits that touch are one thing whatever they are.
        let no = (touching && digits).then_some(None);
        let Some(upper) = upper.filter(|upper| upper.first == next) else { return no };
        let currency = |money: &Money| money.currency;
        let same = match (money, sign) {
            (Some(one), Some(other)) => currency(one) == currency(other),
            (None, Some(_)) => false,
            (Some(_), None) => {
                dash || between || (lower.magnitude.is_none() && upper.magnitude.is_some())
            }
            (None, None) => true,
        };
        // `$5-7 billion`: the magnitude is of both.
        let mut lower = *lower;
        if lower.magnitude.is_none()
            && lower.bare <= upper.bare
            && let Some(magnitude) = upper.magnitude
        {
            lower.multiply(magnitude);
        }
        let rises = lower.value < upper.value;
        let small = |count: &Count| count.bare < 20.into();
        let counted = money.is_some()
            || matches!(self.measure(upper.last + 1, &upper), Search::Found(_))
            || upper.magnitude.is_some();
        let near = !or || (small(&lower) && small(&upper) && upper.magnitude.is_none());
        let chained = self.joins(upper.last + 1) && self.shape(upper.last + 2) == Shape::Number;
        let years = lower.year && (upper.year || upper.bare < 100.into()) && money.is_none();
        if same && rises && near && counted && !chained && !years {
            return Some(Some((lower, upper, sign)));
        }
        if touching { no.or(None) } else { None }
    }

    /// Whether what was found is an amount and not a year, a name or a part of something.
    fn stands(&self, quantity: &Quantity, count: &Count, end: &Count) -> bool {
        let bare = quantity.measure == Counted::Bare;
        let first = quantity.first;
        let before = (first > self.range.start).then(|| first - 1);
        let part_before = before.map(|before| self.part(before)).unwrap_or_default();
        if quantity.vague {
            return matches!(
                quantity.measure,
                Counted::Money(_) | Counted::Unit(_) | Counted::States
            );
        }
        if bare && (end.needs || (end.letter && quantity.upper.is_none()) || quantity.each) {
            return false;
        }
        let month = |at: usize| self.part(at).has(Part::MONTH) && self.shape(at) != Shape::Lower;
        let day =
            |count: &Count| count.digits && count.bare <= 31.into() && count.magnitude.is_none();
        let money = matches!(quantity.measure, Counted::Money(_));
        if (day(end) || end.year) && !money {
            let next = end.last + 1;
            if month(next) || (self.id(next) == self.words.of && month(next + 1)) {
                return false;
            }
            let point =
                before.filter(|&b| self.mark(b) == Some('.')).and_then(|b| b.checked_sub(1));
            let of = point.filter(|&p| p >= self.range.start).or(before).filter(|&b| month(b));
            if let Some(of) = of {
                // `in May 20 troops arrived`
                let in_month = of > self.range.start && self.id(of - 1) == self.words.in_;
                if bare || end.year || !in_month {
                    return false;
                }
            }
        }
        if count.year && end.year {
            let qualified = part_before.has(Part::BEFORE) && !part_before.has(Part::IN);
            if bare && !(qualified && self.bounds_year(first)) {
                return false;
            }
            if part_before.has(Part::IN) && !money {
                return false;
            }
        }
        if !bare {
            return true;
        }
        let one = !count.digits && count.bare == Decimal::ONE && count.magnitude.is_none();
        if one && quantity.upper.is_none() {
            return false;
        }
        let next = quantity.last + 1;
        // Marks of a list: `(5)`, `1.`
        if count.digits
            && (self.mark(next) == Some(')') || self.mark(next) == Some(']'))
            && before.is_some_and(|b| matches!(self.mark(b), Some('(' | '[')))
        {
            return false;
        }
        if first == self.range.start
            && count.digits
            && matches!(self.mark(next), Some('.' | ')'))
            && self.touches(quantity.last)
        {
            return false;
        }
        // `5 p.m.`
        if count.digits
            && self.tokens.written(next).len() == 1
            && matches!(self.tokens.written(next), "p" | "a")
            && self.mark(next + 1) == Some('.')
        {
            return false;
        }
        // `National Road 13`: a name.
        let named = count.digits
            && before.is_some_and(|b| {
                b > self.range.start
                    && matches!(self.shape(b), Shape::Capital | Shape::Upper | Shape::Mixed)
                    && !part_before.has(Part::STOP)
                    && !part_before.has(Part::BEFORE)
            });
        !named
    }

    /// Whether the words before a number like a year say that it is none: `more than 2000`.
    fn bounds_year(&self, first: usize) -> bool {
        self.qualifier_before(first).is_some_and(
            |(qualifier, _)| matches!(qualifier, Qualifier::Bound(bound) if bound != Bound::About),
        ) && self.id(first - 1) != self.words.over
    }

    /// The longest qualifier that ends before a token, and its first token.
    fn qualifier_before(&self, at: usize) -> Option<(Qualifier, usize)> {
        let last = self.before(at)?;
        if !self.part(last).has(Part::BEFORE) {
            return None;
        }
        self.words.before.get(&self.id(last))?.iter().find_map(|(words, qualifier)| {
            let first = at.checked_sub(words.len())?;
            let fits = first >= self.floor
                && words.iter().enumerate().all(|(i, word)| self.id(first + i) == *word);
            fits.then_some((*qualifier, first))
        })
    }

    /// Takes the qualifiers before an amount: `up to an additional`.
    fn qualified(&self, quantity: &mut Quantity) {
        let period = matches!(quantity.measure, Counted::Period(_));
        let between = quantity.upper.is_some()
            && self.before(quantity.first).is_some_and(|b| self.id(b) == self.words.between);
        if between {
            quantity.first -= 1;
            return;
        }
        for round in 0..3 {
            let Some((qualifier, first)) = self.qualifier_before(quantity.first) else { break };
            // `over five years` is how long, not how much.
            let over = period && quantity.first - first == 1 && self.id(first) == self.words.over;
            if over || (qualifier == Qualifier::Emphasis && round == 0) {
                break;
            }
            match qualifier {
                Qualifier::Bound(bound) => quantity.bound = bound,
                Qualifier::Further => quantity.further = true,
                Qualifier::Each => quantity.each = true,
                Qualifier::Emphasis => {}
            }
            quantity.first = first;
        }
        if let Some(before) = self.before(quantity.first)
            && quantity.bound == Bound::Exact
            && matches!(self.mark(before), Some('~' | '≈'))
            && self.touches(before)
        {
            quantity.bound = Bound::About;
            quantity.first = before;
        }
    }

    /// Takes what follows a number or an amount: `or more`, `-plus`, `more`.
    fn after(&self, quantity: &mut Quantity) {
        loop {
            let joined = self.joins(quantity.last + 1);
            let at = quantity.last + 1 + usize::from(joined);
            if self.mark(at) == Some('+') && self.touches(quantity.last) {
                quantity.bound = Bound::AtLeast;
                quantity.last = at;
                continue;
            }
            if !self.part(at).has(Part::AFTER) || (joined && self.id(at) != self.words.plus) {
                return;
            }
            let Some((qualifier, last, _)) = self.starts(&self.words.after, at) else { return };
            match *qualifier {
                Qualifier::Bound(bound) => {
                    // `plus` between two amounts adds; after a number it bounds only when joined.
                    if self.id(at) == self.words.plus && !joined {
                        return;
                    }
                    quantity.bound = bound;
                }
                Qualifier::Further if self.id(last + 1) != self.words.than => {
                    quantity.further = true;
                }
                _ => return,
            }
            quantity.last = last;
        }
    }

    /// Whether the words after an amount make it a rate.
    fn rate(&self, quantity: &mut Quantity) {
        let at = quantity.last + 1;
        if self.part(at).has(Part::PER) {
            quantity.each = true;
        } else if self.part(at).has(Part::AFTER)
            && let Some((Qualifier::Each, _, _)) = self.starts(&self.words.after, at)
        {
            quantity.each = true;
        }
    }
}

impl Count {
    fn multiply(&mut self, by: Decimal) -> Option<()> {
        self.value = Some(self.value?.checked_mul(by)?);
        self.magnitude = Some(self.magnitude.map_or(Some(by), |m| m.checked_mul(by))?);
        Some(())
    }
}

impl Thing {
    fn counted(&self) -> Counted {
        match &self.measure {
            Kind::Unit(measure) => Counted::Unit(measure.clone()),
            Kind::States => Counted::States,
            Kind::Percent => Counted::Percent,
            Kind::Times => Counted::Times,
        }
    }
}

/// The period of the lower number of a range, from that of the upper.
fn shorter(longer: Period, number: Decimal, upper: Decimal) -> Option<Period> {
    let (count, letter) = longer.parts();
    let count = Decimal::from(count).checked_mul(number)?.checked_div(upper)?.normalize();
    format!("P{count}{letter}").parse().ok()
}

/// So many days, weeks, months or years, if they make a whole number of what a period counts.
fn period(number: Decimal, unit: u8) -> Option<Period> {
    let (factor, letter, finer, finer_letter) = match unit {
        b'D' => (1, 'D', 1, 'D'),
        b'W' => (7, 'D', 7, 'D'),
        b'F' => (14, 'D', 14, 'D'),
        b'M' => (1, 'M', 1, 'M'),
        b'T' => (10, 'Y', 120, 'M'),
        _ => (1, 'Y', 12, 'M'),
    };
    let whole = |factor: i32, letter: char| {
        let count = number.checked_mul(factor.into())?.normalize();
        let count = (count.scale() == 0).then(|| u16::try_from(count).ok()).flatten()?;
        format!("P{count}{letter}").parse().ok()
    };
    whole(factor, letter).or_else(|| whole(finer, finer_letter))
}
