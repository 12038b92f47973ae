//! What was said: direct words with their speaker, and indirect statements and stances.

use crate::clause::{Clauses, Time, Verb, What};
use crate::deed::{Deeds, Fill, Found};
use crate::language::{Classes, Language};
use crate::mention::{Kind, Mention, Who};
use crate::token::{Shape, Tokens};
use register::{Basis, Deed, Doubt, Field, Polarity, Reality};
use std::collections::BTreeMap;

/// A quotation: its first and last token, the marks left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// The first token within.
    pub first: usize,
    /// The last token within, a comma before the closing mark left out.
    pub last: usize,
    /// The opening mark.
    pub open: usize,
    /// The closing mark.
    pub close: usize,
}

impl Quote {
    /// Whether a token stands within it.
    #[must_use]
    pub const fn holds(&self, token: usize) -> bool {
        self.open <= token && token <= self.close
    }
}

/// Fewer words than this are a name or a scare, not a statement.
const FEWEST_WORDS: usize = 3;

/// The quotations of a text, in order. A quotation ends with its paragraph.
#[must_use]
pub fn quotes(tokens: &Tokens<'_>, language: &Language) -> Vec<Quote> {
    let marks = &language.marks;
    let mut found = Vec::new();
    let mut open: Option<usize> = None;
    for (at, token) in tokens.all.iter().enumerate() {
        if token.shape == Shape::Break {
            open = None;
            continue;
        }
        if token.shape != Shape::Mark {
            continue;
        }
        let straight = token.word == marks.quote;
        if token.word == marks.open_quote || (straight && open.is_none() && opens(tokens, at)) {
            open = Some(at);
        } else if (token.word == marks.close_quote || straight)
            && let Some(start) = open.take()
        {
            let mut last = at.saturating_sub(1);
            if last > start && tokens.word(last) == marks.comma {
                last -= 1;
            }
            if last > start {
                found.push(Quote { first: start + 1, last, open: start, close: at });
            }
        }
    }
    found
}

/// Whether a straight quotation mark opens: a space or nothing before it, none after.
fn opens(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.touches_next(at)
}

fn word_count(tokens: &Tokens<'_>, quote: &Quote) -> usize {
    (quote.first..=quote.last)
        .filter(|at| !matches!(tokens.shape(*at), Shape::Mark | Shape::Break))
        .count()
}

/// The quotations that close among some tokens.
#[must_use]
pub fn closing(quotes: &[Quote], first: usize, last: usize) -> &[Quote] {
    let from = quotes.partition_point(|quote| quote.close < first);
    let to = quotes.partition_point(|quote| quote.close <= last);
    &quotes[from..to.max(from)]
}

/// A speaker: the mention, and the fillers made of it.
#[derive(Debug, Clone)]
pub struct Speaker {
    /// The fillers: speaker, office, and the actor spoken for.
    pub fields: BTreeMap<Field, Vec<Fill>>,
    /// The mention.
    pub mention: usize,
}

/// Reads statements of one sentence.
pub struct Statements<'a> {
    /// The deeds' reader of the sentence.
    pub deeds: &'a Deeds<'a>,
    /// The quotations of the text.
    pub quotes: &'a [Quote],
}

impl Statements<'_> {
    fn clauses(&self) -> &Clauses<'_> {
        self.deeds.clauses
    }

    /// The quotation that a token stands in.
    #[must_use]
    pub fn quote_at(&self, token: usize) -> Option<&Quote> {
        // They stand in order and never overlap.
        let after = self.quotes.partition_point(|quote| quote.close < token);
        self.quotes.get(after).filter(|quote| quote.holds(token))
    }

    fn says(&self, verb: &Verb) -> bool {
        self.clauses().language.is(verb.lemma, Classes::Report.or(Classes::Stance))
    }

    /// The speaker of a mention, if it can speak.
    pub(crate) fn speaker(&self, mention: usize) -> Option<Speaker> {
        let clauses = self.clauses();
        let one: &Mention = &clauses.mentions[mention];
        if one.kind == Kind::Place || one.attributive || matches!(one.who, Who::Nobody) {
            return None;
        }
        let (first, last) = one.name.unwrap_or((one.first, one.last));
        let near = first >= one.first && last <= one.end;
        let (words_first, words_last) = if near { (first, last) } else { (one.first, one.last) };
        let value = clauses.tokens.between(first, last).to_owned();
        let fill = |value: String, first: usize, last: usize| Fill {
            value,
            first,
            last,
            basis: one.basis,
        };
        let mut fields = BTreeMap::new();
        fields.insert(Field::Speaker, vec![fill(value, words_first, words_last)]);
        if let Some((from, to)) = one.office {
            let office = clauses.tokens.between(from, to).to_owned();
            fields.insert(Field::Office, vec![fill(office, from, to)]);
        }
        if let Who::Code(_) = one.who {
            fields.insert(Field::Who, self.deeds.actor(mention));
        }
        Some(Speaker { fields, mention })
    }

    /// Who says what stands at a token of the sentence: the subject of the nearest verb of saying.
    pub fn of(&self, first: usize, last: usize) -> Option<Speaker> {
        let clauses = self.clauses();
        let outside =
            |token: usize| !(first..=last).contains(&token) && self.quote_at(token).is_none();
        let mut verbs: Vec<(usize, usize)> = Vec::new();
        for (at, verb) in clauses.verbs.iter().enumerate() {
            let token = clauses.pieces[verb.at].first;
            if self.says(verb) && outside(token) && !verb.passive && self.governs(at, first, last) {
                let far = if token < first { first - token } else { token - last };
                // What is said with a verb of its own goes before "stressing that".
                verbs.push((far + if verb.gerund { 1000 } else { 0 }, at));
            }
        }
        verbs.sort_unstable();
        for (_, verb) in &verbs {
            let verb = *verb;
            if let Some(mention) = self
                .quoted(verb)
                .or_else(|| self.inverted(verb, last))
                .or_else(|| self.subject(verb))
                && let Some(speaker) = self.speaker(mention)
            {
                return Some(speaker);
            }
        }
        if let Some(speaker) = verbs.first().and_then(|(_, verb)| self.somebody(*verb)) {
            return Some(speaker);
        }
        self.according_to().or_else(|| self.before_colon(first))
    }

    /// When it was said.
    fn said_on(&self, verb: usize) -> Option<Fill> {
        let clauses = self.clauses();
        let parts = clauses.parts(verb);
        let when =
            parts.iter().flat_map(|part| part.pieces.clone()).find_map(|at| {
                match clauses.pieces[at].what {
                    What::When(when) => Some(&clauses.whens[when]),
                    _ => None,
                }
            })?;
        let point = matches!(when.kind, crate::date::Kind::Point | crate::date::Kind::Span);
        let basis = if when.resolved { Basis::Resolved } else { Basis::Stated };
        point.then(|| Fill { value: when.value.clone(), first: when.first, last: when.last, basis })
    }

    /// Whether a verb of saying can be about some words: they stand in the clause behind it, or it
    /// is said by the way, behind a comma.
    fn governs(&self, verb: usize, first: usize, last: usize) -> bool {
        let clauses = self.clauses();
        let one = clauses.verbs[verb];
        let marks = &clauses.language.marks;
        let place = |token: usize| clauses.pieces.iter().position(|piece| piece.last >= token);
        if clauses.pieces[one.at].first < first {
            let to = place(first).unwrap_or(clauses.pieces.len());
            return !(one.at..to).any(|at| {
                let word = clauses.word(at);
                word == marks.semicolon
                    || (clauses.class(at).has(Classes::Subordinate)
                        && !clauses.class(at).has(Classes::Preposition.or(Classes::Condition))
                        && at > one.at + 1
                        && clauses.word(at - 1) == marks.comma)
            });
        }
        let from = place(last).unwrap_or(0);
        let aside = (from..one.first).any(|at| {
            let word = clauses.word(at);
            [marks.comma, marks.quote, marks.close_quote, marks.dash].contains(&word)
        });
        let relative = (from..one.first).any(|at| clauses.class(at).has(Classes::Relative));
        aside && !relative && !clauses.language.is(one.lemma, Classes::Deny)
    }

    /// A speaker without a name: "two officials familiar with the matter".
    fn somebody(&self, verb: usize) -> Option<Speaker> {
        let clauses = self.clauses();
        let mut pieces = clauses.subject(verb).pieces;
        let small = Classes::Determiner.or(Classes::Adjective).or(Classes::Possessive);
        while pieces.start > 0 && clauses.class(pieces.start - 1).has(small) {
            pieces.start -= 1;
        }
        let (first, last) = clauses.words(&pieces)?;
        let value = clauses.tokens.between(first, last).to_owned();
        let fill = Fill { value, first, last, basis: Basis::Stated };
        let short = last - first < 14 && self.quote_at(first).is_none();
        let fields = BTreeMap::from([(Field::Speaker, vec![fill])]);
        short.then_some(Speaker { fields, mention: usize::MAX })
    }

    /// "an agency quoted the minister as saying": the one who is quoted.
    fn quoted(&self, verb: usize) -> Option<usize> {
        let clauses = self.clauses();
        let one = clauses.verbs[verb];
        if !clauses.language.is(one.lemma, Classes::Quotes) {
            return None;
        }
        let mut at = one.at + 1;
        while clauses.class(at).has(Classes::Determiner) {
            at += 1;
        }
        clauses.mention(at)
    }

    /// "…", said the minister.
    fn inverted(&self, verb: usize, quoted: usize) -> Option<usize> {
        let clauses = self.clauses();
        let one = clauses.verbs[verb];
        if clauses.pieces[one.at].first < quoted {
            return None;
        }
        // Only behind a comma or a closed quotation: "…, said the minister".
        let marks = &clauses.language.marks;
        let before = one
            .first
            .checked_sub(1)
            .map_or(marks.comma, |at| clauses.tokens.word(clauses.pieces[at].last));
        if ![marks.comma, marks.quote, marks.close_quote, marks.dash].contains(&before) {
            return None;
        }
        let mut at = one.at + 1;
        while clauses.class(at).has(Classes::Determiner) {
            at += 1;
        }
        clauses.mention(at)
    }

    fn subject(&self, verb: usize) -> Option<usize> {
        let clauses = self.clauses();
        let subject = clauses.subject(verb);
        subject
            .mentions
            .first()
            .copied()
            .filter(|mention| self.quote_at(clauses.mentions[*mention].first).is_none())
    }

    /// "according to the World Bank".
    pub fn according_to(&self) -> Option<Speaker> {
        let clauses = self.clauses();
        let marks = &clauses.language.marks;
        let at = (0..clauses.pieces.len())
            .find(|at| clauses.word(*at) == marks.according && clauses.word(at + 1) == marks.to)?;
        let mut next = at + 2;
        while clauses.class(next).has(Classes::Determiner.or(Classes::Adjective)) {
            next += 1;
        }
        self.speaker(clauses.mention(next)?)
    }

    /// "X put it in these terms: …": the first person of the sentence.
    fn before_colon(&self, first: usize) -> Option<Speaker> {
        let clauses = self.clauses();
        let colon = clauses.pieces.iter().position(|piece| {
            clauses.tokens.word(piece.first) == clauses.language.marks.colon && piece.first < first
        })?;
        let mention = (0..colon).find_map(|at| {
            clauses.mention(at).filter(|one| clauses.mentions[*one].kind == Kind::Person)
        })?;
        let close = clauses.pieces[colon].first + 2 >= first;
        close.then(|| self.speaker(mention)).flatten()
    }

    /// The quotations whose first word stands in this sentence. `before` is the speaker of a
    /// quotation that this one goes on with.
    pub fn quotations(&self, before: Option<&Speaker>) -> Vec<(Found, Option<Speaker>)> {
        let clauses = self.clauses();
        let Some(range) = tokens_of(clauses) else { return Vec::new() };
        let mut found: Vec<(Found, Option<Speaker>)> = Vec::new();
        // A quotation of several sentences is told with the last, where its speaker mostly stands.
        for quote in closing(self.quotes, range.0, range.1) {
            if word_count(clauses.tokens, quote) < FEWEST_WORDS {
                continue;
            }
            let inner = quote.first..=quote.last;
            let whole = clauses.pieces.iter().all(|piece| quote.holds(piece.first));
            let speaker = match self.of(quote.open, quote.close) {
                Some(speaker) => Some(speaker),
                None if whole || quote.open < range.0 => before.cloned(),
                None => None,
            };
            let Some(speaker) = speaker else { continue };
            let (first, last) = (*inner.start(), *inner.end());
            let value = clauses.tokens.between(first, last).to_owned();
            let fill = Fill { value, first, last, basis: Basis::Stated };
            // A quotation that its speaker interrupts is one: "…," he said, "…".
            if let Some((earlier, other)) = found.last_mut()
                && other.as_ref().is_some_and(|one| one.mention == speaker.mention)
                && earlier.deed == Deed::Quotation
            {
                earlier.fields.entry(Field::Quote).or_default().push(fill);
                earlier.clause.1 = last;
                continue;
            }
            let mut fields = speaker.fields.clone();
            let said = clauses.verbs.iter().position(|verb| {
                self.says(verb) && self.quote_at(clauses.pieces[verb.at].first).is_none()
            });
            fields
                .extend(said.and_then(|at| self.said_on(at)).map(|fill| (Field::When, vec![fill])));
            fields.insert(Field::Quote, vec![fill]);
            let draft = Found {
                deed: Deed::Quotation,
                stage: None,
                polarity: Polarity::Affirmed,
                reality: Reality::Actual,
                fields,
                trigger: first,
                clause: (first, last),
                doubts: Vec::new(),
                by_noun: false,
                frame: "quotation".to_owned(),
            };
            found.push((draft, Some(speaker)));
        }
        found
    }

    /// Indirect statements and stances, `deeds` being what else the sentence tells.
    pub fn positions(&self, deeds: &[Found]) -> Vec<Found> {
        let clauses = self.clauses();
        let mut found = Vec::new();
        for (at, verb) in clauses.verbs.iter().enumerate() {
            let token = clauses.pieces[verb.at].first;
            // "…, privileging schools over roads": a stance told by the way.
            let aside = verb.gerund
                && clauses.language.is(verb.lemma, Classes::Stance)
                && verb.first.checked_sub(1).is_some_and(|one| {
                    let marks = &clauses.language.marks;
                    [marks.comma, marks.close_quote, marks.quote].contains(&clauses.word(one))
                });
            if !self.says(verb)
                || verb.passive
                || verb.time == Time::Asked
                || (verb.gerund && !aside)
            {
                continue;
            }
            if self.quote_at(token).is_some() || verb.time == Time::Possible {
                continue;
            }
            let subject = clauses.subject(at);
            let Some(mention) = subject.mentions.first().copied() else { continue };
            if clauses.mentions[mention].kind == Kind::Unknown
                && clauses.mentions[mention].name.is_none()
            {
                continue;
            }
            let Some(speaker) = self.speaker(mention) else { continue };
            // "which he said has been paid": the clause is part of another; "it" may be anything.
            let told_of = subject
                .pieces
                .start
                .checked_sub(1)
                .is_some_and(|one| clauses.class(one).has(Classes::Relative));
            let it = clauses
                .language
                .is(clauses.tokens.word(clauses.mentions[mention].first), Classes::It);
            let beside = verb.first == subject.pieces.end;
            if told_of || (it && !beside) {
                continue;
            }
            let Some((first, last)) = self.content(at, verb) else { continue };
            let quoted = self.quotes[self.quotes.partition_point(|quote| quote.last < first)..]
                .iter()
                .take_while(|quote| quote.first <= last)
                .any(|quote| word_count(clauses.tokens, quote) >= FEWEST_WORDS);
            let told = deeds
                .iter()
                .any(|deed| deed.deed != Deed::Forum && (first..=last).contains(&deed.trigger))
                || deeds.iter().any(|deed| deed.trigger == token);
            if quoted || told {
                continue;
            }
            let mut fields = speaker.fields;
            // Several may hold one stance.
            for other in subject.mentions.iter().skip(1) {
                let who = fields.entry(Field::Who).or_default();
                for fill in self.deeds.actor(*other) {
                    if who.iter().all(|one| one.value != fill.value) {
                        who.push(fill);
                    }
                }
            }
            fields.extend(self.said_on(at).map(|fill| (Field::When, vec![fill])));
            let value = clauses.tokens.between(first, last).to_owned();
            fields.insert(Field::Topic, vec![Fill { value, first, last, basis: Basis::Stated }]);
            found.push(Found {
                deed: Deed::Position,
                stage: None,
                polarity: if verb.denied { Polarity::Denied } else { Polarity::Affirmed },
                reality: if verb.time == Time::Done || verb.time == Time::Now {
                    Reality::Actual
                } else {
                    Reality::Planned
                },
                fields,
                trigger: token,
                clause: (token, last),
                doubts: if subject.far { vec![Doubt::Far] } else { Vec::new() },
                by_noun: false,
                frame: "position".to_owned(),
            });
        }
        found
    }

    /// What is said: the clause after the verb, or the object of a stance; its tokens.
    fn content(&self, index: usize, verb: &Verb) -> Option<(usize, usize)> {
        let clauses = self.clauses();
        let stance = clauses.language.is(verb.lemma, Classes::Stance);
        let mut start = verb.at + 1;
        let that = clauses.class(start).has(Classes::That);
        start += usize::from(that);
        // "told reporters that", "said on Monday that".
        if !that
            && let Some(at) = (start..(start + 6).min(clauses.pieces.len()))
                .find(|at| clauses.class(*at).has(Classes::That))
        {
            start = at + 1;
        }
        let marks = &clauses.language.marks;
        let stop = (start..clauses.pieces.len()).find(|at| {
            let word = clauses.word(*at);
            word == marks.semicolon || (word == marks.comma && self.ends_here(*at))
        });
        let end = stop.unwrap_or(clauses.pieces.len());
        let clause_follows = clauses.verbs.iter().enumerate().any(|(at, other)| {
            at > index && other.finite && other.first >= start && other.at < end
        });
        // "told the agency by phone": who is told, not what.
        let tells = clauses.language.is(verb.lemma, Classes::Tells);
        if tells && !clauses.class(start - 1).has(Classes::That) {
            return None;
        }
        let object = clauses.parts(index).first().is_some_and(|part| !part.pieces.is_empty());
        let urges = clauses.language.is(verb.lemma, Classes::Urge);
        if !(clause_follows && (that || !stance)
            || (stance && (object || urges))
            || (!stance && clauses.class(start - 1).has(Classes::That)))
        {
            return None;
        }
        let (first, mut last) = clauses.words(&(start..end))?;
        while last > first && clauses.tokens.shape(last) == Shape::Mark {
            last -= 1;
        }
        (last > first).then_some((first, last))
    }

    /// Whether a comma ends what was said: a new clause with its own verb of saying follows.
    fn ends_here(&self, comma: usize) -> bool {
        let clauses = self.clauses();
        let next = clauses.class(comma + 1);
        let word = clauses.word(comma + 1);
        // "…, the report said.": who says so, at the end.
        let source = clauses.verbs.iter().any(|verb| {
            verb.first > comma
                && verb.first < comma + 7
                && verb.finite
                && clauses.language.is(verb.lemma, Classes::Report)
                && verb.at + 3 >= clauses.pieces.len()
        });
        next.has(Classes::But) || word == clauses.language.marks.who || source
    }
}

fn tokens_of(clauses: &Clauses<'_>) -> Option<(usize, usize)> {
    Some((clauses.pieces.first()?.first, clauses.pieces.last()?.last))
}
