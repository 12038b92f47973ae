//! What fills the fields of a deed: actors, words, forums.

use super::{Deeds, Fill, Site};
use crate::clause::What;
use crate::date::Kind as WhenKind;
use crate::frame::{Frame, Slot, Source};
use crate::language::Classes;
use crate::lexicon::WordId;
use crate::mention::{Kind, Mention, Who};
use register::{Basis, Deed, Field};
use std::collections::BTreeMap;
use std::ops::Range;

impl Deeds<'_> {
    /// The pieces that a source speaks of, each run on its own.
    pub(super) fn stretches(&self, source: &Source, site: &Site) -> Vec<Range<usize>> {
        let marks = &self.clauses.language.marks;
        let one = |range: Range<usize>| -> Vec<Range<usize>> { std::iter::once(range).collect() };
        match source {
            Source::Subject if site.passive => self.linked(site, marks.by),
            Source::Subject => vec![site.subject.pieces.clone()],
            Source::Object => {
                let more = site.parts.iter().skip(1).filter(|part| part.link == WordId::UNKNOWN);
                let more = more.filter(|_| !site.passive).map(|part| part.pieces.clone());
                one(site.object.clone()).into_iter().chain(more).collect()
            }
            Source::Recipient => vec![site.parts[0].pieces.clone()],
            Source::Owner | Source::Before => one(site.clause.start..site.at),
            Source::Clause | Source::Main => one(0..self.clauses.pieces.len()),
            Source::Link(word) => self.linked(site, *word),
        }
    }

    pub(super) fn linked(&self, site: &Site, word: WordId) -> Vec<Range<usize>> {
        let parts = site.parts.iter().filter(|part| part.link == word);
        let mut found: Vec<Range<usize>> = parts.map(|part| part.pieces.clone()).collect();
        if found.is_empty() {
            // "worth", "totalling": words that are no prepositions.
            found.extend(site.parts.iter().flat_map(|part| {
                part.pieces
                    .clone()
                    .filter(|at| self.clauses.word(*at) == word)
                    .map(|at| at + 1..part.pieces.end)
                    .collect::<Vec<_>>()
            }));
        }
        found
    }

    pub(super) fn fill(&self, field: Field, slot: &Slot, site: &Site, frame: &Frame) -> Vec<Fill> {
        for any in slot {
            let mut found: Vec<Fill> = Vec::new();
            for source in any {
                found.extend(self.from(field, source, site, frame));
            }
            if !found.is_empty() {
                return found;
            }
        }
        Vec::new()
    }

    pub(super) fn from(
        &self,
        field: Field,
        source: &Source,
        site: &Site,
        frame: &Frame,
    ) -> Vec<Fill> {
        match field {
            Field::Who | Field::Whom => self.actors(field, source, site, frame),
            Field::Forum => self.forum(source, site),
            Field::When => self.when(site, |kind| matches!(kind, WhenKind::Point | WhenKind::Span)),
            Field::Due => self.when(site, |kind| kind == WhenKind::Deadline),
            Field::Where => self.place(source, site),
            Field::Period => self.period(site),
            Field::Order => self.order(),
            Field::Through => {
                let fills = self.actors(Field::Whom, source, site, frame);
                if fills.is_empty() { self.text(source, site).into_iter().collect() } else { fills }
            }
            // "for Gaza": who receives, not what for.
            Field::What if matches!(source, Source::Link(_)) => {
                let named = |range: &Range<usize>| {
                    let first = self.skip(range.start, range.end);
                    first < range.end && self.clauses.mention(first).is_some()
                };
                let whom = self.stretches(source, site).first().is_some_and(named);
                if whom { Vec::new() } else { self.text(source, site).into_iter().collect() }
            }
            // "hosted talks": the noun that makes it mediation is no topic.
            Field::Topic if *source == Source::Object && frame.deed == Deed::Mediation => {
                self.text(source, site).filter(|one| one.last > one.first).into_iter().collect()
            }
            Field::Topic | Field::Title | Field::What => {
                self.text(source, site).into_iter().collect()
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn actors(
        &self,
        field: Field,
        source: &Source,
        site: &Site,
        frame: &Frame,
    ) -> Vec<Fill> {
        let mut found = Vec::new();
        match source {
            Source::Subject if !site.passive => {
                for mention in &site.subject.mentions {
                    found.extend(self.actor(*mention));
                }
                return found;
            }
            // "During a visit to Astana, the minister said": who the sentence is about.
            Source::Main => {
                let main = self
                    .clauses
                    .verbs
                    .iter()
                    .enumerate()
                    .find(|(_, verb)| verb.finite && verb.first > site.at);
                if let Some((verb, _)) = main.filter(|_| site.clause.start < 4) {
                    let subject = self.clauses.subject(verb);
                    for mention in subject.mentions {
                        found.extend(self.actor(mention));
                    }
                }
                return found;
            }
            Source::Object if site.passive => {
                for mention in &site.subject.mentions {
                    found.extend(self.actor(*mention));
                }
                return found;
            }
            // A verb has no owner; its subject may have: "the treaty between …".
            Source::Owner if site.noun.is_none() && frame.subject.is_empty() => return found,
            Source::Owner => {
                let mut at = site.at;
                while at > site.clause.start {
                    at -= 1;
                    if let Some(mention) = self.clauses.mention(at) {
                        let one = &self.clauses.mentions[mention];
                        if one.possessive || one.attributive {
                            let ahead = self.cataphora(at).filter(|_| self.is_pronoun(at));
                            found.extend(self.actor(ahead.unwrap_or(mention)));
                            return found;
                        }
                    }
                }
                return found;
            }
            Source::Recipient => {
                let object = site.parts[0].pieces.clone();
                let first = self.skip(object.start, object.end);
                let then = object.clone().any(|at| {
                    at > first && matches!(self.clauses.pieces[at].what, What::Quantity(_))
                });
                let named = self.clauses.mention(first).filter(|_| then && first < object.end);
                if let Some(mention) = named
                    && !self.clauses.mentions[mention].attributive
                {
                    found.extend(self.actor(mention));
                }
                return found;
            }
            _ => {}
        }
        let giving = crate::reader::is_giving(frame.deed);
        for range in self.stretches(source, site) {
            if !found.is_empty() {
                break;
            }
            let first = self.skip(range.start, range.end);
            if first >= range.end {
                continue;
            }
            match self.clauses.mention(first) {
                Some(_) => {
                    let (mentions, _) = self.clauses.list_after(first, range.end);
                    for mention in mentions {
                        let one = &self.clauses.mentions[mention];
                        // "in Geneva": where, not whom; an adjective is whom only for what is given.
                        let place = one.kind == Kind::Place && matches!(one.who, Who::Written(..));
                        if one.attributive && !(giving && field == Field::Whom) {
                            continue;
                        }
                        if place && !(giving && field == Field::Whom) && frame.deed != Deed::Visit {
                            continue;
                        }
                        found.extend(self.actor(mention));
                    }
                }
                None => {
                    // "for the reconstruction of Gaza", "to the people of Haiti".
                    let marks = &self.clauses.language.marks;
                    let of = site
                        .parts
                        .iter()
                        .find(|part| part.link == marks.of && part.pieces.start == range.end + 1);
                    let noun = self.clauses.is_plain(first) && matches!(source, Source::Link(_));
                    if let Some(of) = of.filter(|_| noun && field == Field::Whom) {
                        let first = self.skip(of.pieces.start, of.pieces.end);
                        if let Some(mention) =
                            self.clauses.mention(first).filter(|_| first < of.pieces.end)
                        {
                            found.extend(self.actor(mention));
                            continue;
                        }
                    }
                    let purpose = matches!(source, Source::Link(link) if *link == marks.r#for);
                    let to_whom = !purpose || self.is_recipient(&range);
                    if giving && field == Field::Whom && noun && to_whom {
                        // A fund, an agency, people: as written.
                        let named = range.clone().find_map(|at| self.clauses.mention(at));
                        match named.filter(|one| !self.clauses.mentions[*one].attributive) {
                            Some(mention) if range.len() < 5 => found.extend(self.actor(mention)),
                            _ => found.extend(self.written(&range)),
                        }
                    }
                }
            }
        }
        found
    }

    /// Whether a noun phrase names who receives: people or a fund, not a purpose.
    pub(super) fn is_recipient(&self, range: &Range<usize>) -> bool {
        let Some(nouns) = self.grammar.nouns.get("recipient") else { return false };
        range.clone().any(|at| self.holds(at, nouns))
    }

    /// The first piece that is no article or adjective.
    pub(super) fn skip(&self, start: usize, end: usize) -> usize {
        let mut at = start;
        while at < end
            && (self.clauses.class(at).has(
                Classes::Determiner
                    .or(Classes::Possessive)
                    .or(Classes::Adjective)
                    .or(Classes::Two)
                    .or(Classes::Adverb),
            ) || self.is_pronoun(at))
        {
            at += 1;
        }
        at
    }

    /// Whether a piece is a possessive pronoun: "its".
    pub(super) fn is_pronoun(&self, at: usize) -> bool {
        self.clauses.mention(at).is_some_and(|one| {
            let one = &self.clauses.mentions[one];
            one.possessive && one.basis == Basis::Reference && one.first == one.last
        })
    }

    /// "During his visit to Tashkent, President X said": whom a pronoun at the beginning means.
    pub(super) fn cataphora(&self, at: usize) -> Option<usize> {
        let (verb, _) = self.clauses.verbs.iter().enumerate().find(|(_, verb)| verb.finite)?;
        let subject = self.clauses.subject(verb);
        let mention = subject.mentions.first().copied()?;
        let one = &self.clauses.mentions[mention];
        (at < 8 && one.basis != Basis::Reference && one.first > self.clauses.pieces[at].first)
            .then_some(mention)
    }

    /// A mention as a filler; two where it means both.
    pub(crate) fn actor(&self, mention: usize) -> Vec<Fill> {
        let one: &Mention = &self.clauses.mentions[mention];
        let (first, last, basis) = (one.first, one.last, one.basis);
        let fill = |value: &str| Fill { value: value.to_owned(), first, last, basis };
        match one.who {
            Who::Code(code) => vec![fill(self.gazetteer.text(code))],
            Who::Both(a, b) => vec![fill(self.gazetteer.text(a)), fill(self.gazetteer.text(b))],
            Who::Written(from, to) => vec![fill(self.clauses.tokens.between(from, to))],
            Who::Nobody => Vec::new(),
        }
    }

    pub(super) fn written(&self, range: &Range<usize>) -> Option<Fill> {
        // Up to the first comma: what follows is another thought.
        let marks = &self.clauses.language.marks;
        // "… and initiating": what is done next.
        let gerund =
            |at: usize| {
                self.clauses.class(at).has(Classes::And)
                    && self.clauses.pieces.get(at + 1).is_some_and(|piece| {
                        self.clauses.tokens.written(piece.first).ends_with("ing")
                    })
            };
        let stops =
            |at: &usize| [marks.comma, marks.dash].contains(&self.clauses.word(*at)) || gerund(*at);
        let end = range.clone().find(stops).unwrap_or(range.end);
        let mut start = range.start;
        while start < end
            && self.clauses.class(start).has(Classes::Determiner.or(Classes::Possessive))
        {
            start += 1;
        }
        let (first, last) = self.clauses.words(&(start..end))?;
        let value = self.clauses.tokens.between(first, last).to_owned();
        Some(Fill { value, first, last, basis: Basis::Stated })
    }

    /// The words of a source, with the "of" that belongs to them.
    pub(super) fn text(&self, source: &Source, site: &Site) -> Option<Fill> {
        let spoken = |range: &Range<usize>| {
            let first = self.skip(range.start, range.end);
            first < range.end
                && !matches!(self.clauses.pieces[first].what, What::When(_) | What::Quantity(_))
        };
        let range = self.stretches(source, site).into_iter().find(spoken)?;
        let mut end = range.end;
        let of = self.clauses.language.marks.of;
        let more = [
            of,
            self.clauses.language.marks.r#in,
            self.clauses.language.marks.on,
            self.clauses.language.marks.and,
            self.clauses.language.marks.between,
        ];
        let next = end + 1;
        for part in site.parts.iter().skip_while(|part| part.pieces.start != next) {
            let first = match *source {
                Source::Object => &more[..1],
                _ => &more[..],
            };
            if part.pieces.start == end + 1 && first.contains(&part.link) {
                end = part.pieces.end;
            } else {
                break;
            }
        }
        let mut start = range.start;
        while start < end
            && self.clauses.class(start).has(Classes::Determiner.or(Classes::Possessive))
        {
            start += 1;
        }
        let written = self.written(&(start..end))?;
        let short = written.last - written.first < 30;
        short.then_some(written)
    }

    pub(super) fn forum(&self, source: &Source, site: &Site) -> Vec<Fill> {
        let mut found = Vec::new();
        for range in self.stretches(source, site) {
            for at in range {
                if let Some(mention) = self.clauses.mention(at)
                    && self.is_forum(at)
                {
                    found.extend(self.actor(mention));
                }
            }
            if !found.is_empty() {
                break;
            }
        }
        found.truncate(1);
        found
    }

    /// What one field says must not be said by another: the forum met in is not met with.
    pub(super) fn settle(&self, frame: &Frame, fields: &mut BTreeMap<Field, Vec<Fill>>) {
        let who = fields.get(&Field::Who).cloned().unwrap_or_default();
        if let Some(whom) = fields.get_mut(&Field::Whom) {
            // Nobody gives to, visits, calls or invites itself.
            let other = crate::reader::is_giving(frame.deed)
                || matches!(frame.deed, Deed::Visit | Deed::Call | Deed::Invitation);
            whom.retain(|one| {
                !who.iter().any(|who| (who.first == one.first || other) && who.value == one.value)
            });
            if whom.is_empty() {
                fields.remove(&Field::Whom);
            }
        }
        let whom = fields.get(&Field::Whom).cloned().unwrap_or_default();
        if let Some(forum) = fields.get_mut(&Field::Forum) {
            let vote = frame.outcome.is_some() || frame.deed == Deed::Vote;
            forum.retain(|one| {
                vote || !who.iter().chain(&whom).any(|other| other.first == one.first)
            });
            if forum.is_empty() {
                fields.remove(&Field::Forum);
            }
        }
        if let Some(place) = fields.get(&Field::Where) {
            let same = whom.iter().any(|one| place.iter().any(|place| place.first == one.first));
            if same && frame.deed != Deed::Visit {
                fields.remove(&Field::Where);
            }
        }
        if let Some(list) = fields.get_mut(&Field::Who) {
            let mut seen: Vec<String> = Vec::new();
            list.retain(|one| {
                let new = !seen.contains(&one.value);
                seen.push(one.value.clone());
                new
            });
        }
    }

    /// Whether what is given stays with who gives it: "deployed police in its own capital".
    pub(super) fn at_home(&self, fields: &BTreeMap<Field, Vec<Fill>>) -> bool {
        let who = fields.get(&Field::Who).map_or(&[][..], Vec::as_slice);
        let state = |fill: &Fill| {
            self.clauses.mention_from(fill.first).and_then(|one| match one.who {
                Who::Code(code) => Some(self.gazetteer.text(code)),
                _ => None,
            })
        };
        let to = [Field::Whom, Field::Where].map(|field| fields.get(&field));
        let [giver] = who else { return false };
        to.into_iter().flatten().flatten().any(|fill| {
            let pronoun = fill.basis == Basis::Reference;
            !pronoun && fill.first != giver.first && state(fill) == Some(giver.value.as_str())
        })
    }

    /// A city visited is also where.
    pub(super) fn visited(&self, frame: &Frame, fields: &mut BTreeMap<Field, Vec<Fill>>) {
        if frame.deed != Deed::Visit || fields.contains_key(&Field::Where) {
            return;
        }
        let Some(whom) = fields.get(&Field::Whom).and_then(|all| all.first()) else { return };
        let seat = self.clauses.mention_from(whom.first).is_some_and(|one| one.seat);
        if seat {
            let value = self.clauses.tokens.between(whom.first, whom.last).to_owned();
            let place = Fill { value, basis: Basis::Stated, ..whom.clone() };
            fields.insert(Field::Where, vec![place]);
        }
    }

    /// "met to discuss transport": the object of the purpose is the topic.
    pub(super) fn discussed(
        &self,
        frame: &Frame,
        site: &Site,
        fields: &mut BTreeMap<Field, Vec<Fill>>,
    ) {
        let contact = matches!(frame.deed, Deed::Meeting | Deed::Call | Deed::Visit);
        let Some(verb) = site.verb.filter(|_| contact && !fields.contains_key(&Field::Topic))
        else {
            return;
        };
        let Some(next) = self.clauses.verbs.get(verb + 1) else { return };
        if next.finite || !self.clauses.language.is(next.lemma, Classes::Discuss) {
            return;
        }
        let object = self.clauses.parts(verb + 1);
        let end = object.last().map_or(next.at + 1, |part| part.pieces.end);
        if let Some(topic) = self.written(&(next.at + 1..end)) {
            fields.insert(Field::Topic, vec![topic]);
        }
    }

    /// "Speaking at the session of the Board, the leader offered": the forum named before.
    pub(super) fn opening_forum(
        &self,
        frame: &Frame,
        site: &Site,
        fields: &mut BTreeMap<Field, Vec<Fill>>,
    ) {
        let wanted = frame.slots.contains_key(&Field::Forum) && !fields.contains_key(&Field::Forum);
        let verb =
            self.clauses.verbs.iter().any(|verb| verb.finite && verb.first < site.clause.start);
        if !wanted || verb {
            return;
        }
        let who = fields.get(&Field::Who).cloned().unwrap_or_default();
        let found = (0..site.clause.start).find_map(|at| {
            let mention = self.clauses.mention(at).filter(|_| self.is_forum(at))?;
            let linked = (at.saturating_sub(3)..at)
                .any(|one| self.clauses.class(one).has(Classes::Preposition));
            let fills = self.actor(mention);
            let other = !fills.iter().any(|fill| who.iter().any(|one| one.value == fill.value));
            (linked && other).then_some(fills)
        });
        if let Some(fills) = found.filter(|fills| !fills.is_empty()) {
            fields.insert(Field::Forum, fills);
        }
    }
}
