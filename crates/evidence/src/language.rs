//! What the words of a language can be: classes of small words, the forms of its verbs. From
//! `language/<tag>/words.csv` and `verbs.csv`.

use crate::lexicon::{DataFault, Lexicon, WordId};
use crate::token::{Shape, Tokens};
use rustc_hash::FxHashMap;

/// A set of classes that a word belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Classes(u128);

macro_rules! classes {
    ($($name:ident = $text:literal,)+) => {
        /// The classes by their place in a set.
        #[derive(Debug, Clone, Copy)]
        #[repr(u8)]
        enum Place { $($name,)+ }
        #[expect(missing_docs, reason = "each class is named as in words.csv")]
        #[expect(non_upper_case_globals, reason = "they read like variants")]
        impl Classes {
            $(pub const $name: Self = Self(1 << Place::$name as u8);)+

            /// The class of a name as the data files have it.
            fn named(name: &str) -> Option<Self> {
                match name { $($text => Some(Self::$name),)+ _ => None }
            }
        }
    };
}

classes! {
    Determiner = "determiner",
    Possessive = "possessive",
    He = "pronoun-he",
    She = "pronoun-she",
    It = "pronoun-it",
    They = "pronoun-they",
    We = "pronoun-we",
    I = "pronoun-i",
    Preposition = "preposition",
    And = "and",
    But = "but",
    Relative = "relative",
    That = "that",
    Subordinate = "subordinate",
    Condition = "condition",
    Not = "not",
    No = "no",
    Be = "be",
    Have = "have",
    Do = "do",
    Will = "will",
    Would = "might",
    Should = "should",
    ContractedNot = "contracted-not",
    To = "to",
    Possessor = "possessor",
    Adverb = "adverb",
    Adjective = "adjective",
    Question = "question",
    Honorific = "honorific",
    PastHolder = "past-holder",
    Abbreviation = "abbreviation",
    Country = "thing-country",
    Organisation = "thing-organisation",
    Parties = "thing-parties",
    Two = "two",
    ChainPlanned = "chain-planned",
    ChainRefuse = "chain-refuse",
    ChainPossible = "chain-possible",
    ChainActual = "chain-actual",
    AdjectivePlanned = "adjective-planned",
    AdjectivePossible = "adjective-possible",
    AdjectiveRefuse = "adjective-refuse",
    NounPlanned = "noun-planned",
    NounRefuse = "noun-refuse",
    NameLink = "name-link",
    Report = "report",
    Stance = "stance",
    Announce = "announce",
    Deny = "deny",
    Urge = "urge",
    Common = "common",
    People = "people",
    ObjectControl = "object-control",
    Goal = "goal",
    Ordinal = "ordinal",
    Untrue = "untrue",
    Calendar = "calendar",
    Occasion = "occasion",
    Parliament = "parliament",
    Cost = "cost",
    Hearsay = "hearsay",
    BodyName = "body-name",
    Organ = "organ",
    PossessiveWe = "possessive-we",
    PossessiveHe = "possessive-he",
    PossessiveThey = "possessive-they",
    Sides = "sides",
    CountryOnly = "country-only",
    WouldOnly = "would",
    Whether = "whether",
    ConditionNoun = "condition-noun",
    Favour = "favour",
    Against = "against",
    Abstention = "abstention",
    Ballot = "ballot",
    NoneOf = "none",
    OnlyOne = "only-one",
    Discuss = "discuss",
    Quotes = "quotes",
    Tells = "tells",
    Undo = "undo",
    Includes = "includes",
    Supposing = "supposing",
    Respectively = "respectively",
    Aside = "aside",
    NounFirst = "noun-first",
}

impl Classes {
    /// Those of either.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether it has one of the others.
    #[must_use]
    pub const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }
}

/// The forms a word can have of its verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Forms(u8);

#[expect(missing_docs, reason = "the names of grammar")]
#[expect(non_upper_case_globals, reason = "they read like variants")]
impl Forms {
    pub const Base: Self = Self(1);
    pub const Third: Self = Self(2);
    pub const Past: Self = Self(4);
    pub const Participle: Self = Self(8);
    pub const Ing: Self = Self(16);

    /// Whether it has one of the others.
    #[must_use]
    pub const fn has(self, any: Self) -> bool {
        self.0 & any.0 != 0
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerbForm {
    /// Its base form.
    pub lemma: WordId,
    /// What the form can be.
    pub forms: Forms,
}

/// The classes and verbs of a language, by word.
#[derive(Debug, Default)]
pub struct Language {
    classes: Vec<Classes>,
    /// The ordinals, from "first" on.
    ordinals: Vec<WordId>,
    verbs: FxHashMap<WordId, VerbForm>,
    /// Marks, which the code speaks of.
    pub marks: Marks,
}

macro_rules! marks {
    ($($name:ident = $text:literal,)+) => {
        /// The marks of the language, as words.
        #[derive(Debug, Default, Clone, Copy)]
        #[expect(missing_docs, reason = "each is named after its mark")]
        pub struct Marks { $(pub $name: WordId,)+ }

        impl Marks {
            fn new(lexicon: &mut Lexicon) -> Self {
                Self { $($name: lexicon.add($text),)+ }
            }
        }
    };
}

marks! {
    point = ".",
    comma = ",",
    semicolon = ";",
    colon = ":",
    exclamation = "!",
    question = "?",
    ellipsis = "…",
    dash = "—",
    hyphen = "-",
    open_quote = "“",
    close_quote = "”",
    quote = "\"",
    apostrophe = "'",
    possessor = "'s",
    open_bracket = "(",
    close_bracket = ")",
    percent = "%",
    slash = "/",
    of = "of",
    the = "the",
    by = "by",
    to = "to",
    r#for = "for",
    between = "between",
    with = "with",
    from = "from",
    r#in = "in",
    at = "at",
    on = "on",
    and = "and",
    r#as = "as",
    than = "than",
    if_ = "if",
    be = "be",
    have = "have",
    being = "being",
    according = "according",
    no = "no",
    that = "that",
    who = "who",
    which = "which",
}

const WORDS: &str = include_str!("../language/en/words.csv");
const VERBS: &str = include_str!("../language/en/verbs.csv");

impl Language {
    /// English.
    ///
    /// # Errors
    /// When a line of its data cannot be used.
    pub fn english(lexicon: &mut Lexicon) -> Result<Self, DataFault> {
        let mut language = Self { marks: Marks::new(lexicon), ..Self::default() };
        for mark in ["$", "€", "£", "¥", "₹", "₽", "₸", "₺", "₩", "[", "]", "&", "+", "*", "#"]
        {
            lexicon.add(mark);
        }
        for (number, line) in rows(WORDS) {
            let (class, words) = line.split_once(',').unwrap_or((line, ""));
            let class = language.class("words.csv", number, class)?;
            for word in words.split_whitespace() {
                let id = lexicon.add(word);
                language.mark(id, class);
                if class == Classes::Ordinal {
                    language.ordinals.push(id);
                }
            }
        }
        for (number, line) in rows(VERBS) {
            let cells: Vec<&str> = line.split(',').collect();
            let [lemma, past, participle, classes] = cells[..] else {
                return Err(fault("verbs.csv", number, line, "lemma,past,participle,classes"));
            };
            let mut of = Classes::default();
            for class in classes.split_whitespace() {
                of = of.or(language.class("verbs.csv", number, class)?);
            }
            language.verb(lexicon, lemma, past, participle, of);
        }
        Ok(language)
    }

    fn class(&self, file: &str, line: usize, name: &str) -> Result<Classes, DataFault> {
        Classes::named(name).ok_or_else(|| fault(file, line, name, "the name of a class of words"))
    }

    fn mark(&mut self, word: WordId, class: Classes) {
        let at = word.0 as usize;
        if self.classes.len() <= at {
            self.classes.resize(at + 1, Classes::default());
        }
        self.classes[at] = self.classes[at].or(class);
    }

    /// Adds a verb with all its forms, as English makes them. A blank past is a regular one.
    pub fn verb(
        &mut self,
        lexicon: &mut Lexicon,
        lemma: &str,
        past: &str,
        participle: &str,
        classes: Classes,
    ) {
        let base = lexicon.add(lemma);
        let mut add = |form: &str, forms: Forms| {
            let word = lexicon.add(form);
            let known = self.verbs.entry(word).or_insert(VerbForm { lemma: base, forms });
            if known.lemma == base {
                known.forms = known.forms.and(forms);
            }
            self.mark(word, classes);
        };
        let stem = lemma.strip_suffix('e').filter(|_| !lemma.ends_with("ee")).unwrap_or(lemma);
        let consonant_y = lemma.strip_suffix('y').filter(|stem| !stem.ends_with(vowel));
        add(lemma, Forms::Base);
        let third = match consonant_y {
            Some(stem) => format!("{stem}ies"),
            None if ["s", "x", "z", "ch", "sh", "o"].iter().any(|end| lemma.ends_with(end)) => {
                format!("{lemma}es")
            }
            None => format!("{lemma}s"),
        };
        add(&third, Forms::Third);
        let both = Forms::Past.and(Forms::Participle);
        match (past, participle) {
            ("", _) => add(&consonant_y.map_or(format!("{stem}ed"), |y| format!("{y}ied")), both),
            _ => {
                add(past, Forms::Past);
                add(if participle.is_empty() { past } else { participle }, Forms::Participle);
            }
        }
        add(&format!("{stem}ing"), Forms::Ing);
        // Where the past doubles the last letter so does the -ing form; one l is American.
        if let Some(doubled) = past.strip_suffix("ed").filter(|one| one.len() == lemma.len() + 1) {
            add(&format!("{doubled}ing"), Forms::Ing);
            add(&format!("{lemma}ed"), both);
        }
        if ["cut", "put", "set", "get", "run", "win", "begin", "quit"].contains(&lemma) {
            let last = &lemma[lemma.len() - 1..];
            add(&format!("{lemma}{last}ing"), Forms::Ing);
        }
    }

    /// The classes of a word.
    #[must_use]
    pub fn classes(&self, word: WordId) -> Classes {
        self.classes.get(word.0 as usize).copied().unwrap_or_default()
    }

    /// Whether a word is of one of these classes.
    #[must_use]
    pub fn is(&self, word: WordId, any: Classes) -> bool {
        self.classes(word).has(any)
    }

    /// The number of an ordinal: 3 for "third".
    #[must_use]
    pub fn ordinal(&self, word: WordId) -> Option<usize> {
        let known = self.is(word, Classes::Ordinal);
        known.then(|| self.ordinals.iter().position(|one| *one == word)).flatten().map(|at| at + 1)
    }

    /// The verb that a word is a form of.
    #[must_use]
    pub fn verb_form(&self, word: WordId) -> Option<VerbForm> {
        self.verbs.get(&word).copied()
    }

    /// Whether a token is an adverb: one of the list, or a word in -ly.
    #[must_use]
    pub fn is_adverb(&self, tokens: &Tokens<'_>, at: usize) -> bool {
        let word = tokens.word(at);
        if self.is(word, Classes::Adverb) {
            return true;
        }
        tokens.shape(at) == Shape::Lower && {
            let written = tokens.written(at);
            written.len() > 4 && written.ends_with("ly") && self.verb_form(word).is_none()
        }
    }
}

fn vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// The lines of a data file after its header, with their numbers.
pub(crate) fn rows(file: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = file.lines().enumerate().skip(1).map(|(at, line)| (at + 1, line.trim()));
    lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
}

pub(crate) fn fault(file: &str, line: usize, value: &str, expected: &str) -> DataFault {
    DataFault {
        file: file.to_owned(),
        line,
        value: value.to_owned(),
        expected: expected.to_owned(),
    }
}

/// The plural of an English noun.
pub(crate) fn plural(noun: &str) -> String {
    match noun.strip_suffix('y').filter(|stem| !stem.ends_with(vowel)) {
        Some(stem) => format!("{stem}ies"),
        None if ["s", "x", "z", "ch", "sh"].iter().any(|end| noun.ends_with(end)) => {
            format!("{noun}es")
        }
        None => format!("{noun}s"),
    }
}
