//! The verbs of a sentence with their auxiliaries, and what is promised or planned by them.

use super::{Clauses, NOT_VERB, Time, Verb, What};
use crate::language::{Classes, Forms};
use crate::lexicon::WordId;
use crate::token::Shape;

impl Clauses<'_> {
    pub(super) fn find_verbs(&mut self) {
        let mut at = 0;
        while at < self.pieces.len() {
            match self.verb_at(at) {
                Some((found, next)) => {
                    let pieces = self.pieces.len();
                    self.verbs.extend(found.into_iter().filter(|verb| verb.at < pieces));
                    at = next.max(at + 1);
                }
                None => at += 1,
            }
        }
    }

    /// Whether a form that may be a noun is a verb here, by what stands before and after it.
    fn is_verb(&self, at: usize, forms: Forms) -> bool {
        if self.class(at).has(Classes::Condition) && self.class(at + 1).has(Classes::That) {
            return false;
        }
        let mut before = at;
        while before > 0 && self.is_adverb(before - 1) {
            before -= 1;
        }
        let first = before == 0;
        let previous = before.checked_sub(1).map(|one| self.pieces[one].what);
        let mention = match previous {
            Some(What::Mention(one)) => Some(&self.mentions[one]),
            _ => None,
        };
        let after_name = mention.is_some_and(|one| !one.possessive && !one.attributive);
        let class = before.checked_sub(1).map(|one| self.class(one)).unwrap_or_default();
        let determined = class.has(
            Classes::Determiner.or(Classes::Possessive).or(Classes::Adjective).or(Classes::No),
        );
        if forms.has(Forms::Past) && !forms.has(Forms::Base) {
            return !determined && mention.is_none_or(|one| !one.possessive);
        }
        if forms.has(Forms::Participle) {
            return !determined;
        }
        if forms.has(Forms::Ing) {
            let owner = mention.is_some_and(|one| one.possessive);
            // "the ability of participating states"
            let of = before.checked_sub(1).is_some_and(|one| self.word(one) == self.marks().of);
            let adjective = of && self.is_plain(at + 1) && !self.object_follows(at);
            return !(determined || owner || adjective);
        }
        let next = self.word(at + 1);
        let of = next == self.marks().of;
        let next_finite = self.form(at + 1).is_some_and(|(_, forms)| forms.has(Forms::Past))
            || self.class(at + 1).has(Classes::Be.or(Classes::Have).or(Classes::Will));
        let subject = after_name
            || class.has(Classes::Relative.or(Classes::That).or(Classes::I))
            || matches!(previous, Some(What::Quantity(_)) if !forms.has(Forms::Base));
        if forms.has(Forms::Third) {
            let noun = before.checked_sub(1).is_some_and(|one| {
                self.is_plain(one) && !self.class(one).has(Classes::Preposition) && !determined
            });
            let joined = class.has(Classes::And.or(Classes::But));
            let seldom = self.class(at).has(Classes::NounFirst);
            return !of
                && !next_finite
                && (subject || (!seldom && (noun || joined) && self.object_follows(at)));
        }
        // A base form: after "to" and auxiliaries it is handled there; else after a plural.
        let plural = mention.is_some_and(|one| matches!(one.who, crate::mention::Who::Both(..)))
            || class.has(Classes::We.or(Classes::They).or(Classes::I));
        let joined_names = after_name
            && before >= 3
            && self.class(before - 2).has(Classes::And)
            && self.mention(before - 3).is_some();
        !first
            && !of
            && (plural
                || joined_names
                || (subject && class.has(Classes::Relative))
                || self.is_joined_base(at, before)
                || self.follows_plural(at, before)
                || (after_name && self.is_inverted(before)))
    }

    /// "Not only did the Philippines sign": the auxiliary stands before the subject.
    fn is_inverted(&self, before: usize) -> bool {
        let mut at = before.saturating_sub(1);
        while at > 0 && self.class(at - 1).has(Classes::Determiner) {
            at -= 1;
        }
        at > 0 && self.class(at - 1).has(Classes::Do)
    }

    /// "our efforts include hosting": a base form that is seldom a noun, behind a plural.
    fn follows_plural(&self, at: usize, before: usize) -> bool {
        let Some(noun) = before.checked_sub(1) else { return false };
        let gerund = self.form(at + 1).is_some_and(|(_, forms)| forms.has(Forms::Ing));
        self.is_plain(noun)
            && !self.class(noun).has(NOT_VERB.or(Classes::Adjective))
            && !self.class(at).has(Classes::NounFirst)
            && (gerund || self.object_follows(at))
    }

    /// "will train police, and build houses": a base form joined to one before it.
    fn is_joined_base(&self, at: usize, before: usize) -> bool {
        let Some(join) = before.checked_sub(1) else { return false };
        let joins = self.class(join).has(Classes::And.or(Classes::But))
            || self.word(join) == self.marks().comma;
        joins && self.open_verb().is_some() && (self.object_follows(at) || self.is_plain(at + 1))
    }

    /// The last verb that a base form may be joined to.
    fn open_verb(&self) -> Option<usize> {
        let last = self.verbs.iter().rposition(|verb| !verb.gerund)?;
        let verb = &self.verbs[last];
        let open = matches!(verb.time, Time::Coming | Time::Planned | Time::Possible);
        (open && !verb.passive).then_some(last)
    }

    /// Whether an object or a clause follows, as it does a verb and seldom a noun.
    fn object_follows(&self, at: usize) -> bool {
        let next = at + 1;
        match self.pieces.get(next).map(|one| one.what) {
            Some(What::Quantity(_) | What::Mention(_)) => true,
            Some(What::Word(word)) => self.language.is(
                word,
                Classes::Determiner
                    .or(Classes::Possessive)
                    .or(Classes::That)
                    .or(Classes::To)
                    .or(Classes::Adjective),
            ),
            _ => false,
        }
    }

    /// A verb group that begins at a piece, and the piece after it. A chain gives its head and
    /// what is promised or planned by it.
    fn verb_at(&self, first: usize) -> Option<(Vec<Verb>, usize)> {
        let mut at = first;
        let mut state = Group { time: None, denied: false, be: false, have: false, to: false };
        let mut auxiliary = false;
        loop {
            let class = self.class(at);
            if !matches!(self.pieces.get(at).map(|one| one.what), Some(What::Word(_))) {
                // "is $31 million": nothing but the auxiliary.
                if auxiliary {
                    break;
                }
                return None;
            }
            if class.has(Classes::ContractedNot) {
                state.denied = true;
                let written = self.tokens.written(self.pieces[at].first).to_ascii_lowercase();
                match written.as_bytes() {
                    [b'w', b'o', b'n', ..] => state.time = Some(Time::Coming),
                    [b's', b'h', ..] => state.time = Some(Time::Asked),
                    [b'c', ..] | [b'w', b'o', b'u', ..] => state.time = Some(Time::Possible),
                    [b'i', b's', ..] | [b'a', b'r', ..] | [b'w', b'a', ..] | [b'w', b'e', ..] => {
                        state.be = true;
                    }
                    [b'h', ..] => state.have = true,
                    _ => {}
                }
                auxiliary = true;
            } else if class.has(Classes::Will) && auxiliary_here(self, at) {
                state.time = Some(Time::Coming);
                auxiliary = true;
            } else if class.has(Classes::Would) {
                state.time = Some(Time::Possible);
                auxiliary = true;
            } else if class.has(Classes::Should) {
                state.time = Some(Time::Asked);
                auxiliary = true;
            } else if class.has(Classes::Not) && (auxiliary || state.to || at == first) {
                state.denied = true;
            } else if class.has(Classes::Have) && !self.follows_noun_plan(at) {
                state.have = true;
                auxiliary = true;
            } else if class.has(Classes::Be) {
                state.be = true;
                auxiliary = true;
            } else if class.has(Classes::Do) && self.class(at + 1).has(Classes::Not) {
                auxiliary = true;
            } else if class.has(Classes::To) && self.base_follows(at + 1) {
                if state.be {
                    // "is to visit"
                    state.time = state.time.or(Some(Time::Coming));
                    state.be = false;
                } else {
                    state.to = true;
                }
            } else if self.is_adverb(at) && (auxiliary || state.to) {
            } else {
                break;
            }
            at += 1;
            if at - first > 12 {
                return None;
            }
        }
        self.main(first, at, state, auxiliary)
    }

    /// "has plans to", "have no intention of": have is the verb.
    fn follows_noun_plan(&self, at: usize) -> bool {
        let mut next = at + 1;
        let mut words = 0;
        while words < 3
            && self.class(next).has(Classes::No.or(Classes::Determiner).or(Classes::Adjective))
        {
            next += 1;
            words += 1;
        }
        words > 0 && self.class(next).has(Classes::NounPlanned.or(Classes::NounRefuse))
    }

    fn base_follows(&self, at: usize) -> bool {
        let mut next = at;
        while self.is_adverb(next) && next < at + 3 {
            next += 1;
        }
        if let Some((_, forms)) = self.form(next) {
            return forms.has(Forms::Base);
        }
        self.class(next).has(Classes::Be.or(Classes::Have).or(Classes::Do))
            || self.may_be_verb(next)
    }

    /// Whether a word behind "to" that the language does not list can be a verb: no plural, no
    /// adjective.
    fn may_be_verb(&self, at: usize) -> bool {
        let Some(piece) = self.pieces.get(at) else { return false };
        let written = self.tokens.written(piece.first);
        let plural = written.ends_with('s') && !written.ends_with("ss");
        self.is_plain(at)
            && self.tokens.shape(piece.first) == Shape::Lower
            && !plural
            && !self
                .class(at)
                .has(NOT_VERB.or(Classes::Adjective).or(Classes::NounFirst).or(Classes::People))
    }

    fn main(
        &self,
        first: usize,
        at: usize,
        state: Group,
        auxiliary: bool,
    ) -> Option<(Vec<Verb>, usize)> {
        let Some((lemma, forms)) = self.form(at) else {
            if !auxiliary && !state.to && self.is_unlisted_past(at) {
                let verb = Verb { time: Time::Done, ..self.unknown(first, at, state) };
                return Some((vec![verb], at + 1));
            }
            return self.no_verb(first, at, state, auxiliary);
        };
        let bare = !auxiliary && !state.to;
        if bare && !self.is_verb(at, forms) {
            return self.planned_noun(at, at, false);
        }
        let progressive = state.be && forms.has(Forms::Ing);
        let passive = state.be && forms.has(Forms::Participle);
        if auxiliary && !state.to && !progressive && !passive {
            let fits =
                if state.have { forms.has(Forms::Participle) } else { forms.has(Forms::Base) };
            if !fits {
                return self.no_verb(first, at, state, auxiliary);
            }
        }
        let gerund = bare && forms.has(Forms::Ing);
        let joined = bare && forms.has(Forms::Base) && self.is_joined_base(at, first);
        if joined && let Some(open) = self.open_verb() {
            let last = &self.verbs[open];
            let verb = Verb {
                first,
                at,
                lemma,
                time: last.time,
                denied: last.denied,
                passive: false,
                finite: false,
                gerund: false,
                shares: Some(open),
                owner: last.owner,
            };
            return Some(self.chain(verb, at + 1, true));
        }
        // "sent by Kenya", "signed between the two": a participle that describes a noun.
        let next = self.word(at + 1);
        let reduced = bare
            && forms.has(Forms::Participle)
            && (next == self.marks().by
                || (next == self.marks().between && !self.names_before(first))
                || !forms.has(Forms::Past));
        let time = match state.time {
            Some(time) => time,
            None if progressive => Time::Going,
            None if state.to => Time::Planned,
            None if state.have || passive || reduced => Time::Done,
            None if bare && forms.has(Forms::Past) => Time::Done,
            None if gerund => Time::Now,
            None => Time::Now,
        };
        let verb = Verb {
            first,
            at,
            lemma,
            time,
            denied: state.denied,
            passive: passive || reduced,
            finite: !gerund && !state.to && !reduced,
            gerund,
            shares: None,
            owner: None,
        };
        Some(self.chain(verb, at + 1, true))
    }

    /// What a chain verb or noun promises: "agreed to send", "announced plans to send".
    /// `outer` is the verb just found; gives it and the chained ones.
    fn chain(&self, outer: Verb, next: usize, own: bool) -> (Vec<Verb>, usize) {
        let base = self.verbs.len();
        let mut verbs = vec![outer];
        let mut next = next;
        let mut outer = outer;
        loop {
            let class = self.language.classes(outer.lemma);
            let mut at = next;
            while self.is_adverb(at) && at < next + 3 {
                at += 1;
            }
            let effect = if class.has(Classes::ChainRefuse) {
                Some((outer.time, true))
            } else if class.has(Classes::ChainPossible) {
                Some((Time::Possible, false))
            } else if class.has(Classes::ChainActual) {
                Some((outer.time, false))
            } else if class.has(Classes::ChainPlanned) {
                Some((Time::Planned, false))
            } else {
                None
            };
            let not = self.class(at).has(Classes::Not);
            let to = at + usize::from(not);
            let chained =
                effect.filter(|_| self.class(to).has(Classes::To) && self.base_follows(to + 1));
            let gerund = effect.filter(|_| {
                self.form(at).is_some_and(|(_, forms)| forms.has(Forms::Ing))
                    && !class.has(Classes::ChainPlanned)
            });
            let main = match (chained, gerund) {
                (Some(_), _) => {
                    let mut place = to + 1;
                    while self.is_adverb(place) {
                        place += 1;
                    }
                    place
                }
                (None, Some(_)) => at,
                (None, None) => {
                    if own
                        && let Some((more, end)) =
                            self.planned_noun_after(&outer, base, verbs.len() - 1, next)
                    {
                        verbs.extend(more);
                        return (verbs, end);
                    }
                    return (verbs, next);
                }
            };
            let passive = self.class(main).has(Classes::Be)
                && self.form(main + 1).is_some_and(|(_, forms)| forms.has(Forms::Participle));
            let main = main + usize::from(passive);
            let Some((lemma, _)) = self.form(main).or(Some((self.word(main), Forms::default())))
            else {
                return (verbs, next);
            };
            let (time, refuses) = effect.unwrap_or((Time::Planned, false));
            let time = match (outer.time, time) {
                (Time::Possible, _) => Time::Possible,
                (Time::Asked, _) => Time::Asked,
                (_, time) => time,
            };
            let verb = Verb {
                first: next,
                at: main,
                lemma,
                time,
                denied: outer.denied ^ (refuses || not),
                passive,
                finite: false,
                gerund: false,
                shares: Some(base + verbs.len() - 1),
                owner: outer.owner,
            };
            verbs.push(verb);
            outer = verb;
            next = main + 1;
        }
    }

    /// "announced its readiness to send", "has no plans to send".
    fn planned_noun_after(
        &self,
        outer: &Verb,
        base: usize,
        index: usize,
        next: usize,
    ) -> Option<(Vec<Verb>, usize)> {
        let mut at = next;
        let mut none = false;
        let mut owner = None;
        while at < next + 5 {
            let class = self.class(at);
            if class.has(Classes::NounPlanned.or(Classes::NounRefuse)) {
                break;
            }
            none |= class.has(Classes::No);
            match self.mention(at) {
                Some(mention) if self.mentions[mention].possessive => owner = Some(mention),
                Some(_) => return None,
                None if self.is_plain(at) && !class.has(Classes::Preposition.or(Classes::And)) => {}
                None => return None,
            }
            at += 1;
        }
        let (mut verbs, end) = self.planned_noun(at, next, none)?;
        if let Some(first) = verbs.first_mut() {
            first.denied ^= outer.denied ^ self.language.is(outer.lemma, Classes::Deny);
            // "abandoned a plan to send": nobody sends.
            if self.language.is(outer.lemma, Classes::Undo) {
                first.time = Time::Asked;
            }
            first.owner = first.owner.or(owner);
            if first.owner.is_none() {
                first.shares = Some(base + index);
            }
            if matches!(outer.time, Time::Possible | Time::Asked) {
                first.time = outer.time;
            }
        }
        for (place, verb) in verbs.iter_mut().enumerate().skip(1) {
            verb.shares = Some(base + index + place);
        }
        Some((verbs, end))
    }

    /// "readiness to send" at a noun; whose it is if a possessive stands before.
    fn planned_noun(&self, at: usize, first: usize, none: bool) -> Option<(Vec<Verb>, usize)> {
        let class = self.class(at);
        if !class.has(Classes::NounPlanned.or(Classes::NounRefuse)) {
            return None;
        }
        let to = at + 1;
        if !self.class(to).has(Classes::To) || !self.base_follows(to + 1) {
            return None;
        }
        let mut main = to + 1;
        while self.is_adverb(main) {
            main += 1;
        }
        let mut owner = None;
        let mut before = at;
        while before > 0 && before + 4 > at {
            before -= 1;
            match self.mention(before) {
                Some(mention) if self.mentions[mention].possessive => {
                    owner = Some(mention);
                    break;
                }
                Some(_) => break,
                None if self.is_plain(before) && !self.class(before).has(Classes::Preposition) => {}
                None => break,
            }
        }
        let lemma = self.form(main).map_or_else(|| self.word(main), |(lemma, _)| lemma);
        let verb = Verb {
            first: first.min(at),
            at: main,
            lemma,
            time: Time::Planned,
            denied: none ^ class.has(Classes::NounRefuse),
            passive: false,
            finite: false,
            gerund: false,
            shares: None,
            owner,
        };
        Some(self.chain(verb, main + 1, false))
    }

    /// Auxiliaries without a verb the language knows: "is ready to", "is a member of".
    fn no_verb(
        &self,
        first: usize,
        at: usize,
        state: Group,
        auxiliary: bool,
    ) -> Option<(Vec<Verb>, usize)> {
        let class = self.class(at);
        if !auxiliary {
            if state.to && self.may_be_verb(at) {
                // "to dismantle": a verb the language does not list.
                return Some((vec![self.unknown(first, at, state)], at + 1));
            }
            return self.planned_noun(at, at, false);
        }
        let effect = if class.has(Classes::AdjectivePlanned) {
            Some((Time::Planned, false))
        } else if class.has(Classes::AdjectivePossible) {
            Some((Time::Possible, false))
        } else if class.has(Classes::AdjectiveRefuse) {
            Some((Time::Planned, true))
        } else {
            None
        };
        if let Some((time, refuses)) = effect
            && state.be
            && self.class(at + 1).has(Classes::To)
            && self.base_follows(at + 2)
        {
            let mut main = at + 2;
            while self.is_adverb(main) {
                main += 1;
            }
            let passive = self.class(main).has(Classes::Be) && self.is_plain(main + 1);
            main += usize::from(passive);
            let lemma = self.form(main).map_or_else(|| self.word(main), |(lemma, _)| lemma);
            let verb = Verb {
                first,
                at: main,
                lemma,
                time: match state.time {
                    Some(Time::Possible) => Time::Possible,
                    Some(Time::Asked) => Time::Asked,
                    _ => time,
                },
                denied: state.denied ^ refuses,
                passive,
                finite: true,
                gerund: false,
                shares: None,
                owner: None,
            };
            return Some(self.chain(verb, main + 1, true));
        }
        if state.be || state.have {
            let lemma = if state.be { self.marks().be } else { self.marks().have };
            let unknown = self.is_plain(at)
                && !class.has(NOT_VERB.or(Classes::Determiner).or(Classes::Adjective));
            let written = self.pieces.get(at).map_or("", |one| self.tokens.written(one.first));
            let verbal = unknown && (written.ends_with("ed") || written.ends_with("ing"));
            if verbal {
                return Some((vec![self.unknown(first, at, state)], at + 1));
            }
            let place = at - 1;
            let verb = Verb {
                first,
                at: place,
                lemma,
                time: state.time.unwrap_or(Time::Now),
                denied: state.denied,
                passive: false,
                finite: true,
                gerund: false,
                shares: None,
                owner: None,
            };
            return Some(self.chain(verb, at, true));
        }
        // "Kenya will": nothing is said of what.
        if !self.is_plain(at) {
            return None;
        }
        let verb = self.unknown(first, at, state);
        Some((vec![verb], at + 1))
    }

    /// Whether somebody is named directly before: "Oman mediated between", unlike "an agreement
    /// signed between".
    fn names_before(&self, at: usize) -> bool {
        at.checked_sub(1)
            .and_then(|one| self.mention(one))
            .is_some_and(|one| !self.mentions[one].possessive && !self.mentions[one].attributive)
    }

    /// A past form of a verb that the language does not list, by its ending and its place behind a
    /// name: "Kenya reviewed".
    fn is_unlisted_past(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|one| self.mention(one));
        let name = before.is_some_and(|one| {
            let one = &self.mentions[one];
            !one.possessive && !one.attributive
        });
        let piece = &self.pieces[at];
        name && self.is_plain(at)
            && self.tokens.shape(piece.first) == Shape::Lower
            && self.tokens.written(piece.first).ends_with("ed")
    }

    fn unknown(&self, first: usize, at: usize, state: Group) -> Verb {
        Verb {
            first,
            at,
            lemma: WordId::UNKNOWN,
            time: state.time.unwrap_or(Time::Now),
            denied: state.denied,
            passive: state.be,
            finite: !state.to,
            gerund: false,
            shares: None,
            owner: None,
        }
    }
}

/// What a verb group's auxiliaries said so far.
#[derive(Debug, Clone, Copy)]
struct Group {
    time: Option<Time>,
    denied: bool,
    be: bool,
    have: bool,
    to: bool,
}

/// Whether "will" is the auxiliary: not "the will", not a name.
fn auxiliary_here(clauses: &Clauses<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map(|one| clauses.class(one)).unwrap_or_default();
    !before.has(Classes::Determiner.or(Classes::Possessive).or(Classes::Adjective))
}
