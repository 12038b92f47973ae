//! Who does what to whom: the verbs of a sentence, each with its mood, its subject and what
//! follows it. No parser: a few rules of English order, which say nothing where they are in doubt.

mod subject;
mod verbs;

use crate::date::When;
use crate::language::{Classes, Forms, Language, Marks};
use crate::lexicon::WordId;
use crate::mention::Mention;
use crate::quantity::Quantity;
use crate::token::{Shape, Tokens};
use register::Reality;
use std::ops::Range;

/// A piece of a sentence: a mention, an amount, a date, or one word or mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A mention, by its place in the scene's list.
    Mention(usize),
    /// An amount.
    Quantity(usize),
    /// A date.
    When(usize),
    /// A word or mark.
    Word(WordId),
}

/// A piece and its tokens, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub what: What,
    /// Its first token.
    pub first: usize,
    /// Its last token.
    pub last: usize,
}

/// What holds for a verb: how real its deed is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// Done: past, perfect.
    Done,
    /// Being so, or told in the present as headlines do.
    Now,
    /// Under way: is sending.
    Going,
    /// To come: will, is to.
    Coming,
    /// Meant, offered, decided: plans to, is ready to.
    Planned,
    /// May, could, would.
    Possible,
    /// Should, must, or asked of somebody: nobody says that it is so.
    Asked,
}

impl Time {
    /// How real that makes a deed.
    #[must_use]
    pub const fn reality(self) -> Reality {
        match self {
            Self::Done | Self::Now | Self::Going => Reality::Actual,
            Self::Coming | Self::Planned => Reality::Planned,
            Self::Possible | Self::Asked => Reality::Possible,
        }
    }
}

/// A verb with its auxiliaries.
#[derive(Debug, Clone, Copy)]
pub struct Verb {
    /// The piece its group begins at.
    pub first: usize,
    /// The piece of the main verb.
    pub at: usize,
    /// The main verb.
    pub lemma: WordId,
    /// How real.
    pub time: Time,
    /// Whether it is denied.
    pub denied: bool,
    /// Whether what stands before it suffers it.
    pub passive: bool,
    /// Whether it can have a subject of its own before it.
    pub finite: bool,
    /// Whether it is an -ing form without auxiliary.
    pub gerund: bool,
    /// The verb whose subject it shares: "pledged and paid", "agreed to send".
    pub shares: Option<usize>,
    /// The mention whose plan it is: "Kenya's readiness to send".
    pub owner: Option<usize>,
}

/// The pieces and verbs of a sentence.
pub struct Clauses<'a> {
    /// The text.
    pub tokens: &'a Tokens<'a>,
    /// Its language.
    pub language: &'a Language,
    /// Mentions of the whole text.
    pub mentions: &'a [Mention],
    /// Amounts of the sentence.
    pub quantities: &'a [Quantity],
    /// Dates of the sentence.
    pub whens: &'a [When],
    /// The sentence's pieces.
    pub pieces: Vec<Piece>,
    /// Its verbs, in order.
    pub verbs: Vec<Verb>,
    /// By piece: the verb whose group begins there.
    begins: Vec<Option<usize>>,
}

/// A part of what follows a verb or noun: the pieces behind one preposition, or the object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The preposition; unknown for the object.
    pub link: WordId,
    /// The pieces behind it.
    pub pieces: Range<usize>,
}

/// What stands before a verb as its subject.
#[derive(Debug, Clone, Default)]
pub struct Subject {
    /// The mentions, in the text's order.
    pub mentions: Vec<usize>,
    /// An amount that is the subject: "500 troops were sent".
    pub quantity: Option<usize>,
    /// The pieces of the noun phrase, if any.
    pub pieces: Range<usize>,
    /// Whether it stands far from the verb.
    pub far: bool,
}

impl<'a> Clauses<'a> {
    /// Cuts a sentence into pieces and finds its verbs. `mentions` are all of the text's; those of
    /// this sentence are `own`.
    #[must_use]
    pub fn new(
        tokens: &'a Tokens<'a>,
        language: &'a Language,
        range: Range<usize>,
        mentions: &'a [Mention],
        own: Range<usize>,
        quantities: &'a [Quantity],
        whens: &'a [When],
    ) -> Self {
        let mut all = Self {
            tokens,
            language,
            mentions,
            quantities,
            whens,
            pieces: Vec::with_capacity(range.len()),
            verbs: Vec::new(),
            begins: Vec::new(),
        };
        all.cut(range, own);
        all.find_verbs();
        all.begins = vec![None; all.pieces.len()];
        for (at, verb) in all.verbs.iter().enumerate().rev() {
            all.begins[verb.first] = Some(at);
        }
        all
    }

    fn cut(&mut self, range: Range<usize>, own: Range<usize>) {
        let (mut mention, mut quantity, mut when) = (own.start, 0, 0);
        let mut at = range.start;
        while at < range.end {
            while mention < own.end && self.mentions[mention].first < at {
                mention += 1;
            }
            while quantity < self.quantities.len() && self.quantities[quantity].first < at {
                quantity += 1;
            }
            while when < self.whens.len() && self.whens[when].first < at {
                when += 1;
            }
            let dated = self.whens.get(when).filter(|one| one.first == at).map(|one| one.last);
            let longer = |one: &Quantity| dated.is_none_or(|last| last < one.last);
            let counted = self.quantities.get(quantity).filter(|one| one.first == at);
            let (what, last) = if counted.is_some_and(longer) {
                (What::Quantity(quantity), self.quantities[quantity].last)
            } else if self.whens.get(when).is_some_and(|one| one.first == at) {
                (What::When(when), self.whens[when].last)
            } else if mention < own.end && self.mentions[mention].first == at {
                let one = &self.mentions[mention];
                // "the Kazakh peacekeepers": the amount that follows takes the adjective in.
                (What::Mention(mention), one.end)
            } else {
                (What::Word(self.tokens.word(at)), at)
            };
            let last = last.min(range.end - 1).max(at);
            self.pieces.push(Piece { what, first: at, last });
            at = last + 1;
        }
    }

    fn marks(&self) -> &Marks {
        &self.language.marks
    }

    /// The word of a piece; unknown for mentions, amounts and dates.
    #[must_use]
    pub fn word(&self, piece: usize) -> WordId {
        match self.pieces.get(piece).map(|one| one.what) {
            Some(What::Word(word)) => word,
            _ => WordId::UNKNOWN,
        }
    }

    /// The classes of a piece's word.
    #[must_use]
    pub fn class(&self, piece: usize) -> Classes {
        self.language.classes(self.word(piece))
    }

    /// The mention of a piece.
    #[must_use]
    pub fn mention(&self, piece: usize) -> Option<usize> {
        match self.pieces.get(piece)?.what {
            What::Mention(mention) => Some(mention),
            _ => None,
        }
    }

    /// The mention that begins at a token. They stand in order, so it is found without looking at
    /// all of a long text's.
    #[must_use]
    pub fn mention_from(&self, token: usize) -> Option<&Mention> {
        let at = self.mentions.partition_point(|one| one.first < token);
        self.mentions.get(at).filter(|one| one.first == token)
    }

    /// Whether a piece is an unknown or unclassified word, as nouns and adjectives are.
    #[must_use]
    pub fn is_plain(&self, piece: usize) -> bool {
        let Some(one) = self.pieces.get(piece) else { return false };
        matches!(one.what, What::Word(_))
            && !matches!(self.tokens.shape(one.first), Shape::Mark | Shape::Break)
    }

    fn is_adverb(&self, piece: usize) -> bool {
        self.pieces.get(piece).is_some_and(|one| {
            matches!(one.what, What::Word(_)) && self.language.is_adverb(self.tokens, one.first)
        })
    }

    fn form(&self, piece: usize) -> Option<(WordId, Forms)> {
        let form = self.language.verb_form(self.word(piece))?;
        Some((form.lemma, form.forms))
    }

    /// What follows a verb: the object, then a part for each preposition, up to the end of the
    /// clause.
    #[must_use]
    pub fn parts(&self, verb: usize) -> Vec<Part> {
        let Some(one) = self.verbs.get(verb) else { return Vec::new() };
        let start = one.at + 1;
        self.parts_of(start, self.clause_end(verb, start))
    }

    /// Where the clause of a verb ends.
    #[must_use]
    pub fn clause_end(&self, verb: usize, start: usize) -> usize {
        let mut at = start;
        while at < self.pieces.len() {
            let word = self.word(at);
            let class = self.class(at);
            let source = word == self.marks().according && self.word(at + 1) == self.marks().to;
            if word == self.marks().semicolon || word == self.marks().colon || source {
                return at;
            }
            if class.has(Classes::Relative.or(Classes::That)) && at > start {
                return at;
            }
            if class.has(Classes::Subordinate) && !class.has(Classes::Preposition) {
                return at;
            }
            let next = self.begins[at];
            if let Some(next) = next.filter(|next| *next > verb) {
                let other = &self.verbs[next];
                // An infinitive of purpose ends the clause, as a finite verb does; what was
                // before a finite verb is its subject.
                let noun = other.gerund
                    && at > start
                    && self.class(at - 1).has(Classes::Preposition.or(Classes::To));
                if noun {
                    at += 1;
                    continue;
                }
                if !other.finite || other.gerund {
                    return at;
                }
                return self.before_subject(next, start);
            }
            at += 1;
        }
        at
    }

    /// Where the subject of a verb begins, with the comma or conjunction before it.
    fn before_subject(&self, verb: usize, least: usize) -> usize {
        let subject = self.noun_subject(self.verbs[verb].first);
        let mut start =
            if subject.pieces.is_empty() { self.verbs[verb].first } else { subject.pieces.start };
        while start > least
            && (self.class(start - 1).has(Classes::And.or(Classes::But).or(Classes::Determiner))
                || self.word(start - 1) == self.marks().comma)
        {
            start -= 1;
        }
        // With nothing between, what follows the verb is its object: "sent troops trained …".
        if start <= least { self.verbs[verb].first } else { start }
    }

    /// The parts of a stretch of pieces.
    #[must_use]
    pub fn parts_of(&self, start: usize, end: usize) -> Vec<Part> {
        let mut parts = vec![Part { link: WordId::UNKNOWN, pieces: start..start }];
        for at in start..end {
            let class = self.class(at);
            let preposition = class.has(Classes::Preposition.or(Classes::To));
            // "offered on Tuesday an extra 5 million": behind the date the object goes on.
            let dated = at > start && matches!(self.pieces[at - 1].what, What::When(_));
            let object = dated
                && (matches!(self.pieces[at].what, What::Quantity(_))
                    || class.has(Classes::Determiner.or(Classes::Possessive)));
            if object && parts.last().is_some_and(|part| part.link != WordId::UNKNOWN) {
                parts.push(Part { link: WordId::UNKNOWN, pieces: at..at + 1 });
            } else if preposition {
                parts.push(Part { link: self.word(at), pieces: at + 1..at + 1 });
            } else if let Some(last) = parts.last_mut() {
                last.pieces.end = at + 1;
            }
        }
        parts
    }

    /// The text's words of some pieces, without marks at their ends: first and last token.
    #[must_use]
    pub fn words(&self, pieces: &Range<usize>) -> Option<(usize, usize)> {
        let mut range = pieces.clone();
        let mark = |at: usize| {
            matches!(self.pieces[at].what, What::Word(_))
                && self.tokens.shape(self.pieces[at].first) == Shape::Mark
        };
        let idle = |at: usize| mark(at) || self.class(at).has(Classes::And);
        while range.end > range.start && idle(range.end - 1) {
            range.end -= 1;
        }
        while range.start < range.end && idle(range.start) {
            range.start += 1;
        }
        (!range.is_empty())
            .then(|| (self.pieces[range.start].first, self.pieces[range.end - 1].last))
    }
}

/// Words that no verb is.
const NOT_VERB: Classes = Classes::Determiner
    .or(Classes::Possessive)
    .or(Classes::Preposition)
    .or(Classes::And)
    .or(Classes::But)
    .or(Classes::Relative)
    .or(Classes::That)
    .or(Classes::Subordinate)
    .or(Classes::Adverb);

/// Words that no noun phrase goes across.
const BOUNDARY: Classes = Classes::And
    .or(Classes::But)
    .or(Classes::Relative)
    .or(Classes::That)
    .or(Classes::Subordinate)
    .or(Classes::Be)
    .or(Classes::Have)
    .or(Classes::Will)
    .or(Classes::Would)
    .or(Classes::Should)
    .or(Classes::ContractedNot);

impl std::fmt::Display for Clauses<'_> {
    /// The pieces in brackets, and a line for each verb with its subject.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for piece in &self.pieces {
            let kind = match piece.what {
                What::Mention(mention) => format!("{:?} ", self.mentions[mention].kind),
                What::Quantity(_) => "amount ".to_owned(),
                What::When(_) => "date ".to_owned(),
                What::Word(_) => String::new(),
            };
            write!(f, "[{kind}{}] ", self.tokens.between(piece.first, piece.last))?;
        }
        writeln!(f)?;
        for (at, verb) in self.verbs.iter().enumerate() {
            let subject = self.subject(at);
            let words = self.words(&subject.pieces);
            writeln!(
                f,
                "  {} {:?}{}{}{} subject {} mentions, {:?}",
                self.tokens.lexicon.form(verb.lemma),
                verb.time,
                if verb.denied { ", denied" } else { "" },
                if verb.passive { ", passive" } else { "" },
                if verb.finite { ", finite" } else { "" },
                subject.mentions.len(),
                words.map_or("", |(first, last)| self.tokens.between(first, last)),
            )?;
        }
        Ok(())
    }
}
