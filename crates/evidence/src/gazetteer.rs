//! Names: states, places, bodies, people and offices, from the data files in `gazetteer/`, from
//! the code lists of the vocabulary, and from the files a user adds.

use crate::language::fault;
use crate::lexicon::{DataFault, Lexicon, WordId};
use crate::token::{Shape, Tokens, tokenise};
use rustc_hash::FxHashMap;
use std::collections::HashMap;
use vocabulary::{Date, PartialDate};

/// A code or a name that the gazetteer keeps: compared by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CodeId(u32);

/// What a name can stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// A state, by its name.
    State(CodeId),
    /// What belongs to a state: `Kazakh`.
    Demonym(CodeId),
    /// A capital, which may stand for the government.
    Capital(CodeId),
    /// A seat of government, which stands for it: the White House.
    Metonym(CodeId),
    /// Another city or region, and its state if there is one.
    Place(Option<CodeId>),
    /// An organisation; true for one of states, which is named as a forum.
    Body(CodeId, bool),
    /// A person, by its place among [`Gazetteer::person`].
    Person(u32),
    /// An office or an official body of a state: true for the body.
    Office(bool),
}

/// A person and the offices held.
#[derive(Debug, Clone)]
pub struct Person {
    /// The full name.
    pub name: String,
    /// The offices, in the files' order.
    pub posts: Vec<Post>,
}

/// An office held.
#[derive(Debug, Clone)]
pub struct Post {
    /// The state or organisation.
    pub of: CodeId,
    /// Whether it is a state.
    pub state: bool,
    /// From when.
    pub from: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
}

impl Person {
    /// Whether the person held an office on a day; today's, where no day is known.
    #[must_use]
    pub fn holds_office(&self, on: Option<Date>) -> bool {
        self.posts.iter().any(|post| match on {
            Some(day) => {
                post.from.is_none_or(|from| from <= day)
                    && post.until.is_none_or(|until| day <= until)
            }
            None => post.until.is_none(),
        })
    }

    /// Whom the person spoke for on a day, by the office then held; without a day, the last office.
    #[must_use]
    pub fn speaks_for(&self, on: Option<Date>) -> Option<CodeId> {
        let Some(day) = on else {
            let state = self.posts.iter().rev().find(|post| post.state && post.until.is_none());
            return state.or(self.posts.last()).map(|post| post.of);
        };
        let held = |post: &&Post| {
            post.from.is_none_or(|from| from <= day) && post.until.is_none_or(|until| day <= until)
        };
        // Who leads a state and chairs a forum speaks for the state.
        let state = |post: &&Post| held(post) && post.state;
        let found = self.posts.iter().rev().find(state).or(self.posts.iter().rev().find(held));
        found.map(|post| post.of)
    }
}

#[derive(Debug, Default, Clone)]
struct End {
    named: Vec<(Named, Writing)>,
    homonym: Option<Box<Homonym>>,
}

/// How a name must be written to be meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Writing {
    /// In any case: an office.
    Any,
    /// With a capital first letter.
    Capital,
    /// In capitals: an acronym.
    Upper,
}

/// The names of a language and what they stand for.
#[derive(Debug, Default)]
pub struct Gazetteer {
    codes: Vec<Box<str>>,
    code_ids: FxHashMap<Box<str>, CodeId>,
    persons: Vec<Person>,
    steps: FxHashMap<(u32, WordId), u32>,
    ends: Vec<End>,
    /// By word: whether a name begins with it.
    begins: Vec<bool>,
    /// By family name: the persons.
    surnames: FxHashMap<WordId, Vec<u32>>,
}

/// When a name means something else.
#[derive(Debug, Default, Clone)]
struct Homonym {
    /// Directly before the name.
    before: Vec<Vec<WordId>>,
    /// Directly after it.
    after: Vec<Vec<WordId>>,
    /// When an unknown name stands before it, as a first name does.
    name_before: bool,
    /// When an unknown name stands after it, as a family name does.
    name_after: bool,
}

/// A data file of names.
#[derive(Debug, Clone)]
pub struct NameFile<'a> {
    /// Its name, which says what is in it: `places.csv`, `organisations.csv`, …
    pub name: &'a str,
    /// Its text.
    pub text: &'a str,
}

/// The files that ship with the reader, in the order in which they are read.
#[must_use]
pub fn shipped() -> Vec<NameFile<'static>> {
    macro_rules! files {
        ($($name:literal)+) => {
            vec![$(NameFile { name: $name, text: include_str!(concat!("../gazetteer/", $name)) },)+]
        };
    }
    files!["states.csv" "demonyms.csv" "places.csv" "offices.csv" "organisations.csv" "leaders.csv" "homonyms.csv"]
}

impl Gazetteer {
    /// A gazetteer of the states of the code list and of what the files say.
    ///
    /// # Errors
    /// When a line of a file cannot be used.
    pub fn new(lexicon: &mut Lexicon, files: &[NameFile<'_>]) -> Result<Self, DataFault> {
        let mut all = Self { ends: vec![End::default()], ..Self::default() };
        for state in vocabulary::lists::states() {
            let code = all.code(&state.alpha3);
            let name = state.names.get("en");
            all.name(lexicon, name, Named::State(code), Writing::Capital);
            if name.contains(" & ") {
                let plain = name.replace(" & ", " and ");
                all.name(lexicon, &plain, Named::State(code), Writing::Capital);
            }
            for demonym in &state.demonyms {
                all.name(lexicon, demonym, Named::Demonym(code), Writing::Capital);
            }
        }
        for file in files {
            all.file(lexicon, file)?;
        }
        Ok(all)
    }

    /// A code's number; it is added if it is new.
    pub fn code(&mut self, code: &str) -> CodeId {
        if let Some(id) = self.code_ids.get(code) {
            return *id;
        }
        let id = CodeId(u32::try_from(self.codes.len()).unwrap_or(u32::MAX));
        self.codes.push(code.into());
        self.code_ids.insert(code.into(), id);
        id
    }

    /// The code of a number.
    #[must_use]
    pub fn text(&self, code: CodeId) -> &str {
        self.codes.get(code.0 as usize).map_or("", |code| code)
    }

    /// A person by its number.
    #[must_use]
    pub fn person(&self, person: u32) -> Option<&Person> {
        self.persons.get(person as usize)
    }

    /// Adds a name for what it stands for.
    fn name(&mut self, lexicon: &mut Lexicon, name: &str, named: Named, writing: Writing) {
        let words = words_of(lexicon, name);
        let Some(first) = words.first() else { return };
        let at = first.0 as usize;
        if self.begins.len() <= at {
            self.begins.resize(at + 1, false);
        }
        self.begins[at] = true;
        let mut node = 0;
        for word in words {
            let next = u32::try_from(self.ends.len()).unwrap_or(u32::MAX);
            node = *self.steps.entry((node, word)).or_insert(next);
            if node == next {
                self.ends.push(End::default());
            }
        }
        let end = &mut self.ends[node as usize];
        // A name that a later file gives again for the same kind of thing is the later file's.
        let same = |old: &Named| std::mem::discriminant(old) == std::mem::discriminant(&named);
        end.named.retain(|(old, _)| !same(old) || matches!(named, Named::Demonym(_)));
        end.named.push((named, writing));
    }

    fn file(&mut self, lexicon: &mut Lexicon, file: &NameFile<'_>) -> Result<(), DataFault> {
        let mut reader =
            csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(file.text.as_bytes());
        for (at, row) in reader.deserialize::<HashMap<String, String>>().enumerate() {
            let line = at + 2;
            let row = row.map_err(|error| {
                fault(file.name, line, &error.to_string(), "as many cells as the header has")
            })?;
            let cell = |column: &str| row.get(column).map_or("", String::as_str);
            self.row(lexicon, file.name, cell)
                .map_err(|(value, expected)| fault(file.name, line, &value, expected))?;
        }
        Ok(())
    }

    fn row<'r>(
        &mut self,
        lexicon: &mut Lexicon,
        file: &str,
        cell: impl Fn(&str) -> &'r str,
    ) -> Result<(), (String, &'static str)> {
        match file {
            "states.csv" => {
                let code = self.state(cell("state"))?;
                self.named(lexicon, cell("name"), Named::State(code));
            }
            "demonyms.csv" => {
                let code = self.state(cell("state"))?;
                self.named(lexicon, cell("word"), Named::Demonym(code));
            }
            "places.csv" => {
                let state = match cell("state") {
                    "" => None,
                    state => Some(self.state(state)?),
                };
                let named = match (cell("kind"), state) {
                    ("capital", Some(state)) => Named::Capital(state),
                    ("metonym", Some(state)) => Named::Metonym(state),
                    ("city" | "region", _) => Named::Place(state),
                    (kind, _) => {
                        let expected = "capital or metonym (with a state), city or region";
                        return Err((kind.to_owned(), expected));
                    }
                };
                self.named(lexicon, cell("name"), named);
            }
            "organisations.csv" => {
                let code = self.code(cell("id"));
                let forum = cell("kind") != "other";
                for name in listed(cell("name_en")).chain(listed(cell("aliases"))) {
                    self.named(lexicon, name, Named::Body(code, forum));
                }
            }
            "leaders.csv" => self.leader(lexicon, cell)?,
            "offices.csv" => {
                let named = Named::Office(cell("role") == "body");
                self.name(lexicon, cell("office"), named, Writing::Any);
                let plural = crate::language::plural(cell("office"));
                self.name(lexicon, &plural, named, Writing::Any);
            }
            "homonyms.csv" => {
                let name = words_of(lexicon, cell("name"));
                let mut words = |column: &str| -> Vec<Vec<WordId>> {
                    listed(cell(column)).map(|words| words_of(lexicon, words)).collect()
                };
                let needs = |what: &str| cell("needs").split(';').any(|one| one == what);
                let homonym = Homonym {
                    before: words("not_before"),
                    after: words("not_after"),
                    name_before: needs("no-name-before"),
                    name_after: needs("no-name-after"),
                };
                let mut node = 0;
                for word in name {
                    let Some(next) = self.steps.get(&(node, word)) else { return Ok(()) };
                    node = *next;
                }
                self.ends[node as usize].homonym = Some(Box::new(homonym));
            }
            other => {
                return Err((
                    other.to_owned(),
                    "a file name that says what is in it: states.csv, demonyms.csv, places.csv, offices.csv, organisations.csv, leaders.csv or homonyms.csv",
                ));
            }
        }
        Ok(())
    }

    fn state(&mut self, code: &str) -> Result<CodeId, (String, &'static str)> {
        match vocabulary::lists::state(code) {
            Some(_) => Ok(self.code(code)),
            None => Err((code.to_owned(), "an ISO 3166-1 alpha-3 code, as KAZ")),
        }
    }

    fn named(&mut self, lexicon: &mut Lexicon, name: &str, named: Named) {
        let letters = || name.chars().filter(|one| one.is_alphabetic());
        let acronym = letters().all(char::is_uppercase) && letters().count() <= 7;
        let mixed = name.chars().any(|one| one.is_ascii_digit());
        let writing = if acronym && !mixed { Writing::Upper } else { Writing::Capital };
        self.name(lexicon, name, named, writing);
    }

    fn leader<'r>(
        &mut self,
        lexicon: &mut Lexicon,
        cell: impl Fn(&str) -> &'r str,
    ) -> Result<(), (String, &'static str)> {
        let of = self.code(cell("state_or_organisation"));
        let day = |text: &str, last: bool| match text {
            "" => Ok(None),
            text => match text.parse::<PartialDate>() {
                Ok(date) => Ok(Some(if last { date.certain() } else { date.earliest() })),
                Err(_) => {
                    Err((text.to_owned(), "a date as 2019, 2019-06 or 2019-06-12, or nothing"))
                }
            },
        };
        let state = vocabulary::lists::state(cell("state_or_organisation")).is_some();
        let post =
            Post { of, state, from: day(cell("from"), false)?, until: day(cell("until"), true)? };
        let name = cell("person");
        let known = self.persons.iter().position(|person| person.name == name);
        let at = known.unwrap_or(self.persons.len());
        match known {
            Some(at) => self.persons[at].posts.push(post),
            None => self.persons.push(Person { name: name.to_owned(), posts: vec![post] }),
        }
        let id = u32::try_from(at).unwrap_or(u32::MAX);
        let family_first =
            matches!(cell("state_or_organisation"), "CHN" | "KOR" | "PRK" | "TWN" | "KHM");
        for one in std::iter::once(name).chain(listed(cell("aliases"))) {
            self.name(lexicon, one, Named::Person(id), Writing::Capital);
            let words = words_of(lexicon, one);
            let family = if family_first { words.first() } else { words.last() };
            if let Some(family) = family.filter(|_| words.len() > 1) {
                let persons = self.surnames.entry(*family).or_default();
                if !persons.contains(&id) {
                    persons.push(id);
                }
            }
        }
        // Posts in order of time, so that the last is the latest.
        self.persons[at].posts.sort_by_key(|post| post.from);
        Ok(())
    }

    /// The person whose family name a word is, if it can be only one: the only one known, or the
    /// only one in office on a day.
    #[must_use]
    pub fn surname(&self, word: WordId, on: Option<Date>) -> Option<u32> {
        let persons = self.surnames.get(&word)?;
        if let [one] = persons[..] {
            return Some(one);
        }
        let mut held = persons
            .iter()
            .filter(|one| self.person(**one).is_some_and(|person| person.holds_office(on)));
        let one = held.next()?;
        held.next().is_none().then_some(*one)
    }

    /// The longest name at a token: its last token and what it may stand for, in no order of
    /// preference.
    #[must_use]
    pub fn at(&self, tokens: &Tokens<'_>, at: usize) -> Option<(usize, Vec<Named>)> {
        let first = tokens.word(at);
        if !self.begins.get(first.0 as usize).copied().unwrap_or(false) {
            return None;
        }
        let (mut node, mut place, mut found) = (0, at, None);
        while let Some(next) = self.steps.get(&(node, tokens.word(place))) {
            node = *next;
            let named: Vec<Named> = self.ends[node as usize]
                .named
                .iter()
                .filter(|(_, writing)| written_so(tokens, at, place, *writing))
                .map(|(named, _)| *named)
                .collect();
            if !named.is_empty() {
                found = Some((place, named, node));
            }
            place += 1;
            if tokens.word(place) == WordId::UNKNOWN {
                break;
            }
        }
        let (last, mut named, node) = found?;
        if let Some(homonym) = &self.ends[node as usize].homonym
            && self.is_other(tokens, at, last, homonym)
        {
            named.retain(|one| matches!(one, Named::Person(_) | Named::Office(_)));
        }
        (!named.is_empty()).then_some((last, named))
    }
}

impl Gazetteer {
    /// Whether a name means something else here, by the words around it.
    fn is_other(&self, tokens: &Tokens<'_>, first: usize, last: usize, of: &Homonym) -> bool {
        let before = of.before.iter().any(|words| {
            words.len() <= first
                && (0..words.len()).all(|at| tokens.word(first - words.len() + at) == words[at])
        });
        let after = of
            .after
            .iter()
            .any(|words| (0..words.len()).all(|at| tokens.word(last + 1 + at) == words[at]));
        // A capitalised word that no list has, with only a space between: part of a person's name.
        let name =
            |at: usize| tokens.shape(at) == Shape::Capital && tokens.word(at) == WordId::UNKNOWN;
        let begins = first < 2 || matches!(tokens.shape(first - 2), Shape::Break | Shape::Mark);
        before
            || after
            || (of.name_after && name(last + 1))
            || (of.name_before && !begins && name(first - 1))
    }
}

/// Whether the tokens are written as a name asks for.
fn written_so(tokens: &Tokens<'_>, first: usize, last: usize, writing: Writing) -> bool {
    let upper = |at: usize| !matches!(tokens.shape(at), Shape::Lower | Shape::Capital);
    let capital = |at: usize| tokens.shape(at) != Shape::Lower;
    match writing {
        Writing::Any => true,
        Writing::Capital => capital(first) && capital(last),
        Writing::Upper => (first..=last).all(upper),
    }
}

/// The parts of a cell that holds a list.
fn listed(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty())
}

/// The words of a name, as the tokens of a text have them; new ones are added.
pub(crate) fn words_of(lexicon: &mut Lexicon, name: &str) -> Vec<WordId> {
    let empty = Lexicon::new();
    let tokens = tokenise(name, &empty);
    let mut words = Vec::with_capacity(tokens.len());
    for token in tokens {
        let written = &name[token.start as usize..token.end as usize];
        words.push(match token.shape {
            Shape::Mark => lexicon.add(match written {
                "’" | "‘" => "'",
                "’s" | "'s" => "'s",
                "–" | "—" => "—",
                other => other,
            }),
            Shape::Upper => lexicon.add(&written.replace('.', "")),
            Shape::Break => continue,
            _ => lexicon.add(&written.replace('’', "'")),
        });
    }
    words
}
