//! Words that refer to what was named before: "he", "the country", "the two sides", "its".

use super::{Finder, Kind, Mention, Scene, Who, last_two};
use crate::gazetteer::CodeId;
use crate::language::Classes;
use crate::token::Shape;
use register::Basis;
use std::ops::Range;

impl Finder<'_> {
    /// Words that refer to what was named before.
    pub(super) fn reference(
        &self,
        at: usize,
        range: &Range<usize>,
        scene: &Scene,
    ) -> Option<Mention> {
        let class = self.class(at);
        let refer = |who: Who, kind: Kind, last: usize| {
            let mut mention = self.plain(at, last, who, kind);
            mention.basis = Basis::Reference;
            mention
        };
        if class.has(Classes::He.or(Classes::She)) {
            let (who, name) = scene.spoken_of()?;
            let mut mention = refer(who, Kind::Person, at);
            mention.name = name;
            return Some(mention);
        }
        if class.has(Classes::It) {
            let code = self.it(at, range, scene)?;
            return Some(refer(Who::Code(code), Kind::State, at));
        }
        if class.has(Classes::We) {
            return Some(refer(scene.author.map_or(Who::Nobody, Who::Code), Kind::State, at));
        }
        // "They" may be anybody: it is left alone.
        if class.has(Classes::Possessive) {
            return self.of_theirs(at, range, scene);
        }
        // "the country", "both countries", "the two sides".
        if class.has(Classes::Determiner.or(Classes::Two)) {
            let mut next = at + 1;
            let mut two = class.has(Classes::Two);
            while next < range.end
                && next < at + 3
                && self.class(next).has(Classes::Two.or(Classes::Adjective))
            {
                two |= self.class(next).has(Classes::Two);
                next += 1;
            }
            if next >= range.end {
                return None;
            }
            let thing = self.class(next);
            if two && thing.has(Classes::Parties) {
                return Some(refer(last_two(scene)?, Kind::State, next));
            }
            // "the two agreed"
            let alone = two && next == at + 2 && self.class(at + 1).has(Classes::Two);
            if alone && self.language.verb_form(self.tokens.word(next)).is_some() {
                return Some(refer(last_two(scene)?, Kind::State, at + 1));
            }
            let the = self.tokens.word(at) == self.language.marks.the && next == at + 1;
            if the && thing.has(Classes::Parties) && thing.has(Classes::Sides) {
                return Some(refer(last_two(scene)?, Kind::State, next));
            }
            let plain = thing.has(Classes::CountryOnly);
            let common = self.tokens.shape(next) == Shape::Lower;
            if the && thing.has(Classes::Country) && plain && common {
                let code = scene.leading.or(scene.states.last().copied())?;
                return Some(refer(Who::Code(code), Kind::State, next));
            }
        }
        None
    }

    /// What "it" means: the state or body that leads the sentence; at its beginning, the one that
    /// leads the sentence before.
    fn it(&self, at: usize, range: &Range<usize>, scene: &Scene) -> Option<CodeId> {
        let early = at < range.start + 3;
        scene.leads.or(scene.led.filter(|_| early))
    }

    /// "his country", "its government", "our country": whose.
    pub(super) fn of_theirs(
        &self,
        at: usize,
        range: &Range<usize>,
        scene: &Scene,
    ) -> Option<Mention> {
        let we = self.class(at).has(Classes::PossessiveWe);
        let his = self.class(at).has(Classes::PossessiveHe);
        let who = if we {
            scene.author.map(Who::Code)
        } else if his {
            scene.spoken_of().map(|(who, _)| who)
        } else if self.class(at).has(Classes::PossessiveThey) {
            last_two(scene)
        } else {
            self.it(at, range, scene).map(Who::Code)
        };
        let next = at + 1;
        let who = who?;
        if next < range.end && self.class(next).has(Classes::Country) {
            let mut mention = self.plain(at, next, who, Kind::State);
            mention.basis = Basis::Reference;
            return Some(mention);
        }
        if let Some((last, true)) = self.office_at(next).filter(|(last, _)| *last < range.end) {
            let mut mention = self.plain(at, last, who, Kind::State);
            mention.basis = Basis::Reference;
            return Some(mention);
        }
        // "his Uzbek counterpart": what follows is the mention.
        if self.gazetteer.at(self.tokens, next).is_some() {
            return None;
        }
        let mut mention = self.plain(at, at, who, Kind::State);
        mention.basis = Basis::Reference;
        mention.possessive = true;
        Some(mention)
    }
}
