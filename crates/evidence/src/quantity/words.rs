//! What words mean in amounts: the tables of `language/en`, compiled against a lexicon.

use crate::lexicon::{DataFault, Lexicon, WordId};
use rustc_hash::FxHashMap;
use vocabulary::{Bound, Currency, Decimal, Measure};

/// What a word may do in an amount: bits of one set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Part(u32);

impl Part {
    /// `one` to `nineteen`.
    pub const ONES: Self = Self(1);
    /// `twenty` to `ninety`.
    pub const TENS: Self = Self(1 << 1);
    /// `hundred`.
    pub const HUNDRED: Self = Self(1 << 2);
    /// `thousand`, `crore`, `bn`.
    pub const MAGNITUDE: Self = Self(1 << 3);
    /// `m`, `b`: a magnitude only where money or a thing is counted.
    pub const LETTER: Self = Self(1 << 4);
    /// `dozen`.
    pub const DOZEN: Self = Self(1 << 5);
    /// `half`.
    pub const HALF: Self = Self(1 << 6);
    /// `quarter`.
    pub const QUARTER: Self = Self(1 << 7);
    /// `thirds`: what makes the number before it a fraction.
    pub const FRACTION: Self = Self(1 << 8);
    /// `hundreds`: a number nobody knows.
    pub const MANY: Self = Self(1 << 9);
    /// `several`: likewise.
    pub const SOME: Self = Self(1 << 10);
    /// `page`: the number after it is a name.
    pub const LABEL: Self = Self(1 << 11);
    /// `hours`: what is counted is no amount.
    pub const OTHER: Self = Self(1 << 12);
    /// A small word that ends the search for what is counted.
    pub const STOP: Self = Self(1 << 13);
    /// `per`.
    pub const PER: Self = Self(1 << 14);
    /// `old`: the number is an age.
    pub const OLD: Self = Self(1 << 15);
    /// The first word of something counted.
    pub const THING: Self = Self(1 << 16);
    /// The name of a currency.
    pub const CURRENCY: Self = Self(1 << 17);
    /// The code of a currency.
    pub const CODE: Self = Self(1 << 18);
    /// The last word of what stands before a number and qualifies it.
    pub const BEFORE: Self = Self(1 << 19);
    /// The first word of what stands after a number and qualifies it.
    pub const AFTER: Self = Self(1 << 20);
    /// The name of a month.
    pub const MONTH: Self = Self(1 << 21);
    /// `days`, `years`.
    pub const TIME: Self = Self(1 << 22);
    /// `in`, `since`: a bare number after it may be a year.
    pub const IN: Self = Self(1 << 23);

    /// Where an amount can begin.
    pub const ANCHOR: Self = Self(
        Self::WORD_NUMBER.0
            | Self::MAGNITUDE.0
            | Self::HALF.0
            | Self::QUARTER.0
            | Self::MANY.0
            | Self::SOME.0
            | Self::THING.0
            | Self::CODE.0,
    );
    /// What cannot stand between a number and what it counts.
    pub const ENDS: Self = Self((Self::ANCHOR.0 & !Self::CODE.0 & !Self::THING.0) | Self::LABEL.0);
    /// Number words that stand alone or after an article.
    pub const WORD_NUMBER: Self =
        Self(Self::ONES.0 | Self::TENS.0 | Self::HUNDRED.0 | Self::DOZEN.0);

    /// Whether it has one of the others.
    pub const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    /// The parts of both.
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// What a phrase before or after a number says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Qualifier {
    Bound(Bound),
    Further,
    Each,
    /// `just`: strengthens the bound after it.
    Emphasis,
}

/// Words and what they say, the longest first.
type Phrases<T> = FxHashMap<WordId, Vec<Phrase<T>>>;
pub(crate) type Phrase<T> = (Box<[WordId]>, T);

/// Something that is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Thing {
    pub measure: Kind,
    /// The words are the plural, or the same in both numbers.
    pub many: bool,
    pub alone: Alone,
    /// The number is multiplied by this: gigawatts are counted in megawatts.
    pub factor: Option<Decimal>,
}

/// What a thing is counted in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Unit(Measure),
    States,
    Percent,
    Times,
}

/// Whether a thing is found without a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Alone {
    No,
    Yes,
    /// Only before `of`: `tonnes of wheat`.
    Of,
}

/// A currency under one of its names, codes or signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Money {
    /// The words directly before the name; empty for the name alone.
    pub before: Box<[WordId]>,
    /// None where the name alone does not say which currency.
    pub currency: Option<Currency>,
    /// Whether the words have no other reading.
    pub sure: bool,
    /// Whether the name is a currency only after a magnitude: `won`.
    pub after_magnitude: bool,
}

/// The words of amounts.
#[derive(Debug, Default)]
pub(crate) struct Words {
    parts: Vec<Part>,
    pub numbers: FxHashMap<WordId, Decimal>,
    /// By last word.
    pub before: Phrases<Qualifier>,
    /// By first word.
    pub after: Phrases<Qualifier>,
    /// By first word.
    pub things: Phrases<Thing>,
    pub names: FxHashMap<WordId, Vec<Money>>,
    pub codes: FxHashMap<WordId, Money>,
    pub signs: FxHashMap<char, Vec<Money>>,
    /// Days, weeks, fortnights, months, years, decades as `D W F M Y T`.
    pub times: FxHashMap<WordId, u8>,
    pub a: WordId,
    pub an: WordId,
    pub and: WordId,
    pub of: WordId,
    pub to: WordId,
    pub or: WordId,
    pub between: WordId,
    pub from: WordId,
    pub in_: WordId,
    pub over: WordId,
    pub plus: WordId,
    pub strong: WordId,
    pub than: WordId,
}

impl Words {
    /// What a word may do; nothing for an unknown one.
    #[inline]
    pub fn part(&self, word: WordId) -> Part {
        self.parts.get(word.0 as usize).copied().unwrap_or_default()
    }

    fn mark(&mut self, word: WordId, part: Part) {
        let at = word.0 as usize;
        if self.parts.len() <= at {
            self.parts.resize(at + 1, Part::default());
        }
        self.parts[at] = self.parts[at].or(part);
    }

    /// Reads the tables.
    pub fn new(lexicon: &mut Lexicon) -> Result<Self, DataFault> {
        let mut words = Self {
            a: lexicon.add("a"),
            an: lexicon.add("an"),
            and: lexicon.add("and"),
            of: lexicon.add("of"),
            to: lexicon.add("to"),
            or: lexicon.add("or"),
            between: lexicon.add("between"),
            from: lexicon.add("from"),
            in_: lexicon.add("in"),
            over: lexicon.add("over"),
            plus: lexicon.add("plus"),
            strong: lexicon.add("strong"),
            than: lexicon.add("than"),
            ..Self::default()
        };
        let english = |name: &str| format!("language/en/{name}");
        for row in rows(&english("numbers.csv"), NUMBERS) {
            words.number(lexicon, &row?)?;
        }
        for row in rows(&english("currencies.csv"), CURRENCIES) {
            words.currency(lexicon, &row?)?;
        }
        for row in rows(&english("units.csv"), UNITS) {
            words.thing(lexicon, &row?)?;
        }
        for row in rows(&english("calendar.csv"), CALENDAR) {
            words.time(lexicon, &row?);
        }
        longest_first(&mut words.before);
        longest_first(&mut words.after);
        longest_first(&mut words.things);
        words.names.values_mut().for_each(|all| all.sort_by_key(|m| usize::MAX - m.before.len()));
        for word in
            ["in", "since", "until", "during", "by", "before", "after", "early", "late", "mid"]
        {
            let word = lexicon.add(word);
            words.mark(word, Part::IN);
        }
        Ok(words)
    }

    fn number(&mut self, lexicon: &mut Lexicon, row: &Row) -> Result<(), DataFault> {
        let [kind, form, value] = row.cells()?;
        let part = match kind {
            "ones" => Part::ONES,
            "tens" => Part::TENS,
            "hundred" => Part::HUNDRED,
            "magnitude" => Part::MAGNITUDE,
            "letter" => Part::LETTER,
            "dozen" => Part::DOZEN,
            "half" => Part::HALF,
            "quarter" => Part::QUARTER,
            "part" => Part::FRACTION,
            "many" => Part::MANY,
            "some" => Part::SOME,
            "label" => Part::LABEL,
            "other" => Part::OTHER,
            "stop" => Part::STOP,
            "per" => Part::PER,
            "old" => Part::OLD,
            _ => return self.qualifier(lexicon, row, kind, form),
        };
        let word = lexicon.add(form);
        self.mark(word, part);
        if !value.is_empty() {
            let number = value.parse().map_err(|_| row.fault(value, "a number"))?;
            self.numbers.insert(word, number);
        }
        Ok(())
    }

    fn qualifier(
        &mut self,
        lexicon: &mut Lexicon,
        row: &Row,
        kind: &str,
        form: &str,
    ) -> Result<(), DataFault> {
        let (after, plain) =
            kind.strip_prefix("after-").map_or((false, kind), |plain| (true, plain));
        let qualifier = match plain {
            "further" => Qualifier::Further,
            "each" => Qualifier::Each,
            "emphasis" => Qualifier::Emphasis,
            bound => Qualifier::Bound(
                bound.parse().map_err(|_| row.fault(kind, "a kind of word or a bound"))?,
            ),
        };
        let phrase = phrase(lexicon, form);
        let (key, into) = if after {
            (phrase.first(), &mut self.after)
        } else {
            (phrase.last(), &mut self.before)
        };
        let key = *key.ok_or_else(|| row.fault(form, "a word"))?;
        into.entry(key).or_default().push((phrase, qualifier));
        self.mark(key, if after { Part::AFTER } else { Part::BEFORE });
        Ok(())
    }

    fn currency(&mut self, lexicon: &mut Lexicon, row: &Row) -> Result<(), DataFault> {
        let [kind, form, before, currency, sure, needs] = row.cells()?;
        let expected = "an ISO 4217 currency in force";
        let money = Money {
            before: phrase(lexicon, before),
            currency: (!currency.is_empty())
                .then(|| currency.parse().map_err(|_| row.fault(currency, expected)))
                .transpose()?,
            sure: sure != "no",
            after_magnitude: needs == "magnitude",
        };
        match kind {
            "sign" => {
                let sign = form.chars().next().ok_or_else(|| row.fault(form, "a sign"))?;
                self.signs.entry(sign).or_default().push(money);
            }
            "code" => {
                let word = lexicon.add(form);
                self.codes.insert(word, money);
                self.mark(word, Part::CODE);
            }
            "name" => {
                let word = lexicon.add(form);
                self.names.entry(word).or_default().push(money);
                self.mark(word, Part::CURRENCY);
            }
            _ => return Err(row.fault(kind, "sign, code or name")),
        }
        Ok(())
    }

    fn thing(&mut self, lexicon: &mut Lexicon, row: &Row) -> Result<(), DataFault> {
        let [one, many, measure, alone, factor] = row.cells()?;
        let measure = match measure {
            "states" => Kind::States,
            "percent" => Kind::Percent,
            "times" => Kind::Times,
            unit => {
                Kind::Unit(unit.parse().map_err(|_| row.fault(unit, "a unit of the units list"))?)
            }
        };
        let alone = match alone {
            "" => Alone::No,
            "yes" => Alone::Yes,
            "of" => Alone::Of,
            other => return Err(row.fault(other, "nothing, yes or of")),
        };
        let factor = (!factor.is_empty())
            .then(|| factor.parse::<Decimal>().map_err(|_| row.fault(factor, "a number")))
            .transpose()?;
        for (form, is_many) in [(one, one == many), (many, true)] {
            if is_many && form == one && one != many {
                continue;
            }
            let phrase = phrase(lexicon, form);
            let first = *phrase.first().ok_or_else(|| row.fault(form, "a noun"))?;
            let thing = Thing { measure: measure.clone(), many: is_many, alone, factor };
            let known = self.things.entry(first).or_default();
            if !known.iter().any(|(words, _)| *words == phrase) {
                known.push((phrase, thing));
            }
            self.mark(first, Part::THING);
        }
        Ok(())
    }

    fn time(&mut self, lexicon: &mut Lexicon, row: &Row) {
        let Ok([kind, form, value]) = row.cells() else { return };
        match kind {
            "month" | "verb-month" | "name-month" | "short-month" => {
                let word = lexicon.add(form);
                self.mark(word, Part::MONTH);
            }
            "unit" if matches!(value, "D" | "W" | "F" | "M" | "Y" | "T") => {
                let word = lexicon.add(form);
                self.mark(word, Part::TIME);
                self.times.insert(word, value.as_bytes()[0]);
            }
            _ => {}
        }
    }
}

const NUMBERS: &str = include_str!("../../language/en/numbers.csv");
const CURRENCIES: &str = include_str!("../../language/en/currencies.csv");
const UNITS: &str = include_str!("../../language/en/units.csv");
pub(crate) const CALENDAR: &str = include_str!("../../language/en/calendar.csv");

fn phrase(lexicon: &mut Lexicon, form: &str) -> Box<[WordId]> {
    form.split_whitespace().map(|word| lexicon.add(word)).collect()
}

fn longest_first<T>(phrases: &mut Phrases<T>) {
    phrases.values_mut().for_each(|all| all.sort_by_key(|(words, _)| usize::MAX - words.len()));
}

/// A line of a table.
pub(crate) struct Row {
    file: String,
    line: usize,
    record: csv::StringRecord,
}

impl Row {
    /// Its cells, as many as are asked for.
    pub fn cells<const N: usize>(&self) -> Result<[&str; N], DataFault> {
        let cells: Vec<&str> = self.record.iter().collect();
        let columns = format!("{N} columns");
        cells.try_into().map_err(|_| self.fault(self.record.as_slice(), &columns))
    }

    pub fn fault(&self, value: &str, expected: &str) -> DataFault {
        DataFault {
            file: self.file.clone(),
            line: self.line,
            value: value.to_owned(),
            expected: expected.to_owned(),
        }
    }
}

/// The lines of a table, without its header.
pub(crate) fn rows<'t>(
    file: &str,
    text: &'t str,
) -> impl Iterator<Item = Result<Row, DataFault>> + 't {
    let file = file.to_owned();
    let records =
        csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes()).into_records();
    records.enumerate().map(move |(place, record)| {
        let fault = |problem: &csv::Error| DataFault {
            file: file.clone(),
            line: place + 2,
            value: problem.to_string(),
            expected: "a line of comma separated cells".to_owned(),
        };
        let record = record.map_err(|problem| fault(&problem))?;
        let line = record.position().map_or(place + 2, |at| at.line() as usize);
        Ok(Row { file: file.clone(), line, record })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_names_its_file_line_and_value() {
        let mut lexicon = Lexicon::new();
        let mut words = Words::default();
        let line = |text| rows("x.csv", text).last().expect("a line").expect("cells");
        let currency = "kind,form,before,currency,sure,needs\nname,mark,,DEM,,\n";
        let fault = words.currency(&mut lexicon, &line(currency)).expect_err("withdrawn");
        assert_eq!((fault.file.as_str(), fault.line, fault.value.as_str()), ("x.csv", 2, "DEM"));
        let unit = "one,many,measure,alone,factor\nbed,beds,beds,,\ntent,tents,tents,,\n";
        let fault = words.thing(&mut lexicon, &line(unit)).expect_err("no unit");
        assert_eq!((fault.line, fault.value.as_str()), (3, "tents"));
        let short = "kind,form,value\nones,one\n";
        assert!(words.number(&mut lexicon, &line(short)).is_err());
    }
}
