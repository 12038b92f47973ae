//! What words mean in dates: `calendar.csv`, compiled against a lexicon.

use crate::lexicon::{DataFault, Lexicon, WordId};
use crate::quantity::words::{self as amounts, CALENDAR, Part, rows};

macro_rules! roles {
    ($($(#[doc = $doc:literal])* $name:ident = $text:literal,)+) => {
        /// What a word does in a date.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub(super) enum Role {
            /// Nothing.
            #[default]
            None,
            $($(#[doc = $doc])* $name,)+
        }

        impl Role {
            fn named(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

roles! {
    Month = "month",
    /// `May`, `March`: needs a preposition, a day or a year.
    VerbMonth = "verb-month",
    /// `April`, `June`: also a first name.
    NameMonth = "name-month",
    ShortMonth = "short-month",
    Weekday = "weekday",
    ShortWeekday = "short-weekday",
    /// `today`: its value is the days from the publication.
    Day = "day",
    /// `morning`
    Now = "now",
    /// Its value is its letter, below 0 for the plural.
    Unit = "unit",
    Season = "season",
    /// `q1`
    Quarter = "quarter",
    /// `h1`
    HalfYear = "half-year",
    /// `first`
    Ordinal = "quarter-name",
    Half = "half",
    Last = "last",
    Next = "next",
    This = "this",
    /// `earlier`, `late`
    Earlier = "earlier",
    Mid = "mid",
    /// `end`, `beginning`
    Edge = "edge",
    Of = "of",
    The = "the",
    Ago = "ago",
    Deadline = "deadline",
    Since = "since",
    In = "in",
    Within = "within",
    Between = "between",
    From = "from",
    To = "to",
    And = "and",
    Or = "or",
    /// `during`: a number after it may be a year.
    YearBefore = "year-before",
    /// `Times`: a weekday before it is a name.
    NameAfter = "name-after",
    Not = "not",
    Every = "every",
    /// `twice`: what is in three days after it is a length.
    Count = "count",
    Article = "article",
    /// A number word.
    Number = "number",
}

/// What is known of a word.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Word {
    pub role: Role,
    pub value: i8,
    /// A number before it counts something.
    pub counted: bool,
    /// It is `million`.
    pub magnitude: bool,
    /// A small word.
    pub stop: bool,
}

/// The words of dates.
#[derive(Debug)]
pub(super) struct Words {
    all: Vec<Word>,
    pub later: WordId,
}

impl Words {
    /// What is known of a word.
    #[inline]
    pub fn of(&self, word: WordId) -> Word {
        self.all.get(word.0 as usize).copied().unwrap_or_default()
    }

    /// Reads the table.
    pub fn new(lexicon: &mut Lexicon) -> Result<Self, DataFault> {
        let amounts = amounts::Words::new(lexicon)?;
        let counted = Part::THING.or(Part::MAGNITUDE).or(Part::CURRENCY).or(Part::HUNDRED);
        let count = u32::try_from(lexicon.len()).unwrap_or(u32::MAX);
        let known = |id| {
            let part = amounts.part(WordId(id));
            let number = part.has(Part::ONES.or(Part::TENS));
            let value = amounts.numbers.get(&WordId(id)).and_then(|n| i8::try_from(*n).ok());
            Word {
                role: if number { Role::Number } else { Role::None },
                value: value.filter(|_| number).unwrap_or(0),
                counted: part.has(counted),
                magnitude: part.has(Part::MAGNITUDE),
                stop: part.has(Part::STOP),
            }
        };
        let mut words = Self { all: (0..count).map(known).collect(), later: lexicon.add("later") };
        for row in rows("language/en/calendar.csv", CALENDAR) {
            let row = row?;
            let [kind, form, value] = row.cells()?;
            let role =
                Role::named(kind).ok_or_else(|| row.fault(kind, "a kind of calendar word"))?;
            let value = match (role, value) {
                (_, "") => 0,
                (Role::Unit, letter) => {
                    let letter = letter.as_bytes()[0].cast_signed();
                    if form.ends_with('s') { -letter } else { letter }
                }
                (_, number) => number.parse().map_err(|_| row.fault(number, "a small number"))?,
            };
            let at = lexicon.add(form).0 as usize;
            if words.all.len() <= at {
                words.all.resize(at + 1, Word::default());
            }
            words.all[at].role = role;
            words.all[at].value = value;
        }
        Ok(words)
    }
}
