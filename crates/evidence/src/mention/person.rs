//! Persons with their names and offices.

use super::{Finder, Kind, Mention, Scene, Who, whose};
use crate::gazetteer::{CodeId, Named};
use crate::language::Classes;
use crate::token::Shape;
use register::Basis;
use std::ops::Range;

impl Finder<'_> {
    /// Who holds an office: the name after it, or before a comma, if there is one.
    pub(super) fn holder(
        &self,
        first: usize,
        office: (usize, usize),
        last: usize,
        who: Who,
        range: &Range<usize>,
    ) -> Mention {
        let mut at = last + 1;
        let comma = self.tokens.word(at) == self.language.marks.comma;
        if comma {
            at += 1;
        }
        let name = self.name_at(at, range).filter(|(_, name_last)| {
            // After a comma a name is an apposition only if a comma or a verb's end closes it.
            !comma || {
                let next = self.tokens.word(name_last + 1);
                next == self.language.marks.comma || next == self.language.marks.close_bracket
            }
        });
        let to = name.map_or(last, |(_, name_last)| name_last);
        let mut mention = self.plain(first, to, who, Kind::Person);
        mention.office = Some(office);
        mention.name = name;
        if comma && name.is_some() && self.tokens.word(to + 1) == self.language.marks.comma {
            mention.end = to + 1;
        }
        mention
    }

    /// A person by name, with an apposition that says for whom.
    pub(super) fn of_person(
        &self,
        first: usize,
        last: usize,
        who: Who,
        range: &Range<usize>,
    ) -> Mention {
        let mut mention = self.plain(first, last, who, Kind::Person);
        mention.name = Some((first, last));
        // "Trump's administration", "the Trump administration": the state.
        let next = mention.end + 1;
        if let Some((body_last, true)) = self.office_at(next)
            && body_last < range.end
            && matches!(who, Who::Code(_))
        {
            let mut state = self.plain(first, body_last, who, Kind::State);
            state.office = Some((next, body_last));
            return state;
        }
        // "Minister Jallow of The Gambia"
        if let Some((code, end)) = self.of_whom(last, range)
            && self.tokens.word(last + 1) == self.language.marks.of
            && !matches!(who, Who::Code(_))
        {
            mention.who = Who::Code(code);
            mention.basis = Basis::Resolved;
            mention.last = end;
            mention.end = end;
            return mention;
        }
        // "X, Kenya's foreign minister," and "X, the foreign minister of Kenya,".
        if self.tokens.word(last + 1) == self.language.marks.comma {
            let mut at = last + 2;
            while at < range.end && at < last + 5 && self.class(at).has(Classes::Determiner) {
                at += 1;
            }
            // Only if something closes it: "X, Kenya's minister will come" begins anew.
            let closed = |end: &usize| {
                let next = end + 1;
                next >= range.end || self.tokens.shape(next) == Shape::Mark
            };
            if let Some((office, of, end)) =
                self.office_of(at, range).filter(|(.., end)| closed(end))
            {
                mention.office = Some(office);
                if let Some(code) = of {
                    mention.who = Who::Code(code);
                    mention.basis = Basis::Resolved;
                }
                mention.end = end;
                if self.tokens.word(end + 1) == self.language.marks.comma {
                    mention.end = end + 1;
                }
            }
        }
        mention
    }

    /// "Kenya's foreign minister", "foreign minister of Kenya", "the minister": the office's
    /// tokens, the state or body if named, and where it ends.
    pub(super) fn office_of(
        &self,
        at: usize,
        range: &Range<usize>,
    ) -> Option<((usize, usize), Option<CodeId>, usize)> {
        if let Some((last, named)) = self.gazetteer.at(self.tokens, at)
            && let Some(code) = whose(&named)
        {
            let mut next = last + 1;
            if self.tokens.word(next) == self.language.marks.possessor {
                next += 1;
            }
            let mut words = 0;
            while words < 2
                && self.office_at(next).is_none()
                && self.class(next).has(Classes::Adjective)
            {
                next += 1;
                words += 1;
            }
            let (office_last, body) = self.office_at(next)?;
            return (!body && office_last < range.end).then_some((
                (next, office_last),
                Some(code),
                office_last,
            ));
        }
        let (last, body) = self.office_at(at)?;
        if body || last >= range.end {
            return None;
        }
        let (of, end) =
            self.of_whom(last, range).map_or((None, last), |(code, end)| (Some(code), end));
        Some(((at, last), of, end))
    }

    /// "of Kenya", "of the European Union", "to the United Nations" after an office.
    pub(super) fn of_whom(&self, last: usize, range: &Range<usize>) -> Option<(CodeId, usize)> {
        let marks = &self.language.marks;
        let link = self.tokens.word(last + 1);
        if link != marks.of && link != marks.r#for && link != marks.to {
            return None;
        }
        let mut at = last + 2;
        // "minister of foreign affairs of Kenya" is one office of the list; articles are skipped.
        if self.class(at).has(Classes::Determiner) {
            at += 1;
        }
        let (end, named) = self.gazetteer.at(self.tokens, at)?;
        let code = whose(&named)?;
        (end < range.end).then_some((code, end))
    }

    pub(super) fn office_at(&self, at: usize) -> Option<(usize, bool)> {
        let (last, named) = self.gazetteer.at(self.tokens, at)?;
        let body = named.iter().find_map(|one| match one {
            Named::Office(body) => Some(*body),
            _ => None,
        })?;
        Some((last, body))
    }

    /// A mention that begins with an office: "President Tokayev", "the president of Kenya",
    /// "the foreign ministry of Kenya", "the president".
    pub(super) fn office(
        &self,
        first: usize,
        last: usize,
        body: bool,
        range: &Range<usize>,
        scene: &Scene,
    ) -> Option<Mention> {
        let of = self.of_whom(last, range);
        let to = of.map_or(last, |(_, end)| end);
        if body {
            if let Some((code, end)) = of {
                let mut mention = self.plain(first, end, Who::Code(code), Kind::State);
                mention.office = Some((first, last));
                return Some(mention);
            }
            // "the government", "its parliament": the state last spoken of.
            let definite = first > range.start
                && self.class(first - 1).has(Classes::Determiner.or(Classes::Possessive));
            let the = definite && self.tokens.word(first - 1) != self.language.marks.of;
            let state = scene.leading.or(scene.states.last().copied());
            let code = state.filter(|_| the && self.class(last).has(Classes::Organ))?;
            let mut mention = self.plain(first, last, Who::Code(code), Kind::State);
            mention.basis = Basis::Reference;
            mention.office = Some((first, last));
            return Some(mention);
        }
        let who = of.map(|(code, _)| Who::Code(code));
        let name = self.name_at(to + 1, range);
        if let Some((name_first, name_last)) = name {
            let who = who.unwrap_or_else(|| self.who_is(name_first, name_last, scene));
            let mut mention = self.plain(first, name_last, who, Kind::Person);
            mention.office = Some((first, last));
            mention.name = name;
            let apposed = self.of_person(name_first, name_last, who, range);
            if apposed.kind == Kind::State {
                // "President Trump's administration"
                return Some(Mention { first, ..apposed });
            }
            if apposed.end > mention.end {
                mention.end = apposed.end;
                mention.who = apposed.who;
            }
            return Some(mention);
        }
        if let Some(who) = who {
            return Some(self.holder(first, (first, last), to, who, range));
        }
        // "the president": who was last named in that office.
        let the = first > range.start && self.tokens.word(first - 1) == self.language.marks.the;
        let holder = scene.holders.get(&self.tokens.word(last)).copied();
        let (who, name) = holder.filter(|_| the)?;
        let mut mention = self.plain(first, last, who, Kind::Person);
        mention.basis = Basis::Reference;
        mention.office = Some((first, last));
        mention.name = name;
        Some(mention)
    }

    /// Whom a person of this name acts for: by the gazetteer's full or family name, or as the
    /// text introduced it.
    pub(super) fn who_is(&self, first: usize, last: usize, scene: &Scene) -> Who {
        if let Some((_, named)) = self.gazetteer.at(self.tokens, first)
            && let Some(Named::Person(person)) =
                named.iter().find(|one| matches!(one, Named::Person(_)))
            && let Some(code) =
                self.gazetteer.person(*person).and_then(|one| one.speaks_for(self.published))
        {
            return Who::Code(code);
        }
        if let Some((who, _)) = self.introduced(last, scene) {
            return who;
        }
        let family = if first == last { last } else { return Who::Written(first, last) };
        self.gazetteer
            .surname(self.tokens.word(family), self.published)
            .and_then(|person| self.gazetteer.person(person))
            .and_then(|person| person.speaks_for(self.published))
            .map_or(Who::Written(first, last), Who::Code)
    }

    /// A person whom the text introduced earlier by a name that ends in this word.
    pub(super) fn introduced(&self, at: usize, scene: &Scene) -> Option<(Who, (usize, usize))> {
        let written = self.tokens.written(at);
        let known = scene
            .introduced
            .iter()
            .rev()
            .find(|(family, ..)| self.tokens.written(*family) == written)?;
        Some((known.1, known.2))
    }

    /// A person's name at a token: a known one, or a run of capitalised words.
    pub(super) fn name_at(&self, at: usize, range: &Range<usize>) -> Option<(usize, usize)> {
        if at >= range.end {
            return None;
        }
        if let Some((last, named)) = self.gazetteer.at(self.tokens, at) {
            if named.iter().any(|one| matches!(one, Named::Person(_))) && last < range.end {
                return Some((at, last));
            }
            // A name that is a state's, a body's or an office's is no person's.
            return None;
        }
        let mut start = at;
        if self.class(start).has(Classes::Honorific) {
            start += 1;
            if self.tokens.word(start) == self.language.marks.point {
                start += 1;
            }
        }
        let last = self.run(start, range)?;
        Some((start, last))
    }
}
