//! Whether a frame applies, and which of its cases.

use super::{Deeds, Fill, Found, Site};
use crate::clause::{Time, What};
use crate::frame::{Frame, Rule, Thing};
use crate::language::Classes;
use crate::lexicon::WordId;
use crate::mention::{Kind, Who};
use crate::quantity::Counted;
use crate::token::Shape;
use register::{Basis, Deed, Field};
use std::collections::BTreeMap;
use vocabulary::Stage;

impl Deeds<'_> {
    pub(super) fn rule<'f>(
        &self,
        frame: &'f Frame,
        site: &Site,
        thing: Option<Thing>,
        fields: &BTreeMap<Field, Vec<Fill>>,
    ) -> Option<&'f Rule> {
        let time = match site.time {
            Time::Done => "done",
            Time::Now => "now",
            Time::Going => "going",
            Time::Coming => "coming",
            Time::Planned => "planned",
            Time::Possible | Time::Asked => "possible",
        };
        let chained = site
            .verb
            .and_then(|verb| self.clauses.verbs[verb].shares)
            .map(|verb| self.clauses.verbs[verb].lemma);
        frame.rules.iter().find(|rule| {
            (rule.times.is_empty() || rule.times.iter().any(|one| one == time))
                && rule.denied.is_none_or(|denied| denied == site.denied)
                && rule.passive.is_none_or(|passive| passive == site.passive)
                && rule.thing.is_none_or(|wanted| thing == Some(wanted))
                && (rule.verbs.is_empty() || rule.verbs.contains(&site.lemma))
                && (rule.chain.is_empty() || chained.is_some_and(|one| rule.chain.contains(&one)))
                && rule.organ.as_deref().is_none_or(|organ| self.organ(site, fields) == organ)
                && (rule.says.is_empty() || self.says(site, &rule.says))
        })
    }

    /// Whether the subject is a parliament.
    fn organ(&self, site: &Site, fields: &BTreeMap<Field, Vec<Fill>>) -> &'static str {
        let who = fields.get(&Field::Who).into_iter().flatten().map(|fill| (fill.first, fill.last));
        let all = who.chain(self.clauses.words(&site.subject.pieces));
        let parliament = |(first, last): (usize, usize)| {
            (first..=last).any(|token| {
                self.clauses.language.is(self.clauses.tokens.word(token), Classes::Parliament)
            })
        };
        if { all }.any(parliament) { "parliament" } else { "other" }
    }

    fn says(&self, site: &Site, words: &[WordId]) -> bool {
        site.clause.clone().any(|at| words.contains(&self.clauses.word(at)))
    }

    pub(super) fn object_fits(&self, frame: &Frame, site: &Site) -> bool {
        if frame.object.is_empty() || site.noun.is_some() {
            return true;
        }
        let mut pieces: Vec<usize> = site.object.clone().collect();
        // "a memorandum of understanding", "a member of the Board", "withdrew from the Board".
        for part in site.parts.iter().skip(1) {
            let of = [
                self.clauses.language.marks.of,
                self.clauses.language.marks.from,
                self.clauses.language.marks.on,
                self.clauses.language.marks.to,
            ];
            if of.contains(&part.link) && !site.passive {
                pieces.extend(part.pieces.clone());
            }
        }
        let bare = site.object.is_empty() && !site.passive;
        frame.object.iter().any(|class| match class.as_str() {
            "forum" => pieces.iter().any(|at| self.is_forum(*at)),
            "amount" => site.object.clone().any(|at| {
                matches!(self.clauses.pieces.get(at).map(|one| one.what), Some(What::Quantity(_)))
            }),
            "state" => site.object.clone().any(|at| {
                self.clauses.mention(at).is_some_and(|one| {
                    let one = &self.clauses.mentions[one];
                    one.kind == Kind::State && !one.attributive && !one.possessive
                })
            }),
            "person" => site.object.clone().any(|at| {
                self.clauses
                    .mention(at)
                    .is_some_and(|one| self.clauses.mentions[one].kind == Kind::Person)
            }),
            "gift" if site.object.clone().any(|at| self.money_at(at)) => true,
            class => {
                let Some(words) = self.grammar.nouns.get(class) else { return false };
                let mut own: Vec<usize> = site.object.clone().collect();
                if class == "promise" || bare {
                    own.clone_from(&pieces);
                }
                own.iter().any(|at| self.holds(*at, words))
            }
        })
    }

    /// Whether a piece is one of some words, or a capitalised name that holds one: "the Treaty".
    pub(super) fn holds(&self, at: usize, words: &rustc_hash::FxHashSet<WordId>) -> bool {
        let Some(piece) = self.clauses.pieces.get(at) else { return false };
        match piece.what {
            What::Word(word) => words.contains(&word),
            What::Mention(mention) => {
                let one = &self.clauses.mentions[mention];
                one.kind != Kind::Person
                    && (piece.first..=piece.last)
                        .any(|token| words.contains(&self.clauses.tokens.word(token)))
            }
            _ => false,
        }
    }

    pub(super) fn money_at(&self, at: usize) -> bool {
        match self.clauses.pieces.get(at).map(|one| one.what) {
            Some(What::Quantity(quantity)) => {
                matches!(self.clauses.quantities[quantity].measure, Counted::Money(_))
            }
            _ => false,
        }
    }

    pub(super) fn is_forum(&self, at: usize) -> bool {
        self.clauses.mention(at).is_some_and(|one| {
            let one = &self.clauses.mentions[one];
            let named = || {
                let names = self.grammar.nouns.get("forum-name");
                one.first < one.last
                    && names
                        .is_some_and(|names| names.contains(&self.clauses.tokens.word(one.last)))
            };
            one.kind == Kind::Forum || (one.kind == Kind::Unknown && named())
        })
    }

    pub(super) fn has_words(&self, frame: &Frame, site: &Site) -> bool {
        // Also before the subject: "By videoconference, the ministers spoke".
        (0..site.clause.start.min(10))
            .chain(site.at + 1..site.clause.end.max(site.at + 1))
            .any(|at| frame.with_words.contains(&self.clauses.word(at)))
    }

    pub(super) fn needs_met(
        &self,
        frame: &Frame,
        fields: &BTreeMap<Field, Vec<Fill>>,
        amounts: &[usize],
        site: &Site,
    ) -> bool {
        let count = |field: Field| fields.get(&field).map_or(0, Vec::len);
        frame.needs.iter().all(|any| {
            any.iter().any(|need| match need.as_str() {
                "amount" => !amounts.is_empty(),
                "what" => self.aid(site).is_some(),
                "parties" | "two" => count(Field::Who) > 1,
                // The summit is a body's: "the ASEAN summit", "the session of the Board".
                "body-of" => fields.get(&Field::Who).into_iter().flatten().all(|fill| {
                    self.clauses.mention_from(fill.first).is_some_and(|one| one.kind == Kind::Forum)
                }),
                "body" => site
                    .subject
                    .mentions
                    .iter()
                    .any(|one| self.clauses.mentions[*one].kind == Kind::Forum),
                "counts" => count(Field::Yes) > 0,
                "moved" => amounts
                    .iter()
                    .any(|at| matches!(self.clauses.quantities[*at].measure, Counted::Unit(_))),
                "person" => site
                    .subject
                    .mentions
                    .iter()
                    .any(|one| self.clauses.mentions[*one].kind == Kind::Person),
                "cost" => (0..self.clauses.pieces.len())
                    .any(|at| self.clauses.class(at).has(Classes::Cost)),
                name => name.parse::<Field>().is_ok_and(|field| count(field) > 0),
            })
        })
    }

    /// Whether somebody of the field does it: a state, a body, or a person with an office. A deed
    /// whose doer the text names and nobody knows is some company's or somebody's own.
    pub(super) fn known_actor(&self, one: &Found, site: &Site) -> bool {
        if matches!(
            one.deed,
            Deed::Need | Deed::Target | Deed::Vote | Deed::Mediation | Deed::Dispute
        ) {
            let fills = one.fields.get(&Field::Who);
            return one.deed != Deed::Dispute
                || fills.is_some_and(|fills| fills.iter().any(|fill| self.is_known(fill)));
        }
        match one.fields.get(&Field::Who) {
            Some(fills) => fills.iter().any(|fill| self.is_known(fill)),
            // A subject that is nobody: "the company pledged". "We" is whoever speaks.
            None => {
                let we = site
                    .subject
                    .mentions
                    .iter()
                    .any(|one| matches!(self.clauses.mentions[*one].who, Who::Nobody));
                we || site.passive
                    || site.noun.is_some()
                    || site.subject.quantity.is_some()
                    || (site.subject.pieces.is_empty() && one.deed == Deed::Agreement)
            }
        }
    }

    pub(crate) fn is_known(&self, fill: &Fill) -> bool {
        if fill.basis != Basis::Stated {
            return true;
        }
        let last = self.clauses.tokens.word(fill.last);
        let office = self.clauses.mention_from(fill.first).is_some_and(|one| one.office.is_some());
        let body = self.clauses.language.is(last, Classes::BodyName)
            && self.clauses.tokens.shape(fill.last) != Shape::Lower;
        office || body
    }

    /// Whether the deed hangs on a verb of refusing.
    pub(super) fn refused(&self, site: &Site) -> bool {
        site.verb.and_then(|verb| self.clauses.verbs[verb].shares).is_some_and(|verb| {
            self.clauses.language.is(self.clauses.verbs[verb].lemma, Classes::ChainRefuse)
        })
    }

    /// Money paid to a state is disbursed to it; paid to a body or fund, it is paid in.
    pub(super) fn paid_stage(
        &self,
        deed: Deed,
        stage: Option<Stage>,
        told: bool,
        fields: &BTreeMap<Field, Vec<Fill>>,
    ) -> Option<Stage> {
        if deed != Deed::Payment || told {
            return stage;
        }
        let Some(whom) = fields.get(&Field::Whom).and_then(|all| all.first()) else { return stage };
        let state = vocabulary::lists::state(&whom.value).is_some();
        Some(if state { Stage::Disbursed } else { Stage::PaidIn })
    }
}
