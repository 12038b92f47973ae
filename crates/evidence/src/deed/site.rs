//! Where a frame is applied: the subject, the object and the parts of a verb or noun, and how real
//! what it tells is.

use super::{Deeds, Site};
use crate::clause::{Subject, Time, Verb, What};
use crate::frame::Frame;
use crate::language::Classes;
use crate::lexicon::WordId;
use register::Deed;

impl Deeds<'_> {
    /// Whether the verb's further words follow: "take part". Gives how many stand directly behind
    /// it; one may also stand behind the object: "turned the offer down".
    pub(super) fn particle(&self, frame: &Frame, site: &Site) -> Option<usize> {
        let options = frame.particles.get(&site.lemma)?;
        let next = site.at + 1;
        let behind = |words: &Vec<WordId>| {
            (0..words.len()).all(|at| self.clauses.word(next + at) == words[at])
        };
        if let Some(words) =
            options.iter().filter(|words| behind(words)).max_by_key(|words| words.len())
        {
            return Some(words.len());
        }
        let opens =
            self.clauses.pieces.get(next).is_some_and(|one| !matches!(one.what, What::Word(_)))
                || self
                    .clauses
                    .class(next)
                    .has(Classes::Determiner.or(Classes::Possessive).or(Classes::Preposition));
        let apart = options.iter().any(|words| {
            let [word] = words[..] else { return false };
            (next..(next + 12).min(site.clause.end)).any(|at| self.clauses.word(at) == word)
        });
        (opens && apart).then_some(0)
    }

    /// "an arrangement signed in Nairobi": with no object behind it, what it is done to stands
    /// before it.
    pub(super) fn reduced(&self, frame: &Frame, site: Site) -> Site {
        let bare = site.object.is_empty() && !site.passive && site.subject.mentions.is_empty();
        if frame.object.is_empty() || !bare {
            return site;
        }
        let passive = Site { passive: true, object: site.subject.pieces.clone(), ..site.clone() };
        if self.object_fits(frame, &passive) { passive } else { site }
    }

    /// The site of a verb with further words: what follows them is what follows it.
    pub(super) fn behind(&self, site: &Site, words: usize) -> Site {
        let mut site = site.clone();
        if words == 0 || site.passive {
            return site;
        }
        let (start, end) = (site.at + 1 + words, site.clause.end);
        site.parts = self.clauses.parts_of(start.min(end), end);
        // "agreed to a ceasefire", "is to withdraw from the treaty": the object is behind the word.
        site.object = site.parts[0].pieces.clone();
        site
    }

    pub(super) fn at_verb(&self, index: usize) -> Option<Site> {
        let verb = self.clauses.verbs[index];
        if verb.time == Time::Asked {
            return None;
        }
        // "Had Kenya sent …": it did not. "asked whether Kenya would send": nobody says so.
        if self.counterfactual(verb.first) || self.whether(index) {
            return None;
        }
        let mut time = verb.time;
        if !verb.finite && verb.shares.is_none() && verb.owner.is_none() && !verb.passive {
            // "to rebuild": a purpose, not a deed; "sending": told with the verb before it.
            let previous = self.clauses.verbs[..index].last();
            if verb.gerund {
                // "passing a resolution requires nine votes" tells of no vote.
                let frames = self.grammar.by_verb.get(&verb.lemma).into_iter().flatten();
                let vote = |frame: &usize| self.grammar.frames[*frame].deed == Deed::Vote;
                if verb.first == 0 && frames.into_iter().any(vote) {
                    return None;
                }
                time = self.gerund_time(&verb, previous)?;
            } else {
                let previous = previous?;
                let between = previous.at + 1..verb.first;
                let plain = |at: usize| {
                    matches!(self.clauses.pieces[at].what, What::Word(_) | What::When(_))
                };
                let ordinal = between
                    .clone()
                    .any(|at| self.clauses.class(at).has(Classes::Ordinal.or(Classes::OnlyOne)));
                let control = self
                    .clauses
                    .language
                    .is(previous.lemma, Classes::ObjectControl.or(Classes::Undo));
                if previous.time == Time::Asked
                    || previous.denied
                    || (control && !between.is_empty())
                {
                    return None;
                }
                // "became the sixth state to ratify"
                time = if ordinal {
                    previous.time
                } else if { between }.all(plain) {
                    Time::Planned
                } else {
                    return None;
                };
            }
        }
        let subject = self.clauses.subject(index);
        let mut parts = self.clauses.parts(index);
        let end = parts.last().map_or(verb.at + 1, |part| part.pieces.end);
        let object = if verb.passive { subject.pieces.clone() } else { parts[0].pieces.clone() };
        let start = if subject.pieces.is_empty() { verb.first } else { subject.pieces.start };
        if verb.passive || subject.quantity.is_some() {
            // "talks between X and Y were held": what it is done to has parts of its own.
            parts
                .extend(self.clauses.parts_of(subject.pieces.start, subject.pieces.end).drain(1..));
        }
        Some(Site {
            verb: Some(index),
            noun: None,
            at: verb.at,
            object,
            parts,
            clause: start.min(verb.first)..end,
            time: self.told(index, &verb, time),
            denied: verb.denied ^ self.neither(&subject),
            untrue: self.denied_by(index),
            passive: verb.passive,
            lemma: verb.lemma,
            subject,
        })
    }

    /// "Neither Spain nor Italy pledged."
    fn neither(&self, subject: &Subject) -> bool {
        let start = subject.pieces.start;
        !subject.mentions.is_empty()
            && start.checked_sub(1).is_some_and(|at| self.clauses.class(at).has(Classes::Not))
    }

    /// Whether the clause of a verb is a question that somebody puts.
    fn whether(&self, index: usize) -> bool {
        let from = index.checked_sub(1).map_or(0, |one| self.clauses.verbs[one].at);
        (from..self.clauses.verbs[index].first)
            .any(|at| self.clauses.class(at).has(Classes::Whether))
    }

    /// Whether a verb stands in a clause like "Had Peru sent its frigates, …".
    fn counterfactual(&self, first: usize) -> bool {
        let comma = self.clauses.language.marks.comma;
        if (0..first).any(|at| self.clauses.word(at) == comma) {
            return false;
        }
        let had = self.clauses.pieces.first().is_some_and(|piece| {
            matches!(self.clauses.tokens.written(piece.first), "Had" | "Were" | "Should")
        });
        had && self.clauses.mention(1).is_some()
    }

    /// When what an -ing form tells is: as the verb before it; to come behind "the goal of".
    pub(super) fn gerund_time(&self, verb: &Verb, previous: Option<&Verb>) -> Option<Time> {
        let marks = &self.clauses.language.marks;
        let before = verb.first.checked_sub(1);
        let class = before.map(|at| self.clauses.class(at)).unwrap_or_default();
        let linked = class.has(Classes::Preposition.or(Classes::To));
        if linked {
            let at = before?;
            let goal =
                at.checked_sub(1).is_some_and(|noun| self.clauses.class(noun).has(Classes::Goal));
            let aims = self.clauses.word(at) == marks.at || self.clauses.word(at) == marks.of;
            if goal && aims {
                return Some(Time::Planned);
            }
        }
        // "by sending", "…, sending": what is done with it; "ruled out sending": nobody sends.
        let comma = before.is_some_and(|at| {
            let word = self.clauses.word(at);
            word == marks.comma || word == marks.close_quote || word == marks.quote
        });
        let named = before.is_some_and(|at| self.clauses.mention(at).is_some());
        let begins = before.is_none();
        let goes_on = previous.is_some_and(|one| {
            let includes =
                self.clauses.language.is(one.lemma, Classes::ChainActual.or(Classes::Includes));
            includes && one.at + 1 == verb.first
        });
        let joined =
            class.has(Classes::Aside.or(Classes::And)) || comma || named || begins || goes_on;
        if !joined {
            return None;
        }
        match previous {
            Some(one) if one.time == Time::Asked => None,
            Some(one) => Some(one.time),
            None => Some(Time::Now),
        }
    }

    /// "said it would send" tells what is to come.
    pub(super) fn told(&self, index: usize, verb: &Verb, time: Time) -> Time {
        if time != Time::Possible || !verb.finite || self.has_condition() {
            return time;
        }
        let reports = |one: &Verb| {
            one.finite
                && one.time == Time::Done
                && self.clauses.language.is(one.lemma, Classes::Report.or(Classes::Announce))
        };
        let would = (verb.first..=verb.at).any(|at| self.clauses.class(at).has(Classes::WouldOnly));
        let told = would
            && self.clauses.verbs.iter().enumerate().any(|(at, one)| at != index && reports(one));
        if told { Time::Coming } else { time }
    }

    /// Whether the clause is what somebody denies: "denied that it would send".
    pub(super) fn denied_by(&self, index: usize) -> bool {
        let denied = self.clauses.verbs[..index].iter().any(|one| {
            self.clauses.language.is(one.lemma, Classes::Deny)
                && !one.denied
                && self.clauses.verbs[index].first > one.at
        });
        // "dismissed claims that it had paid"
        let dismissed = self.clauses.verbs[..index].iter().any(|one| {
            self.clauses.language.is(one.lemma, Classes::Undo)
                && !one.denied
                && (one.at..self.clauses.verbs[index].first)
                    .any(|at| self.clauses.class(at).has(Classes::Hearsay))
        });
        // "Reports that … are untrue"
        let at = self.clauses.verbs[index].at;
        let untrue = self.clauses.verbs[index + 1..].iter().any(|one| {
            one.lemma == self.clauses.language.marks.be
                && !one.denied
                && self.clauses.class(one.at + 1).has(Classes::Untrue)
        });
        let reports = (0..at).any(|one| self.clauses.class(one).has(Classes::Hearsay));
        denied || dismissed || (untrue && reports)
    }

    pub(super) fn has_condition(&self) -> bool {
        (0..self.clauses.pieces.len()).any(|at| self.clauses.class(at).has(Classes::Condition))
    }

    pub(super) fn at_noun(&self, frame: &Frame, at: usize) -> Option<Site> {
        // The verb that the noun is the object of.
        let governor = self.clauses.verbs.iter().rposition(|verb| verb.at < at);
        let parts_from = |verb: usize| self.clauses.parts(verb);
        let governs = governor.filter(|verb| {
            let parts = parts_from(*verb);
            parts[0].pieces.contains(&at) && frame.light.contains(&self.clauses.verbs[*verb].lemma)
        });
        // "a package was announced by": the noun is the subject of a passive.
        let passive =
            self.clauses.verbs.iter().position(|verb| {
                verb.passive && verb.first > at && frame.light.contains(&verb.lemma)
            });
        let passive = passive.filter(|verb| self.clauses.subject(*verb).pieces.contains(&at));
        // "the shortfall is 31 million": the noun is the subject of a verb that says how much.
        let told = self.clauses.verbs.iter().position(|verb| {
            !verb.passive && verb.finite && verb.first > at && frame.light.contains(&verb.lemma)
        });
        let told = told.filter(|verb| self.clauses.subject(*verb).pieces.contains(&at));
        let light = governs.or(passive);
        let end = match governor {
            Some(verb) => self.clauses.clause_end(verb, at + 1),
            None => self
                .clauses
                .verbs
                .iter()
                .find(|verb| verb.first > at)
                .map_or(self.clauses.pieces.len(), |verb| verb.first),
        };
        let mut parts = self.clauses.parts_of(at + 1, end.max(at + 1));
        let verb = light.map(|verb| self.clauses.verbs[verb]);
        if let (Some(_), Some(index)) = (passive, light) {
            parts.extend(self.clauses.parts(index));
        }
        let told = told.map(|verb| self.clauses.parts(verb));
        let object = told.as_ref().map_or(at + 1..at + 1, |parts| parts[0].pieces.clone());
        parts.extend(told.into_iter().flatten().skip(1));
        let asked = governor
            .filter(|verb| parts_from(*verb).iter().any(|part| part.pieces.contains(&at)))
            .map(|verb| self.clauses.verbs[verb]);
        let time = match (verb, asked) {
            (Some(verb), _) => self.told(light.unwrap_or(0), &verb, verb.time),
            (None, Some(verb))
                if matches!(verb.time, Time::Asked | Time::Possible) || verb.denied =>
            {
                return None;
            }
            (None, Some(verb)) if verb.time == Time::Coming => Time::Coming,
            _ => Time::Now,
        };
        if time == Time::Asked {
            return None;
        }
        let mut start = at;
        while start > 0 && at - start < 6 {
            let class = self.clauses.class(start - 1);
            let ends = class.has(Classes::Preposition.or(Classes::And).or(Classes::To))
                || self.clauses.verbs.iter().any(|verb| verb.at == start - 1)
                || !(self.clauses.is_plain(start - 1)
                    || self.clauses.mention(start - 1).is_some()
                    || matches!(
                        self.clauses.pieces[start - 1].what,
                        What::Quantity(_) | What::When(_)
                    ));
            if ends {
                break;
            }
            start -= 1;
        }
        let subject = light.map(|verb| self.clauses.subject(verb)).unwrap_or_default();
        let none = (start..at).any(|one| self.clauses.class(one).has(Classes::No));
        Some(Site {
            verb: light,
            noun: Some(at),
            at,
            subject,
            object,
            clause: start..parts.last().map_or(at + 1, |part| part.pieces.end),
            parts,
            time,
            denied: verb.is_some_and(|verb| verb.denied) ^ none,
            untrue: light.is_some_and(|verb| self.denied_by(verb)),
            passive: passive.is_some(),
            lemma: verb.map_or(WordId::UNKNOWN, |verb| verb.lemma),
        })
    }

    pub(super) fn subject_fits(&self, frame: &Frame, site: &Site) -> bool {
        let nouns = frame.subject.iter().filter_map(|class| self.grammar.nouns.get(class));
        nouns.into_iter().any(|words| site.subject.pieces.clone().any(|at| self.holds(at, words)))
    }
}
