//! The frames of a grammar, from `language/<tag>/grammar.toml`: which words tell of which deed,
//! and where their fillers stand.

use crate::language::{Classes, Language, fault, plural};
use crate::lexicon::{DataFault, Lexicon, WordId};
use register::{Deed, Field};
use rustc_hash::{FxHashMap, FxHashSet};
use serde::Deserialize;
use std::collections::BTreeMap;
use vocabulary::Stage;

/// A grammar as its file has it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    nouns: BTreeMap<String, String>,
    #[serde(default)]
    slots: BTreeMap<String, BTreeMap<Field, String>>,
    #[serde(default)]
    frame: Vec<FrameText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct FrameText {
    id: String,
    family: String,
    deed: Deed,
    stage: Option<Stage>,
    status: Option<String>,
    outcome: Option<String>,
    #[serde(default)]
    verbs: Vec<String>,
    #[serde(default)]
    nouns: Vec<String>,
    #[serde(default)]
    light: Vec<String>,
    object: Option<String>,
    subject: Option<String>,
    with_words: Option<String>,
    #[serde(default)]
    needs: String,
    #[serde(default)]
    slots: BTreeMap<Field, String>,
    #[serde(default)]
    reads: Vec<RuleText>,
    #[serde(default)]
    examples: Vec<Example>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleText {
    time: Option<String>,
    denied: Option<bool>,
    thing: Option<Thing>,
    verb: Option<String>,
    organ: Option<String>,
    chain: Option<String>,
    says: Option<String>,
    deed: Option<Deed>,
    stage: Option<Stage>,
    status: Option<String>,
    outcome: Option<String>,
    #[serde(default)]
    skip: bool,
    #[serde(default)]
    swap: bool,
    #[serde(default)]
    negate: bool,
    #[serde(default)]
    possible: bool,
    #[serde(default)]
    made: bool,
    passive: Option<bool>,
}

/// A sentence and all that is to be read from it: the frames' tests.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// The sentence.
    pub text: String,
    /// Its drafts, in short; nothing where it has none.
    #[serde(default)]
    pub reads: String,
}

/// Money or a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Thing {
    /// Money.
    Money,
    /// People or things.
    Thing,
}

/// Where a filler stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Who does it: the subject, or the agent of a passive.
    Subject,
    /// What it is done to.
    Object,
    /// The object before an amount: "gave Kenya 5 million".
    Recipient,
    /// Whose the noun is.
    Owner,
    /// Directly before the noun.
    Before,
    /// Anywhere in the clause.
    Clause,
    /// Who the sentence is about, where the noun stands before it: "During a visit to …, X said".
    Main,
    /// Behind a preposition, or a word like "totalling".
    Link(WordId),
}

/// A slot: the first alternative that is filled counts; the sources of one alternative are joined.
pub type Slot = Vec<Vec<Source>>;

/// One case of a frame: what it reads when its conditions hold.
#[derive(Debug, Clone)]
pub struct Rule {
    /// The times it holds for, by name; empty: all.
    pub times: Vec<String>,
    /// Whether the verb is denied.
    pub denied: Option<bool>,
    /// What the amount is.
    pub thing: Option<Thing>,
    /// The verbs.
    pub verbs: Vec<WordId>,
    /// The organ that is the subject.
    pub organ: Option<String>,
    /// The verbs it is chained to: "refused to join".
    pub chain: Vec<WordId>,
    /// Words of which the clause holds one; empty: none is asked for.
    pub says: Vec<WordId>,
    /// What is read.
    pub deed: Option<Deed>,
    /// At which stage.
    pub stage: Option<Stage>,
    /// With which status.
    pub status: Option<String>,
    /// With which outcome.
    pub outcome: Option<String>,
    /// Nothing is read.
    pub skip: bool,
    /// Who and whom change places.
    pub swap: bool,
    /// The deed is denied by the verb itself: "postponed the visit".
    pub negate: bool,
    /// The deed is only possible: "considers the dispatch of troops".
    pub possible: bool,
    /// The deed is done by saying it: "vowed to send".
    pub made: bool,
    /// Whether the verb is passive.
    pub passive: Option<bool>,
}

/// A frame.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Its id.
    pub id: String,
    /// What it reads, unless a rule says otherwise.
    pub deed: Deed,
    /// At which stage.
    pub stage: Option<Stage>,
    /// The status of an agreement.
    pub status: Option<String>,
    /// The outcome of a vote.
    pub outcome: Option<String>,
    /// The classes of nouns of which the object must hold one; empty: anything goes.
    pub object: Vec<String>,
    /// The classes of nouns of which the subject must hold one; empty: anything goes.
    pub subject: Vec<String>,
    /// Words of which the clause must hold one; empty: none.
    pub with_words: FxHashSet<WordId>,
    /// All of these must be filled, each by one of its alternatives.
    pub needs: Vec<Vec<String>>,
    /// Where the fields are filled from.
    pub slots: BTreeMap<Field, Slot>,
    /// The cases, the first that holds counts.
    pub rules: Vec<Rule>,
    /// The second word of its verbs: "take part", by verb.
    pub particles: FxHashMap<WordId, Vec<Vec<WordId>>>,
    /// Verbs that may govern the noun: their subject is who does it.
    pub light: FxHashSet<WordId>,
}

/// A compiled grammar.
#[derive(Debug, Default)]
pub struct Grammar {
    /// The frames.
    pub frames: Vec<Frame>,
    /// By lemma: the frames of a verb.
    pub by_verb: FxHashMap<WordId, Vec<usize>>,
    /// By noun, singular or plural: frames, and the further words of the noun.
    pub by_noun: FxHashMap<WordId, Vec<(usize, Vec<WordId>)>>,
    /// The classes of nouns.
    pub nouns: BTreeMap<String, FxHashSet<WordId>>,
    /// The frames' examples, with the frame's id.
    pub examples: Vec<(String, Example)>,
}

/// The grammar of English.
pub const ENGLISH: &str = include_str!("../language/en/grammar.toml");

impl Grammar {
    /// Reads a grammar's file into the ones before it.
    ///
    /// # Errors
    /// When the file does not read.
    pub fn add(
        &mut self,
        file: &str,
        text: &str,
        lexicon: &mut Lexicon,
        language: &mut Language,
    ) -> Result<(), DataFault> {
        let parsed: File = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(0, |span| text[..span.start].lines().count().max(1));
            fault(file, line, error.message(), "a grammar as docs/reading.md describes it")
        })?;
        for (class, words) in parsed.nouns {
            let set = self.nouns.entry(class).or_default();
            for word in words.split_whitespace() {
                set.insert(lexicon.add(word));
                set.insert(lexicon.add(&plural(word)));
            }
        }
        for frame in parsed.frame {
            self.frame(file, frame, &parsed.slots, lexicon, language)?;
        }
        Ok(())
    }

    fn frame(
        &mut self,
        file: &str,
        text: FrameText,
        families: &BTreeMap<String, BTreeMap<Field, String>>,
        lexicon: &mut Lexicon,
        language: &mut Language,
    ) -> Result<(), DataFault> {
        let at = self.frames.len();
        let mut slots = families.get(&text.family).cloned().unwrap_or_default();
        slots.extend(text.slots);
        let mut particles: FxHashMap<WordId, Vec<Vec<WordId>>> = FxHashMap::default();
        for verb in &text.verbs {
            let mut words = verb.split_whitespace();
            let Some(first) = words.next() else { continue };
            let lemma = verb_of(first, lexicon, language);
            let rest = words.map(|word| lexicon.add(word)).collect();
            particles.entry(lemma).or_default().push(rest);
            let frames = self.by_verb.entry(lemma).or_default();
            if !frames.contains(&at) {
                frames.push(at);
            }
        }
        for noun in &text.nouns {
            let words: Vec<&str> = noun.split_whitespace().collect();
            let Some((last, firsts)) = words.split_last() else { continue };
            let before: Vec<WordId> = firsts.iter().map(|word| lexicon.add(word)).collect();
            for form in [(*last).to_owned(), plural(last)] {
                let word = lexicon.add(&form);
                self.by_noun.entry(word).or_default().push((at, before.clone()));
            }
        }
        let named = |words: &Option<String>| -> Vec<String> {
            words.iter().flat_map(|words| words.split_whitespace()).map(str::to_owned).collect()
        };
        let object = named(&text.object);
        let specials = ["forum", "amount", "state", "person"];
        let subject = named(&text.subject);
        for class in object.iter().chain(&subject) {
            if !self.nouns.contains_key(class) && !specials.contains(&class.as_str()) {
                let noun = lexicon.add(class);
                let more = lexicon.add(&plural(class));
                self.nouns.insert(class.clone(), [noun, more].into_iter().collect());
            }
        }
        let mut rules = Vec::new();
        for rule in text.reads {
            let mut lemmas = |words: &Option<String>| -> Vec<WordId> {
                let words = named(words);
                words.iter().map(|word| verb_of(word, lexicon, language)).collect()
            };
            rules.push(Rule {
                verbs: lemmas(&rule.verb),
                chain: lemmas(&rule.chain),
                times: named(&rule.time),
                denied: rule.denied,
                thing: rule.thing,
                organ: rule.organ,
                says: named(&rule.says)
                    .iter()
                    .flat_map(|word| [lexicon.add(word), lexicon.add(&plural(word))])
                    .collect(),
                deed: rule.deed,
                stage: rule.stage,
                status: rule.status,
                outcome: rule.outcome,
                skip: rule.skip,
                swap: rule.swap,
                negate: rule.negate,
                possible: rule.possible,
                made: rule.made,
                passive: rule.passive,
            });
        }
        let mut compiled = BTreeMap::new();
        for (field, places) in slots {
            let slot: Slot = places
                .split('|')
                .filter(|part| !part.is_empty())
                .map(|part| part.split('+').map(|place| source(place, lexicon)).collect())
                .collect();
            compiled.insert(field, slot);
        }
        let needs = text
            .needs
            .split('&')
            .filter(|part| !part.is_empty())
            .map(|part| part.split('|').map(str::to_owned).collect())
            .collect();
        let light = text.light.iter().map(|verb| verb_of(verb, lexicon, language)).collect();
        let with_words = named(&text.with_words)
            .iter()
            .flat_map(|word| [lexicon.add(word), lexicon.add(&plural(word))])
            .collect();
        if text.verbs.is_empty() && text.nouns.is_empty() {
            return Err(fault(file, 0, &text.id, "a frame with verbs or nouns"));
        }
        self.examples.extend(text.examples.into_iter().map(|one| (text.id.clone(), one)));
        self.frames.push(Frame {
            id: text.id,
            deed: text.deed,
            stage: text.stage,
            status: text.status,
            outcome: text.outcome,
            object,
            subject,
            with_words,
            needs,
            slots: compiled,
            rules,
            particles,
            light,
        });
        Ok(())
    }
}

/// The lemma of a verb; one that the language does not list is taken as regular.
fn verb_of(verb: &str, lexicon: &mut Lexicon, language: &mut Language) -> WordId {
    let word = lexicon.add(verb);
    match language.verb_form(word) {
        Some(form) => form.lemma,
        None => {
            language.verb(lexicon, verb, "", "", Classes::default());
            word
        }
    }
}

fn source(place: &str, lexicon: &mut Lexicon) -> Source {
    match place {
        "subject" => Source::Subject,
        "object" => Source::Object,
        "recipient" => Source::Recipient,
        "owner" => Source::Owner,
        "before" => Source::Before,
        "clause" => Source::Clause,
        "main" => Source::Main,
        word => Source::Link(lexicon.add(word)),
    }
}
