//! Who is spoken of: states, bodies and persons with their offices, by name or by reference.

mod person;
mod refer;

use crate::gazetteer::{CodeId, Gazetteer, Named};
use crate::language::{Classes, Language};
use crate::lexicon::WordId;
use crate::token::{Shape, Tokens};
use register::Basis;
use rustc_hash::FxHashMap;
use std::ops::Range;
use vocabulary::Date;

/// Whom a mention means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A state or body of the gazetteer.
    Code(CodeId),
    /// Somebody the gazetteer does not know: as written, tokens both included.
    Written(usize, usize),
    /// Several at once, as "the two countries" means the last two named.
    Both(CodeId, CodeId),
    /// Nobody that can be told.
    Nobody,
}

/// What a mention names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A state, its government or one of its organs.
    State,
    /// An organisation of states.
    Forum,
    /// Another organisation.
    Body,
    /// A person, acting for whom `who` says.
    Person,
    /// A place that is no state.
    Place,
    /// A capitalised name of something the gazetteer does not know.
    Unknown,
}

/// A mention of an actor or a place.
#[derive(Debug, Clone, Copy)]
pub struct Mention {
    /// Its first token.
    pub first: usize,
    /// Its last token, a possessive ending left out.
    pub last: usize,
    /// The last token of all that belongs to it: an ending, an apposition.
    pub end: usize,
    /// Whom it means.
    pub who: Who,
    /// What it names.
    pub kind: Kind,
    /// How that is known.
    pub basis: Basis,
    /// Whether it ends in a possessive.
    pub possessive: bool,
    /// Whether it is an adjective: "Kazakh peacekeepers".
    pub attributive: bool,
    /// Whether it may be a place only: a capital, a seat of government.
    pub seat: bool,
    /// For a person: the name.
    pub name: Option<(usize, usize)>,
    /// For a person: the office.
    pub office: Option<(usize, usize)>,
}

/// What an earlier part of the text has named, for those that refer back to it.
#[derive(Debug, Default)]
pub struct Scene {
    /// The last person, and whom it acts for.
    person: Option<(Who, Option<(usize, usize)>)>,
    /// The last state, and the one before.
    states: Vec<CodeId>,
    /// The last organisation.
    body: Option<CodeId>,
    /// Who says "we": the author's state.
    author: Option<CodeId>,
    /// Persons introduced with a full name: tokens of the family name and whom they act for.
    introduced: Vec<(usize, Who, (usize, usize))>,
    /// The last state that was the first one named in its sentence.
    leading: Option<CodeId>,
    /// The state or body that leads this sentence: the first one named in it.
    leads: Option<CodeId>,
    /// The one that led the sentence before.
    led: Option<CodeId>,
    /// The person that was the first one named in the last sentence that names one.
    leader: Option<(Who, Option<(usize, usize)>)>,
    /// The leader of the sentence before.
    led_by: Option<(Who, Option<(usize, usize)>)>,
    /// Whether this sentence has named a person.
    named_here: bool,
    /// By the last word of an office: who was last named in it.
    holders: FxHashMap<WordId, (Who, Option<(usize, usize)>)>,
}

impl Scene {
    /// The scene of a text by an author who says "we" for a state.
    #[must_use]
    pub fn by(author: Option<CodeId>) -> Self {
        Self { author, ..Self::default() }
    }
}

impl Scene {
    /// The person that "he" or "the president" means: the last one of this sentence, else the first
    /// one of the sentence before.
    fn spoken_of(&self) -> Option<(Who, Option<(usize, usize)>)> {
        if self.named_here { self.person } else { self.led_by.or(self.person) }
    }
}

/// No text introduces more persons than this.
const MOST_PERSONS: usize = 512;

/// Finds who is spoken of in a sentence.
pub struct Finder<'a> {
    /// The text.
    pub tokens: &'a Tokens<'a>,
    /// Its language.
    pub language: &'a Language,
    /// The names.
    pub gazetteer: &'a Gazetteer,
    /// When it was published.
    pub published: Option<Date>,
}

impl Finder<'_> {
    /// The mentions of a sentence, in order, never overlapping.
    pub fn find(&self, range: Range<usize>, scene: &mut Scene, out: &mut Vec<Mention>) {
        scene.led = scene.leads.take();
        let dateline = self.dateline(&range);
        let mut led = false;
        scene.led_by = scene.leader.take().or(scene.led_by);
        scene.named_here = false;
        let mut at = range.start;
        while at < range.end {
            match self.at(at, &range, scene) {
                Some(mention) if mention.end < range.end => {
                    at = mention.end + 1;
                    let body = matches!(mention.kind, Kind::State | Kind::Forum | Kind::Body);
                    if scene.leads.is_none()
                        && body
                        && !mention.attributive
                        && mention.first >= dateline
                        && let Who::Code(code) = mention.who
                    {
                        scene.leads = Some(code);
                    }
                    if !led
                        && mention.first >= dateline
                        && mention.kind == Kind::State
                        && !mention.attributive
                        && let Who::Code(state) = mention.who
                    {
                        scene.leading = Some(state);
                        led = true;
                    }
                    self.remember(&mention, scene);
                    out.push(mention);
                }
                _ => at += 1,
            }
        }
    }

    /// Where a sentence begins behind its dateline: "BRUSSELS, 3 May (Agency) - ".
    fn dateline(&self, range: &Range<usize>) -> usize {
        let marks = &self.language.marks;
        let capitals = self.tokens.shape(range.start) == Shape::Upper;
        let dash = (range.start + 1..range.end.min(range.start + 14)).find(|at| {
            let word = self.tokens.word(*at);
            word == marks.dash || (word == marks.hyphen && !self.tokens.touches_next(at - 1))
        });
        dash.filter(|_| capitals).map_or(range.start, |at| at + 1)
    }

    fn remember(&self, mention: &Mention, scene: &mut Scene) {
        match (mention.kind, mention.who) {
            (Kind::Person, who) => {
                scene.person = Some((who, mention.name));
                scene.leader = scene.leader.or(scene.person);
                scene.named_here = true;
                if let (Some((_, office)), true) =
                    (mention.office, mention.basis != Basis::Reference)
                {
                    scene.holders.insert(self.tokens.word(office), (who, mention.name));
                }
                if let (Some((first, last)), Basis::Stated | Basis::Resolved) =
                    (mention.name, mention.basis)
                    && scene.introduced.len() < MOST_PERSONS
                {
                    scene.introduced.push((last, who, (first, last)));
                }
                if let Who::Code(code) = who {
                    self.name_state(code, scene);
                }
            }
            (Kind::State, Who::Code(code))
                if mention.basis != Basis::Reference && !mention.attributive =>
            {
                self.name_state(code, scene);
            }
            (Kind::Forum | Kind::Body, Who::Code(code)) => scene.body = Some(code),
            _ => {}
        }
    }

    fn name_state(&self, code: CodeId, scene: &mut Scene) {
        if self.gazetteer.text(code).len() == 3 && scene.states.last() != Some(&code) {
            scene.states.retain(|one| *one != code);
            scene.states.push(code);
            if scene.states.len() > 8 {
                scene.states.remove(0);
            }
        }
    }

    fn class(&self, at: usize) -> Classes {
        self.language.classes(self.tokens.word(at))
    }

    fn at(&self, at: usize, range: &Range<usize>, scene: &Scene) -> Option<Mention> {
        let shape = self.tokens.shape(at);
        if shape == Shape::Number {
            return None;
        }
        if let Some((last, named)) = self.gazetteer.at(self.tokens, at)
            && last < range.end
            && let Some(mention) = self.named(at, last, &named, range, scene)
        {
            return Some(mention);
        }
        if matches!(shape, Shape::Capital | Shape::Mixed | Shape::Upper) {
            return self.capitals(at, range, scene);
        }
        self.reference(at, range, scene)
    }

    /// A mention that begins with a name of the gazetteer.
    fn named(
        &self,
        first: usize,
        last: usize,
        named: &[Named],
        range: &Range<usize>,
        scene: &Scene,
    ) -> Option<Mention> {
        // A person's full name before all; a name of a state before a place of that name.
        let order = |one: &Named| match one {
            Named::Person(_) => 0,
            Named::Body(..) => 1,
            Named::State(_) => 2,
            Named::Metonym(_) | Named::Capital(_) => 3,
            Named::Demonym(_) => 4,
            Named::Place(_) => 5,
            Named::Office(_) => 6,
        };
        let best = *named.iter().min_by_key(|one| order(one))?;
        match best {
            Named::Person(person) => {
                let known = self.gazetteer.person(person)?;
                let who =
                    known.speaks_for(self.published).map_or(Who::Written(first, last), Who::Code);
                Some(self.of_person(first, last, who, range))
            }
            Named::State(_) | Named::Capital(_) | Named::Place(_) | Named::Demonym(_)
                if self.is_part_of_name(last, range) =>
            {
                // "Lima Dialogue", "Kenya Airways": a name of its own.
                let to = self.run(last + 1, range)?;
                Some(self.plain(first, to, Who::Written(first, to), Kind::Unknown))
            }
            Named::State(code) => Some(self.state(first, last, code, false, false, range)),
            Named::Demonym(code) => Some(self.state(first, last, code, true, false, range)),
            Named::Capital(code) | Named::Metonym(code) => {
                Some(self.state(first, last, code, false, true, range))
            }
            Named::Body(code, forum) => {
                let kind = if forum { Kind::Forum } else { Kind::Body };
                let mut mention = self.plain(first, last, Who::Code(code), kind);
                self.with_office(&mut mention, range);
                Some(mention)
            }
            Named::Place(state) => {
                // "the New York governor" and "Gaza" alike: a place, with its state if it has one.
                let who = state.map_or(Who::Written(first, last), Who::Code);
                let mut mention = self.plain(first, last, who, Kind::Place);
                mention.seat = true;
                Some(mention)
            }
            Named::Office(body) => self.office(first, last, body, range, scene),
        }
    }

    /// Whether a name goes on: a capitalised word follows that is no office, verb or known name.
    fn is_part_of_name(&self, last: usize, range: &Range<usize>) -> bool {
        let next = last + 1;
        let word = self.tokens.word(next);
        next < range.end
            && matches!(self.tokens.shape(next), Shape::Capital | Shape::Mixed)
            && !self.class(next).has(
                FUNCTION
                    .or(Classes::Calendar)
                    .or(Classes::Honorific)
                    .or(Classes::PastHolder)
                    .or(Classes::Adjective),
            )
            && self.language.verb_form(word).is_none()
            && self.gazetteer.at(self.tokens, next).is_none()
            && self.gazetteer.surname(word, self.published).is_none()
    }

    fn plain(&self, first: usize, last: usize, who: Who, kind: Kind) -> Mention {
        let possessive = self.tokens.word(last + 1) == self.language.marks.possessor
            && self.tokens.touches_next(last);
        let basis = match who {
            Who::Code(_) => Basis::Resolved,
            _ => Basis::Stated,
        };
        Mention {
            first,
            last,
            end: last + usize::from(possessive),
            who,
            kind,
            basis,
            possessive,
            attributive: false,
            seat: false,
            name: None,
            office: None,
        }
    }

    fn state(
        &self,
        first: usize,
        last: usize,
        code: CodeId,
        attributive: bool,
        seat: bool,
        range: &Range<usize>,
    ) -> Mention {
        let mut mention = self.plain(first, last, Who::Code(code), Kind::State);
        mention.attributive = attributive;
        mention.seat = seat;
        self.with_office(&mut mention, range);
        mention
    }

    /// Takes in the office after a name of a state or body, and the name of who holds it.
    fn with_office(&self, mention: &mut Mention, range: &Range<usize>) {
        let mut at = mention.end + 1;
        let organ = mention.possessive
            && self.gazetteer.at(self.tokens, at).is_some_and(|(last, named)| {
                last < range.end && named.iter().any(|one| matches!(one, Named::Metonym(_)))
            });
        let mut former = false;
        // Up to two adjectives may stand between: "Kenya's new foreign minister".
        let mut words = 0;
        while at < range.end && words < 3 && !organ && self.office_at(at).is_none() {
            let class = self.class(at);
            let known = class.has(Classes::Adjective.or(Classes::PastHolder).or(Classes::Adverb));
            // "EU Aid Commissioner": part of the office's name.
            let title = self.tokens.shape(at) == Shape::Capital
                && !class.has(FUNCTION.or(Classes::Calendar))
                && self.gazetteer.at(self.tokens, at).is_none();
            if !known && !title {
                return;
            }
            former |= class.has(Classes::PastHolder);
            at += 1;
            words += 1;
        }
        let found = match self.gazetteer.at(self.tokens, at) {
            // "Canada's House of Commons": another state has a house of that name.
            Some((last, _)) if organ => Some((last, true)),
            _ => self.office_at(at).filter(|(last, _)| *last < range.end),
        };
        let Some((last, body)) = found else { return };
        if body {
            // "the Kazakh government", "Kazakhstan's parliament": the state acts by it.
            mention.last = last;
            mention.end = last;
            mention.attributive = false;
            mention.seat = false;
            mention.possessive = self.tokens.word(last + 1) == self.language.marks.possessor;
            mention.end += usize::from(mention.possessive);
            return;
        }
        let who = mention.who;
        let first = mention.first;
        *mention = self.holder(first, (at, last), last, who, range);
        if former {
            let (from, to) = mention.name.unwrap_or((mention.first, mention.last));
            mention.who = Who::Written(from, to);
            mention.basis = Basis::Stated;
        }
    }

    /// Whether a word or mark holds a name together: a hyphen, the point of an initial, "bin".
    fn links(&self, last: usize, word: WordId) -> bool {
        let marks = &self.language.marks;
        let initial = self.tokens.all[last].end - self.tokens.all[last].start == 1;
        let common = [marks.of, marks.the, marks.r#for, marks.and];
        word == marks.hyphen
            || (word == marks.point && initial)
            || (self.language.is(word, Classes::NameLink) && !common.contains(&word))
    }

    /// The last token of a run of capitalised words that begins at a token.
    fn run(&self, at: usize, range: &Range<usize>) -> Option<usize> {
        let capital = |at: usize| {
            at < range.end
                && matches!(self.tokens.shape(at), Shape::Capital | Shape::Mixed | Shape::Upper)
                && !self.class(at).has(FUNCTION)
        };
        if !capital(at) {
            return None;
        }
        let mut last = at;
        loop {
            let next = last + 1;
            let word = self.tokens.word(next);
            let known = self.gazetteer.at(self.tokens, next).is_some();
            if capital(next) && !(known && (last == range.start || self.office_at(next).is_some()))
            {
                last = next;
            } else if capital(next + 1) && self.links(last, word) {
                last = next + 1;
            } else if word == self.language.marks.hyphen
                && self.tokens.touches_next(last)
                && self.tokens.touches_next(next)
                && self.tokens.shape(next + 1) == Shape::Lower
                && last > at
                && self.tokens.written(next + 1).len() <= 5
            {
                // "Ban Ki-moon"
                last = next + 1;
            } else {
                return Some(last);
            }
        }
    }

    /// A run of capitalised words that the gazetteer does not know.
    fn capitals(&self, at: usize, range: &Range<usize>, scene: &Scene) -> Option<Mention> {
        if self.class(at).has(
            Classes::We
                .or(Classes::He)
                .or(Classes::She)
                .or(Classes::They)
                .or(Classes::It)
                .or(Classes::Possessive)
                .or(Classes::Determiner),
        ) {
            return self.reference(at, range, scene);
        }
        // A day or month is no name.
        if self.class(at).has(Classes::Calendar) {
            return None;
        }
        let titled = self.class(at).has(Classes::Honorific);
        let (first, last) =
            if titled { self.name_at(at, range)? } else { (at, self.run(at, range)?) };
        if first == last {
            // A person named before, or one whose family name is known.
            if let Some((who, name)) = self.introduced(last, scene) {
                let mut mention = self.of_person(at, last, who, range);
                mention.basis = Basis::Resolved;
                if mention.kind == Kind::Person {
                    mention.name = Some(name);
                }
                return Some(mention);
            }
            let word = self.tokens.word(first);
            let known =
                self.gazetteer.surname(word, self.published).filter(|_| word != WordId::UNKNOWN);
            let common =
                self.class(first).has(Classes::Common) || self.tokens.written(first).len() < 4;
            if let Some(person) =
                known.filter(|_| !common).and_then(|one| self.gazetteer.person(one))
            {
                let who =
                    person.speaks_for(self.published).map_or(Who::Written(first, last), Who::Code);
                return Some(self.of_person(first, last, who, range));
            }
            // One capitalised word at the beginning may be any word.
            if first == range.start {
                return None;
            }
        } else if let Some((who, _)) = self.introduced(last, scene) {
            return Some(self.of_person(first, last, who, range));
        }
        let person = self.of_person(first, last, Who::Written(first, last), range);
        if person.office.is_some() || titled {
            return Some(person);
        }
        // "John Smith said": a name; whether a person or a body is not known.
        let mut unknown = self.plain(first, last, Who::Written(first, last), Kind::Unknown);
        unknown.name = (last > first).then_some((first, last));
        Some(unknown)
    }
}

/// Words of these classes are no names, however they are written.
const FUNCTION: Classes = Classes::Determiner
    .or(Classes::Possessive)
    .or(Classes::Preposition)
    .or(Classes::And)
    .or(Classes::But)
    .or(Classes::Relative)
    .or(Classes::That)
    .or(Classes::Subordinate)
    .or(Classes::Be)
    .or(Classes::Have)
    .or(Classes::Do)
    .or(Classes::Will)
    .or(Classes::Would)
    .or(Classes::Should)
    .or(Classes::ContractedNot)
    .or(Classes::Not)
    .or(Classes::No)
    .or(Classes::He)
    .or(Classes::She)
    .or(Classes::It)
    .or(Classes::They)
    .or(Classes::We)
    .or(Classes::I)
    .or(Classes::Question)
    .or(Classes::Adverb);

fn last_two(scene: &Scene) -> Option<Who> {
    match scene.states[..] {
        [.., one, two] => Some(Who::Both(one, two)),
        _ => None,
    }
}

/// The state or body that names give.
fn whose(named: &[Named]) -> Option<CodeId> {
    named.iter().find_map(|one| match one {
        Named::State(code)
        | Named::Demonym(code)
        | Named::Capital(code)
        | Named::Metonym(code)
        | Named::Body(code, _) => Some(*code),
        _ => None,
    })
}
