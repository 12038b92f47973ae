//! What fills the fields of a deed: amounts, dates, places, numbers, conditions.

use super::{Deeds, Fill, Site};
use crate::clause::{Time, What};
use crate::date::Kind as WhenKind;
use crate::frame::{Frame, Slot, Source};
use crate::language::Classes;
use crate::mention::Kind;
use crate::quantity::Counted;
use crate::token::Shape;
use register::{Basis, Deed, Field};
use std::collections::BTreeMap;
use std::ops::Range;

impl Deeds<'_> {
    /// The amounts a frame speaks of.
    pub(super) fn amounts(&self, frame: &Frame, site: &Site) -> Vec<usize> {
        let giving = crate::reader::is_giving(frame.deed);
        let default: Slot = ["object", "of", "in", "worth", "totalling", "with"]
            .iter()
            .map(|place| match *place {
                "object" => vec![Source::Object],
                word => vec![Source::Link(self.clauses.tokens.lexicon.id(word))],
            })
            .collect();
        let slot = match frame.slots.get(&Field::Amount) {
            Some(slot) => slot,
            None if giving => &default,
            None => return Vec::new(),
        };
        let fits = |at: &usize| match &self.clauses.quantities[*at].measure {
            Counted::Money(_) | Counted::Unit(_) => true,
            Counted::States => frame.deed == Deed::Invitation,
            Counted::Percent | Counted::Bare => frame.deed == Deed::Target,
            _ => false,
        };
        for any in slot {
            let mut found: Vec<usize> = Vec::new();
            for source in any {
                if *source == Source::Subject {
                    found.extend(site.subject.quantity);
                }
                for range in self.stretches(source, site) {
                    found.extend(range.filter_map(|at| match self.clauses.pieces.get(at)?.what {
                        What::Quantity(quantity) => Some(quantity),
                        _ => None,
                    }));
                }
                if *source == Source::Object && site.passive {
                    found.extend(site.subject.quantity);
                }
            }
            found.retain(|at| fits(at) && !self.is_conversion(*at));
            found.dedup();
            if !found.is_empty() {
                // "… alongside hundreds of grants": what is given together.
                if giving && *any == [Source::Object] {
                    let alongside = ["alongside", "with", "plus", "including"];
                    for word in alongside {
                        for range in self.linked(site, self.clauses.tokens.lexicon.id(word)) {
                            let more =
                                range.filter_map(|at| match self.clauses.pieces.get(at)?.what {
                                    What::Quantity(quantity) => Some(quantity),
                                    _ => None,
                                });
                            found.extend(more.filter(fits));
                        }
                    }
                }
                let mut seen = Vec::new();
                found.retain(|one| {
                    !seen.contains(one) && {
                        seen.push(*one);
                        true
                    }
                });
                return found;
            }
        }
        if giving {
            return self.antecedent(site).filter(|one| fits(one)).into_iter().collect();
        }
        Vec::new()
    }

    /// "Britain pledged 100 million, Norway 75 million and Denmark 26 million": who stands directly
    /// before a further amount gives it.
    pub(super) fn gapped(&self, quantity: usize) -> Option<Vec<Fill>> {
        let at =
            self.clauses.pieces.iter().position(|piece| piece.what == What::Quantity(quantity))?;
        let before = at.checked_sub(1)?;
        let mention = self.clauses.mention(before)?;
        let one = &self.clauses.mentions[mention];
        if one.possessive || one.attributive {
            return None;
        }
        let mut link = before.checked_sub(1)?;
        while self.clauses.class(link).has(Classes::Determiner) {
            link = link.checked_sub(1)?;
        }
        let joined = self.clauses.word(link) == self.clauses.language.marks.comma
            || self.clauses.word(link) == self.clauses.language.marks.semicolon
            || self.clauses.class(link).has(Classes::And);
        joined.then(|| self.actor(mention))
    }

    /// "13 billion won ($9 million)": the same money in another currency.
    pub(super) fn is_conversion(&self, quantity: usize) -> bool {
        let at =
            self.clauses.pieces.iter().position(|piece| piece.what == What::Quantity(quantity));
        at.is_some_and(|at| {
            at > 1
                && self.clauses.word(at - 1) == self.clauses.language.marks.open_bracket
                && self.money_at(at)
                && self.money_at(at - 2)
        })
    }

    /// "aid", "humanitarian supplies": what is given where no amount is.
    pub(super) fn aid(&self, site: &Site) -> Option<Fill> {
        let aid = self.grammar.nouns.get("aid")?;
        // "quantities of aid": the noun stands behind "of".
        let of = site.parts.get(1).filter(|part| {
            part.link == self.clauses.language.marks.of && !site.passive && site.noun.is_none()
        });
        let find =
            |range: &Range<usize>| range.clone().find(|at| aid.contains(&self.clauses.word(*at)));
        let (at, object) = match (find(&site.object), of) {
            (Some(at), _) => (at, site.object.clone()),
            (None, Some(part)) => (find(&part.pieces)?, part.pieces.clone()),
            (None, None) => return None,
        };
        let mut start = at;
        while start > object.start
            && self.clauses.is_plain(start - 1)
            && !self
                .clauses
                .class(start - 1)
                .has(Classes::And.or(Classes::Determiner).or(Classes::Possessive))
        {
            start -= 1;
        }
        let (first, last) = self.clauses.words(&(start..at + 1))?;
        let value = self.clauses.tokens.between(first, last).to_owned();
        Some(Fill { value, first, last, basis: Basis::Stated })
    }

    /// "the 3 million that it pledged": the amount stands before the clause.
    pub(super) fn antecedent(&self, site: &Site) -> Option<usize> {
        let verb = self.clauses.verbs[site.verb?];
        if verb.gerund || site.subject.mentions.is_empty() {
            return None;
        }
        let mut before = site.clause.start.checked_sub(1)?;
        if self.clauses.class(before).has(Classes::That.or(Classes::Relative)) {
            before = before.checked_sub(1)?;
        }
        match self.clauses.pieces[before].what {
            What::Quantity(quantity) => Some(quantity),
            _ => None,
        }
    }

    pub(super) fn when(&self, site: &Site, fits: impl Fn(WhenKind) -> bool) -> Vec<Fill> {
        // The date of the clause; else one before or after it that no other clause has.
        let own = site.clause.start..site.clause.end.max(site.at + 1);
        let all = || {
            self.clauses.pieces.iter().enumerate().filter_map(|(at, piece)| match piece.what {
                What::When(when) if fits(self.clauses.whens[when].kind) => Some((at, when)),
                _ => None,
            })
        };
        let finite = self.clauses.verbs.iter().filter(|verb| verb.finite).count();
        let after = all().find(|(at, _)| own.contains(at) && *at > site.at);
        let near = after.or_else(|| all().find(|(at, _)| own.contains(at)));
        let near = near.map(|found| (found, site.time));
        // When it was said, and before everything.
        let said = || {
            let verbs = self.clauses.verbs.iter().enumerate().filter(|(_, verb)| {
                self.clauses.language.is(verb.lemma, Classes::Report) && verb.finite
            });
            verbs.into_iter().find_map(|(at, verb)| {
                let parts = self.clauses.parts(at);
                let inside = |piece: usize| parts.iter().any(|part| part.pieces.contains(&piece));
                all().find(|(piece, _)| inside(*piece)).map(|found| (found, verb.time))
            })
        };
        let opening = |at: usize| {
            let start = site.clause.start;
            at < start && !self.clauses.verbs.iter().any(|verb| verb.finite && verb.first < start)
        };
        let lead = || {
            let fits = |at: usize| at < 4 || finite < 2 || opening(at);
            all().find(|(at, _)| fits(*at)).map(|found| (found, site.time))
        };
        let Some(((_, when), time)) = near.or_else(said).or_else(lead) else { return Vec::new() };
        let one = &self.clauses.whens[when];
        let basis = if one.resolved { Basis::Resolved } else { Basis::Stated };
        let value = self.dated(one, time);
        vec![Fill { value, first: one.first, last: one.last, basis }]
    }

    pub(super) fn dated(&self, when: &crate::date::When, time: Time) -> String {
        match time {
            Time::Coming | Time::Planned => {
                when.ahead.clone().unwrap_or_else(|| when.value.clone())
            }
            _ => when.value.clone(),
        }
    }

    pub(super) fn place(&self, source: &Source, site: &Site) -> Vec<Fill> {
        for range in self.stretches(source, site) {
            let first = self.skip(range.start, range.end);
            if first >= range.end {
                continue;
            }
            if let Some(mention) = self.clauses.mention(first) {
                let one = &self.clauses.mentions[mention];
                if (one.seat || matches!(one.kind, Kind::Place | Kind::State | Kind::Unknown))
                    && !one.attributive
                    && one.kind != Kind::Person
                {
                    let value = self.clauses.tokens.between(one.first, one.last).to_owned();
                    return vec![Fill {
                        value,
                        first: one.first,
                        last: one.last,
                        basis: Basis::Stated,
                    }];
                }
            }
        }
        // "In Davos on 22 January the minister signed": before the subject.
        let marks = &self.clauses.language.marks;
        for at in 0..site.clause.start.min(12) {
            let link = self.clauses.word(at);
            if (link == marks.r#in || link == marks.at)
                && let Some(mention) = self.clauses.mention(at + 1)
            {
                let one = &self.clauses.mentions[mention];
                if one.seat && !one.possessive {
                    let value = self.clauses.tokens.between(one.first, one.last).to_owned();
                    return vec![Fill {
                        value,
                        first: one.first,
                        last: one.last,
                        basis: Basis::Stated,
                    }];
                }
            }
        }
        Vec::new()
    }

    pub(super) fn period(&self, site: &Site) -> Vec<Fill> {
        let own = site.clause.start..site.clause.end.max(site.at + 1);
        let found =
            self.clauses.pieces.iter().enumerate().find_map(|(at, piece)| match piece.what {
                What::Quantity(quantity) if own.contains(&at) => {
                    let one = &self.clauses.quantities[quantity];
                    matches!(one.measure, Counted::Period(_)).then_some(one)
                }
                _ => None,
            });
        found
            .map(|one| Fill {
                value: one.value(),
                first: one.first,
                last: one.last,
                basis: Basis::Stated,
            })
            .into_iter()
            .collect()
    }

    /// "for the third time", "their second meeting".
    pub(crate) fn order(&self) -> Vec<Fill> {
        for (at, piece) in self.clauses.pieces.iter().enumerate() {
            let number = match self.clauses.tokens.shape(piece.first) {
                Shape::Number => nth(self.clauses.tokens.written(piece.first)),
                _ => self.clauses.language.ordinal(self.clauses.word(at)),
            };
            let Some(number) = number else { continue };
            let occasion = (at + 1..at + 4).any(|next| {
                self.clauses.pieces.get(next).is_some_and(|piece| {
                    self.clauses
                        .language
                        .is(self.clauses.tokens.word(piece.last), Classes::Occasion)
                })
            });
            if occasion {
                let (first, last) = (piece.first, piece.last);
                return vec![Fill { value: number.to_string(), first, last, basis: Basis::Stated }];
            }
        }
        Vec::new()
    }

    /// "if Congress approves": the words of the condition, anywhere in the sentence.
    pub(super) fn condition(&self, site: &Site) -> Option<Fill> {
        let marks = &self.clauses.language.marks;
        let pieces = &self.clauses.pieces;
        let at = (0..pieces.len()).find(|at| {
            let class = self.clauses.class(*at);
            let subject_to = self.clauses.class(*at).has(Classes::ConditionNoun)
                && self.clauses.word(at + 1) == marks.to;
            let on_condition = self.clauses.word(*at) == marks.on
                && self.clauses.class(at + 1).has(Classes::ConditionNoun);
            class.has(Classes::Condition)
                && !site.clause.clone().any(|one| one == *at && one == site.at)
                || subject_to
                || on_condition
        })?;
        let comma = if at == 0 {
            (at..pieces.len()).find(|one| self.clauses.word(*one) == marks.comma)
        } else {
            None
        };
        let stop = (at + 1..pieces.len()).find(|one| {
            let word = self.clauses.word(*one);
            word == marks.semicolon || (at > 0 && word == marks.comma)
        });
        let end = comma.or(stop).unwrap_or(pieces.len());
        let mut at = at + 1;
        while at < end
            && self
                .clauses
                .class(at)
                .has(Classes::That.or(Classes::To).or(Classes::Condition).or(Classes::Preposition))
            || self.clauses.class(at).has(Classes::ConditionNoun)
        {
            at += 1;
        }
        let (first, last) = self.clauses.words(&(at.min(end)..end))?;
        let value = self.clauses.tokens.between(first, last).to_owned();
        (last > first).then_some(Fill { value, first, last, basis: Basis::Stated })
    }

    /// "13 in favour, 2 against and 1 abstention", "by 141 votes to 5", "13-0-2".
    pub(super) fn counts(&self, site: &Site, fields: &mut BTreeMap<Field, Vec<Fill>>) {
        let counted = crate::vote::counts(self.clauses);
        for (field, fill) in counted {
            fields.insert(field, vec![fill]);
        }
        // One voter's own vote: "voted against the draft".
        let single = fields.contains_key(&Field::Who) && !fields.contains_key(&Field::Outcome);
        if !single {
            return;
        }
        let side = (site.at + 1..site.clause.end).find_map(|at| {
            let class = self.clauses.class(at);
            let value = if class.has(Classes::Against) {
                "against"
            } else if class.has(Classes::Favour) {
                "for"
            } else {
                return None;
            };
            Some((self.clauses.pieces.get(at)?, value))
        });
        if let Some((piece, value)) = side {
            let (first, last) = (piece.first, piece.last);
            let fill = Fill { value: value.to_owned(), first, last, basis: Basis::Stated };
            fields.insert(Field::Outcome, vec![fill]);
        }
    }
}

/// The number of "19th".
fn nth(written: &str) -> Option<usize> {
    let digits = written.trim_end_matches(|one: char| one.is_ascii_alphabetic());
    let ends = digits.len() + 2 == written.len();
    digits.parse().ok().filter(|number| ends && *number < 500)
}
