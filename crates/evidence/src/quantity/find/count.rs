//! Numbers, in digits and in words.

use super::{Count, Finder};
use crate::lexicon::WordId;
use crate::quantity::numeral::numeral;
use crate::quantity::words::Part;
use crate::token::Shape;
use vocabulary::Decimal;

impl<'f> Finder<'f, '_> {
    /// A number of digits with its magnitude.
    pub(super) fn count_digits(&self, at: usize) -> Option<Count> {
        let written = self.tokens.written(at);
        let read = numeral(written)?;
        let mut count = Count {
            first: at,
            last: at,
            value: Some(read.value),
            bare: read.value,
            magnitude: None,
            year: read.plain == Some(4)
                && (1500..=2100).contains(&i64::try_from(read.value).unwrap_or(0)),
            digits: true,
            letter: false,
            needs: false,
        };
        if !read.suffix.is_empty() {
            let word = self.suffix(read.suffix)?;
            let part = self.words.part(word);
            if part.has(Part::MAGNITUDE) || part.has(Part::LETTER) {
                count.letter = part.has(Part::LETTER);
                count.year = false;
                count.multiply(*self.words.numbers.get(&word)?)?;
            } else if !part.has(Part::THING) {
                return None;
            }
            return Some(count);
        }
        // `500 000`: groups of three with one space between.
        if read.plain.is_some_and(|digits| digits <= 3) {
            let mut value = read.value;
            while let Some(group) = self.group(count.last) {
                value = value.checked_mul(1000.into())?.checked_add(group)?;
                count.last += 1;
            }
            if count.last > at {
                // One more number after that: a telephone.
                if self.shape(count.last + 1) == Shape::Number {
                    return None;
                }
                (count.value, count.bare) = (Some(value), value);
            }
        }
        self.magnitudes(&mut count)?;
        Some(count)
    }

    /// The group of three digits after a token, one space away.
    pub(super) fn group(&self, at: usize) -> Option<Decimal> {
        (self.shape(at + 1) == Shape::Number).then_some(())?;
        let (here, next) = (self.tokens.all[at], self.tokens.all[at + 1]);
        let gap = &self.tokens.text[here.end as usize..next.start as usize];
        let one = gap.chars().count() == 1 && !gap.contains(['\n', '\r', '\t']);
        let written = self.tokens.written(at + 1);
        let three = written.len() == 3 && written.bytes().all(|byte| byte.is_ascii_digit());
        (one && three).then(|| written.parse().ok()).flatten()
    }

    /// A number beside a sign or a code: one letter is a magnitude there.
    pub(super) fn count_money(&self, at: usize) -> Option<Count> {
        let mut count = self.count_digits(at)?;
        let next = count.last + 1;
        if count.magnitude.is_none()
            && self.part(next).has(Part::LETTER)
            && self.mark(next + 1) != Some('\'')
        {
            count.multiply(*self.words.numbers.get(&self.id(next))?)?;
            count.last = next;
        }
        count.letter = false;
        count.year = false;
        Some(count)
    }

    /// Letters directly after digits, as a word of the tables.
    pub(super) fn suffix(&self, letters: &str) -> Option<WordId> {
        let mut buffer = [0; 8];
        let form = buffer.get_mut(..letters.len())?;
        form.copy_from_slice(letters.as_bytes());
        form.make_ascii_lowercase();
        let word = self.tokens.lexicon.id(std::str::from_utf8(form).ok()?);
        (word != WordId::UNKNOWN).then_some(word)
    }

    /// Takes the magnitudes after a number: `million`, `lakh crore`, `and a half million`.
    pub(super) fn magnitudes(&self, count: &mut Count) -> Option<()> {
        let w = self.words;
        let mut next = count.last + 1;
        // `two and a half million`, `two and a half years`
        if self.id(next) == w.and
            && self.id(next + 1) == w.a
            && self.part(next + 2).has(Part::HALF)
            && count.magnitude.is_none()
        {
            count.value = count.value.and_then(|value| value.checked_add(Decimal::new(5, 1)));
            count.bare = count.value?;
            count.last = next + 2;
            count.needs = true;
            count.year = false;
            next = count.last + 1;
        }
        loop {
            let at = if self.joins(next) { next + 1 } else { next };
            let part = self.part(at);
            if !(part.has(Part::MAGNITUDE) || part.has(Part::HUNDRED) || part.has(Part::DOZEN)) {
                return Some(());
            }
            count.multiply(*w.numbers.get(&self.id(at))?)?;
            count.last = at;
            count.needs = false;
            count.year = false;
            next = at + 1;
        }
    }

    /// `two-thirds`, `one third`, `twenty-first`: gives the last token.
    pub(super) fn fraction(&self, at: usize) -> Option<usize> {
        if !self.part(at).has(Part::ONES.or(Part::TENS)) {
            return None;
        }
        let joined = self.joins(at + 1);
        let next = at + 1 + usize::from(joined);
        let part = self.part(next);
        let of_magnitude = part.has(Part::QUARTER) && self.of_magnitude(next).is_some();
        let broken = part.has(Part::FRACTION) || (part.has(Part::QUARTER) && !of_magnitude);
        let ordinal = joined
            && self.part(at).has(Part::TENS)
            && self.is_word(next)
            && !part.has(Part::ONES)
            && !part.has(Part::MAGNITUDE)
            && !part.has(Part::TIME)
            && !part.has(Part::THING)
            && !part.has(Part::HUNDRED);
        (broken || ordinal).then_some(next)
    }

    /// The magnitude in `quarter of a million`.
    pub(super) fn of_magnitude(&self, at: usize) -> Option<usize> {
        let w = self.words;
        let joined = self.id(at + 1) == w.of && self.id(at + 2) == w.a;
        (joined && self.part(at + 3).has(Part::MAGNITUDE)).then_some(at + 3)
    }

    /// A number in words.
    pub(super) fn count_words(&self, at: usize) -> Option<Count> {
        let w = self.words;
        let part = self.part(at);
        let article = self.before(at).filter(|&b| self.id(b) == w.a || self.id(b) == w.an);
        let mut count = Count {
            first: at,
            last: at,
            value: None,
            bare: Decimal::ONE,
            magnitude: None,
            year: false,
            digits: false,
            letter: false,
            needs: false,
        };
        if part.has(Part::MANY) {
            return self.many(count);
        }
        if part.has(Part::SOME) {
            count.first = article.unwrap_or(at);
            let mut next = at + 1;
            if self.id(next) == w.of {
                count.last = next;
                next += 1;
            }
            while self.part(next).has(Part::HUNDRED.or(Part::MAGNITUDE).or(Part::DOZEN)) {
                count.last = next;
                next += 1;
            }
            if self.part(next).has(Part::MANY) {
                return self.many(Count { last: next, ..count });
            }
            return Some(count);
        }
        if part.has(Part::HALF) {
            count.first = article.unwrap_or(at);
            let joined = self.joins(at + 1);
            let mut next = at + 1 + usize::from(joined);
            let a = self.id(next) == w.a || self.id(next) == w.an;
            next += usize::from(a);
            next += usize::from(joined && self.joins(next));
            (count.value, count.bare) = (Some(Decimal::new(5, 1)), Decimal::new(5, 1));
            if self.part(next).has(Part::MAGNITUDE.or(Part::HUNDRED).or(Part::DOZEN)) {
                count.last = next - 1;
                self.magnitudes(&mut count)?;
                return Some(count);
            }
            count.last = next - 1;
            count.needs = true;
            return a.then_some(count);
        }
        if part.has(Part::QUARTER) {
            let last = self.of_magnitude(at)?;
            count.first = article.unwrap_or(at);
            (count.value, count.bare) = (Some(Decimal::new(25, 2)), Decimal::new(25, 2));
            count.last = last - 1;
            self.magnitudes(&mut count)?;
            return Some(count);
        }
        if part.has(Part::HUNDRED) || part.has(Part::MAGNITUDE) || part.has(Part::DOZEN) {
            // `a hundred thousand`; without an article it is no number.
            count.first = article?;
            count.value = Some(Decimal::ONE);
            count.last = count.first;
            return self.sum(count, Decimal::ONE, at);
        }
        let value = *w.numbers.get(&self.id(at))?;
        self.sum(count, value, at + 1)
    }

    /// Adds up number words: `three hundred and twenty-five thousand`.
    pub(super) fn sum(&self, mut count: Count, value: Decimal, from: usize) -> Option<Count> {
        let w = self.words;
        let mut total = Decimal::ZERO;
        let mut current = value;
        // 1 after ones, 2 after tens, 3 after a hundred or a magnitude.
        let mut after = if self.part(count.last).has(Part::TENS) { 2 } else { 1 };
        let mut largest = Decimal::ONE;
        let mut next = from;
        loop {
            let mut at = next;
            let joined = self.joins(at);
            at += usize::from(joined);
            let and = self.id(at) == w.and && after == 3 && !joined;
            at += usize::from(and);
            let part = self.part(at);
            let number = w.numbers.get(&self.id(at)).copied();
            let Some(number) = number else { break };
            if part.has(Part::ONES)
                && (after == 2 || after == 3)
                && (after == 3 || number < 10.into())
            {
                current = current.checked_add(number)?;
                after = 1;
            } else if part.has(Part::TENS) && after == 3 {
                current = current.checked_add(number)?;
                after = 2;
            } else if and {
                break;
            } else if part.has(Part::HUNDRED) || part.has(Part::DOZEN) {
                current = current.checked_mul(number)?;
                largest = largest.max(number);
                after = 3;
            } else if part.has(Part::MAGNITUDE) {
                if current.is_zero() {
                    total = total.checked_mul(number)?;
                } else {
                    total = total.checked_add(current.checked_mul(number)?)?;
                }
                current = Decimal::ZERO;
                largest = largest.max(number);
                after = 3;
            } else {
                break;
            }
            count.last = at;
            next = at + 1;
        }
        let value = total.checked_add(current)?;
        count.value = Some(value);
        if largest > 100.into() {
            count.magnitude = Some(largest);
            count.bare = value.checked_div(largest)?;
        } else {
            count.bare = value;
            // `two and a half million`, `two quarters of a million`
            if self.part(count.last + 1).has(Part::QUARTER)
                && let Some(last) = self.of_magnitude(count.last + 1)
            {
                count.value = value.checked_mul(Decimal::new(25, 2));
                count.bare = count.value?;
                count.last = last - 1;
            }
            self.magnitudes(&mut count)?;
        }
        Some(count)
    }

    /// `hundreds of thousands of`
    pub(super) fn many(&self, mut count: Count) -> Option<Count> {
        let w = self.words;
        while self.id(count.last + 1) == w.of && self.part(count.last + 2).has(Part::MANY) {
            count.last += 2;
        }
        if self.id(count.last + 1) == w.of {
            count.last += 1;
            return Some(count);
        }
        // `dozens more troops`
        self.part(count.last + 1).has(Part::AFTER).then_some(count)
    }
}
