//! What a number counts, and things that no number counts.

use super::{ADJECTIVES, Attempt, Count, Finder, Found, Search, period};
use crate::lexicon::WordId;
use crate::quantity::numeral::numeral;
use crate::quantity::words::{Alone, Kind, Money, Part, Qualifier, Thing};
use crate::quantity::{Counted, Quantity};
use crate::token::Shape;
use vocabulary::{Bound, Currency, Decimal};

impl<'f> Finder<'f, '_> {
    /// Money that was signed already: a code or name after it may say which dollars.
    pub(super) fn signed(&self, money: &Money, last: usize) -> Search {
        let Some(currency) = money.currency else { return Search::Nothing };
        let mut found = Found::new(Counted::Money(currency), last);
        found.sure = money.sure;
        let next = last + 1;
        if self.part(next).has(Part::CODE)
            && self.shape(next) == Shape::Upper
            && self.shape(next + 1) != Shape::Number
            && let Some(code) = self.words.codes.get(&self.id(next)).and_then(|code| code.currency)
        {
            found.measure = Counted::Money(code);
            found.last = next;
            found.sure = true;
        } else if self.part(next).has(Part::CURRENCY)
            && let Some(names) = self.words.names.get(&self.id(next))
            && names.iter().any(|name| name.currency == Some(currency))
        {
            found.last = next;
        }
        Search::Found(found)
    }

    /// What a number counts, to its right.
    pub(super) fn measure(&self, at: usize, count: &Count) -> Search {
        let vague = count.value.is_none();
        if let Some(found) = self.suffixed(at, count) {
            return Search::Found(found);
        }
        // Directly after the number a sign or a code.
        if let Some((money, first)) = self.mark(at).and_then(|_| self.sign_at(at)) {
            if first == at
                && self.shape(at + 1) != Shape::Number
                && let Some(currency) = money.currency
            {
                return Search::Found(Found {
                    sure: money.sure,
                    ..Found::new(Counted::Money(currency), at)
                });
            }
            return Search::Nothing;
        }
        if self.part(at).has(Part::CODE)
            && self.shape(at) == Shape::Upper
            && self.shape(at + 1) != Shape::Number
            && !self.part(at + 1).has(Part::CURRENCY)
            && let Some(money) = self.words.codes.get(&self.id(at))
            && let Some(currency) = money.currency
        {
            return Search::Found(Found {
                sure: money.sure,
                ..Found::new(Counted::Money(currency), at)
            });
        }
        let mut next = at;
        let mut adjectives = 0;
        let mut further = false;
        while next < self.range.end {
            let part = self.part(next);
            if part.has(Part::AFTER)
                && let Some((Qualifier::Further, last, _)) = self.starts(&self.words.after, next)
            {
                if self.id(last + 1) == self.words.than {
                    return Search::Nothing;
                }
                further = true;
                next = last + 1;
                continue;
            }
            if part.has(Part::THING)
                && let Some(mut found) = self.thing(next, count)
            {
                found.further = further;
                if let Some(noun) = &mut found.noun {
                    // The adjectives belong to the noun.
                    let adjective = |from: &usize| !self.part(*from).has(Part::AFTER);
                    noun.0 = (at..=noun.0).find(adjective).unwrap_or(noun.0);
                }
                return Search::Found(found);
            }
            if part.has(Part::CURRENCY) {
                let found = self.currency(at, next, count);
                return found.map_or(Search::Nothing, Search::Found);
            }
            if part.has(Part::TIME) && !vague {
                return self.period(next, count, further);
            }
            if part.has(Part::OTHER) {
                return if adjectives == 0 { Search::Other(next) } else { Search::Nothing };
            }
            if self.joins(next) && next > at {
                next += 2;
                continue;
            }
            // In capitals it is a name: `US dollars`.
            let stop = part.has(Part::STOP) && self.shape(next) != Shape::Upper;
            let ends = stop || (part.has(Part::ENDS) && !part.has(Part::THING));
            if !self.is_word(next) || ends || adjectives == ADJECTIVES {
                return Search::Nothing;
            }
            adjectives += 1;
            next += 1;
        }
        Search::Nothing
    }

    /// A unit that is written directly after the digits: `100km`.
    pub(super) fn suffixed(&self, at: usize, count: &Count) -> Option<Found> {
        if !count.digits || count.magnitude.is_some() || at == 0 {
            return None;
        }
        let read = numeral(self.tokens.written(at - 1))?;
        let word = (!read.suffix.is_empty()).then(|| self.suffix(read.suffix)).flatten()?;
        let (_, thing) =
            self.words.things.get(&word)?.iter().find(|(words, _)| words.len() == 1)?;
        let mut found = Found::new(thing.counted(), at - 1);
        found.factor = thing.factor;
        Some(found)
    }

    /// A thing at a token, with the things that go on from it (`police` `trainers`).
    pub(super) fn thing(&self, at: usize, count: &Count) -> Option<Found> {
        let single = count.value == Some(Decimal::ONE) || count.needs;
        let mut found: Option<Found> = None;
        let mut next = at;
        while self.part(next).has(Part::THING)
            && let Some((thing, mut last, end)) = self.starts(&self.words.things, next)
        {
            let of = end == self.words.of;
            let fits = (thing.many || single) && !(of && count.magnitude.is_some());
            let of_other = self.compounded(last, thing);
            next = last + 1;
            if fits && !of_other && self.shape(last) != Shape::Capital {
                last -= usize::from(of);
                let mut this = Found::new(thing.counted(), last);
                this.noun = matches!(thing.measure, Kind::Unit(_)).then_some((at, last));
                this.factor = thing.factor;
                found = Some(this);
                if !matches!(thing.measure, Kind::Unit(_) | Kind::States) || of {
                    break;
                }
            }
        }
        found
    }

    /// `police stations`: a noun with no plural of its own before a plural is half of another.
    pub(super) fn compounded(&self, last: usize, thing: &Thing) -> bool {
        let next = last + 1;
        let part = self.part(next);
        let plural = self.shape(next) == Shape::Lower
            && self.tokens.written(next).ends_with('s')
            && !part.has(Part::STOP.or(Part::THING).or(Part::AFTER))
            && self.tokens.written(next).len() > 4;
        plural
            && thing.many
            && matches!(thing.measure, Kind::Unit(_))
            && !self.tokens.written(last).ends_with('s')
    }

    /// A currency by its name at `at`, the number's next token being `from`.
    pub(super) fn currency(&self, from: usize, at: usize, count: &Count) -> Option<Found> {
        let all = self.words.names.get(&self.id(at))?;
        let between = at - from;
        let named = all.iter().find(|money| {
            let length = money.before.len();
            length > 0
                && length <= between
                && money.before.iter().enumerate().all(|(i, w)| self.id(at - length + i) == *w)
        });
        let alone = all.iter().find(|money| money.before.is_empty())?;
        if alone.after_magnitude
            && count.magnitude.is_none()
            && named.is_none()
            && count.value.is_some()
        {
            return None;
        }
        // Another country's, which the tables do not have.
        let foreign = (from..at).any(|at| self.shape(at) == Shape::Capital);
        if named.is_none() && foreign {
            return None;
        }
        let (currency, sure) = match named {
            Some(money) => (money.currency?, true),
            None if alone.sure => (alone.currency?, true),
            None => (self.by_country(all).or(alone.currency)?, false),
        };
        let mut last = at;
        if self.part(at + 1).has(Part::CURRENCY)
            && self.id(at + 1) != self.id(at)
            && self.words.names.get(&self.id(at + 1)).is_some_and(|names| {
                names.iter().any(|name| name.before.is_empty() && name.currency == Some(currency))
            })
        {
            last = at + 1;
        }
        Some(Found { sure, ..Found::new(Counted::Money(currency), last) })
    }

    /// The one currency of a name whose country is named in the range.
    pub(super) fn by_country(&self, all: &[Money]) -> Option<Currency> {
        let mut found = None;
        for at in self.range.clone() {
            let word = self.tokens.word(at);
            if word == WordId::UNKNOWN || self.tokens.shape(at) == Shape::Lower {
                continue;
            }
            for money in all.iter().filter(|money| *money.before == [word]) {
                if found.is_some_and(|found| Some(found) != money.currency) {
                    return None;
                }
                found = money.currency;
            }
        }
        found
    }

    /// A length of time.
    pub(super) fn period(&self, at: usize, count: &Count, further: bool) -> Search {
        let joined = self.joins(at + 1);
        if self.part(at + 1 + usize::from(joined)).has(Part::OLD) {
            return Search::Other(at + 1 + usize::from(joined));
        }
        let Some(unit) = self.words.times.get(&self.id(at)) else { return Search::Nothing };
        let Some(period) = count.value.and_then(|value| period(value, *unit)) else {
            return Search::Other(at);
        };
        Search::Found(Found { further, ..Found::new(Counted::Period(period), at) })
    }

    /// What a number joined by a hyphen counts: `10-year`, `3,000-strong`, `5-million-dollar`.
    pub(super) fn compound(&self, at: usize, count: &Count) -> Search {
        let part = self.part(at);
        if part.has(Part::TIME) {
            return self.period(at, count, false);
        }
        if self.id(at) == self.words.strong {
            return match self.thing(at, count) {
                Some(found) => Search::Found(Found { noun: None, ..found }),
                None => Search::Nothing,
            };
        }
        if part.has(Part::CURRENCY)
            && let Some(found) = self.currency(at, at, count)
        {
            return Search::Found(found);
        }
        if part.has(Part::THING)
            && let Some((thing, last, _)) = self.starts(&self.words.things, at)
        {
            let measured = match &thing.measure {
                Kind::Percent => true,
                Kind::Unit(measure) => {
                    matches!(measure.code(), "tonnes" | "megawatts" | "kilometres" | "litres")
                }
                _ => false,
            };
            if measured {
                return Search::Found(Found {
                    factor: thing.factor,
                    ..Found::new(thing.counted(), last)
                });
            }
        }
        Search::Nothing
    }

    /// Something that can be sent, with no number before it: `peacekeepers`, `a field hospital`.
    pub(super) fn alone(&self, at: usize) -> Option<Attempt> {
        let (mut thing, mut last, _) = self.starts(&self.words.things, at)?;
        while self.part(last + 1).has(Part::THING)
            && let Some((next, end, _)) = self.starts(&self.words.things, last + 1)
        {
            (thing, last) = (next, end);
        }
        let Kind::Unit(measure) = &thing.measure else { return None };
        let begins = at == self.range.start;
        let written =
            self.shape(at) == Shape::Lower || (begins && self.shape(at) == Shape::Capital);
        let stuck = at > self.range.start
            && self.touches(at - 1)
            && self.mark(at - 1).is_some_and(|m| !matches!(m, '"' | '“' | '(' | '\'' | '‘' | '«'));
        if !written
            || stuck
            || thing.alone == Alone::No
            || self.compounded(last, thing)
            || (at..=last).skip(1).any(|at| self.shape(at) != Shape::Lower)
        {
            return Some(Attempt::Not(last));
        }
        if thing.alone == Alone::Of && self.id(last + 1) != self.words.of {
            return Some(Attempt::Not(last));
        }
        let mut quantity = Quantity {
            first: at,
            last,
            bound: Bound::Exact,
            number: None,
            upper: None,
            measure: Counted::Unit(measure.clone()),
            noun: Some((at, last)),
            further: false,
            each: false,
            vague: false,
            ambiguous: false,
        };
        let article = self.introduced(&mut quantity);
        if !thing.many {
            // One person is nobody's contribution; `a battalion of 750 soldiers` is 750 soldiers.
            let holds = self.id(last + 1) == self.words.of
                && (self.shape(last + 2) == Shape::Number
                    || self.part(last + 2).has(Part::WORD_NUMBER.or(Part::SOME).or(Part::MANY)));
            if !article || measure.code() == "persons" || holds || thing.alone == Alone::Of {
                return Some(Attempt::Not(last));
            }
            quantity.number = Some(Decimal::ONE);
        }
        Some(Attempt::Found(quantity))
    }

    /// Takes an article or `additional` before a thing; whether it is one of its kind.
    pub(super) fn introduced(&self, quantity: &mut Quantity) -> bool {
        let mut at = quantity.first;
        for _ in 0..=ADJECTIVES {
            if let Some((Qualifier::Further, first)) = self.qualifier_before(at) {
                quantity.further = true;
                quantity.first = first;
                if quantity.noun.is_some_and(|noun| noun.0 > at) {
                    quantity.noun = Some((at, quantity.last));
                }
                return true;
            }
            let Some(before) = self.before(at) else { return false };
            let word = self.id(before);
            if word == self.words.a || word == self.words.an {
                quantity.first = before;
                quantity.noun = Some((at, quantity.last));
                return true;
            }
            let part = self.part(before);
            if self.joins(before) && before > self.floor {
                at = before - 1;
                continue;
            }
            if !self.is_word(before) || part.has(Part::STOP) || part.has(Part::BEFORE) {
                return false;
            }
            at = before;
        }
        false
    }
}
