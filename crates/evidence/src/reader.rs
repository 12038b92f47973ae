//! The reader: puts the drafts of a text together.

use crate::clause::Clauses;
use crate::date::{Dates, When};
use crate::deed::{Deeds, Fill, Found};
use crate::frame::{self, Grammar};
use crate::gazetteer::{Gazetteer, NameFile, Named, shipped};
use crate::language::{Classes, Language};
use crate::lexicon::{DataFault, Lexicon};
use crate::mention::{Finder, Kind, Mention, Scene, Who};
use crate::quantity::{Quantities, Quantity};
use crate::sentence::sentences;
use crate::statement::{Quote, Speaker, Statements, closing, quotes};
use crate::token::{Shape, Token, Tokens, tokenise};
use register::{Basis, Confidence, Deed, Doubt, Draft, Field, Filler, Polarity, Reality, Words};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::ops::Range;
use vocabulary::{Date, Id};

/// What is known of a text beside its words.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// When it was published: relative dates are read from it.
    pub published: Option<Date>,
}

/// What was read from a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The drafts, in the text's order.
    pub drafts: Vec<Draft>,
    /// Sentences that speak of a deed and gave no draft: for a person to look at.
    pub unread: Vec<Words>,
}

/// Reads texts of one language.
#[derive(Debug)]
pub struct Reader {
    pub(crate) lexicon: Lexicon,
    pub(crate) language: Language,
    pub(crate) gazetteer: Gazetteer,
    pub(crate) grammar: Grammar,
    pub(crate) quantities: Quantities,
    pub(crate) dates: Dates,
}

/// Whether a deed is of the family of giving.
#[must_use]
pub const fn is_giving(deed: Deed) -> bool {
    matches!(
        deed,
        Deed::Pledge
            | Deed::Payment
            | Deed::Delivery
            | Deed::Refusal
            | Deed::Cut
            | Deed::Suspension
    )
}

/// Words before and after a passage, in characters, by which it is told from its like.
const AROUND: usize = 32;

impl Reader {
    /// The reader of English with the data it ships.
    ///
    /// # Panics
    /// Never with the data it ships: a test reads it.
    #[must_use]
    pub fn english() -> &'static Self {
        static ENGLISH: std::sync::LazyLock<Reader> = std::sync::LazyLock::new(|| {
            #[expect(
                clippy::panic,
                reason = "the shipped data is part of the program; a test reads it"
            )]
            Reader::new(&[], &[]).unwrap_or_else(|fault| panic!("{fault}"))
        });
        &ENGLISH
    }

    /// A reader of English with more names and frames than it ships. A name given again replaces
    /// what it stood for.
    ///
    /// # Errors
    /// When a line of a file cannot be used.
    pub fn new(names: &[NameFile<'_>], grammars: &[(&str, &str)]) -> Result<Self, DataFault> {
        let mut lexicon = Lexicon::new();
        let mut language = Language::english(&mut lexicon)?;
        let mut files = shipped();
        files.extend(names.iter().cloned());
        let gazetteer = Gazetteer::new(&mut lexicon, &files)?;
        let mut grammar = Grammar::default();
        grammar.add("grammar.toml", frame::ENGLISH, &mut lexicon, &mut language)?;
        for (file, text) in grammars {
            grammar.add(file, text, &mut lexicon, &mut language)?;
        }
        let quantities = Quantities::new(&mut lexicon)?;
        let dates = Dates::new(&mut lexicon)?;
        Ok(Self { lexicon, language, gazetteer, grammar, quantities, dates })
    }

    /// The grammar.
    #[must_use]
    pub const fn grammar(&self) -> &Grammar {
        &self.grammar
    }

    /// How a text is understood, for who writes grammars: the pieces and verbs of its sentences.
    #[must_use]
    pub fn trace(&self, text: &str) -> String {
        use std::fmt::Write as _;
        let all = tokenise(text, &self.lexicon);
        let tokens = Tokens { text, all: &all, lexicon: &self.lexicon };
        let finder = Finder {
            tokens: &tokens,
            language: &self.language,
            gazetteer: &self.gazetteer,
            published: None,
        };
        let mut scene = Scene::by(None);
        let mut out = String::new();
        let mut mentions = Vec::new();
        for range in sentences(&tokens, &self.language) {
            let start = mentions.len();
            finder.find(range.clone(), &mut scene, &mut mentions);
            let (mut quantities, mut whens) = (Vec::new(), Vec::new());
            self.quantities.find(&tokens, range.clone(), &mut quantities);
            self.dates.find(&tokens, range.clone(), None, &mut whens);
            let own = start..mentions.len();
            let clauses =
                Clauses::new(&tokens, &self.language, range, &mentions, own, &quantities, &whens);
            // Writing to a string does not fail.
            let _ = writeln!(out, "{clauses}");
        }
        out
    }

    /// Reads a text.
    #[must_use]
    pub fn read(&self, text: &str, about: &About) -> Read {
        let all = tokenise(text, &self.lexicon);
        let tokens = Tokens { text, all: &all, lexicon: &self.lexicon };
        let ranges = sentences(&tokens, &self.language);
        let quotes = quotes(&tokens, &self.language);
        let mut work = Work::new(self, &tokens, about, &quotes, &ranges);
        for (at, range) in ranges.iter().enumerate() {
            work.sentence(at, range.clone());
        }
        work.forums(&ranges);
        work.unlisted_forums();
        work.finish(&ranges)
    }
}

/// A text being read.
pub(crate) struct Work<'a> {
    pub(crate) reader: &'a Reader,
    pub(crate) tokens: &'a Tokens<'a>,
    pub(crate) about: &'a About,
    pub(crate) quotes: &'a [Quote],
    pub(crate) mentions: Vec<Mention>,
    /// By sentence: its mentions.
    pub(crate) spans: Vec<Range<usize>>,
    /// The deeds, with the sentence each was read from.
    found: Vec<(usize, Found)>,
    unread: Vec<usize>,
    /// The speaker of the last quotation, and its sentence.
    speaker: Option<(usize, Speaker)>,
}

impl<'a> Work<'a> {
    /// The text, with who is spoken of in each of its sentences.
    pub(crate) fn new(
        reader: &'a Reader,
        tokens: &'a Tokens<'a>,
        about: &'a About,
        quotes: &'a [Quote],
        sentences: &[Range<usize>],
    ) -> Self {
        let mut work = Self {
            reader,
            tokens,
            about,
            quotes,
            mentions: Vec::new(),
            spans: Vec::with_capacity(sentences.len()),
            found: Vec::new(),
            unread: Vec::new(),
            speaker: None,
        };
        work.mention(sentences);
        work
    }
}

impl Work<'_> {
    fn mention(&mut self, ranges: &[Range<usize>]) {
        let finder = Finder {
            tokens: self.tokens,
            language: &self.reader.language,
            gazetteer: &self.reader.gazetteer,
            published: self.about.published,
        };
        let mut scene = Scene::by(self.author(ranges));
        for range in ranges {
            let start = self.mentions.len();
            finder.find(range.clone(), &mut scene, &mut self.mentions);
            self.spans.push(start..self.mentions.len());
        }
    }

    /// The state that signs a text at its end: "Deputy Foreign Minister of Kenya" on a line of
    /// its own.
    fn author(&self, ranges: &[Range<usize>]) -> Option<crate::gazetteer::CodeId> {
        ranges.iter().rev().take(3).find_map(|range| {
            let short = range.len() <= 14;
            let stop =
                self.tokens.word(range.end.checked_sub(1)?) == self.reader.language.marks.point;
            let named = |at: usize| self.reader.gazetteer.at(self.tokens, at);
            let office = range.clone().any(|at| {
                named(at).is_some_and(|(_, all)| {
                    all.iter().any(|one| matches!(one, Named::Office(false)))
                })
            });
            let state = range.clone().find_map(|at| {
                named(at)?.1.iter().find_map(|one| match one {
                    Named::State(code) | Named::Demonym(code) => Some(*code),
                    _ => None,
                })
            });
            state.filter(|_| short && !stop && office)
        })
    }

    fn sentence(&mut self, at: usize, range: Range<usize>) {
        let reader = self.reader;
        let own = self.spans[at].clone();
        if !self.speaks(&range) {
            return;
        }
        let mut quantities: Vec<Quantity> = Vec::new();
        reader.quantities.find(self.tokens, range.clone(), &mut quantities);
        let mut whens: Vec<When> = Vec::new();
        reader.dates.find(self.tokens, range.clone(), self.about.published, &mut whens);
        let clauses = Clauses::new(
            self.tokens,
            &reader.language,
            range.clone(),
            &self.mentions,
            own,
            &quantities,
            &whens,
        );
        let deeds =
            Deeds { clauses: &clauses, grammar: &reader.grammar, gazetteer: &reader.gazetteer };
        let last = range.clone().rev().find(|at| self.tokens.shape(*at) != Shape::Break);
        let question =
            last.is_some_and(|at| self.tokens.word(at) == reader.language.marks.question);
        let mut found = if question { Vec::new() } else { deeds.find() };
        let statements = Statements { deeds: &deeds, quotes: self.quotes };
        for one in &mut found {
            attribute(&statements, one);
            foresee(one, self.about.published);
        }
        merge(&mut found);
        let running = closing(self.quotes, range.start, range.end.saturating_sub(1))
            .iter()
            .any(|quote| quote.open < range.start);
        let before = self.speaker.as_ref().filter(|(sentence, _)| sentence + 1 == at || running);
        let quotations = statements.quotations(before.map(|(_, speaker)| speaker));
        let positions = if question { Vec::new() } else { statements.positions(&found) };
        if let Some((_, Some(speaker))) = quotations.last() {
            self.speaker = Some((at, speaker.clone()));
        } else if !positions.is_empty() || quotations.is_empty() {
            // A speaker of one sentence goes on in the next, if that is a quotation whole.
            let said = clauses
                .verbs
                .iter()
                .enumerate()
                .rev()
                .find(|(_, verb)| reader.language.is(verb.lemma, Classes::Report));
            self.speaker = said
                .and_then(|(verb, _)| clauses.subject(verb).mentions.first().copied())
                .and_then(|mention| statements.speaker(mention))
                .map(|speaker| (at, speaker));
        }
        // A quotation that goes on in the next sentences: who says it may stand before it.
        let opened = self.quotes[self.quotes.partition_point(|quote| quote.open < range.start)..]
            .iter()
            .take_while(|quote| quote.open < range.end)
            .find(|quote| quote.close >= range.end);
        if let Some(speaker) = opened.and_then(|quote| statements.of(quote.open, quote.close)) {
            self.speaker = Some((at, speaker));
        }
        if found.is_empty() && quotations.is_empty() && positions.is_empty() && !question {
            let tells =
                clauses.verbs.iter().any(|verb| reader.grammar.by_verb.contains_key(&verb.lemma));
            let amount = quantities
                .iter()
                .any(|one| matches!(one.measure, crate::quantity::Counted::Money(_)));
            if tells && (amount || !self.spans[at].is_empty()) {
                self.unread.push(at);
            }
        }
        self.found.extend(found.into_iter().map(|one| (at, one)));
        self.found.extend(positions.into_iter().map(|one| (at, one)));
        self.found.extend(quotations.into_iter().map(|(one, _)| (at, one)));
    }

    /// Whether a sentence can tell a deed at all: most of a text is passed over here.
    fn speaks(&self, range: &Range<usize>) -> bool {
        range.len() > 2
    }

    /// The forum that a mention names, with its tokens.
    fn forum_of(&self, mention: &Mention) -> Option<(crate::gazetteer::CodeId, usize, usize)> {
        if mention.basis == Basis::Reference {
            return None;
        }
        if let (Kind::Forum, Who::Code(code), None) = (mention.kind, mention.who, mention.office) {
            return Some((code, mention.first, mention.last));
        }
        (mention.first..=mention.end).find_map(|at| {
            let (last, named) = self.reader.gazetteer.at(self.tokens, at)?;
            named.iter().find_map(|one| match one {
                Named::Body(code, true) => Some((*code, at, last)),
                _ => None,
            })
        })
    }

    /// A forum that no list has is told by who joins it: "signed the statute of the Lima Dialogue".
    fn unlisted_forums(&mut self) {
        let mut seen = std::collections::BTreeSet::new();
        let mut more = Vec::new();
        for (at, one) in &self.found {
            let Some(fill) = one.fields.get(&Field::Forum).and_then(|all| all.first()) else {
                continue;
            };
            let name = fill.basis == Basis::Stated && fill.first < fill.last;
            if !is_membership(one.deed) || !name || seen.contains(&fill.value) {
                continue;
            }
            seen.insert(fill.value.clone());
            more.push((*at, told_forum(fill.clone())));
        }
        self.found.extend(more);
    }

    /// A forum is told where it is first named.
    fn forums(&mut self, ranges: &[Range<usize>]) {
        let mut seen = std::collections::BTreeSet::new();
        for (at, span) in self.spans.iter().enumerate().take(ranges.len()) {
            for mention in &self.mentions[span.clone()] {
                // The body of an office counts too: "the UN Secretary-General" names the UN.
                let Some((code, first, last)) = self.forum_of(mention) else { continue };
                if seen.contains(&code) {
                    continue;
                }
                seen.insert(code);
                let fill = Fill {
                    value: self.reader.gazetteer.text(code).to_owned(),
                    first,
                    last,
                    basis: Basis::Resolved,
                };
                self.found.push((at, told_forum(fill)));
            }
        }
    }

    fn finish(mut self, ranges: &[Range<usize>]) -> Read {
        self.found.sort_by_key(|(sentence, one)| (*sentence, one.trigger));
        let text = self.tokens.text;
        let places = Places::new(text);
        let hash = Sha256::digest(text.as_bytes());
        let mut drafts = Vec::with_capacity(self.found.len());
        for (sentence, one) in &self.found {
            drafts.push(self.draft(&ranges[*sentence], one, &places, &hash));
        }
        let unread =
            self.unread.iter().filter_map(|at| self.words(&ranges[*at], &places)).collect();
        Read { drafts, unread }
    }

    /// The words of a sentence.
    fn words(&self, range: &Range<usize>, places: &Places) -> Option<Words> {
        let own: Vec<&Token> = self.tokens.all[range.clone()]
            .iter()
            .filter(|token| token.shape != Shape::Break)
            .collect();
        let (first, last) = (own.first()?, own.last()?);
        Some(places.words(self.tokens.text, first.start as usize, last.end as usize))
    }

    pub(crate) fn draft(
        &self,
        range: &Range<usize>,
        one: &Found,
        places: &Places,
        hash: &[u8],
    ) -> Draft {
        let text = self.tokens.text;
        // A quotation may have begun in an earlier sentence.
        let range = &(range.start.min(one.clause.0)..range.end);
        let passage =
            self.words(range, places).unwrap_or(Words { start: 0, end: 0, exact: String::new() });
        let filler = |fill: &Fill| {
            let (first, last) = (self.tokens.all[fill.first], self.tokens.all[fill.last]);
            Filler {
                value: fill.value.clone(),
                basis: fill.basis,
                words: places.words(text, first.start as usize, last.end as usize),
            }
        };
        let fields: BTreeMap<Field, Vec<Filler>> = one
            .fields
            .iter()
            .map(|(field, fills)| (*field, fills.iter().map(filler).collect()))
            .collect();
        let doubts = doubts(one);
        let confidence = match doubts.len() {
            0 => Confidence::High,
            1 => Confidence::Medium,
            _ => Confidence::Low,
        };
        let start = self.tokens.all[range.start].start as usize;
        let end = start + passage.exact.len();
        let trigger = self.tokens.all[one.trigger].start;
        let key = one.fields.get(&Field::Amount).and_then(|all| all.first());
        let key = key.map_or(0, |fill| self.tokens.all[fill.first].start);
        let mut digest = Sha256::new();
        digest.update(hash);
        digest.update(one.deed.to_string().as_bytes());
        digest.update(trigger.to_le_bytes());
        digest.update(key.to_le_bytes());
        let digest = digest.finalize();
        let mut id = String::from("d-");
        for byte in &digest[..8] {
            id.push_str(&format!("{byte:02x}"));
        }
        Draft {
            id: id.parse::<Id>().unwrap_or_else(|_| unreachable!("hexadecimal makes an id")),
            deed: one.deed,
            stage: one.stage,
            polarity: one.polarity,
            reality: one.reality,
            fields,
            prefix: before(text, start).to_owned(),
            suffix: after(text, end).to_owned(),
            passage,
            confidence,
            doubts,
            frame: one.frame.clone(),
        }
    }
}

/// The naming of a forum.
fn told_forum(fill: Fill) -> Found {
    let (first, last) = (fill.first, fill.last);
    Found {
        deed: Deed::Forum,
        stage: None,
        polarity: Polarity::Affirmed,
        reality: Reality::Actual,
        fields: BTreeMap::from([(Field::Forum, vec![fill])]),
        trigger: first,
        clause: (first, last),
        doubts: Vec::new(),
        by_noun: true,
        frame: "forum".to_owned(),
    }
}

/// Whether a deed is of the family of membership.
const fn is_membership(deed: Deed) -> bool {
    matches!(
        deed,
        Deed::Invitation
            | Deed::Acceptance
            | Deed::Decline
            | Deed::Signature
            | Deed::Ratification
            | Deed::Accession
            | Deed::Participation
            | Deed::Observer
            | Deed::Withdrawal
    )
}

/// What speaks against a deed.
fn doubts(one: &Found) -> Vec<Doubt> {
    let mut doubts = one.doubts.clone();
    let who = one.fields.get(&Field::Who);
    let nobody = !matches!(one.deed, Deed::Forum | Deed::Need | Deed::Vote | Deed::Quotation);
    if who.is_none() && nobody {
        doubts.push(Doubt::NobodyNamed);
    }
    let by_reference = |fills: &Vec<Fill>| fills.iter().any(|fill| fill.basis == Basis::Reference);
    if who.is_some_and(by_reference) {
        doubts.push(Doubt::ByReference);
    }
    if matches!(one.reality, Reality::Possible | Reality::Conditional) {
        doubts.push(Doubt::Uncertain);
    }
    let undated = |fills: &Vec<Fill>| {
        fills.iter().any(|fill| fill.value.is_empty() || fill.value.starts_with('X'))
    };
    if one.fields.get(&Field::When).is_some_and(undated) {
        doubts.push(Doubt::Undated);
    }
    doubts.sort_unstable();
    doubts.dedup();
    doubts
}

/// A meeting or visit of a later day than the text is to come.
fn foresee(one: &mut Found, published: Option<Date>) {
    let contact = matches!(one.deed, Deed::Meeting | Deed::Visit | Deed::Call);
    let when = one.fields.get(&Field::When).and_then(|all| all.first());
    let day = when.and_then(|fill| fill.value.parse::<vocabulary::PartialDate>().ok());
    let later = day.zip(published).is_some_and(|(day, published)| day.earliest() > published);
    if contact && later && one.reality == Reality::Actual {
        one.reality = Reality::Planned;
    }
}

/// Gives a deed its speaker.
fn attribute(statements: &Statements<'_>, one: &mut Found) {
    let clauses = statements.deeds.clauses;
    let says = clauses.verbs.iter().any(|verb| {
        // "announced that …" says; "announced 5 million" does.
        let that = (verb.at + 1..verb.at + 6).any(|at| clauses.class(at).has(Classes::That));
        clauses.language.is(verb.lemma, Classes::Report)
            && (that || !clauses.language.is(verb.lemma, Classes::Announce))
            && clauses.pieces[verb.at].first != one.trigger
    });
    let quoted = statements.quote_at(one.trigger).copied();
    let speaker = match quoted {
        Some(quote) => statements.of(quote.open, quote.close),
        None if says => statements.of(one.clause.0, one.clause.1),
        None => None,
    };
    let Some(speaker) = speaker.or_else(|| statements.according_to()) else { return };
    // "We will give …": the speaker's own.
    if let (Some(_), Some(said_by)) = (quoted, speaker.fields.get(&Field::Who))
        && !one.fields.contains_key(&Field::Who)
    {
        let by_reference = |fill: &Fill| Fill { basis: Basis::Reference, ..fill.clone() };
        one.fields.insert(Field::Who, said_by.iter().map(by_reference).collect());
    }
    // An estimate is its author's.
    if let (Deed::Need, Some(said_by), None) =
        (one.deed, speaker.fields.get(&Field::Who), one.fields.get(&Field::Who))
    {
        one.fields.insert(Field::Who, said_by.clone());
    }
    let own = one.fields.get(&Field::Who);
    let said_by = speaker.fields.get(&Field::Who);
    let named = own.is_some();
    let same = matches!((own, said_by), (Some(a), Some(b)) if a.iter().any(|x| b.iter().any(|y| x.value == y.value)));
    if let Some(fills) = speaker.fields.get(&Field::Speaker) {
        one.fields.insert(Field::Speaker, fills.clone());
        if !same && named {
            one.doubts.push(Doubt::Claimed);
        }
    }
}

/// Of deeds that two frames read from the same words, keeps the one that says more.
fn merge(found: &mut Vec<Found>) {
    let weight = |one: &Found| one.fields.values().map(Vec::len).sum::<usize>();
    let amount = |one: &Found| {
        one.fields.get(&Field::Amount).and_then(|all| all.first()).map(|fill| fill.first)
    };
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    for one in found.drain(..) {
        let twin = kept.iter_mut().find(|other| {
            let overlap = other.clause.0 <= one.clause.1 && one.clause.0 <= other.clause.1;
            let amounts = (amount(other), amount(&one));
            let same_amount = amounts.0.is_some() && amounts.0 == amounts.1;
            let both_give = is_giving(other.deed) && is_giving(one.deed);
            let by_noun = other.by_noun || one.by_noun || other.trigger == one.trigger;
            (same_amount && (other.deed == one.deed || (by_noun && both_give)))
                || (other.deed == one.deed && overlap && by_noun && !is_giving(one.deed))
                || (other.trigger == one.trigger
                    && other.deed == one.deed
                    && amounts == (None, None))
        });
        match twin {
            Some(other) if weight(other) >= weight(&one) => {}
            Some(other) => *other = one,
            None => kept.push(one),
        }
    }
    *found = kept;
}

/// The characters of a text, counted: a place in bytes gives one in code points.
pub(crate) struct Places {
    /// Code points before each block of bytes; empty where every character is one byte.
    blocks: Vec<u32>,
}

impl Places {
    const BLOCK: usize = 512;

    pub(crate) fn new(text: &str) -> Self {
        if text.is_ascii() {
            return Self { blocks: Vec::new() };
        }
        let mut blocks = Vec::with_capacity(text.len() / Self::BLOCK + 1);
        let mut count = 0;
        for (at, byte) in text.bytes().enumerate() {
            if at % Self::BLOCK == 0 {
                blocks.push(count);
            }
            count += u32::from(begins_character(byte));
        }
        Self { blocks }
    }

    fn at(&self, text: &str, byte: usize) -> u32 {
        let plain = u32::try_from(byte).unwrap_or(u32::MAX);
        if self.blocks.is_empty() {
            return plain;
        }
        let block = byte / Self::BLOCK;
        let Some(before) = self.blocks.get(block).or(self.blocks.last()) else { return plain };
        let from = block.min(self.blocks.len() - 1) * Self::BLOCK;
        let within =
            text.as_bytes()[from..byte].iter().filter(|byte| begins_character(**byte)).count();
        before + u32::try_from(within).unwrap_or(u32::MAX)
    }

    fn words(&self, text: &str, start: usize, end: usize) -> Words {
        Words {
            start: self.at(text, start),
            end: self.at(text, end),
            exact: text[start..end].to_owned(),
        }
    }
}

const fn begins_character(byte: u8) -> bool {
    byte & 0xc0 != 0x80
}

/// A few words before a place.
fn before(text: &str, at: usize) -> &str {
    let from = text[..at].char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let part = &text[from..at];
    if from == 0 {
        part.trim()
    } else {
        part.split_once(char::is_whitespace).map_or("", |(_, rest)| rest).trim()
    }
}

/// A few words after a place.
fn after(text: &str, at: usize) -> &str {
    let to = text[at..].char_indices().nth(AROUND).map_or(text.len(), |(to, _)| at + to);
    let part = &text[at..to];
    if to == text.len() {
        part.trim()
    } else {
        part.rsplit_once(char::is_whitespace).map_or("", |(rest, _)| rest).trim()
    }
}
