//! The subject of a verb: the noun phrase before it, and lists of names.

use super::{BOUNDARY, Clauses, Subject, Verb, What};
use crate::language::Classes;
use crate::lexicon::WordId;

impl Clauses<'_> {
    /// The subject of a verb.
    #[must_use]
    pub fn subject(&self, verb: usize) -> Subject {
        self.subject_within(verb, 8)
    }

    pub(super) fn subject_within(&self, index: usize, depth: usize) -> Subject {
        let Some(verb) = self.verbs.get(index) else { return Subject::default() };
        if depth == 0 {
            return Subject::default();
        }
        if let Some(owner) = verb.owner {
            return Subject { mentions: vec![owner], ..Subject::default() };
        }
        if let Some(shares) = verb.shares {
            return self.subject_within(shares, depth - 1);
        }
        let mut at = verb.first;
        while at > 0 && self.is_adverb(at - 1) {
            at -= 1;
        }
        let previous = self.verbs[..index].iter().rposition(|one| one.at < verb.first);
        let before = at.checked_sub(1);
        let word = before.map_or(WordId::UNKNOWN, |one| self.word(one));
        let class = before.map(|one| self.class(one)).unwrap_or_default();
        let joined = class.has(Classes::And.or(Classes::But)) || word == self.marks().comma;
        // "to rebuild", "sending": whoever does what comes before.
        if verb.gerund || (!verb.finite && !verb.passive) {
            // "with both countries targeting an increase"
            let beside = verb.first.checked_sub(1).and_then(|one| self.mention(one));
            if let Some(mention) =
                beside.filter(|one| verb.gerund && !self.mentions[*one].possessive)
            {
                return Subject { mentions: vec![mention], ..Subject::default() };
            }
            return match previous {
                Some(previous) => {
                    let mut subject = self.subject_within(previous, depth - 1);
                    subject.far = true;
                    if subject.mentions.is_empty() && verb.gerund {
                        // "our efforts include hosting": ours.
                        let ours =
                            (0..verb.first).filter_map(|one| self.mention(one)).find(|one| {
                                let one = &self.mentions[*one];
                                one.possessive
                                    && one.first == one.last
                                    && one.basis == register::Basis::Reference
                            });
                        subject.mentions.extend(ours);
                    }
                    subject
                }
                None if verb.gerund => self.following_subject(verb),
                None => Subject::default(),
            };
        }
        if class.has(Classes::And.or(Classes::But))
            && let Some(previous) = previous
        {
            return self.subject_within(previous, depth - 1);
        }
        if class.has(Classes::Relative.or(Classes::That)) {
            // "Kenya, which pledged": whom the clause describes.
            let mut place = at - 1;
            if place > 0 && self.word(place - 1) == self.marks().comma {
                place -= 1;
            }
            return match place.checked_sub(1).and_then(|one| self.mention(one)) {
                Some(mention) => Subject { mentions: vec![mention], ..Subject::default() },
                None => self.noun_subject(place),
            };
        }
        // "Resolution 1514, adopted by the Assembly": what the participle describes.
        let subject = if verb.passive && !verb.finite && word == self.marks().comma {
            self.noun_subject(at - 1)
        } else {
            self.noun_subject(at)
        };
        if subject.mentions.is_empty()
            && subject.quantity.is_none()
            && subject.pieces.is_empty()
            && joined
            && let Some(previous) = previous
        {
            return self.subject_within(previous, depth - 1);
        }
        subject
    }

    /// "Hosting the talks, Oman …": the subject comes after the comma.
    pub(super) fn following_subject(&self, verb: &Verb) -> Subject {
        let mut at = verb.at;
        while at < self.pieces.len() && self.word(at) != self.marks().comma {
            at += 1;
        }
        match self.mention(at + 1) {
            Some(mention) => Subject { mentions: vec![mention], far: true, ..Subject::default() },
            None => Subject::default(),
        }
    }

    /// The noun phrase that ends before a piece.
    pub(super) fn noun_subject(&self, end: usize) -> Subject {
        let mut at = end;
        let mut far = false;
        let mut skipped = 0;
        loop {
            let Some(before) = at.checked_sub(1) else { return Subject::default() };
            let word = self.word(before);
            if word == self.marks().comma
                || word == self.marks().dash
                || word == self.marks().close_bracket
            {
                // An insertion between two commas: go on before it.
                let open = self.opening(before);
                match open {
                    Some(open) if skipped < 2 => {
                        skipped += 1;
                        far = true;
                        at = open;
                        continue;
                    }
                    _ => return Subject::default(),
                }
            }
            if let What::When(_) = self.pieces[before].what {
                // "Kenya on Tuesday pledged"
                at = before;
                if at > 0 && self.class(at - 1).has(Classes::Preposition) {
                    at -= 1;
                }
                continue;
            }
            break;
        }
        let head = at - 1;
        if self
            .verbs
            .iter()
            .any(|verb| verb.first <= head && head <= verb.at && (verb.finite || verb.gerund))
        {
            return Subject::default();
        }
        // Walk over prepositional phrases behind the head: "the president of X in Y".
        let mut place = head;
        let mut phrases = 0;
        let mut from: Vec<usize> = Vec::new();
        loop {
            match self.pieces[place].what {
                What::Mention(mention) => {
                    let (start, mentions) = self.list_before(place);
                    let link = start.checked_sub(1).map(|one| self.class(one)).unwrap_or_default();
                    // "As he said", "After Kenya joined": a clause begins, no phrase.
                    let clause = place == head && link.has(Classes::Subordinate);
                    let preposition = link.has(Classes::Preposition) && !clause;
                    if !preposition {
                        let attributive = self.mentions[mention].attributive;
                        let mentions =
                            if attributive && place == head { Vec::new() } else { mentions };
                        let pieces = start..head + 1;
                        return Subject { mentions, quantity: None, pieces, far };
                    }
                    phrases += 1;
                    from = mentions;
                    let Some(next) = start.checked_sub(2) else { return Subject::default() };
                    if phrases > 2 {
                        return Subject { pieces: next..head + 1, ..Subject::default() };
                    }
                    place = next;
                }
                What::Quantity(quantity) => {
                    let pieces = place..head + 1;
                    let own = place == head || phrases > 0;
                    return Subject {
                        quantity: own.then_some(quantity),
                        pieces,
                        far,
                        mentions: Vec::new(),
                    };
                }
                What::When(_) => return Subject::default(),
                What::Word(word) => {
                    if !self.is_plain(place) || self.language.is(word, BOUNDARY) {
                        let pieces = place + 1..head + 1;
                        return Subject { pieces, ..Subject::default() };
                    }
                    // A noun of this phrase: back to its preposition or its beginning.
                    let mut start = place;
                    while start > 0
                        && self.is_plain(start - 1)
                        && !self.class(start - 1).has(BOUNDARY.or(Classes::Preposition))
                        && !self.verbs.iter().any(|verb| verb.at == start - 1)
                    {
                        start -= 1;
                    }
                    let link = start.checked_sub(1).map(|one| self.class(one)).unwrap_or_default();
                    if link.has(Classes::Preposition) && phrases < 2 && start >= 2 {
                        phrases += 1;
                        place = start - 2;
                        continue;
                    }
                    // "Kenya's ambassador", "the Kenyan side": whose it is stands before.
                    if let Some(mention) = start.checked_sub(1).and_then(|one| self.mention(one)) {
                        // "the summit of the Asian leaders": on to what it is of.
                        let link = start.checked_sub(2).map(|one| {
                            one - usize::from(self.class(one).has(Classes::Determiner) && one > 0)
                        });
                        if let Some(link) =
                            link.filter(|one| self.class(*one).has(Classes::Preposition))
                            && phrases < 3
                            && link > 0
                        {
                            phrases += 1;
                            from = vec![mention];
                            place = link - 1;
                            continue;
                        }
                        let owner = &self.mentions[mention];
                        if phrases > 0 && !owner.possessive && !owner.attributive {
                            let mentions = vec![mention];
                            return Subject {
                                mentions,
                                pieces: start - 1..head + 1,
                                quantity: None,
                                far,
                            };
                        }
                        return Subject { pieces: start - 1..head + 1, far, ..Subject::default() };
                    }
                    // "officials from Kenya", "the leaders of India and Pakistan".
                    if phrases > 0 && !from.is_empty() && self.class(place).has(Classes::People) {
                        return Subject {
                            mentions: from,
                            pieces: start..head + 1,
                            quantity: None,
                            far,
                        };
                    }
                    if let Some(What::Quantity(quantity)) =
                        start.checked_sub(1).map(|one| self.pieces[one].what)
                    {
                        return Subject {
                            quantity: Some(quantity),
                            pieces: start - 1..head + 1,
                            far,
                            mentions: Vec::new(),
                        };
                    }
                    return Subject { pieces: start..head + 1, far, ..Subject::default() };
                }
            }
        }
    }

    /// Where an insertion that a comma closes was opened: before the earlier comma, if what stands
    /// between reads as an insertion.
    pub(super) fn opening(&self, close: usize) -> Option<usize> {
        let mark = self.word(close);
        let opener =
            if mark == self.marks().close_bracket { self.marks().open_bracket } else { mark };
        let open = (0..close).rev().take(40).find(|at| self.word(*at) == opener)?;
        (open > 0).then_some(open)
    }

    /// The mentions joined to the one at a piece, from the left: "Kenya, Ghana and Togo"; and where
    /// they begin.
    #[must_use]
    pub fn list_before(&self, last: usize) -> (usize, Vec<usize>) {
        let mut start = last;
        let mut mentions = self.mention(last).into_iter().collect::<Vec<_>>();
        let pronoun = mentions
            .first()
            .is_some_and(|one| self.mentions[*one].basis == register::Basis::Reference);
        loop {
            if pronoun {
                break;
            }
            let mut link = start;
            while link > 0 && self.class(link - 1).has(Classes::Determiner.or(Classes::Adjective)) {
                link -= 1;
            }
            let Some(join) = link.checked_sub(1) else { break };
            let comma = self.word(join) == self.marks().comma;
            // "neither Spain nor Italy"
            let nor = self.class(join).has(Classes::But.or(Classes::Not))
                && self.tokens.written(self.pieces[join].first).eq_ignore_ascii_case("nor");
            let and = self.class(join).has(Classes::And) || nor;
            if !(and || (comma && mentions.len() > 1)) {
                start = link;
                break;
            }
            let mut before = join;
            if and && before > 0 && self.word(before - 1) == self.marks().comma {
                before -= 1;
                // "… in Rome, and Kenya said": a new clause, unless a longer list ends here.
                let verb = self.verbs.iter().any(|verb| verb.finite && verb.at < before);
                let longer = before >= 2 && self.word(before - 2) == self.marks().comma;
                if verb && !longer {
                    start = link;
                    break;
                }
            }
            let Some(mention) = before.checked_sub(1).and_then(|one| self.mention(one)) else {
                start = link;
                break;
            };
            // "In Vienna, the delegations of …": a phrase of its own.
            let linked = before >= 2 && self.class(before - 2).has(Classes::Preposition);
            if comma && linked {
                start = link;
                break;
            }
            // "Kenya's plan and Ghana": a possessive is no member of the list.
            if self.mentions[mention].possessive {
                start = link;
                break;
            }
            mentions.insert(0, mention);
            start = before - 1;
        }
        (start, mentions)
    }

    /// The mentions joined to the one at a piece, to the right, and the piece after them.
    #[must_use]
    pub fn list_after(&self, first: usize, end: usize) -> (Vec<usize>, usize) {
        let mut mentions: Vec<usize> = self.mention(first).into_iter().collect();
        let mut at = first + 1;
        let (mut joined, single) = (false, at);
        loop {
            let mut next = at;
            // "UN-EU-World Bank estimates"
            if next < end && self.word(next) == self.marks().hyphen {
                next += 1;
                joined = true;
            }
            if next < end && self.word(next) == self.marks().comma {
                next += 1;
            }
            if next < end && self.class(next).has(Classes::And) {
                next += 1;
                joined = true;
            }
            if next == at {
                break;
            }
            while next < end && self.class(next).has(Classes::Determiner.or(Classes::Adjective)) {
                next += 1;
            }
            let Some(mention) = self.mention(next).filter(|_| next < end) else { break };
            if self.mentions[mention].basis == register::Basis::Reference {
                break;
            }
            // "met X, and Y said": the second has a verb of its own.
            if self.word(at) == self.marks().comma
                && self.verbs.iter().any(|verb| verb.finite && verb.first == next + 1)
            {
                break;
            }
            mentions.push(mention);
            at = next + 1;
            if joined && self.word(at) != self.marks().hyphen {
                break;
            }
        }
        // "in Tajikistan, Central Asia": no list without its "and".
        if !joined {
            mentions.truncate(1);
            at = single;
        }
        (mentions, at)
    }
}
